// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/commands/command.h"

#include <QCoroTask>
#include <QStringList>

// What changes to many scans have in common: the dialog stays until the change is on record,
// then the change goes on in the background, and its end is told in words.
class BulkCommand : public Command {
    Q_OBJECT

protected:
    using Command::Command;

    // The newest change of these scans was recorded and begins.
    virtual void closeDialog() = 0;
    // Nothing was recorded, nothing sent: the dialog stays. False: there is none any more.
    [[nodiscard]] virtual bool showInDialog(const Error& error) = 0;
    void run(QCoro::Task<ChangeOutcome> change, const QStringList& ids);

private:
    void end(const ChangeOutcome& outcome);
};
