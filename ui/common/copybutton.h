// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

// Puts a text on the clipboard and says for a moment, in place and aloud, that it did.
class CopyButton final : public QToolButton {
    Q_OBJECT

public:
    // `what` names it for people: "Copy correlation id". With `showsWord` the word stands beside
    // the icon.
    explicit CopyButton(const QString& what, bool showsWord = false, QWidget* parent = nullptr);

    // Another name, as in another language.
    void setWhat(const QString& what);
    void setValue(const QString& value) { m_value = value; }
    [[nodiscard]] QString value() const { return m_value; }

Q_SIGNALS:
    void copied(const QString& value);

private:
    void copy();

    QString m_what;
    QString m_value;
    bool m_showsWord;
};
