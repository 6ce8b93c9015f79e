// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/stepmodel.h"

#include <QWidget>

class Actions;
class DifferenceView;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class RowTable;
class StatusLabel;
class TonedLabel;

// One change whole: how far it is, each step with before and after, why a step failed, the
// correlation id.
class ChangePane final : public QWidget {
    Q_OBJECT

public:
    explicit ChangePane(Actions* actions, QWidget* parent = nullptr);

    void setChange(const Change* change, Instant now);
    [[nodiscard]] qint64 changeId() const { return m_has ? m_steps.change().id : 0; }
    // All of it as text, for the clipboard.
    [[nodiscard]] QString report() const;
    [[nodiscard]] QWidget* list() const;

Q_SIGNALS:
    void scanClicked(const QString& scanId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void showAll();
    void showStep();

    StepModel m_steps;
    bool m_has = false;
    qint64 m_seen = 0; // the change that was last in sight
    Instant m_now;
    TonedLabel *m_title, *m_sub, *m_stepTitle, *m_id, *m_idLabel;
    QLabel* m_why;
    DifferenceView* m_difference;
    QList<StatusLabel*> m_counts; // by place in allStates
    QPushButton *m_stop, *m_copy, *m_showScan;
    QProgressBar* m_progress;
    RowTable* m_table;
    QToolButton* m_copyId;
    StatusLabel* m_notDone; // of the refused steps, those that nobody refused
    QWidget* m_foot;
};
