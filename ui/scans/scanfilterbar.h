// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scanfilter.h"
#include "models/lists/scanorder.h"

#include <QWidget>

class Actions;
class FilterChip;
class SearchField;
class QMenu;
class QToolButton;
class VerticalLine;

// What narrows the list of scans: the box, four facets with drop-downs, three chips with counts,
// and one that takes back that only what was selected is shown. Chips that find no room move into a
// menu at the end.
class ScanFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit ScanFilterBar(Actions* actions, QWidget* parent = nullptr);

    void setFilter(const ScanFilter& filter);
    [[nodiscard]] const ScanFilter& filter() const { return m_filter; }
    // Null: nothing has been read, no counts.
    void setFacets(const ScanFacets* facets, const SnapshotPtr& snapshot);
    [[nodiscard]] SearchField* field() const { return m_field; }
    [[nodiscard]] QToolButton* columnsButton() const { return m_columns; }

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const ScanFilter& filter);
    // Esc in an empty box, Down and Return: back to the list.
    void listWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslate();
    void apply(const ScanFilter& filter);
    void showFilter();
    void fillType(QMenu* menu);
    void fillStatus(QMenu* menu);
    void fillAgent(QMenu* menu);
    void fillActive(QMenu* menu);
    void fillMore();
    void arrange();
    FilterChip* facet(const char* name, void (ScanFilterBar::*fill)(QMenu*),
                      void (*clear)(ScanFilter&));
    FilterChip* quick(const char* name, const char* iconName, void (*toggle)(ScanFilter&, bool));

    ScanFilter m_filter;
    ScanFacets m_facets;
    bool m_hasFacets = false;
    SnapshotPtr m_snapshot;
    SearchField* m_field;
    FilterChip *m_type, *m_status, *m_agent, *m_active;
    FilterChip *m_failed, *m_overdue, *m_notFresh;
    FilterChip* m_chosen; // there as long as only what was selected is shown
    VerticalLine* m_line;
    QToolButton* m_more;
    QMenu* m_moreMenu;
    QToolButton *m_columns, *m_details;
    QList<FilterChip*> m_hidden;
    bool m_isArranging = false;
};
