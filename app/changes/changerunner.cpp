// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changerunner.h"

#include "app/changes/changeerrors.h"
#include "app/changes/createscan.h"
#include "app/changes/deletescans.h"
#include "app/changes/editscan.h"
#include "app/changes/scanrecord.h"
#include "app/changes/setactive.h"
#include "app/changes/twins.h"
#include "app/service/wakeup.h"
#include "app/store/journal.h"

#include <QPointer>

using namespace std::chrono_literals;

ChangeRunner::ChangeRunner(Parts parts, QObject* parent)
    : QObject(parent),
      m_whyNoChange(std::move(parts.whyNoChange)),
      m_mayHavePassed(std::move(parts.mayHavePassed)),
      m_tools{parts.client,
              parts.journal,
              parts.kept,
              parts.readings,
              parts.clock,
              std::move(parts.tenantHash),
              std::move(parts.tenantName),
              std::move(parts.who),
              [this](const Change& change) { tell(change); },
              {},
              {},
              ChangeTools::FirstDeleteBatch,
              [this](ChangeStage::Doing doing) { moveTo(doing); },
              [this](qint64 changeId) { recordBegun(changeId); }} {
    // The client may be told to end after us.
    parts.client.tellOfWrites([self = QPointer(this)](bool isOnItsWay) {
        if (self && self->m_isSending)
            self->moveTo(isOnItsWay ? ChangeStage::Doing::Sent : ChangeStage::Doing::Preparing);
    });
}

ChangeRunner::~ChangeRunner() {
    m_life.request_stop();
}

QCoro::Task<bool> ChangeRunner::turn(std::stop_token stop, StageTold told) {
    ++m_busy;
    const Instant since = m_tools.clock.now();
    if (m_isSending && told)
        told({ChangeStage::Doing::Queued, since, {}});
    // Whoever waits looks again; later, because this is called in the middle of request_stop().
    const std::stop_callback onStop(stop, [self = QPointer(this)] {
        if (self)
            QMetaObject::invokeMethod(self.data(), &ChangeRunner::callWaiting,
                                      Qt::QueuedConnection);
    });
    while (m_isSending && !stop.stop_requested()) {
        Wakeup wakeup;
        m_waiting.push_back(&wakeup);
        co_await wakeup.wait();
    }
    if (m_isClosed || stop.stop_requested()) {
        --m_busy;
        leaveOpen();
        Q_EMIT idle();
        co_return false;
    }
    m_isSending = true;
    m_current = std::stop_source();
    m_currentId = 0;
    m_stage = {};
    m_stageTold = std::move(told);
    co_return true;
}

// Not by awaiting idle(): told twice before the waiter runs, it would run twice.
void ChangeRunner::callWaiting() {
    for (Wakeup* waiting : std::exchange(m_waiting, {}))
        waiting->wake();
}

void ChangeRunner::over(const ChangeOutcome& outcome) {
    m_isSending = false;
    m_stageTold = {};
    m_tools.forWhole.reset();
    --m_busy;
    leaveOpen();
    QMetaObject::invokeMethod(this, &ChangeRunner::callWaiting, Qt::QueuedConnection);
    Q_EMIT idle();
    if (outcome.change.id != 0)
        Q_EMIT refreshWanted();
    readBackLater();
}

ChangeOutcome ChangeRunner::takenBack() {
    ChangeOutcome outcome;
    outcome.error = ChangeErrors::takenBack();
    return outcome;
}

ChangeOutcome ChangeRunner::refused(const QString& why) const {
    ChangeOutcome outcome;
    outcome.error = ChangeErrors::notAllowed(why);
    return outcome;
}

namespace {

// The copy keeps the state that is asked to stop: that may end whoever holds the other ones.
void requestStop(std::stop_source source) {
    source.request_stop();
}

// One source for both who asked and whoever presses Stop in the list of changes.
struct Linked {
    std::stop_source source;
    std::stop_callback<std::function<void()>> link;
    Linked(std::stop_source own, const std::stop_token& outer)
        : source(own), link(outer, [own] { requestStop(own); }) {}
};

} // namespace

