// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowtable.h"

#include "ui/common/rowheader.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QActionGroup>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace {

constexpr int flexibleMinimum = 160;

} // namespace

RowTable::RowTable(QWidget* parent)
    : QTableView(parent), m_header(new RowHeader(this)), m_menu(new QMenu(this)) {
    setHorizontalHeader(m_header);
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
    m_menu->setObjectName(QStringLiteral("columnMenu"));
    connect(m_header, &RowHeader::menuRequested, this, &RowTable::popupColumns);
    connect(m_header, &RowHeader::arranged, this, [this] {
        fillFlexible();
        Q_EMIT columnsArranged();
    });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, [this] {
        fillFlexible();
        Q_EMIT columnsArranged();
    });
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

const ColumnSpec* RowTable::specOf(int column) const {
    const auto found = std::ranges::find(m_specs, column, &ColumnSpec::column);
    return found == m_specs.end() ? nullptr : &*found;
}

int RowTable::widthOf(const ColumnSpec& spec) const {
    if (spec.isFixed)
        return metrics::scaled(36);
    const int content = QFontMetrics(::font(FontRole::Body)).horizontalAdvance(spec.sample) +
                        metrics::gap16 + metrics::scaled(spec.extra);
    return std::max(content, m_header->titleWidth(spec.column));
}

void RowTable::applyWidth(const ColumnSpec& spec) {
    m_header->resizeSection(spec.column, widthOf(spec));
}

void RowTable::setColumns(const ColumnSpecs& specs) {
    m_specs = specs;
    for (const ColumnSpec& spec : specs) {
        m_header->setSectionResizeMode(spec.column, spec.isFixed ? QHeaderView::Fixed
                                                                 : QHeaderView::Interactive);
    }
    standardColumns();
}

void RowTable::standardColumns() {
    for (qsizetype place = 0; place < m_specs.size(); ++place) {
        const ColumnSpec& spec = m_specs[place];
        m_header->moveSection(m_header->visualIndex(spec.column), int(place));
        m_header->setSectionHidden(spec.column, !spec.isShownAtFirst);
        applyWidth(spec);
    }
    fillFlexible();
}

void RowTable::fillFlexible() {
    if (m_isFilling || m_specs.isEmpty())
        return;
    m_isFilling = true;
    const auto flexible = std::ranges::find(m_specs, true, &ColumnSpec::isFlexible);
    if (flexible != m_specs.end() && !m_header->isSectionHidden(flexible->column)) {
        const int others = m_header->length() - m_header->sectionSize(flexible->column);
        const int room = viewport()->width() - others;
        m_header->resizeSection(flexible->column, std::max(metrics::scaled(flexibleMinimum), room));
    }
    m_isFilling = false;
}

QList<int> RowTable::shownColumns() const {
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QStringList RowTable::shownKeys() const {
    QStringList keys;
    for (const int column : shownColumns()) {
        const ColumnSpec* spec = specOf(column);
        if (spec != nullptr && !spec->isFixed)
            keys.append(spec->key);
    }
    return keys;
}

QVariantMap RowTable::columnState() const {
    QVariantList columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const ColumnSpec* spec = specOf(m_header->logicalIndex(place));
        if (spec == nullptr || spec->isFixed)
            continue;
        const bool isHidden = m_header->isSectionHidden(spec->column);
        QVariantMap column{{QStringLiteral("key"), spec->key},
                           {QStringLiteral("shown"), !isHidden}};
        if (!isHidden && !spec->isFlexible)
            column.insert(QStringLiteral("width"), m_header->sectionSize(spec->column));
        columns.append(column);
    }
    return {{QStringLiteral("columns"), columns}};
}

void RowTable::restoreColumnState(const QVariantMap& state) {
    const QVariantList columns = state.value(QStringLiteral("columns")).toList();
    if (columns.isEmpty() || m_specs.isEmpty())
        return;
    int place = int(std::ranges::count(m_specs, true, &ColumnSpec::isFixed));
    for (const QVariant& entry : columns) {
        const QVariantMap column = entry.toMap();
        const auto spec = std::ranges::find(m_specs, column.value(QStringLiteral("key")).toString(),
                                            &ColumnSpec::key);
        if (spec == m_specs.end() || spec->isFixed)
            continue;
        m_header->moveSection(m_header->visualIndex(spec->column),
                              std::min(place++, m_header->count() - 1));
        const bool isShown = column.value(QStringLiteral("shown")).toBool() || !spec->canHide;
        m_header->setSectionHidden(spec->column, !isShown);
        const int width = column.value(QStringLiteral("width")).toInt();
        if (isShown && width >= m_header->minimumSectionSize() && width < 4000)
            m_header->resizeSection(spec->column, width);
        else if (isShown)
            applyWidth(*spec);
    }
    fillFlexible();
}

void RowTable::fillColumnMenu() {
    m_menu->clear();
    for (const ColumnSpec& spec : m_specs) {
        if (spec.isFixed)
            continue;
        QAction* choice =
            m_menu->addAction(model()->headerData(spec.column, Qt::Horizontal).toString());
        choice->setCheckable(true);
        choice->setChecked(!m_header->isSectionHidden(spec.column));
        choice->setEnabled(spec.canHide);
        const int column = spec.column;
        connect(choice, &QAction::toggled, this, [this, column](bool isShown) {
            m_header->setSectionHidden(column, !isShown);
            const ColumnSpec* shown = specOf(column);
            if (isShown && shown != nullptr)
                applyWidth(*shown);
            fillFlexible();
            Q_EMIT columnsArranged();
        });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Standard columns")), &QAction::triggered, this, [this] {
        standardColumns();
        Q_EMIT columnsArranged();
    });
}

void RowTable::popupColumns(const QPoint& global) {
    fillColumnMenu();
    m_menu->popup(global);
}

int RowTable::sizeHintForColumn(int column) const {
    // A double click on an edge: as wide as what is on the screen, and its title.
    const int content = QTableView::sizeHintForColumn(column);
    return std::clamp(std::max(content, m_header->titleWidth(column)),
                      m_header->minimumSectionSize(), metrics::scaled(600));
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setTallRows(m_isTall);
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
    fillFlexible();
}

void RowTable::paintEvent(QPaintEvent* event) {
    const Tokens& t = tokens();
    QPainter(viewport()).fillRect(event->rect(), t.surface);
    QTableView::paintEvent(event);
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
