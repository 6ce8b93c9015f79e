// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/connection/tenantstate.h"

#include <QTimer>
#include <QWidget>

class Actions;
class TonedLabel;
class IconMark;
class LinkButton;
class QLabel;
class QProgressBar;
class QToolButton;
class StatePart;
class VerticalLine;

// The foot of the window: how the connection is, how old the data is, what is left of the
// quota, and the change that runs. Parts leave as the window gets narrow, the hour first.
class StatusBar final : public QWidget {
    Q_OBJECT

public:
    explicit StatusBar(Actions* actions, QWidget* parent = nullptr);

    // A null pointer: no tenant is shown.
    void setTenant(const TenantState* state, const QString& readOnlyReason);
    void updateAge(const TenantState* state, Instant now);
    // Null: none runs.
    void setRunning(const Change* change, int howMany);
    // With a deed after it, where there is one: messageActionClicked().
    void showMessage(const QString& text, const QString& action = {});

    [[nodiscard]] QWidget* firstPart() const;

Q_SIGNALS:
    void connectionClicked();
    void messageActionClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void arrange();
    [[nodiscard]] int needed() const; // to show whole what is shown
    void setBudget(const BudgetFigures& budget);
    void showConnection(const TenantState& state, const QString& waits);

    StatePart* m_connection;
    VerticalLine *m_firstLine, *m_secondLine;
    TonedLabel *m_data, *m_minute, *m_hour, *m_message, *m_changeTitle, *m_changeCount;
    QProgressBar *m_minuteBar, *m_hourBar, *m_changeBar;
    IconMark* m_changeMark;
    QToolButton* m_stop;
    LinkButton* m_messageAction;
    QTimer m_messageTimer;
    QString m_readOnlyReason;
    bool m_hasTenant = false;
    bool m_isRunning = false;
    bool m_isReadBack = false; // of what runs nothing is sent any more
};
