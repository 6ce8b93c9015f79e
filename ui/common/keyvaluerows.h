// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

// "Interval  every 4 h": quiet names at the left, values at the right, in a narrow pane. Values
// wrap, and never force the pane wider.
class KeyValueRows final : public QWidget {
    Q_OBJECT

public:
    explicit KeyValueRows(QWidget* parent = nullptr);

    // Returns the value's label, for tooltips and object names.
    QLabel* addRow(const QString& name, const QString& value);
    // An id with a copy button; `copyName` is the button's: "Copy machine id".
    void addId(const QString& name, const QString& value, const QString& copyName);
    void addRow(const QString& name, QWidget* value);
    void clear();

private:
    QFormLayout* m_form;
};
