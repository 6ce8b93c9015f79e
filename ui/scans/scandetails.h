// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/problem/error.h"
#include "models/scan/scansession.h"
#include "ui/common/detailspane.h"

class Actions;
class FieldGrid;
class LinkButton;
class NoteBox;
class SessionSection;
class StatusLabel;
class TargetRows;
class QMenu;
class QPushButton;

// All that is known of one scan: what failed and what to check, its sessions, targets, schedule,
// scanner, authentication, identity. Every field that the service names is here.
class ScanDetails final : public DetailsPane {
    Q_OBJECT

public:
    explicit ScanDetails(Actions* actions, QWidget* parent = nullptr);

    // Null or -1: no scan.
    void setScan(const SnapshotPtr& snapshot, const TenantHealthPtr& health, qsizetype row);
    [[nodiscard]] const QString& scanId() const { return m_scan.id; }
    void setSessions(const QList<ScanSession>& sessions);
    void setSessionsProblem(const Error& problem);
    // They have been asked for.
    void setSessionsReading();
    void updateAges(Instant now);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showAll();
    void showNote();
    void showTargets();
    void showSchedule();
    void showScanner();
    void showAuthentication();
    void showIdentity();

    Actions* m_actions;
    ScanDefinition m_scan;
    SnapshotPtr m_snapshot;
    TenantHealthPtr m_health;
    qsizetype m_row = -1;
    Instant m_now;

    StatusLabel* m_status;
    TonedLabel* m_kind;
    QPushButton *m_edit, *m_duplicate;
    QToolButton* m_more;
    QMenu* m_menu;
    NoteBox* m_note;
    SessionSection* m_sessions;
    TonedLabel* m_sessionsHeading;
    TonedLabel *m_targetsHeading, *m_targetsSum;
    TargetRows* m_targets;
    LinkButton* m_allTargets;
    TonedLabel *m_scheduleHeading, *m_scannerHeading, *m_authHeading, *m_identityHeading,
        *m_advancedHeading;
    QWidget* m_advancedRow;
    FieldGrid *m_schedule, *m_scanner, *m_auth, *m_identity, *m_advanced;
    QPushButton* m_showAgent;
};
