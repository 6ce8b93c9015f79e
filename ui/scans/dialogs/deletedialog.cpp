// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/dialogs/deletedialog.h"

#include "models/text/plaintext.h"

DeleteDialog::DeleteDialog(QWidget* parent) : ScanQuestion(parent) {
    setObjectName(QStringLiteral("deleteDialog"));
    showWords();
}

void DeleteDialog::setBatchSize(int batchSize) {
    m_batchSize = std::max(1, batchSize);
    showWords();
}

void DeleteDialog::setExtraCalls(int calls) {
    m_extraCalls = calls;
    showWords();
}

qsizetype DeleteDialog::callsFor(qsizetype count) const {
    return (count + m_batchSize - 1) / m_batchSize + m_extraCalls;
}

ScanQuestion::Words DeleteDialog::words(qsizetype count, qsizetype hiddenCount, qsizetype) const {
    Words words;
    words.windowTitle = tr("Delete scans");
    words.icon = QStringLiteral("trash");
    words.isDangerous = true;
    words.title = tr("Delete %Ln scans from %1?", nullptr, int(count)).arg(tenantName());
    words.hidden = tr("%Ln of the %1 are hidden by your filter. They come first below.", nullptr,
                      int(hiddenCount))
                       .arg(figure(count));
    words.note = tr("The definitions are written to this computer before. Their credentials are "
                    "not in there. The service has no undo.");
    words.button = tr("Delete %Ln scans", nullptr, int(count));
    words.whyNot = tr("No scan is left to delete.");
    return words;
}

void DeleteDialog::answered(const QStringList& ids) {
    Q_EMIT submitted(ids);
}
