// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elidedlabel.h"

#include "ui/look/paint.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

ElidedLabel::ElidedLabel(const QString& text, Qt::TextElideMode mode, QWidget* parent)
    : QLabel(parent), m_mode(mode) {
    setTextFormat(Qt::PlainText);
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

bool ElidedLabel::isCut() const {
    return QFontMetrics(font()).horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const {
    const QFontMetrics fm(font());
    const QMargins around = contentsMargins();
    return QSize(fm.horizontalAdvance(text()) + 1 + around.left() + around.right(),
                 fm.height() + around.top() + around.bottom());
}

QSize ElidedLabel::minimumSizeHint() const {
    const int least = QFontMetrics(font()).horizontalAdvance(QStringLiteral("…"));
    return QSize(std::min(least, sizeHint().width()), sizeHint().height());
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        // Escaped and wrapped in a tag: a tooltip that looks like HTML would be shown as such.
        if (isCut())
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<qt>%1</qt>").arg(text().toHtmlEscaped()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    paint::text(painter, QRectF(contentsRect()),
                int(QStyle::visualAlignment(layoutDirection(), alignment())), text(), font(),
                palette().color(group, foregroundRole()), m_mode);
}
