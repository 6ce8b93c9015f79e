// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/emptypicture.h"
#include "ui/common/iconmark.h"
#include "ui/common/labels.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_picture(new EmptyPicture(this)),
      m_heading(wrappedLabel({}, FontRole::Heading, Ink::Text, this)),
      m_text(wrappedLabel({}, FontRole::Body, Ink::Text2, this)),
      m_buttons(new QHBoxLayout),
      m_column(new QVBoxLayout) {
    m_heading->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_buttons->setSpacing(metrics::gap8);
    m_buttons->addStretch();
    m_buttons->addStretch();
    m_column->setSpacing(metrics::gap8);
    m_column->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_column->addSpacing(metrics::gap8);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_text);
    m_column->addSpacing(metrics::gap8);
    m_column->addLayout(m_buttons);

    auto* inner = new QWidget(this);
    inner->setLayout(m_column);
    inner->setMaximumWidth(metrics::scaled(480));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(inner, 100);
    row->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->addStretch(3);
    all->addLayout(row);
    all->addStretch(4); // a little above the middle looks like the middle
}

void EmptyState::setContent(const QString& icon, const QString& heading, const QString& text) {
    static_cast<EmptyPicture*>(m_picture)->setIcon(icon);
    m_heading->setFont(::font(icon.isEmpty() ? FontRole::Title : FontRole::Heading));
    m_heading->setText(heading);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

QPushButton* EmptyState::addButton(const QString& text, Kind kind, const QString& icon) {
    auto* button = new QPushButton(text, this);
    setKind(button, kind);
    if (!icon.isEmpty())
        button->setIcon(::icon(icon));
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_own.append(button);
    return button;
}

void EmptyState::clearButtons() {
    qDeleteAll(m_own);
    m_own.clear();
}

void EmptyState::addList(const QString& heading,
                         const QList<QPair<QString, QString>>& iconAndText) {
    auto* block = new QWidget(this);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, metrics::gap16, 0, 0);
    column->setSpacing(metrics::gap8);
    QLabel* title = plainLabel(heading, FontRole::Small, Ink::Text, block);
    QFont strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    column->addWidget(title);
    for (const auto& [icon, text] : iconAndText) {
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics::gap8);
        auto* mark = new IconMark(icon, Tone::Quiet, metrics::iconButton, block);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(wrappedLabel(text, FontRole::Small, Ink::Text2, block), 1);
        column->addLayout(row);
    }
    m_column->addWidget(block);
}

void EmptyState::addBelow(QWidget* widget) {
    m_column->addSpacing(metrics::gap8);
    m_column->addWidget(widget, 0, Qt::AlignHCenter);
}
