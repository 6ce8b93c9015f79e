// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/commands/command.h"

#include <QCoroTask>
#include <QStringList>

class ScanQuestion;
class StageWatch;

// What changes to many scans have in common: the dialog stays until the change is on record,
// then the change goes on in the background, and its end is told in words.
class BulkCommand : public Command {
    Q_OBJECT

protected:
    explicit BulkCommand(Place place);

    // What the dialog's change is asked for with.
    [[nodiscard]] StageWatch& watch() { return *m_watch; }
    // Says in the dialog where the change stands, and lets Cancel take it back.
    void follow(ScanQuestion& dialog);
    // The change was recorded and begins.
    virtual void closeDialog() = 0;
    // Nothing was recorded, nothing sent: the dialog stays. False: there is none any more.
    [[nodiscard]] virtual bool showInDialog(const Error& error) = 0;
    // watch().begin() came before.
    void run(QCoro::Task<ChangeOutcome> change);

private:
    void end(const ChangeOutcome& outcome);

    StageWatch* m_watch;
};