template<class Kind, class... Arguments>
QCoro::Task<ChangeOutcome> ChangeRunner::inTurn(std::stop_token stop, StageTold told,
                                                Arguments... arguments) {
    QString why = m_whyNoChange();
    // Nothing is read by itself while a form is open: whoever saves it finds out here whether the
    // service can be reached again.
    if (!why.isEmpty() && m_mayHavePassed && m_mayHavePassed()) {
        if (told)
            told({ChangeStage::Doing::Reading, m_tools.clock.now(), {}});
        (void)co_await m_tools.readings.readAgain(Urgency::Person, stop);
        if (stop.stop_requested())
            co_return takenBack();
        why = m_whyNoChange();
    }
    if (!why.isEmpty())
        co_return refused(why);
    if (!co_await turn(stop, std::move(told)))
        co_return takenBack();
    const Linked linked(m_current, stop);
    Kind kind(m_tools); // lives in this frame, as long as what it does
    const ChangeOutcome outcome = co_await kind.run(std::move(arguments)..., m_current.get_token());
    over(outcome);
    co_return outcome;
}

QCoro::Task<ChangeOutcome> ChangeRunner::create(ScanDraft draft, std::stop_token stop,
                                                StageTold told) {
    return inTurn<CreateScan>(std::move(stop), std::move(told), std::move(draft));
}

QCoro::Task<ChangeOutcome> ChangeRunner::edit(ScanDefinition base, ScanDraft draft,
                                              std::stop_token stop, StageTold told) {
    return inTurn<EditScan>(std::move(stop), std::move(told), std::move(base), std::move(draft));
}

QCoro::Task<ChangeOutcome> ChangeRunner::setActive(QStringList ids, bool active,
                                                   std::stop_token stop, StageTold told,
                                                   SnapshotPtr seen) {
    return inTurn<SetActive>(std::move(stop), std::move(told),
                             seen ? std::move(seen) : m_tools.readings.latest(), std::move(ids),
                             active);
}

QCoro::Task<ChangeOutcome> ChangeRunner::remove(QStringList ids, std::stop_token stop,
                                                StageTold told, SnapshotPtr seen) {
    return inTurn<DeleteScans>(std::move(stop), std::move(told),
                               seen ? std::move(seen) : m_tools.readings.latest(), std::move(ids));
}

QCoro::Task<> ChangeRunner::readBackStep(RecordedChangePtr record, qsizetype index) {
    const ChangeStep step = record->step(index);
    const QList<qsizetype> only(1, index);
    const bool wasAccepted =
        step.answeredAt.isKnown() && step.httpStatus >= 200 && step.httpStatus < 300;
    if (step.state == StepState::Done && record->change().kind == ChangeKind::Edit &&
        !ScanRecord::likeness(step.after).machineId.isEmpty()) {
        // Cut off between the service's yes and the proof that it took the scanner.
        (void)co_await record->become(only, StepState::Unknown,
                                      ChangeErrors::acceptedBeingReadBack());
        record->lose(index, LostStep::Answer::Yes);
    } else if (step.state == StepState::Unknown && wasAccepted) {
        record->lose(index, LostStep::Answer::Yes); // it says already what is in doubt
    } else if (step.state == StepState::Sending || step.state == StepState::Unknown) {
        (void)co_await record->become(only, StepState::Unknown, ChangeErrors::beingReadBack());
        record->lose(index);
    }
}

