// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowtable.h"

#include "ui/common/rowheader.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

RowTable::RowTable(QWidget* parent)
    : QTableView(parent),
      m_header(new RowHeader(this)),
      m_sticky(m_header),
      m_columns(new RowColumns(this, m_header)) {
    setHorizontalHeader(m_header);
    m_header->setSticky(&m_sticky);
    connect(m_header, &RowHeader::placeWanted, this, [this](int column) {
        horizontalScrollBar()->setValue(m_header->sectionPosition(column) -
                                        m_sticky.roomBefore(column));
    });
    m_header->setSortIndicatorShown(true); // a view takes it away that does not sort itself
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    setTallRows(false);
}

void RowTable::setTallRows(bool tall) {
    m_isTall = tall;
    const int height = metrics::grown(tall ? metrics::tallRow : metrics::row);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

QSize RowTable::minimumSizeHint() const {
    return {metrics::scaled(120), metrics::grown(metrics::row) * 3};
}

void RowTable::setColumns(RowColumns::Make make) {
    m_columns->setSpecs(std::move(make));
    QList<int> sticky;
    for (const ColumnSpec& spec : m_columns->specs()) {
        if (spec.isFixed || spec.staysInSight)
            sticky.append(spec.column);
    }
    m_sticky.setColumns(sticky);
}

int RowTable::sizeHintForColumn(int column) const {
    // A double click on an edge: as wide as what is on the screen, and its title.
    const int content = QTableView::sizeHintForColumn(column);
    return std::clamp(std::max(content, m_header->titleWidth(column)),
                      m_header->minimumSectionSize(), metrics::scaled(600));
}

void RowTable::chooseSort(int column, Qt::SortOrder order) {
    Q_UNUSED(column)
    Q_UNUSED(order)
}

bool RowTable::isRowSelected(int row) const {
    Q_UNUSED(row)
    return false;
}

void RowTable::updateRow(int row) {
    if (row < 0 || model() == nullptr || row >= model()->rowCount())
        return;
    viewport()->update(QRect(0, rowViewportPosition(row), viewport()->width(), rowHeight(row)));
}

void RowTable::setHovered(int row) {
    if (row == m_hovered)
        return;
    const int before = std::exchange(m_hovered, row);
    updateRow(before);
    updateRow(row);
}

void RowTable::mouseMoveEvent(QMouseEvent* event) {
    QTableView::mouseMoveEvent(event);
    setHovered(rowAt(int(event->position().y())));
}

void RowTable::keyPressEvent(QKeyEvent* event) {
    // Qt asks for the menu by the Menu key alone, which many keyboards do not have.
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const QPoint at = visualRect(currentIndex()).bottomLeft();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(viewport(), &menu);
        return;
    }
    QTableView::keyPressEvent(event);
}

bool RowTable::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void RowTable::wheelEvent(QWheelEvent* event) {
    QTableView::wheelEvent(event);
    if (m_hovered >= 0)
        setHovered(rowAt(int(event->position().y())));
}

void RowTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    const bool isFont = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (isFont)
        setTallRows(m_isTall);
    if (isFont || event->type() == QEvent::LanguageChange)
        m_columns->remeasure();
}

void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

void RowTable::selectionChanged(const QItemSelection&, const QItemSelection&) {
    // The stock one looks at every row for its accessibility events; what is selected is painted
    // from the page's own set.
    viewport()->update();
}

void RowTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void RowTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void RowTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    m_columns->fill();
}

void RowTable::paintEvent(QPaintEvent* event) {
    const Tokens& t = tokens();
    QPainter(viewport()).fillRect(event->rect(), t.surface);
    QTableView::paintEvent(event);
    paintHeld(event->rect());
    const int row = currentIndex().row();
    if (row < 0)
        return;
    const QRect line(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    if (!line.intersects(event->rect()))
        return;
    QPainter painter(viewport());
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(isMirrored ? line.right() - 2 : 0, line.top(), 3, line.height()),
                     t.focus());
    if (hasFocus()) {
        painter.setPen(t.focus());
        painter.drawRect(line.adjusted(0, 0, -1, -1));
    }
}

void RowTable::paintHeld(const QRect& area) {
    const QList<int> held = m_sticky.held();
    const int first = rowAt(area.top());
    if (held.isEmpty() || first < 0)
        return;
    const int below = rowAt(area.bottom());
    const int last = below < 0 ? model()->rowCount() - 1 : below;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = first; row <= last; ++row) {
        for (const int column : held) {
            const QModelIndex index = model()->index(row, column);
            option.rect = visualRect(index);
            itemDelegate()->paint(&painter, option, index);
        }
    }
    const int bottom = rowViewportPosition(last) + rowHeight(last);
    painter.fillRect(QRect(m_sticky.edge(), area.top(), 1, bottom - area.top()), tokens().border);
}

void RowTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    // What was on the screen is moved as it was, and with it what stays in place.
    viewport()->update();
    m_header->viewport()->update();
}

QModelIndex RowTable::indexAt(const QPoint& at) const {
    const int column = m_sticky.heldAt(at.x());
    const int row = column < 0 ? -1 : rowAt(at.y());
    return row < 0 ? QTableView::indexAt(at) : model()->index(row, column, rootIndex());
}

QRect RowTable::visualRect(const QModelIndex& index) const {
    QRect rect = QTableView::visualRect(index);
    if (index.isValid() && m_sticky.sticks(index.column()))
        rect.moveLeft(m_sticky.position(index.column()));
    return rect;
}

void RowTable::scrollTo(const QModelIndex& index, ScrollHint hint) {
    QScrollBar* sideways = horizontalScrollBar();
    const int before = sideways->value();
    QTableView::scrollTo(index, hint);
    if (!index.isValid())
        return;
    if (m_sticky.sticks(index.column())) {
        sideways->setValue(before);
        return;
    }
    const int covered = m_sticky.roomBefore(index.column());
    const int left = m_header->sectionViewportPosition(index.column());
    if (left < covered && layoutDirection() == Qt::LeftToRight)
        sideways->setValue(sideways->value() - (covered - left));
}
