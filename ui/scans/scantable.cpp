// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/scantable.h"

#include "models/lists/scanlist.h"
#include "models/text/words.h"
#include "ui/common/rowheader.h"
#include "ui/scans/scandelegate.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace {

// More pieces than a screen reader can use, and each costs: then only the first are mirrored.
constexpr int mirroredRanges = 200;

ScanSelection* selectionOf(ScanList* list) {
    return list->selection();
}

} // namespace

ScanTable::ScanTable(ScanList* list, QWidget* parent) : RowTable(parent), m_list(list) {
    setObjectName(QStringLiteral("scanTable"));
    setSelectionMode(ExtendedSelection);
    setModel(list->model());
    setItemDelegate(new ScanDelegate(this));
    header()->setCheckSection(int(ScanColumn::Check));
    header()->setSortIndicator(int(list->sort().column), list->sort().order);
    setColumns(&ScanTable::scanColumns);
    connect(header(), &RowHeader::checkClicked, this, [this] {
        ScanSelection* selection = selectionOf(m_list);
        if (selection->shownState() == Qt::Checked)
            selection->clear();
        else
            selection->selectAllShown();
    });
    connect(header(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (column == int(ScanColumn::Check))
            return;
        const bool again = int(m_list->sort().column) == column;
        const auto order = again && m_list->sort().order == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                               : Qt::AscendingOrder;
        Q_EMIT sortChosen(column, order);
    });
    connect(selectionOf(list), &ScanSelection::changed, this, [this] {
        viewport()->update();
        updateHeaderCheck();
        mirrorSelection();
    });
    connect(list, &ScanList::contentAboutToChange, this, [this] { m_isContentChanging = true; });
    connect(list, &ScanList::contentChanged, this, [this] {
        m_isContentChanging = false;
        header()->setSortIndicator(int(m_list->sort().column), m_list->sort().order);
        updateHeaderCheck();
        mirrorSelection();
    });
}

ColumnSpecs ScanTable::scanColumns() {
    using enum ScanColumn;
    ColumnSpecs specs;
    const auto add = [&](ScanColumn column, const QString& sample, int extra = 0) {
        ColumnSpec spec;
        spec.column = int(column);
        spec.key = columnKey(column);
        spec.sample = sample;
        spec.extra = extra;
        spec.isShownAtFirst = isShownAtFirst(column);
        spec.isFixed = column == Check;
        spec.isFlexible = column == Name;
        spec.staysInSight = column == Name;
        spec.canHide = column != Name && column != Check;
        specs.append(spec);
    };
    const QString id = QStringLiteral("289224fb-1686-472c-9751-5555");
    const QString ago = tr("59 min ago");
    for (int i = 0; i < ScanColumnCount; ++i) {
        const auto column = ScanColumn(i);
        switch (column) {
        case Check:
        case Active: add(column, {}, 18); break;
        case Status:
            add(column, {});
            specs.last().content = ScanDelegate::statusRoom();
            break;
        case Name: add(column, QStringLiteral("AMS access switches floor 10")); break;
        case Type: add(column, {}, 14); break;
        case Targets:
            add(column, QStringLiteral("10.20.144.0/25"), 31);
            specs.last().gives = 11; // "10.20.4.0/27 +2" stays whole
            break;
        case Addresses: add(column, QStringLiteral("65,536")); break;
        case Agent:
            add(column, {});
            specs.last().content = ScanDelegate::agentRoom(QStringLiteral("ams-scan-02"));
            break;
        case Every: add(column, tr("168 h")); break;
        case LastRun:
        case AgentLastSeen:
        case AgentLastCommand: add(column, ago, 2); break;
        case NextRun: add(column, tr("27 h late"), 22); break;
        case AgentHealth: add(column, tr("Never seen"), 28); break;
        case FailureReason: add(column, QStringLiteral("SNMP timeout on 10.20.4.17")); break;
        case TargetType: add(column, tr("Host name")); break;
        case Authentication: add(column, QStringLiteral("AuthPriv · Key Vault")); break;
        case CreatedBy: add(column, QStringLiteral("j.okafor@contoso.com")); break;
        case AgentVersion: add(column, QStringLiteral("7.6.0.18")); break;
        case AgentClientVersion: add(column, QStringLiteral("10.8295.22621.1010")); break;
        case TroubleshootMode: add(column, tr("Yes")); break;
        case AgentAppId:
        case AgentMachineId:
        case AgentId:
        case OrgId:
        case Id: add(column, id); break;
        }
    }
    return specs;
}

void ScanTable::chooseSort(int column, Qt::SortOrder order) {
    Q_EMIT sortChosen(column, order);
}

