// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/lostanswers.h"
#include "app/changes/readings.h"
#include "app/service/clock.h"
#include "models/change/change.h"
#include "models/change/changestage.h"

#include <QCoroTask>
#include <QHash>

#include <functional>
#include <memory>

class Journal;
class KeptDefinitions;
class RecordedChange;

// What every kind of change works with. Belongs to ChangeRunner, which outlives what runs in it.
struct ChangeTools {
    DefenderClient& client;
    Journal& journal;
    KeptDefinitions& kept;
    Readings& readings;
    Clock& clock;
    QString tenantHash;
    std::function<QString()> tenantName;
    std::function<QString()> who; // as the token names it
    std::function<void(const Change&)> told;
    LostAnswers lost;
    // Changes with steps in `lost`, by the journal's id.
    QHash<qint64, std::shared_ptr<RecordedChange>> open;
    int deleteBatch = FirstDeleteBatch; // what the service was learnt to accept
    // The change that is being made has come so far.
    std::function<void(ChangeStage::Doing)> at;
    // It is on record.
    std::function<void(qint64 changeId)> begun;
    // What readingForWhole() read last, and when it came.
    SnapshotPtr forWhole = {};
    Instant forWholeCame = {};

    // The service's limit is not published (CONTRACT.md, Not known).
    static constexpr int FirstDeleteBatch = 200;
    // A reading younger than this is fresh where a new one costs more than FewCalls.
    static constexpr qint64 FreshMs = 60'000;
    static constexpr int FewCalls = 3;
    // A change of many scans looks again after so long where looking is dear.
    static constexpr qint64 DearFreshMs = 600'000;

    // The list as it is now: there is no GET of one scan.
    [[nodiscard]] QCoro::Task<Result<SnapshotPtr>> freshReading(std::stop_token stop);
    // Whether a change under way may still rely on `reading`: others change scans meanwhile.
    [[nodiscard]] bool isStillFresh(const SnapshotPtr& reading) const {
        return isYoungerThan(reading, readings.callsOfOne() > FewCalls ? DearFreshMs : FreshMs);
    }
    // For a body that holds more than what changes: what came within the last minute, else the list
    // as it is now. A reading that itself takes longer than a minute counts from its end, or there
    // would be one for each scan.
    [[nodiscard]] QCoro::Task<Result<SnapshotPtr>> readingForWhole(std::stop_token stop);
    // Asks again how the steps in `lost` stand, and records what this reading settles.
    [[nodiscard]] QCoro::Task<> settleBy(SnapshotPtr reading);
    // Reads and settles; false when the reading failed, and then nothing is known.
    [[nodiscard]] QCoro::Task<bool> readBack();

    // Empty where `reading` is none or lacks the scan.
    [[nodiscard]] static QString nameIn(const SnapshotPtr& reading, const QString& scanId);

private:
    [[nodiscard]] bool isYoungerThan(const SnapshotPtr& reading, qint64 ms) const;
};

// Sends a write; where the service says "too many requests" waits as long as it asks for and
// sends again: nothing was applied then. Any other answer is the caller's. Cancelled: it was
// stopped before it was sent.
template<class Send>
[[nodiscard]] QCoro::Task<Result<WriteAnswer>> sendPolitely(Clock& clock, Send send,
                                                            std::stop_token stop) {
    constexpr int MostWaits = 10;
    for (int waits = 0;; ++waits) {
        Result<WriteAnswer> answer = co_await send();
        const bool isThrottled = !answer && answer.error().kind == Error::Kind::Throttled;
        if (!isThrottled)
            co_return answer;
        if (!stop.stop_requested() && waits < MostWaits) {
            const auto pause = answer.error().retryAfter.value_or(std::chrono::seconds(60));
            co_await clock.sleep(pause, stop);
        } else if (!stop.stop_requested()) {
            co_return answer;
        }
        if (stop.stop_requested()) {
            answer.error().kind = Error::Kind::Cancelled;
            co_return answer;
        }
    }
}
