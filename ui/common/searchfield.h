// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

class QAction;

// A filter: magnifier, placeholder, the shortcut as a hint while it is empty, a button to clear
// it. Escape clears; the shortcut (window-wide) brings the focus and selects all.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    // `name` is the accessible name and the placeholder: "Filter scans".
    explicit SearchField(const QString& name, const QKeySequence& shortcut = {},
                         QWidget* parent = nullptr);

    // Only shows it: where an action of the window already has the shortcut.
    void setShortcutHint(const QKeySequence& keys);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    // Down or Return: the person wants to go on to the list.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void showClear();

    QKeySequence m_hint;
    QAction* m_clear;
};
