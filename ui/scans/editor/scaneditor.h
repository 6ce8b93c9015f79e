// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"
#include "models/health/tenanthealth.h"
#include "models/scan/rules.h"
#include "models/scan/scandraft.h"
#include "models/settings/usersettings.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace Ui {
class ScanEditor;
}

// The one form for new, edited and duplicated scans. It knows fields and nothing else: it is
// given a tenant's state and a definition, and hands back a draft. open() it, never exec().
//
// After submitted() the one who saves calls setBusy(true), and then exactly one of finish(),
// showFaults(), showError(), showConflict(), each of which ends the busy state. Input is kept
// until finish().
class ScanEditor : public QDialog {
    Q_OBJECT
public:
    enum class Mode { New, Edit, Duplicate };

    explicit ScanEditor(QWidget* parent = nullptr);
    ~ScanEditor() override;

    // Scanners, contract, name and colour of the tenant. May come again while the form is open:
    // what the user entered stays.
    void setTenant(const TenantState& tenant);
    // The limits of agent health.
    void setSettings(const UserSettings& settings);
    // What was derived of the tenant's snapshot already; without it the form derives it itself.
    void setHealth(const TenantHealthPtr& health);

    void startNew();
    void startEdit(const ScanDefinition& definition);
    void startDuplicate(const ScanDefinition& definition);
    // A new scan from what another form handed back, credentials included. All of it counts as
    // unsaved input.
    void startAnew(const ScanDraft& entered, const QString& scannerName);
    [[nodiscard]] Mode mode() const;

    // The definition that an edit started from; after a conflict that the user settled, the one
    // of the service. Empty for a new scan and a duplicate. difference(*before(), draft) is the
    // PATCH.
    [[nodiscard]] const std::optional<ScanDefinition>& before() const;
    [[nodiscard]] ScanDraft draft() const;
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool hasUnsavedInput() const;

    // While busy Save does nothing, fields are read-only; `doing` says what is under way. As long
    // as it may be taken back, Cancel asks for that: takeBackRequested().
    void setBusy(bool busy, const QString& doing = {}, bool mayTakeBack = false);
    // It was: nothing was sent, and the form is as before.
    void showTakenBack();
    // The service, or a rule that is checked elsewhere, found fault with these fields.
    void showFaults(const QList<ScanFault>& faults);
    // The service refused. `action`, where given, is offered as a link ("Create it anew…"):
    // errorActionTriggered().
    void showError(const Error& error, const QString& action = {});
    // Somebody else changed the scan since. Shows both sides and asks.
    void showConflict(const ScanDefinition& theirs, Instant readAt = {});
    // Saved: closes without asking.
    void finish();

    void reject() override;

Q_SIGNALS:
    // Save was pressed and no rule is broken. On an edit compare with before().
    void submitted(const ScanDraft& draft);
    void errorActionTriggered(const ScanDraft& draft);
    void takeBackRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void load(const ScanDefinition& definition);
    void fill(const ScanDefinition& definition);
    void connectFields();
    void retranslate();
    void showType();
    void showActive();
    void showInterval();
    void showCredentials();
    void showSecretHint();
    void deriveHealth();
    void save();
    [[nodiscard]] ScanType type() const;
    [[nodiscard]] bool isAuthorable() const;
    [[nodiscard]] bool takesCredentials() const;
    [[nodiscard]] ScanRuleContext ruleContext() const;
    [[nodiscard]] QWidget* input(ScanField field) const;
    void touched(ScanField field);
    [[nodiscard]] QList<ScanFault> currentFaults() const;
    void checkAgain();
    void applyFaults();
    void applyWarnings();
    void showFault(ScanField field, const QString& text);
    void showWarning(ScanField field, const QString& text);
    void showSummary();
    void showNotices();
    void focusFirstFault();

    std::unique_ptr<Ui::ScanEditor> ui;
    TenantState m_tenant;
    UserSettings m_settings;
    TenantHealthPtr m_health;
    Mode m_mode = Mode::New;
    std::optional<ScanDefinition> m_before;
    ScanType m_fixedType = ScanType::Network; // of an edit
    ScanDraft m_clean;                        // as the form was filled
    QString m_shownName;                      // the given name as it is shown
    QString m_givenName;
    QList<ScanFault> m_faults;       // shown since the last Save
    QList<ScanFault> m_serverFaults; // stay until their field is touched
    QTimer m_check;
    QPointer<QWidget> m_focused; // before it was busy
    bool m_isBusy = false;
    bool m_mayTakeBack = false;
    bool m_isTakingBack = false;
    bool m_isLoading = false;
};
