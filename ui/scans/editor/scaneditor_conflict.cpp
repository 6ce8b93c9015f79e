// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else changed the scan meanwhile.
#include "ui/scans/editor/conflictdialog.h"
#include "ui/scans/editor/conflictfields.h"
#include "ui/scans/editor/scaneditor.h"

namespace {

// The definition with the fields of a draft in place of its own.
ScanDefinition overlaid(ScanDefinition definition, const ScanDraft& draft) {
    definition.name = draft.name;
    definition.isActive = draft.isActive;
    definition.intervalHours = draft.intervalHours;
    definition.target = draft.target;
    definition.targetType = draft.targetType;
    if (draft.machineId != definition.scanner.machineId) {
        definition.scanner = ScanAgent();
        definition.scanner.machineId = draft.machineId;
    }
    return definition;
}

} // namespace

void ScanEditor::showConflict(const ScanDefinition& theirs, Instant readAt) {
    setBusy(false);
    if (!m_before)
        return;
    auto* dialog = new ConflictDialog(*m_before, draft(), theirs, m_tenant.snapshot, readAt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, theirs] {
        const ScanDefinition was = *m_before;
        switch (dialog->answer()) {
        case ConflictDialog::Answer::Back: break;
        case ConflictDialog::Answer::TakeTheirs:
            m_before = theirs;
            load(theirs);
            break;
        case ConflictDialog::Answer::KeepBoth:
        case ConflictDialog::Answer::OverwriteTheirs:
            // What I did not touch is theirs in either case: it is not mine to put back.
            fill(overlaid(theirs, merged(was, draft(), theirs)));
            m_before = theirs;
            save(); // what was right beside the former fields need not be beside theirs
            break;
        }
    });
    dialog->open();
}
