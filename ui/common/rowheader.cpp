// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowheader.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

namespace {

QFont titleFont() {
    QFont font = ::font(FontRole::Caption);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

RowHeader::RowHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setMinimumSectionSize(metrics::scaled(36));
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFont(titleFont());
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QHeaderView::sectionResized, this, [this] { m_isArranging = true; });
    connect(this, &QHeaderView::sectionMoved, this, [this] { m_isArranging = true; });
}

QSize RowHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), metrics::grown(metrics::tableHeader, titleFont())};
}

int RowHeader::titleWidth(int logical) const {
    const QString title = model()->headerData(logical, Qt::Horizontal).toString();
    return QFontMetrics(titleFont()).horizontalAdvance(title) + metrics::gap16 + 2;
}

void RowHeader::setCheckState(Qt::CheckState state) {
    if (m_checkState == state)
        return;
    m_checkState = state;
    viewport()->update();
}

void RowHeader::paintEvent(QPaintEvent* event) {
    QPainter(viewport()).fillRect(viewport()->rect(), tokens().sunken);
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), tokens().hairline);
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int logical) const {
    const Tokens& t = tokens();
    painter->fillRect(rect, t.sunken);
    if (logical == m_checkSection) {
        const auto check = m_checkState == Qt::Checked            ? marks::Check::On
                           : m_checkState == Qt::PartiallyChecked ? marks::Check::Partly
                                                                  : marks::Check::Off;
        marks::checkBox(*painter, rect, check);
        return;
    }
    const QString title = model()->headerData(logical, Qt::Horizontal).toString();
    const auto alignment =
        Qt::Alignment(model()->headerData(logical, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const bool isRight =
        alignment.testFlag(Qt::AlignRight) || alignment.testFlag(Qt::AlignTrailing);
    const bool isSorted = sortIndicatorSection() == logical && isSortIndicatorShown();
    QRectF room = QRectF(rect).adjusted(metrics::gap8, 0, -metrics::gap8, 0);
    const QFont font = titleFont();
    const qreal textWidth = std::min(QFontMetricsF(font).horizontalAdvance(title) + 1,
                                     std::max(0.0, room.width() - (isSorted ? 6 : 0)));
    QRectF words(isRight ? room.right() - textWidth : room.left(), room.top(), textWidth,
                 room.height());
    if (isSorted && isRight)
        words.translate(0, 0);
    paint::text(*painter, words, Qt::AlignVCenter | Qt::AlignLeft, title, font,
                isSorted ? t.text : t.text2);
    if (isSorted) {
        const qreal side = metrics::scaled(12);
        const QRectF arrow(isRight ? words.left() - side - 2 : words.right() + 2,
                           rect.center().y() - side / 2 + 0.5, side, side);
        paintIcon(*painter,
                  sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up")
                                                             : QStringLiteral("chevron-down"),
                  arrow, t.text2, t.sunken);
    }
}

void RowHeader::mousePressEvent(QMouseEvent* event) {
    m_isArranging = false;
    if (event->button() == Qt::LeftButton && m_checkSection >= 0 &&
        logicalIndexAt(event->pos()) == m_checkSection) {
        Q_EMIT checkClicked();
        return;
    }
    QHeaderView::mousePressEvent(event);
    m_isArranging = false;
}

void RowHeader::mouseReleaseEvent(QMouseEvent* event) {
    QHeaderView::mouseReleaseEvent(event);
    if (m_isArranging) {
        m_isArranging = false;
        Q_EMIT arranged();
    }
}

void RowHeader::contextMenuEvent(QContextMenuEvent* event) {
    Q_EMIT menuRequested(event->globalPos());
}
