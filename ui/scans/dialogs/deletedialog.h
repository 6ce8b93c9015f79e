// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scans/dialogs/scanquestion.h"

// Asks before scans are deleted.
class DeleteDialog : public ScanQuestion {
    Q_OBJECT
public:
    explicit DeleteDialog(QWidget* parent = nullptr);

    // How many ids go into one call, as far as is known.
    void setBatchSize(int batchSize);
    // Calls besides those that delete (a reading before, say).
    void setExtraCalls(int calls);

Q_SIGNALS:
    void submitted(const QStringList& ids);

protected:
    [[nodiscard]] Words words(qsizetype count, qsizetype hiddenCount,
                              qsizetype skipped) const override;
    [[nodiscard]] qsizetype callsFor(qsizetype count) const override;
    void answered(const QStringList& ids) override;

private:
    int m_batchSize = 100;
    int m_extraCalls = 0;
};
