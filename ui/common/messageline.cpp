// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messageline.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/ink.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace {

struct Dress {
    QString icon;
    Ink ink = Ink::Text2;
    QColor Tokens::*colour = &Tokens::text2;
};

Dress dressOf(MessageLine::Kind kind) {
    switch (kind) {
    case MessageLine::Kind::Fault: return {QStringLiteral("st-fail"), Ink::Fail, &Tokens::fail};
    case MessageLine::Kind::Warning: return {QStringLiteral("st-warn"), Ink::Warn, &Tokens::warn};
    case MessageLine::Kind::Note: return {QStringLiteral("info"), Ink::Text2, &Tokens::text2};
    case MessageLine::Kind::Good: return {QStringLiteral("st-ok"), Ink::Text, &Tokens::ok};
    }
    return {};
}

} // namespace

MessageLine::MessageLine(QWidget* parent) : MessageLine(Kind::Note, {}, parent) {}

MessageLine::MessageLine(Kind kind, const QString& text, QWidget* parent)
    : QWidget(parent), m_label(new QLabel(this)) {
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setFont(::font(FontRole::Small));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::scaled(metrics::iconRow) + 6, 0, 0, 0);
    layout->addWidget(m_label);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMessage(kind, text);
}

void MessageLine::setMessage(Kind kind, const QString& text) {
    m_kind = kind;
    m_label->setText(text);
    setInk(m_label, dressOf(kind).ink);
    setVisible(!text.isEmpty());
    update();
}

QString MessageLine::text() const {
    return m_label->text();
}

void MessageLine::setFault(const QString& text) {
    m_fault = text;
    setMessage(m_fault.isEmpty() ? Kind::Warning : Kind::Fault,
               m_fault.isEmpty() ? m_warning : m_fault);
}

void MessageLine::setWarning(const QString& text) {
    m_warning = text;
    setFault(m_fault);
}

void MessageLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Dress dress = dressOf(m_kind);
    const int side = metrics::scaled(metrics::iconRow);
    const int line = m_label->fontMetrics().height();
    const QRectF mark(0, m_label->y() + (line - side) / 2.0, side, side);
    paintIcon(painter, dress.icon, mark, tokens().*dress.colour, palette().window().color());
}
