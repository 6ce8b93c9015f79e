// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/bulkcommand.h"

#include "app/commands/saidoutcome.h"
#include "app/session/tenant.h"
#include "ui/shell/mainwindow.h"

void BulkCommand::run(QCoro::Task<ChangeOutcome> change, const QStringList& ids) {
    changeBegan();
    QCoro::connect(std::move(change), this, [this](const ChangeOutcome& outcome) { end(outcome); });
    connect(&tenant(), &Tenant::changed, this, [this, ids](const Change& begun) {
        const bool isOurs = begun.isRunning() && begun.steps.size() == ids.size() &&
                            begun.steps.first().scanId == ids.first();
        if (isOurs)
            closeDialog();
    });
}

void BulkCommand::end(const ChangeOutcome& outcome) {
    const bool isInDialog = outcome.error && outcome.change.id == 0 && showInDialog(*outcome.error);
    if (!isInDialog) {
        closeDialog();
        if (outcome.error)
            report(problemOf(outcome), outcome.change.id);
        say(saidOutcome(outcome));
        whenReadBack(outcome, {});
    }
    changeEnded();
}