bool ScanTable::isRowSelected(int row) const {
    return m_list->selection()->contains(m_list->model()->snapshotRow(row));
}

QString ScanTable::currentId() const {
    return currentIndex().isValid() ? m_list->model()->idAt(currentIndex().row()) : QString();
}

int ScanTable::setCurrentId(const QString& id) {
    const int row = m_list->model()->modelRowOf(id);
    if (row >= 0) {
        setCurrentIndex(model()->index(row, int(ScanColumn::Name)));
        m_rangeStart = row;
    }
    return row;
}

void ScanTable::noteAnchor() {
    m_isRestoring = true;
    const int top = rowAt(0);
    m_anchorId = top >= 0 ? m_list->model()->idAt(top) : QString();
    m_anchorOffset = top >= 0 ? rowViewportPosition(top) : 0;
    m_currentRow = currentIndex().row();
    const int at = m_currentRow >= 0 ? rowViewportPosition(m_currentRow) : -1;
    m_currentOffset = at >= 0 && at < viewport()->height() ? at : -1;
}

void ScanTable::restoreAnchor() {
    // The current row by id; where the filter hides it, it is current again when it comes back.
    const QString before = m_currentId;
    const int current = m_list->model()->modelRowOf(before);
    const bool isOtherView = m_list->filter() != m_shownFilter || m_list->sort() != m_shownSort;
    const SnapshotPtr& snapshot = m_list->model()->snapshot();
    const bool isHidden = current < 0 && snapshot && snapshot->rowOf(before) >= 0;
    const int last = model()->rowCount() - 1;
    int row = current;
    if (row < 0 && isOtherView && isHidden)
        row = 0; // what the stock view took instead is the last before it, wherever that is now
    else if (row < 0 && !before.isEmpty())
        row = currentIndex().isValid() ? currentIndex().row() : m_currentRow;
    row = std::min(row, last);
    if (row >= 0 && currentIndex().row() != row)
        selectionModel()->setCurrentIndex(model()->index(row, int(ScanColumn::Name)),
                                          QItemSelectionModel::NoUpdate);
    m_rangeStart = row;
    // After a reset the range of the scroll bar is only known once the rows are laid out.
    executeDelayedItemsLayout();
    scrollBack(isOtherView, current);
    if (!m_list->isBusy()) {
        m_shownFilter = m_list->filter();
        m_shownSort = m_list->sort();
    }
    m_isRestoring = false;
    const QString now = currentId();
    if (now != before && !now.isEmpty() && !isHidden)
        m_currentId = now;
    Q_EMIT currentIdChanged(now);
}

void ScanTable::scrollBack(bool isOtherView, int current) {
    QScrollBar* bar = verticalScrollBar();
    if (isOtherView) {
        // Who sorts wants to see what comes first.
        if (current < 0 || m_list->sort() != m_shownSort)
            bar->setValue(0);
        else if (m_currentOffset >= 0)
            bar->setValue(current * rowHeight(current) - m_currentOffset);
        else {
            bar->setValue(0); // no further than it takes
            if (rowViewportPosition(current) + rowHeight(current) > viewport()->height())
                scrollTo(model()->index(current, int(ScanColumn::Name)), PositionAtCenter);
        }
        return;
    }
    const int row = m_anchorId.isEmpty() ? -1 : m_list->model()->modelRowOf(m_anchorId);
    if (row >= 0)
        bar->setValue(row * rowHeight(row) - m_anchorOffset);
}

void ScanTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    RowTable::currentChanged(current, previous);
    if (m_isRestoring)
        return;
    const QString id = currentId();
    if (!id.isEmpty())
        m_currentId = id;
    Q_EMIT currentIdChanged(id);
}

QItemSelectionModel::SelectionFlags ScanTable::selectionCommand(const QModelIndex&,
                                                                const QEvent*) const {
    return QItemSelectionModel::NoUpdate;
}

void ScanTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    RowTable::selectionChanged(selected, deselected);
    // Rows that a filter takes away are deselected by Qt, not by a person: they stay selected.
    if (m_isMirroring || m_isContentChanging)
        return;
    // Assistive technology selects through the selection model: take it over.
    ScanSelection* selection = selectionOf(m_list);
    m_isMirroring = true;
    for (const QItemSelectionRange& range : deselected)
        selection->setRange(range.top(), range.bottom(), false);
    for (const QItemSelectionRange& range : selected)
        selection->setRange(range.top(), range.bottom(), true);
    m_isMirroring = false;
}

