// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/changes/changeoutcome.h"
#include "app/commands/command.h"
#include "models/scan/scandraft.h"

class ScanEditor;
class StageWatch;

// A new scan, from nothing or from another one. Where one that looks the same exists, or may
// exist after a lost answer, it asks first.
class NewScanCommand : public Command {
    Q_OBJECT

public:
    explicit NewScanCommand(Place place);
    // A copy of `original`; the credentials have to be entered again.
    NewScanCommand(Place place, ScanDefinition original);
    // Anew what the service does not take on an existing scan, credentials that were entered
    // included. Afterwards deleting that one is offered; `replaced` without id: it is gone already.
    NewScanCommand(Place place, ScanDraft asEntered, ScanDefinition replaced);

    void start() override;

private:
    void submit(const ScanDraft& draft);
    void ask(const QString& warning, const ScanDraft& draft);
    void create(const ScanDraft& draft);
    void end(const ChangeOutcome& outcome);
    void readBack(const ScanDraft& sent, const Error& lost, const Change& change);
    void offerToDelete();

    std::optional<ScanDefinition> m_original;
    std::optional<ScanDraft> m_entered; // only until the form has it
    ScanDefinition m_replaced;
    QPointer<ScanEditor> m_editor;
    StageWatch* m_watch = nullptr;
    ScanDraft m_sent;
    ScanDraft m_warnedOf;
};
