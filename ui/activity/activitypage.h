// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/activitymodel.h"
#include "ui/look/status.h"

#include <QVariantMap>
#include <QWidget>

class Actions;
class ActivityOrder;
class ChangeDelegate;
class ChangePane;
class FilterChip;
class SearchField;
class QListView;
class QStackedWidget;
class StatePage;
class TonedLabel;

// The page Activity: every write of this console, and one of them whole.
class ActivityPage final : public QWidget {
    Q_OBJECT

public:
    explicit ActivityPage(Actions* actions, QWidget* parent = nullptr);

    // `hasOlder`: the journal has more, see olderRequested().
    void setChanges(const QList<Change>& changes, bool hasOlder = false);
    void updateChange(const Change& change);
    void setNow(Instant now);
    void showChange(qint64 id);

    [[nodiscard]] const ActivityModel& model() const { return m_model; }
    // 0: none.
    [[nodiscard]] qint64 currentId() const;
    [[nodiscard]] bool isCurrentRunning() const;
    void copyReport() const;
    void focusFilter();
    void focusList();
    [[nodiscard]] QList<QWidget*> parts() const;

Q_SIGNALS:
    void contextChanged();
    void scanClicked(const QString& scanId);
    // The list was looked at to its end, or nothing in it matches.
    void olderRequested();
    // One is looked at of which before and after are not known yet.
    void wholeRequested(qint64 changeId);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void showAll();
    void showCurrent();
    void choose(qint64 id);
    void showChips();
    FilterChip* chip(const char* name, const QString& icon, Tone tone);

    ActivityModel m_model;
    ActivityOrder* m_order;
    ChangeDelegate* m_delegate;
    Instant m_now;
    bool m_wasSeen = false; // until then the newest is the chosen one
    qint64 m_asked = 0;     // for the whole of it
    TonedLabel *m_title, *m_sub;
    SearchField* m_field;
    FilterChip *m_running, *m_unfinished;
    QListView* m_list;
    ChangePane* m_pane;
    StatePage* m_state;
    QStackedWidget* m_stack;
};
