// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/scan/scandraft.h"

#include <QDialog>

// Somebody else changed a scan while it was edited: shows what it was, both sides field by field,
// and asks. Going back is the default and loses nothing.
class ConflictDialog : public QDialog {
    Q_OBJECT
public:
    enum class Answer : quint8 {
        Back,
        TakeTheirs,
        // Mine where I changed something, theirs elsewhere. They differ in what is lost: nothing,
        // or theirs in the fields that both changed. Only one of them is offered.
        KeepBoth,
        OverwriteTheirs,
    };

    ConflictDialog(const ScanDefinition& before, const ScanDraft& mine,
                   const ScanDefinition& theirs, const SnapshotPtr& snapshot,
                   Instant theirsReadAt = {}, QWidget* parent = nullptr);

    [[nodiscard]] Answer answer() const { return m_answer; }
    // Both sides changed, and no field twice.
    [[nodiscard]] bool mayKeepBoth() const { return m_mayKeepBoth; }

private:
    void addButton(const QString& text, const QString& objectName, const QString& kind,
                   Answer answer, class QHBoxLayout* layout);
    Answer m_answer = Answer::Back;
    bool m_mayKeepBoth = true;
};
