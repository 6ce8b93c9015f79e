// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bulkcommand.h"

#include "app/commands/saidoutcome.h"
#include "app/commands/stagewatch.h"
#include "app/session/session.h"
#include "app/session/tenant.h"
#include "ui/scans/dialogs/scanquestion.h"
#include "ui/shell/mainwindow.h"

BulkCommand::BulkCommand(Place place)
    : Command(place), m_watch(new StageWatch(tenant(), session().clock(), this)) {
    connect(m_watch, &StageWatch::recorded, this, [this] { closeDialog(); });
}

void BulkCommand::follow(ScanQuestion& dialog) {
    connect(m_watch, &StageWatch::moved, &dialog, [&dialog](const QString& text, bool mayTakeBack) {
        dialog.setBusy(true, text, mayTakeBack);
    });
    connect(&dialog, &ScanQuestion::takeBackRequested, m_watch, &StageWatch::takeBack);
}

void BulkCommand::run(QCoro::Task<ChangeOutcome> change) {
    changeBegan();
    QCoro::connect(std::move(change), this, [this](const ChangeOutcome& outcome) { end(outcome); });
}

void BulkCommand::end(const ChangeOutcome& outcome) {
    m_watch->end();
    const bool wasTakenBack = m_watch->wasTakenBack() && outcome.change.id == 0;
    if (wasTakenBack) {
        closeDialog();
        say(tr("Nothing was changed: you took it back."));
        changeEnded();
        return;
    }
    const bool isInDialog = outcome.error && outcome.change.id == 0 && showInDialog(*outcome.error);
    if (!isInDialog) {
        closeDialog();
        if (outcome.error)
            report(problemOf(outcome), outcome.change);
        say(saidOutcome(outcome));
        whenReadBack(outcome, {});
    }
    changeEnded();
}
