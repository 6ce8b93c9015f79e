// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sessionbars.h"

#include "ui/common/accessiblerole.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolTip>

namespace {

constexpr qreal leastRed = 4;
constexpr qreal leastBar = 6;
constexpr qreal gap = 2;

void hatch(QPainter& painter, const QRectF& rect, const QColor& colour) {
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += 4)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

} // namespace

SessionBars::SessionBars(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SessionBars::setBars(const QList<Bar>& bars, const QString& spoken) {
    m_bars = bars.size() > most ? bars.sliced(bars.size() - most) : bars;
    m_highest = 0;
    for (const Bar& bar : std::as_const(m_bars))
        m_highest = std::max(m_highest, bar.targets);
    setAccessibleName(spoken);
    update();
}

QSize SessionBars::sizeHint() const {
    return QSize(240, metrics::scaled(44));
}

QSize SessionBars::minimumSizeHint() const {
    return QSize(most * 3, sizeHint().height());
}

// Few bars keep the width of many: a scan that ran twice does not get two walls.
QRectF SessionBars::slot(qsizetype index) const {
    const qreal pitch = (width() + gap) / qreal(most);
    const qreal wide = std::max(1.0, std::min(pitch - gap, qreal(metrics::scaled(10))));
    const QRect found(qRound(index * pitch), 0, std::max(1, int(wide)), height());
    return QRectF(QStyle::visualRect(layoutDirection(), rect(), found));
}

void SessionBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const QRectF room = slot(i);
        qreal high = room.height();
        if (m_highest > 0 && bar.targets >= 0)
            high = std::max(leastBar, room.height() * qreal(bar.targets) / qreal(m_highest));
        QRectF whole(room.left(), qRound(room.bottom() - high), room.width(), qRound(high));
        qreal red = bar.isFailed && bar.missed <= 0 ? whole.height() : 0;
        if (bar.missed > 0)
            red = bar.targets > 0 ? whole.height() * qreal(bar.missed) / qreal(bar.targets)
                                  : whole.height();
        if (red > 0)
            red = std::clamp<qreal>(qRound(red), leastRed, whole.height());
        const QRectF top(whole.left(), whole.top(), whole.width(), red);
        const bool hasBoth = red > 0 && red < whole.height();
        const QRectF rest(whole.left(), whole.top() + red + (hasBoth ? 1 : 0), whole.width(),
                          whole.height() - red - (hasBoth ? 1 : 0));
        if (bar.isUnknown)
            hatch(painter, rest, t.chartNever);
        else if (rest.height() > 0)
            painter.fillRect(rest, t.chartOk);
        if (red > 0)
            painter.fillRect(top, t.chartFail);
    }
    if (m_bars.isEmpty())
        painter.fillRect(QRectF(0, height() - 1, width(), 1), t.hairline);
}

bool SessionBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (qsizetype i = 0; i < m_bars.size(); ++i) {
            if (slot(i).adjusted(-1, 0, 1, 0).contains(help->pos()) &&
                !m_bars[i].toolTip.isEmpty()) {
                QToolTip::showText(
                    help->globalPos(),
                    QStringLiteral("<qt>%1</qt>").arg(m_bars[i].toolTip.toHtmlEscaped()), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}
