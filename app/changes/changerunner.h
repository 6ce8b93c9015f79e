// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/changes/changetools.h"
#include "app/changes/recordedchange.h"

#include <QHash>
#include <QObject>

#include <vector>

class Wakeup;

// Makes the changes of one tenant, one after the other, and keeps the record of them: nothing is
// sent that is not on the disk first, nothing is repeated whose answer was lost, and what is not
// known is read back until it is. Lives on the GUI thread and never blocks it; outlives its
// tasks (see isBusy() and isSettling()).
class ChangeRunner final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        DefenderClient& client;
        Journal& journal;
        KeptDefinitions& kept;
        Readings& readings;
        Clock& clock;
        QString tenantHash;
        std::function<QString()> tenantName;
        std::function<QString()> who;
        // Empty: changes are possible. Asked before each.
        std::function<QString()> whyNoChange;
        // Whether that may be over, so that reading again before a change is refused is worth it.
        std::function<bool()> mayHavePassed = {};
    };
    explicit ChangeRunner(Parts parts, QObject* parent = nullptr);
    ~ChangeRunner() override;

    // `stop` takes it back as long as nothing of it was sent; after that it ends between two
    // calls. `told` says how far it has come.
    [[nodiscard]] QCoro::Task<ChangeOutcome> create(ScanDraft draft, std::stop_token stop = {},
                                                    StageTold told = {});
    // `base` is the scan as the form showed it. Another one meanwhile: Error::Kind::Conflict.
    [[nodiscard]] QCoro::Task<ChangeOutcome> edit(ScanDefinition base, ScanDraft draft,
                                                  std::stop_token stop = {}, StageTold told = {});
    // `seen` is the reading that the scans were chosen from, for the names of those that are gone
    // when their turn comes; null: the last one.
    [[nodiscard]] QCoro::Task<ChangeOutcome> setActive(QStringList ids, bool active,
                                                       std::stop_token stop = {},
                                                       StageTold told = {}, SnapshotPtr seen = {});
    [[nodiscard]] QCoro::Task<ChangeOutcome> remove(QStringList ids, std::stop_token stop = {},
                                                    StageTold told = {}, SnapshotPtr seen = {});

    // Changes that an earlier run of the console or an earlier tenant left open: what was sent is
    // read back. Once, before the first change.
    [[nodiscard]] QCoro::Task<> recover();

    // Not empty: creating this now could make a second one; says why, for a question.
    [[nodiscard]] QString twinWarning(const ScanDraft& draft) const;
    // Stops the change between two calls, if it runs.
    void stop(qint64 changeId);
    // The one that runs ends between two calls, those that wait for their turn are not begun, nor
    // is any other. What is not known then stays open in the journal, for the next recover().
    void stopAll();
    // A change is being made, or waits for its turn. Steps that are read back do not count.
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }
    // What became of some step is still being found out.
    [[nodiscard]] bool isReadingBack() const { return m_isReadingBack; }
    // Writes down what reading back found: must not go before idle() comes once more.
    [[nodiscard]] bool isSettling() const { return m_isSettling; }
    // How many scans go into one delete call, by what was learnt.
    [[nodiscard]] int deleteBatch() const { return m_tools.deleteBatch; }

Q_SIGNALS:
    // Each time a step moved. Also for changes of an earlier run that are read back.
    void changed(const Change& change);
    // A change that was left open: what became of it, as far as reading back tells. Once more when
    // that is settled later. Who asked a tenant of this run for it was told already that it is
    // not known: of such a one only what it came to is told.
    void recovered(const Change& change, LeftOpenBy by);
    void idle();
    // The writes are over and the list is to be read, now that something is different.
    void refreshWanted();

private:
    // Waits for those before. False: nothing may be sent, because stopAll() was called or it was
    // stopped meanwhile.
    [[nodiscard]] QCoro::Task<bool> turn(std::stop_token stop, StageTold told);
    [[nodiscard]] static ChangeOutcome takenBack();
    [[nodiscard]] ChangeOutcome refused(const QString& why) const;
    // One change from first to last: whether it may be, its turn, what it does, its end.
    template<class Kind, class... Arguments>
    [[nodiscard]] QCoro::Task<ChangeOutcome> inTurn(std::stop_token stop, StageTold told,
                                                    Arguments... arguments);
    // A step of a change that an earlier run left open.
    [[nodiscard]] QCoro::Task<> readBackStep(RecordedChangePtr record, qsizetype index);
    void over(const ChangeOutcome& outcome);
    // One takes its turn, the others wait on.
    void callWaiting();
    void readBackLater();
    void leaveOpen();
    [[nodiscard]] QCoro::Task<> readBackUntilSettled();
    void tell(const Change& change);
    void moveTo(ChangeStage::Doing doing);
    void recordBegun(qint64 changeId);

    std::function<QString()> m_whyNoChange;
    std::function<bool()> m_mayHavePassed;
    ChangeTools m_tools;
    std::stop_source m_life;
    // Of the change that is being sent now.
    std::stop_source m_current;
    qint64 m_currentId = 0;
    ChangeStage m_stage;
    StageTold m_stageTold;
    bool m_isSending = false;
    QHash<qint64, LeftOpenBy> m_leftOpen; // before us, and not settled yet
    bool m_isReadingBack = false;
    bool m_isSettling = false;
    bool m_isClosed = false;
    int m_busy = 0;
    std::vector<Wakeup*> m_waiting; // for their turn, in order
};
