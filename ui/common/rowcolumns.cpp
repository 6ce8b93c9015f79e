// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowcolumns.h"

#include "ui/common/rowdelegate.h"
#include "ui/common/rowheader.h"
#include "ui/common/rowtable.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace {

constexpr int widestKept = 4000;
constexpr int widthStep = 16; // at 13 px

} // namespace

RowColumns::RowColumns(RowTable* table, RowHeader* header)
    : QObject(table), m_table(table), m_header(header), m_menu(new QMenu(table)) {
    m_menu->setObjectName(QStringLiteral("columnMenu"));
    m_menu->installEventFilter(this);
    const auto arrange = [this] {
        noteChosen();
        fill();
        (void)m_header->takeResized(); // the others, to make room
        Q_EMIT arranged();
    };
    connect(header, &RowHeader::menuRequested, this, &RowColumns::popup);
    connect(header, &RowHeader::arranged, this, arrange);
    connect(header, &QHeaderView::sectionHandleDoubleClicked, this, arrange);
}

const ColumnSpec* RowColumns::specOf(int column) const {
    const auto found = std::ranges::find(m_specs, column, &ColumnSpec::column);
    return found == m_specs.end() ? nullptr : &*found;
}

int RowColumns::standardWidth(const ColumnSpec& spec) const {
    if (spec.isFixed)
        return metrics::scaled(36);
    const int content = spec.content > 0
                            ? spec.content
                            : QFontMetrics(::font(FontRole::Body)).horizontalAdvance(spec.sample) +
                                  metrics::scaled(spec.extra);
    // Figures end at the right: what is at their left ends before.
    const auto alignment = Qt::Alignment(
        m_table->model()->headerData(spec.column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    const bool isFigure =
        alignment.testFlag(Qt::AlignRight) || alignment.testFlag(Qt::AlignTrailing);
    const int padding = metrics::gap16 - (isFigure ? RowDelegate::figureBleed : 0);
    return std::max(content + padding, m_header->titleWidth(spec.column));
}

int RowColumns::wantedWidth(const ColumnSpec& spec) const {
    const int chosen = m_chosen.value(spec.column);
    return chosen > 0 ? chosen : standardWidth(spec);
}

void RowColumns::setSpecs(Make make) {
    m_make = std::move(make);
    m_specs = m_make();
    for (const ColumnSpec& spec : std::as_const(m_specs)) {
        m_header->setSectionResizeMode(spec.column, spec.isFixed ? QHeaderView::Fixed
                                                                 : QHeaderView::Interactive);
    }
    standard();
}

void RowColumns::remeasure() {
    if (!m_make)
        return;
    m_specs = m_make();
    fill();
}

void RowColumns::standard() {
    m_chosen.clear();
    for (qsizetype place = 0; place < m_specs.size(); ++place) {
        const ColumnSpec& spec = m_specs[place];
        m_header->moveSection(m_header->visualIndex(spec.column), int(place));
        m_header->setSectionHidden(spec.column, !spec.isShownAtFirst);
    }
    fill();
}

void RowColumns::fill() {
    if (m_isFilling || m_specs.isEmpty())
        return;
    m_isFilling = true;
    const ColumnSpec* flexible = nullptr;
    int room = m_table->viewport()->width();
    int spare = 0;
    const auto spares = [this](const ColumnSpec& spec) {
        return m_chosen.contains(spec.column) ? 0 : metrics::scaled(spec.gives);
    };
    for (const ColumnSpec& spec : std::as_const(m_specs)) {
        if (m_header->isSectionHidden(spec.column))
            continue;
        if (spec.isFlexible) {
            flexible = &spec;
            continue;
        }
        room -= wantedWidth(spec);
        spare += spares(spec);
    }
    const int lack = flexible == nullptr ? 0 : metrics::scaled(flexible->wanted) - room;
    const double share = spare > 0 ? std::clamp(double(lack) / spare, 0.0, 1.0) : 0;
    for (const ColumnSpec& spec : std::as_const(m_specs)) {
        if (spec.isFlexible || m_header->isSectionHidden(spec.column))
            continue;
        const int given = int(std::ceil(spares(spec) * share));
        m_header->resizeSection(spec.column, wantedWidth(spec) - given);
        room += given;
    }
    if (flexible != nullptr)
        m_header->resizeSection(flexible->column, std::max(metrics::scaled(flexible->least), room));
    m_isFilling = false;
}

void RowColumns::noteChosen() {
    const auto resized = m_header->takeResized();
    for (const int column : resized) {
        const ColumnSpec* spec = specOf(column);
        if (spec != nullptr && !spec->isFixed && !spec->isFlexible)
            m_chosen.insert(column, m_header->sectionSize(column));
    }
}

bool RowColumns::isFixed(int column) const {
    const ColumnSpec* spec = specOf(column);
    return spec != nullptr && spec->isFixed;
}

QList<int> RowColumns::shown() const {
    QList<int> columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QStringList RowColumns::shownKeys() const {
    QStringList keys;
    for (const int column : shown()) {
        const ColumnSpec* spec = specOf(column);
        if (spec != nullptr && !spec->isFixed)
            keys.append(spec->key);
    }
    return keys;
}

QVariantMap RowColumns::state() const {
    QVariantList columns;
    for (int place = 0; place < m_header->count(); ++place) {
        const ColumnSpec* spec = specOf(m_header->logicalIndex(place));
        if (spec == nullptr || spec->isFixed)
            continue;
        QVariantMap column{{QStringLiteral("key"), spec->key},
                           {QStringLiteral("shown"), !m_header->isSectionHidden(spec->column)}};
        if (m_chosen.contains(spec->column))
            column.insert(QStringLiteral("width"), m_chosen.value(spec->column));
        columns.append(column);
    }
    return {{QStringLiteral("columns"), columns}};
}

void RowColumns::restore(const QVariantMap& state) {
    const QVariantList columns = state.value(QStringLiteral("columns")).toList();
    if (columns.isEmpty() || m_specs.isEmpty())
        return;
    m_chosen.clear();
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
        if (!spec->isFlexible && width >= m_header->minimumSectionSize() && width < widestKept)
            m_chosen.insert(spec->column, width);
    }
    fill();
}

void RowColumns::setShown(int column, bool isShown) {
    m_header->setSectionHidden(column, !isShown);
    m_chosen.remove(column);
    fill();
    Q_EMIT arranged();
}

void RowColumns::fillMenu() {
    m_menu->clear();
    for (int place = 0; place < m_header->count(); ++place) {
        const ColumnSpec* found = specOf(m_header->logicalIndex(place));
        if (found == nullptr || found->isFixed)
            continue;
        const ColumnSpec& spec = *found;
        QAction* choice =
            m_menu->addAction(m_table->model()->headerData(spec.column, Qt::Horizontal).toString());
        choice->setData(spec.column);
        choice->setCheckable(true);
        choice->setChecked(!m_header->isSectionHidden(spec.column));
        choice->setEnabled(spec.canHide);
        connect(choice, &QAction::toggled, this,
                [this, column = spec.column](bool isShown) { setShown(column, isShown); });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Standard columns")), &QAction::triggered, this, [this] {
        standard();
        Q_EMIT arranged();
    });
    // Short: a whole sentence would make the menu half as wide as the window.
    QAction* hint = m_menu->addAction(tr("Alt with arrow keys: place and width"));
    hint->setObjectName(QStringLiteral("arrangeHint"));
    hint->setEnabled(false);
}

void RowColumns::move(int column, int by) {
    const int from = m_header->visualIndex(column);
    const int first = int(std::ranges::count(m_specs, true, &ColumnSpec::isFixed));
    const int to = std::clamp(from + by, first, m_header->count() - 1);
    if (to == from)
        return;
    m_header->moveSection(from, to);
    Q_EMIT arranged();
}

void RowColumns::widen(int column, int by) {
    const ColumnSpec* spec = specOf(column);
    if (spec == nullptr || spec->isFlexible || m_header->isSectionHidden(column))
        return;
    const int width = m_header->sectionSize(column) + metrics::scaled(by);
    m_chosen.insert(column, std::clamp(width, m_header->minimumSectionSize(), widestKept - 1));
    fill();
    (void)m_header->takeResized(); // the others, to make room
    Q_EMIT arranged();
}

bool RowColumns::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_menu || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Alt)
        return true; // alone it would close the menu
    QAction* active = m_menu->activeAction();
    if (key->modifiers() != Qt::AltModifier || active == nullptr || !active->data().isValid())
        return QObject::eventFilter(watched, event);
    const int column = active->data().toInt();
    switch (key->key()) {
    case Qt::Key_Up: move(column, -1); break;
    case Qt::Key_Down: move(column, 1); break;
    case Qt::Key_Left: widen(column, -widthStep); return true;
    case Qt::Key_Right: widen(column, widthStep); return true;
    default: return QObject::eventFilter(watched, event);
    }
    placeInMenu(active);
    return true;
}

// Filled anew, the menu would lose which entry the keys are at.
void RowColumns::placeInMenu(QAction* choice) {
    QAction* next = nullptr; // the first that is no column
    for (QAction* other : m_menu->actions()) {
        if (other == choice)
            continue;
        const bool isColumn = other->data().isValid();
        if (!isColumn || m_header->visualIndex(other->data().toInt()) >
                             m_header->visualIndex(choice->data().toInt())) {
            next = other;
            break;
        }
    }
    m_menu->insertAction(next, choice);
    m_menu->setActiveAction(choice);
}

void RowColumns::popup(const QPoint& global) {
    fillMenu();
    m_menu->setAccessibleName(tr("Columns"));
    m_menu->popup(global);
}