QCoro::Task<> ChangeRunner::recover() {
    if (!co_await turn({}, {}))
        co_return;
    const auto left = co_await m_tools.journal.unfinished(m_tools.tenantHash);
    QList<RecordedChangePtr> found;
    QHash<qint64, LeftOpenBy> leftBy;
    QList<Journal::Unfinished> open;
    if (left)
        open = *left;
    for (const Journal::Unfinished& one : std::as_const(open)) {
        Journal::Claim claim = m_tools.journal.claim(one.change.id);
        if (!claim)
            continue; // of another tenant that is at work
        auto record = std::make_shared<RecordedChange>(m_tools, one.change, std::move(claim));
        found << record;
        leftBy.insert(one.change.id, one.by);
        for (qsizetype index = 0; index < one.change.steps.size(); ++index)
            co_await readBackStep(record, index);
        // Not within the co_await: g++ 12 destroys such a temporary twice.
        const QString whySkipped = one.by == LeftOpenBy::EarlierRun
                                       ? ChangeErrors::cutOff()
                                       : ChangeErrors::notSentAfterFailure();
        (void)co_await record->finish(whySkipped);
    }
    if (!m_tools.lost.isEmpty())
        (void)co_await m_tools.readBack();
    for (const RecordedChangePtr& record : std::as_const(found)) {
        const Change& change = record->change();
        const LeftOpenBy by = leftBy.value(change.id);
        if (change.isRunning())
            m_leftOpen.insert(change.id, by);
        if (!change.isRunning() || by == LeftOpenBy::EarlierRun)
            Q_EMIT recovered(change, by);
    }
    found.clear();
    over({});
}

QString ChangeRunner::twinWarning(const ScanDraft& draft) const {
    if (m_tools.lost.mayHoldTwin(draft.name, draft.target, draft.machineId)) {
        return tr("The same scan was sent before and its answer was lost. Whether it exists is "
                  "still being read back. Creating it again could make a second one.");
    }
    const SnapshotPtr latest = m_tools.readings.latest();
    if (latest && !Twins::rows(*latest, draft.name, draft.target, draft.machineId).isEmpty()) {
        return tr("A scan with this name, these targets and this scanner exists already. Each "
                  "address should be scanned once, or devices are counted twice.");
    }
    return {};
}

void ChangeRunner::stop(qint64 changeId) {
    if (m_isSending && m_currentId == changeId)
        requestStop(m_current);
}

void ChangeRunner::stopAll() {
    m_isClosed = true;
    requestStop(m_current);
    leaveOpen();
}

void ChangeRunner::leaveOpen() {
    if (!m_isClosed || isBusy() || isSettling())
        return;
    m_life.request_stop();
    m_isReadingBack = false;
    m_tools.lost = {};
    m_tools.open.clear(); // with their claims
    m_leftOpen.clear();
}

void ChangeRunner::moveTo(ChangeStage::Doing doing) {
    m_stage.doing = doing;
    m_stage.since = m_tools.clock.now();
    if (doing == ChangeStage::Doing::Sent)
        m_stage.sentAt = m_stage.since;
    if (m_isSending && m_stageTold)
        m_stageTold(m_stage);
}

void ChangeRunner::recordBegun(qint64 changeId) {
    m_currentId = changeId;
    m_stage.changeId = changeId;
    if (m_stageTold)
        m_stageTold(m_stage);
}

void ChangeRunner::tell(const Change& change) {
    Q_EMIT changed(change);
    if (change.isRunning() || !m_leftOpen.contains(change.id))
        return;
    Q_EMIT recovered(change, m_leftOpen.take(change.id));
}

void ChangeRunner::readBackLater() {
    if (m_isReadingBack || m_tools.lost.isEmpty())
        return;
    m_isReadingBack = true;
    (void)readBackUntilSettled();
}

QCoro::Task<> ChangeRunner::readBackUntilSettled() {
    // The runner can be gone after each wait; nothing of it may be touched then.
    const QPointer<ChangeRunner> self(this);
    const std::stop_token life = m_life.get_token();
    constexpr std::chrono::milliseconds Apart{LostAnswers::ApartMs + 1000};
    std::chrono::milliseconds pause = Apart;
    while (self && !m_tools.lost.isEmpty()) {
        co_await m_tools.clock.sleep(pause, life);
        if (!self || life.stop_requested())
            co_return;
        const Result<SnapshotPtr> reading =
            co_await m_tools.readings.readAgain(Urgency::Background, life);
        if (!self || life.stop_requested())
            co_return;
        // Offline it asks ever more rarely; a reading resets that.
        pause = reading ? Apart : std::min<std::chrono::milliseconds>(pause * 2, 10min);
        if (!reading)
            continue;
        m_isSettling = true;
        co_await m_tools.settleBy(*reading);
        m_isSettling = false;
        leaveOpen();
        Q_EMIT idle();
    }
    if (self)
        m_isReadingBack = false;
}
