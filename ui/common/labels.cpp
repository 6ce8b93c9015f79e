// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/labels.h"

#include "ui/look/icon.h"

#include <QFrame>
#include <QLabel>
#include <QToolButton>

QLabel* plainLabel(const QString& text, FontRole role, Ink ink, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (role != FontRole::Body)
        label->setFont(::font(role));
    setInk(label, ink);
    return label;
}

QLabel* wrappedLabel(const QString& text, FontRole role, Ink ink, QWidget* parent) {
    QLabel* label = plainLabel(text, role, ink, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QLabel* fieldLabel(const QString& text, QWidget* field, QWidget* parent) {
    QLabel* label = plainLabel(text, FontRole::Small, Ink::Text, parent);
    QFont font = label->font();
    font.setWeight(QFont::Medium);
    label->setFont(font);
    label->setBuddy(field);
    return label;
}

int firstLineMiddle(const QLabel* label) {
    const QRect room = label->geometry();
    const int all =
        label->wordWrap() ? label->heightForWidth(room.width()) : label->fontMetrics().height();
    int top = room.top();
    if (label->alignment() & Qt::AlignVCenter)
        top += std::max(0, (room.height() - all) / 2);
    else if (label->alignment() & Qt::AlignBottom)
        top += std::max(0, room.height() - all);
    return top + label->fontMetrics().height() / 2;
}

QFrame* hairline(Qt::Orientation orientation, QWidget* parent) {
    auto* line = new QFrame(parent);
    if (orientation == Qt::Horizontal) {
        line->setFrameShape(QFrame::HLine);
        line->setFixedHeight(1);
    } else {
        line->setFrameShape(QFrame::VLine);
        line->setFixedWidth(1);
    }
    return line;
}

QToolButton* iconButton(const QString& icon, const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(::icon(icon));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}