void ScanTable::mirrorSelection() {
    if (m_isMirroring || m_isContentChanging || !QAccessible::isActive())
        return;
    m_isMirroring = true;
    QItemSelection mirror;
    const int rows = model()->rowCount();
    const int last = model()->columnCount() - 1;
    if (selectionOf(m_list)->shownCount() > 0) {
        int start = -1;
        for (int row = 0; row <= rows && mirror.size() < mirroredRanges; ++row) {
            const bool isOn = row < rows && isRowSelected(row);
            if (isOn && start < 0)
                start = row;
            if (!isOn && start >= 0) {
                mirror.append(
                    QItemSelectionRange(model()->index(start, 0), model()->index(row - 1, last)));
                start = -1;
            }
        }
    }
    selectionModel()->select(mirror, QItemSelectionModel::ClearAndSelect);
    QAccessibleEvent event(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
    m_isMirroring = false;
}

void ScanTable::updateHeaderCheck() {
    header()->setCheckState(m_list->shownCount() == 0 ? Qt::Unchecked
                                                      : selectionOf(m_list)->shownState());
}

void ScanTable::extendTo(int row) {
    ScanSelection* selection = selectionOf(m_list);
    const int start = m_rangeStart < 0 ? row : m_rangeStart;
    selection->clear();
    selection->setRange(start, row, true);
}

void ScanTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        if (index.isValid() && event->button() == Qt::RightButton)
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        return;
    }
    ScanSelection* selection = selectionOf(m_list);
    const quint32 row = m_list->model()->snapshotRow(index.row());
    const auto column = ScanColumn(index.column());
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    const int start = m_rangeStart;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (column == ScanColumn::Active) {
        m_pressedActive = m_list->model()->idAt(index.row());
        return;
    }
    if (column == ScanColumn::Check) {
        // With Shift the boxes from the last clicked one to here become like this one.
        if (isShift && start >= 0)
            selection->setRange(start, index.row(), !selection->contains(row));
        else
            selection->toggle(row);
        m_rangeStart = index.row();
        return;
    }
    if (isShift) {
        if (m_rangeStart < 0)
            m_rangeStart = index.row();
        if (isControl)
            selection->setRange(m_rangeStart, index.row(), true);
        else
            extendTo(index.row());
        return;
    }
    m_rangeStart = index.row();
    if (isControl) {
        selection->toggle(row);
        return;
    }
    selection->clear();
    selection->set(row, true);
}

void ScanTable::mouseMoveEvent(QMouseEvent* event) {
    // A drag over rows would select by the stock view's rules: only the hover is taken from it.
    const Qt::MouseButtons buttons = event->buttons();
    if (buttons == Qt::NoButton)
        RowTable::mouseMoveEvent(event);
}

void ScanTable::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
    // By id: a reading may have come meanwhile, and the row be another scan's.
    const QString id = std::exchange(m_pressedActive, {});
    const int row = id.isEmpty() ? -1 : m_list->model()->modelRowOf(id);
    if (row >= 0 && event->button() == Qt::LeftButton &&
        isOnActive(event->position().toPoint(), row))
        Q_EMIT activeClicked(id);
}

bool ScanTable::isOnActive(const QPoint& at, int row) const {
    const QModelIndex index = indexAt(at);
    return index.isValid() && index.row() == row && index.column() == int(ScanColumn::Active);
}

bool ScanTable::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return RowTable::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    if (!index.isValid() || index.column() != int(ScanColumn::Active))
        return RowTable::viewportEvent(event);
    const bool isActive = index.data(ScanListModel::ActiveRole).toBool();
    QToolTip::showText(help->globalPos(),
                       isActive ? tr("Active. A click asks to deactivate it.")
                                : tr("Inactive. A click asks to activate it."),
                       viewport());
    return true;
}

void ScanTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && event->button() == Qt::LeftButton &&
        index.column() != int(ScanColumn::Check) && index.column() != int(ScanColumn::Active))
        Q_EMIT doubleClicked(index);
    else if (index.column() != int(ScanColumn::Active)) // its first click has asked already
        mousePressEvent(event);
}

void ScanTable::keyPressEvent(QKeyEvent* event) {
    ScanSelection* selection = selectionOf(m_list);
    const int before = currentIndex().row();
    if (event->key() == Qt::Key_Space && before >= 0) {
        selection->toggle(m_list->model()->snapshotRow(before));
        m_rangeStart = before;
        return;
    }
    RowTable::keyPressEvent(event);
    const int after = currentIndex().row();
    if (after == before || after < 0)
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        if (m_rangeStart < 0)
            m_rangeStart = std::max(0, before);
        extendTo(after);
    } else {
        m_rangeStart = after;
    }
}

void ScanTable::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        const QRect row = visualRect(currentIndex());
        Q_EMIT rowMenuRequested(viewport()->mapToGlobal(row.bottomLeft()));
        return;
    }
    Q_EMIT rowMenuRequested(event->globalPos());
}
