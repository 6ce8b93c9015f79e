// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/agentfilter.h"
#include "ui/look/status.h"

#include <QVariantMap>
#include <QWidget>

class Actions;
class FilterChip;
class SearchField;
class QToolButton;

// For the settings; what is unknown in `map` does not narrow.
[[nodiscard]] QVariantMap toMap(const AgentFilter& filter);
[[nodiscard]] AgentFilter agentFilterFrom(const QVariantMap& map);

// What narrows the list of agents: the box, a chip for each health with its count, and one for
// versions older than the newest.
class AgentFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit AgentFilterBar(Actions* actions, QWidget* parent = nullptr);

    [[nodiscard]] const AgentFilter& filter() const { return m_filter; }
    // Announced where it changes anything.
    void setFilter(const AgentFilter& filter);
    // All agents again.
    void clear() { setFilter({}); }
    // Null: nothing has been read, no counts.
    void setHealth(const TenantHealthPtr& health);
    [[nodiscard]] SearchField* field() const { return m_field; }
    [[nodiscard]] QToolButton* columnsButton() const { return m_columns; }

Q_SIGNALS:
    void filterChanged(const AgentFilter& filter);
    // Esc in an empty box, Down and Return: back to the list.
    void listWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFilter();
    void setHealthWanted(AgentHealth health, bool isWanted);
    FilterChip* chip(const QString& name, const QString& icon, Tone tone);

    AgentFilter m_filter;
    TenantHealthPtr m_health;
    SearchField* m_field;
    QList<FilterChip*> m_chips; // by place of AgentHealth in shownHealths
    FilterChip* m_old;
    QToolButton *m_columns, *m_details;
};
