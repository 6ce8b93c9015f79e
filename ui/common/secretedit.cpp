// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secretedit.h"

#include "ui/look/icon.h"

#include <QHideEvent>
#include <QToolButton>

SecretEdit::SecretEdit(QWidget* parent) : QLineEdit(parent), m_reveal(new QToolButton(this)) {
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    m_reveal->setObjectName(QStringLiteral("revealButton"));
    m_reveal->setProperty("kind", QStringLiteral("flat"));
    m_reveal->setProperty("dense", true);
    m_reveal->setCheckable(true);
    m_reveal->setCursor(Qt::ArrowCursor);
    // An action of QLineEdit cannot be reached by Tab; this one can.
    m_reveal->setFocusPolicy(Qt::TabFocus);
    connect(m_reveal, &QToolButton::toggled, this, &SecretEdit::setRevealed);
    setRevealed(false);
    retranslate();
    place();
}

bool SecretEdit::isRevealed() const {
    return echoMode() == QLineEdit::Normal;
}

void SecretEdit::forget() {
    clear();
    // setText drops the undo history, which would bring the secret back.
    setText(QString());
    m_reveal->setChecked(false);
}

void SecretEdit::setRevealed(bool revealed) {
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(::icon(revealed ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    retranslate();
}

void SecretEdit::retranslate() {
    const QString text = isRevealed() ? tr("Hide what was entered") : tr("Show what was entered");
    m_reveal->setToolTip(text);
    m_reveal->setAccessibleName(text);
}

void SecretEdit::place() {
    const int side = height() - 6;
    m_reveal->setGeometry(width() - side - 3, 3, side, side);
    setTextMargins(0, 0, side + 2, 0);
}

void SecretEdit::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    place();
}

void SecretEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SecretEdit::hideEvent(QHideEvent* event) {
    // What is shown again later is hidden again.
    if (!event->spontaneous())
        m_reveal->setChecked(false);
    QLineEdit::hideEvent(event);
}
