// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"
#include "ui/shell/tenantentry.h"

#include <QWidget>

class Actions;
class FindButton;
class QMenu;
class QToolButton;
class TwoLineButton;

// The bar below the menu bar: which tenant, how old its data is, and the way to everything.
class AppBar final : public QWidget {
    Q_OBJECT

public:
    explicit AppBar(Actions* actions, QMenu* helpMenu, QWidget* parent = nullptr);

    void setTenants(const QList<TenantEntry>& tenants);
    // A null pointer: no tenant is shown.
    void setTenant(const TenantState* state);
    // `refreshMinutes` decides when the age turns amber; 0: never.
    void updateAge(const TenantState* state, Instant now, int refreshMinutes);

    [[nodiscard]] QWidget* firstPart() const;

Q_SIGNALS:
    void tenantChosen(const QString& connectionId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillMenu();

    Actions* m_actions;
    QMenu* m_menu;
    TwoLineButton* m_tenant;
    TwoLineButton* m_refresh;
    QWidget* m_line;
    FindButton* m_find;
    QToolButton* m_help;
    QToolButton* m_settings;
    QList<TenantEntry> m_tenants;
    QString m_shown; // the connection's id
};
