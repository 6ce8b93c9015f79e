// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statepage.h"

#include "ui/common/iconmark.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace {

QLabel* centred(const QFont& font, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    label->setFont(font);
    return label;
}

} // namespace

StatePage::StatePage(QWidget* parent)
    : QWidget(parent),
      m_mark(new IconMark(metrics::iconEmpty, 48, this)),
      m_title(centred(::font(FontRole::Heading), this)),
      m_text(centred(::font(FontRole::Body), this)),
      m_first(new QPushButton(this)),
      m_second(new QPushButton(this)) {
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_text->setObjectName(QStringLiteral("stateText"));
    m_first->setObjectName(QStringLiteral("stateFirstButton"));
    m_second->setObjectName(QStringLiteral("stateSecondButton"));
    for (QPushButton* button : {m_first, m_second}) {
        button->setProperty("dense", true);
        button->setAutoDefault(false);
    }
    m_second->setProperty("kind", QStringLiteral("flat"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap8);
    buttons->addStretch(1);
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap24, metrics::gap16, metrics::gap24, metrics::gap16);
    column->setSpacing(metrics::gap8);
    column->addStretch(1);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(metrics::gap8);
    column->addLayout(buttons);
    column->addStretch(2);
    connect(m_first, &QPushButton::clicked, this, &StatePage::firstClicked);
    connect(m_second, &QPushButton::clicked, this, &StatePage::secondClicked);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    setButtons({}, {});
    colour();
}

void StatePage::setState(const QString& iconName, const QString& title, const QString& text) {
    m_mark->setIcon(iconName, &Tokens::text2, &Tokens::sunken);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void StatePage::setButtons(const QString& first, const QString& second) {
    m_first->setText(first);
    m_first->setVisible(!first.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

QString StatePage::title() const {
    return m_title->text();
}

void StatePage::colour() {
    QPalette palette = m_text->palette();
    if (palette.color(QPalette::WindowText) == tokens().text2)
        return;
    palette.setColor(QPalette::WindowText, tokens().text2);
    m_text->setPalette(palette);
}

void StatePage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void StatePage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens().surface);
}
