// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scans/dialogs/scanquestion.h"

// Asks before scans are activated or deactivated; says how many already are so and are skipped.
class SetActiveDialog : public ScanQuestion {
    Q_OBJECT
public:
    explicit SetActiveDialog(bool active, QWidget* parent = nullptr);

    // Calls besides one for each scan that changes (a reading before, say).
    void setExtraCalls(int calls);

Q_SIGNALS:
    // Only those that change.
    void submitted(const QStringList& ids, bool active);

protected:
    [[nodiscard]] Words words(qsizetype count, qsizetype hiddenCount,
                              qsizetype skipped) const override;
    [[nodiscard]] bool isSkipped(const ScanRow& scan) const override;
    [[nodiscard]] qsizetype callsFor(qsizetype count) const override;
    void answered(const QStringList& ids) override;

private:
    bool m_active;
    int m_extraCalls = 0;
};
