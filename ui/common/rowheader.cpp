// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowheader.h"

#include "ui/common/stickycolumns.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace {

QFont titleFont() {
    QFont font = ::font(FontRole::Caption);
    font.setWeight(QFont::DemiBold);
    return font;
}

// The same, as if it had come over another place.
QMouseEvent moved(const QMouseEvent& event, int by) {
    return QMouseEvent(event.type(), event.position() + QPointF(by, 0), event.globalPosition(),
                       event.button(), event.buttons(), event.modifiers(), event.pointingDevice());
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
    connect(this, &QHeaderView::sectionResized, this, [this](int logical) {
        m_isArranging = true;
        if (m_isResizing)
            m_resized.insert(logical);
    });
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
    paintHeld();
    QPainter painter(viewport());
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), tokens().hairline);
}

void RowHeader::paintHeld() {
    if (m_sticky == nullptr || m_sticky->edge() == 0)
        return;
    QPainter painter(viewport());
    for (const int column : m_sticky->held())
        paintSection(
            &painter,
            QRect(m_sticky->position(column), 0, sectionSize(column), viewport()->height()),
            column);
    painter.fillRect(QRect(m_sticky->edge(), 0, 1, viewport()->height()), tokens().border);
}

int RowHeader::shiftAt(const QPoint& at) const {
    const int column = m_sticky == nullptr ? -1 : m_sticky->heldAt(at.x());
    return column < 0 ? 0 : sectionViewportPosition(column) - m_sticky->position(column);
}

int RowHeader::dragShiftAt(const QPoint& at) {
    const int shift = shiftAt(at);
    if (at.x() + shift >= 0)
        return shift;
    // Where the stock header sees nothing.
    Q_EMIT placeWanted(m_sticky->heldAt(at.x()));
    return shiftAt(at);
}

bool RowHeader::isEdge(const QPoint& at) const {
    const int column = logicalIndexAt(at);
    if (column < 0)
        return false;
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    const int left = sectionViewportPosition(column);
    return at.x() < left + grip || at.x() > left + sectionSize(column) - grip;
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
    const int indent = visualIndex(logical) == 0 ? m_indent : 0;
    const QRectF room = QRectF(rect).adjusted(metrics::gap8 + indent, 0, -metrics::gap8, 0);
    const QFont font = titleFont();
    const qreal textWidth = std::min(QFontMetricsF(font).horizontalAdvance(title) + 1,
                                     std::max(0.0, room.width() - (isSorted ? 6 : 0)));
    const QRectF words(isRight ? room.right() - textWidth : room.left(), room.top(), textWidth,
                       room.height());
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
    const bool isTitle = !isEdge(event->pos() + QPoint(shiftAt(event->pos()), 0));
    m_dragShift = isTitle ? shiftAt(event->pos()) : dragShiftAt(event->pos());
    QMouseEvent here = moved(*event, m_dragShift);
    if (event->button() == Qt::LeftButton && m_checkSection >= 0 &&
        logicalIndexAt(here.pos()) == m_checkSection) {
        Q_EMIT checkClicked();
        return;
    }
    m_isResizing = isEdge(here.pos());
    QHeaderView::mousePressEvent(&here);
    m_isArranging = false;
}

void RowHeader::mouseMoveEvent(QMouseEvent* event) {
    // An edge goes with the pointer; a section is dropped on what is seen.
    const bool isDrag = event->buttons() != Qt::NoButton;
    const int shift = !isDrag        ? shiftAt(event->pos())
                      : m_isResizing ? m_dragShift
                                     : dragShiftAt(event->pos());
    QMouseEvent here = moved(*event, shift);
    QHeaderView::mouseMoveEvent(&here);
}

void RowHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    QMouseEvent here = moved(*event, shiftAt(event->pos()));
    m_isResizing = isEdge(here.pos());
    QHeaderView::mouseDoubleClickEvent(&here);
    m_isResizing = false;
}

void RowHeader::mouseReleaseEvent(QMouseEvent* event) {
    QMouseEvent here = moved(*event, m_isResizing ? m_dragShift : shiftAt(event->pos()));
    QHeaderView::mouseReleaseEvent(&here);
    m_isResizing = false;
    if (m_isArranging) {
        m_isArranging = false;
        Q_EMIT arranged();
    }
}

void RowHeader::contextMenuEvent(QContextMenuEvent* event) {
    Q_EMIT menuRequested(event->globalPos());
}

bool RowHeader::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int column = logicalIndexAt(help->pos() + QPoint(shiftAt(help->pos()), 0));
    const auto words = [&](int role) {
        return column < 0 ? QString()
                          : model()->headerData(column, Qt::Horizontal, role).toString();
    };
    QString hint = words(Qt::ToolTipRole);
    if (hint.isEmpty() && column >= 0 && titleWidth(column) > sectionSize(column) + 2)
        hint = words(Qt::DisplayRole); // it is cut
    if (hint.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(hint), viewport());
    return true;
}
