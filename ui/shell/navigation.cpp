// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "models/text/plaintext.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/shell/navigationdelegate.h"

#include <QPainter>
#include <QSignalBlocker>

Navigation::Navigation(QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("navigation"));
    setModel(&m_items);
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    setFixedWidth(metrics::scaled(metrics::railWidth));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Navigation::addPage(const QString& iconName) {
    auto* item = new QStandardItem;
    item->setData(iconName, IconNameRole);
    m_items.appendRow(item);
}

void Navigation::setWord(int page, const QString& word) {
    m_items.item(page)->setText(word);
}

void Navigation::setBadge(int page, qsizetype count, BadgeKind kind, const QString& words) {
    QStandardItem* item = m_items.item(page);
    item->setData(count > 0 ? (count > 99 ? tr("99+") : figure(count)) : QString(), BadgeRole);
    item->setData(int(kind), BadgeKindRole);
    item->setData(count > 0 ? words : QString(), Qt::AccessibleDescriptionRole);
    item->setToolTip(count > 0 ? words : QString());
}

void Navigation::setPage(int page) {
    const QSignalBlocker quiet(this);
    setCurrentIndex(m_items.index(page, 0));
}

QSize Navigation::sizeHint() const {
    return {width(), 3 * (metrics::grown(metrics::railItem) + metrics::gap4)};
}

QSize Navigation::minimumSizeHint() const {
    return {width(), metrics::grown(metrics::railItem)};
}

void Navigation::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT pageChosen(current.row());
}

void Navigation::paintEvent(QPaintEvent* event) {
    QPainter(viewport()).fillRect(viewport()->rect(), tokens().chrome);
    QListView::paintEvent(event);
}
