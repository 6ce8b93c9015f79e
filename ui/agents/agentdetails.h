// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "ui/common/detailspane.h"

class Actions;
class FieldGrid;
class NoteBox;
class QPushButton;
class StatusLabel;

// All that is known of one agent, and first what depends on it.
class AgentDetails final : public DetailsPane {
    Q_OBJECT

public:
    explicit AgentDetails(Actions* actions, QWidget* parent = nullptr);

    // Null or -1: no agent.
    void setAgent(const TenantHealthPtr& health, qsizetype row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showAll();
    void showNote(const AgentReport& report, const ScanAgent& agent);

    TenantHealthPtr m_health;
    qsizetype m_row = -1;
    StatusLabel* m_state;
    TonedLabel* m_seen;
    NoteBox* m_note;
    QPushButton* m_itsScans;
    TonedLabel *m_scansHeading, *m_versionsHeading, *m_identityHeading;
    FieldGrid *m_scans, *m_versions, *m_identity;
};
