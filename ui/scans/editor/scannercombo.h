// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"

#include <QComboBox>

// Picks a scanner from the agents, with their health beside the name.
class ScannerCombo : public QComboBox {
    Q_OBJECT
public:
    explicit ScannerCombo(QWidget* parent = nullptr);

    // Keeps what is chosen. `health` may be null: no reading yet.
    void setAgents(const TenantHealthPtr& health);
    // One that the agents' list does not hold is shown as such, by `name`.
    void setMachineId(const QString& machineId, const QString& name);
    [[nodiscard]] QString machineId() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    TenantHealthPtr m_health;
    QString m_foreignId;
    QString m_foreignName;
};
