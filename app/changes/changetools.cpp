// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changetools.h"

#include "app/changes/recordedchange.h"

QCoro::Task<Result<SnapshotPtr>> ChangeTools::freshReading(std::stop_token stop) {
    const SnapshotPtr last = readings.latest();
    // callsOfOne() is 0 for a list that came from disk: that one is never fresh.
    if (last && isYoungerThan(last, FreshMs) && readings.callsOfOne() > FewCalls)
        co_return last;
    at(ChangeStage::Doing::Reading);
    co_return co_await readings.readAgain(Urgency::Person, stop);
}

QCoro::Task<Result<SnapshotPtr>> ChangeTools::readingForWhole(std::stop_token stop) {
    const SnapshotPtr last = readings.latest();
    const qint64 since = forWholeCame.isKnown() ? clock.now().ms - forWholeCame.ms : -1;
    const bool cameOfLate = last && last == forWhole && since >= 0 && since < FreshMs;
    // callsOfOne() is 0 for a list that came from disk.
    if (cameOfLate || (last && readings.callsOfOne() > 0 && isYoungerThan(last, FreshMs)))
        co_return last;
    at(ChangeStage::Doing::Reading);
    Result<SnapshotPtr> reading = co_await readings.readAgain(Urgency::Person, stop);
    if (reading) {
        forWhole = *reading;
        forWholeCame = clock.now();
    }
    co_return reading;
}

bool ChangeTools::isYoungerThan(const SnapshotPtr& reading, qint64 ms) const {
    // A clock that was set back says nothing of an age.
    const qint64 age = clock.now().ms - reading->readAt().ms;
    return age >= 0 && age < ms;
}

QString ChangeTools::nameIn(const SnapshotPtr& reading, const QString& scanId) {
    const qsizetype row = reading ? reading->rowOf(scanId) : -1;
    return row < 0 ? QString() : reading->string(reading->scan(row).name);
}

QCoro::Task<> ChangeTools::settleBy(SnapshotPtr reading) {
    QHash<qint64, QList<SettledStep>> settled;
    for (const SettledStep& step : lost.observe(*reading))
        settled[step.changeId] << step;
    for (auto [id, steps] : settled.asKeyValueRange()) {
        // The record may fail (a full disk): the next start then reads these steps back once more.
        if (const RecordedChangePtr record = open.value(id))
            (void)co_await record->settled(steps);
    }
    const QList<RecordedChangePtr> records = open.values();
    for (const RecordedChangePtr& record : records) {
        const qint64 id = record->change().id;
        if (lost.contains(id))
            continue;
        open.remove(id);
        if (!record->isSending())
            (void)co_await record->end();
    }
}

QCoro::Task<bool> ChangeTools::readBack() {
    at(ChangeStage::Doing::Checking);
    Result<SnapshotPtr> reading = co_await readings.readAgain(Urgency::Person, {});
    if (!reading)
        co_return false;
    co_await settleBy(*reading);
    co_return true;
}
