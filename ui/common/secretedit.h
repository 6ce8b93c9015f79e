// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QToolButton;

// A line for a secret: hidden as it is typed, with a button at its end that shows it. Neither
// copied nor dragged nor remembered by input methods while hidden.
class SecretEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit SecretEdit(QWidget* parent = nullptr);

    [[nodiscard]] bool isRevealed() const;
    // Empties it, with what could be undone.
    void forget();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void setRevealed(bool revealed);
    void place();
    void retranslate();
    QToolButton* m_reveal;
};
