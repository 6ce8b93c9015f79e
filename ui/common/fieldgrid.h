// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QWidget>

#include <optional>

class StatusLabel;
class TonedLabel;
class QGridLayout;
class QLabel;
class QToolButton;

// Names and values below each other, as the details panes have them; values may be copied.
class FieldGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FieldGrid(QWidget* parent = nullptr);

    struct Options {
        bool isFixedFont = false;
        bool canCopy = false;
        bool wraps = false;
        bool hasStatus = false; // room for a state behind the value
    };
    // Returns the field's number. `name` is the object name of the value's label.
    int addField(const QString& name, Options options);
    int addField(const QString& name) { return addField(name, Options{}); }
    void setLabel(int field, const QString& label);
    // `whole` is what is copied and shown in the tool tip, the value itself where it is empty.
    void setValue(int field, const QString& value, const QString& toolTip = {},
                  const QString& whole = {});
    void setStatus(int field, const std::optional<StatusLook>& look);
    void setFieldVisible(int field, bool isVisible);
    [[nodiscard]] QString value(int field) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        TonedLabel* label = nullptr;
        TonedLabel* value = nullptr;
        QLabel* wrapped = nullptr;
        QToolButton* copy = nullptr;
        StatusLabel* status = nullptr;
        QString whole;
        QString name;
    };
    void nameCopy(Field& field);
    QGridLayout* m_grid;
    QList<Field> m_fields;
};
