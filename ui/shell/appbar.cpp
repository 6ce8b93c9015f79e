// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appbar.h"

#include "models/connection/clouds.h"
#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/frameparts.h"
#include "ui/common/quotatext.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/shell/findbutton.h"
#include "ui/shell/twolinebutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

AppBar::AppBar(Actions* actions, QMenu* helpMenu, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_menu(new QMenu(this)),
      m_tenant(new TwoLineButton(this)),
      m_refresh(new TwoLineButton(this)),
      m_line(new VerticalLine(28, this)),
      m_find(new FindButton(actions->find, this)),
      m_help(flatIconButton(QStringLiteral("help"), {}, this)),
      m_settings(flatIconButton(actions->settings, this)) {
    setObjectName(QStringLiteral("appBar"));
    m_tenant->setObjectName(QStringLiteral("tenantButton"));
    m_tenant->setHasMenu(true);
    m_tenant->setMaximumWidth(metrics::scaled(236));
    m_tenant->setMinimumWidth(metrics::scaled(140));
    m_menu->setObjectName(QStringLiteral("tenantMenu"));
    connect(m_tenant, &QAbstractButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_tenant->mapToGlobal(QPoint(0, m_tenant->height())));
    });
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    m_refresh->setIconName(QStringLiteral("refresh"));
    connect(m_refresh, &QAbstractButton::clicked, actions->refresh, &QAction::trigger);
    m_help->setObjectName(QStringLiteral("helpButton"));
    connect(m_help, &QToolButton::clicked, this, [this, helpMenu] {
        helpMenu->popup(m_help->mapToGlobal(QPoint(0, m_help->height())));
    });

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::gap8 - 2, 0, metrics::gap12, 0);
    row->setSpacing(metrics::gap4);
    row->addWidget(m_tenant, 3);
    row->addSpacing(metrics::gap4);
    row->addWidget(m_line);
    row->addSpacing(metrics::gap4);
    row->addWidget(m_refresh);
    row->addStretch(1);
    row->addWidget(m_find);
    row->addSpacing(metrics::gap4);
    row->addWidget(m_help);
    row->addWidget(m_settings);
    setFixedHeight(metrics::grown(metrics::appBar));
    retranslate();
    setTenant(nullptr);
}

QWidget* AppBar::firstPart() const {
    return m_tenant;
}

void AppBar::retranslate() {
    m_find->setText(tr("Find or run anything"));
    m_find->setAccessibleName(m_find->text());
    m_help->setAccessibleName(tr("Help"));
    m_help->setToolTip(tr("Help"));
    m_menu->setAccessibleName(tr("Tenants"));
}

void AppBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AppBar::setTenants(const QList<TenantEntry>& tenants) {
    m_tenants = tenants;
}

void AppBar::setTenant(const TenantState* state) {
    m_refresh->setVisible(state != nullptr);
    if (state == nullptr) {
        m_shown.clear();
        m_tenant->setSwatch(-1, {});
        m_tenant->setLines(tr("No connection"), tr("Add one to begin"));
        m_tenant->setAccessibleName(tr("Tenant"));
        m_tenant->setAccessibleDescription(tr("No connection"));
        return;
    }
    const QString name = plain(state->connection.name, 80);
    m_shown = state->connection.id;
    m_tenant->setSwatch(state->connection.colour, name);
    m_tenant->setLines(name, plain(placeText(state->connection), 80));
    m_tenant->setAccessibleName(tr("Tenant"));
    m_tenant->setAccessibleDescription(
        tr("%1, %2").arg(name, tenantColourName(state->connection.colour)));
}

void AppBar::updateAge(const TenantState* state, Instant now, int refreshMinutes) {
    if (state == nullptr)
        return;
    const bool isOffline = state->link == Link::Offline;
    const Instant readAt = state->snapshot ? state->snapshot->readAt() : Instant{};
    QString second =
        readAt.isKnown() ? tr("Read %1").arg(ageText(readAt, now)) : tr("Not read yet");
    if (state->isReading) {
        const qint64 seconds = state->readingSince.isKnown()
                                   ? std::max<qint64>(0, (now.ms - state->readingSince.ms) / 1000)
                                   : 0;
        second = tr("Reading now, %1 s").arg(seconds);
    }
    const QString waits = readingWaitText(*state, now);
    if (!waits.isEmpty())
        second = shortReadingWaitText(*state, now);
    const bool isLate = !state->isReading && refreshMinutes > 0 && readAt.isKnown() &&
                        now.ms - readAt.ms > qint64(2) * refreshMinutes * 60'000;
    m_refresh->setLines(isOffline && !state->isReading ? tr("Offline") : tr("Refresh"), second);
    m_refresh->setIconName(isOffline && !state->isReading ? QStringLiteral("offline")
                                                          : QStringLiteral("refresh"),
                           isOffline && !state->isReading);
    m_refresh->setLate(isLate || !waits.isEmpty());
    m_refresh->setEnabled(m_actions->refresh->isEnabled());
    m_refresh->setAccessibleName(tr("Refresh"));
    m_refresh->setAccessibleDescription(waits.isEmpty() ? second : waits);
    m_refresh->setToolTip(!waits.isEmpty()   ? waits
                          : readAt.isKnown() ? absoluteText(readAt)
                                             : Actions::whyNot(m_actions->refresh));
}

void AppBar::fillMenu() {
    m_menu->clear();
    for (const TenantEntry& entry : m_tenants) {
        const QString id = entry.connection.id;
        QString name = plain(entry.connection.name, 80);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* choice = m_menu->addAction(tr("%1 (%2)").arg(name, linkText(entry.link)));
        choice->setIcon(swatchIcon(entry.connection.colour));
        choice->setCheckable(true);
        choice->setChecked(id == m_shown);
        connect(choice, &QAction::triggered, this, [this, id] { Q_EMIT tenantChosen(id); });
    }
    if (!m_tenants.isEmpty())
        m_menu->addSeparator();
    m_menu->addAction(m_actions->connections);
}
