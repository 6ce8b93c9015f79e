// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class CopyButton;
class TonedLabel;

// An id or address in the fixed font, cut in the middle of nowhere but at its end, with a button
// that copies all of it.
class CopyField final : public QWidget {
    Q_OBJECT

public:
    // `what` names the button: "Copy correlation id".
    explicit CopyField(const QString& what, const QString& value = {}, QWidget* parent = nullptr);

    void setWhat(const QString& what);
    void setValue(const QString& value);
    [[nodiscard]] QString value() const;

private:
    TonedLabel* m_text;
    CopyButton* m_button;
};
