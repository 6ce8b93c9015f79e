// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/commands/command.h"
#include "models/scan/scandraft.h"

class ScanEditor;
class StageWatch;

// The form of one scan, from opening it to the service's yes; with the question where somebody
// else changed the scan meanwhile, and the offer to create it anew where the service does not
// take the change.
class EditScanCommand : public Command {
    Q_OBJECT

public:
    EditScanCommand(Place place, ScanDefinition scan);
    void start() override;

private:
    void submit(const ScanDraft& draft);
    void end(const ChangeOutcome& outcome);
    // `action`: what the form offers besides trying again.
    void readBack(const ScanDraft& sent, const Error& lost, const QString& action,
                  const Change& change);
    void createAnew(const ScanDraft& draft);

    ScanDefinition m_scan;
    ScanDraft m_sent;
    bool m_isGone = false;
    QPointer<ScanEditor> m_editor;
    StageWatch* m_watch = nullptr;
};
