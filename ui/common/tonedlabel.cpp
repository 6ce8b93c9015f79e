// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tonedlabel.h"

#include "ui/look/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace {

QColor colourOf(TonedLabel::Tone tone) {
    const Tokens& t = tokens();
    using enum TonedLabel::Tone;
    switch (tone) {
    case Text: return t.text;
    case Second: return t.text2;
    case Hint: return t.text3;
    case Warn: return t.warn;
    case Fail: return t.fail;
    case Ok: return t.ok;
    }
    return t.text;
}

} // namespace

QString plainToolTip(const QString& text) {
    return text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

TonedLabel::TonedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

TonedLabel::TonedLabel(const QFont& font, Tone tone, QWidget* parent) : TonedLabel(parent) {
    setFont(font);
    m_tone = tone;
}

void TonedLabel::setTone(Tone tone) {
    m_tone = tone;
    update();
}

void TonedLabel::setExtraToolTip(const QString& text) {
    m_extra = text;
}

QSize TonedLabel::sizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + 2, metrics.height()};
}

QSize TonedLabel::minimumSizeHint() const {
    return {0, QFontMetrics(font()).height()};
}

bool TonedLabel::isCut() const {
    return QFontMetrics(font()).horizontalAdvance(text()) > contentsRect().width();
}

void TonedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(isEnabled() ? colourOf(m_tone) : tokens().disabled);
    const QRect room = contentsRect();
    painter.drawText(room, int(QStyle::visualAlignment(layoutDirection(), alignment())),
                     QFontMetrics(font()).elidedText(text(), m_mode, room.width()));
}

bool TonedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        QString tip = m_extra;
        if (isCut())
            tip = m_extra.isEmpty() ? text() : text() + QLatin1Char('\n') + m_extra;
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                               plainToolTip(tip).replace(QLatin1Char('\n'), QLatin1String("<br>")),
                               this);
        return true;
    }
    return QLabel::event(event);
}
