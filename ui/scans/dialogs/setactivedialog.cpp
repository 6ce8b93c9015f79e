// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/dialogs/setactivedialog.h"

#include "models/text/plaintext.h"

SetActiveDialog::SetActiveDialog(bool active, QWidget* parent)
    : ScanQuestion(parent), m_active(active) {
    setObjectName(QStringLiteral("setActiveDialog"));
    showWords();
}

void SetActiveDialog::setExtraCalls(int calls) {
    m_extraCalls = calls;
    showWords();
}

bool SetActiveDialog::isSkipped(const ScanRow& scan) const {
    return scan.isActive == m_active;
}

qsizetype SetActiveDialog::callsFor(qsizetype count) const {
    return count + m_extraCalls;
}

ScanQuestion::Words SetActiveDialog::words(qsizetype count, qsizetype hiddenCount,
                                           qsizetype skipped) const {
    const int n = int(count);
    Words words;
    words.icon = m_active ? QStringLiteral("play") : QStringLiteral("pause");
    words.windowTitle = m_active ? tr("Activate scans") : tr("Deactivate scans");
    words.title = m_active ? tr("Activate %Ln scans of %1?", nullptr, n).arg(tenantName())
                           : tr("Deactivate %Ln scans of %1?", nullptr, n).arg(tenantName());
    words.hidden = tr("%Ln of the %1 are hidden by your filter. They come first below.", nullptr,
                      int(hiddenCount))
                       .arg(figure(count));
    words.note = m_active ? tr("They run on their interval again.")
                          : tr("They do not run until they are activated again.");
    if (skipped > 0)
        words.note +=
            QLatin1Char(' ') +
            (m_active ? tr("%Ln already are active and are skipped.", nullptr, int(skipped))
                      : tr("%Ln already are inactive and are skipped.", nullptr, int(skipped)));
    words.button =
        m_active ? tr("Activate %Ln scans", nullptr, n) : tr("Deactivate %Ln scans", nullptr, n);
    words.whyNot = m_active ? tr("All of them are active.") : tr("All of them are inactive.");
    return words;
}

void SetActiveDialog::answered(const QStringList& ids) {
    Q_EMIT submitted(ids, m_active);
}
