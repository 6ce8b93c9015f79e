// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

#include <QLineEdit>
#include <QPointer>
#include <QWidget>

class Actions;
class PaletteList;
class PaletteModel;

// "Find or run anything": over the window, all its actions, its scans and agents by name. Up and
// Down choose, Return runs, Esc closes; what is not possible stays listed and says why.
class Palette final : public QWidget {
    Q_OBJECT

public:
    explicit Palette(Actions* actions, QWidget* window);

    void open(const SnapshotPtr& snapshot);

Q_SIGNALS:
    void scanChosen(const QString& id);
    void agentChosen(const QString& machineId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void retranslate();
    void fitRows();
    void search(const QString& text);
    void step(int by);
    void run(const QModelIndex& index);
    void leave();
    void place();

    PaletteModel* m_model;
    QWidget* m_box;
    QLineEdit* m_field;
    PaletteList* m_list;
    QPointer<QWidget> m_before; // had the focus
};
