// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/switch.h"

#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace {

constexpr int gap = 10;
constexpr int ringRoom = 3; // round the switch, for the focus

} // namespace

Switch::Switch(QWidget* parent) : Switch(QString(), parent) {}

Switch::Switch(const QString& text, QWidget* parent) : QCheckBox(text, parent) {
    m_movement.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_movement, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_position = value.toReal();
        update();
    });
    connect(this, &QCheckBox::toggled, this, &Switch::move);
}

void Switch::move(bool on) {
    const qreal target = on ? 1 : 0;
    const int duration = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this);
    m_movement.stop();
    if (duration <= 0 || !isVisible()) {
        m_position = target;
        update();
        return;
    }
    m_movement.setDuration(duration);
    m_movement.setStartValue(m_position);
    m_movement.setEndValue(target);
    m_movement.start();
}

QSize Switch::sizeHint() const {
    const QSize mark = marks::switchSize().toSize() + QSize(2 * ringRoom, 2 * ringRoom);
    if (text().isEmpty())
        return mark;
    const QFontMetrics fm(font());
    return QSize(mark.width() + gap + fm.size(Qt::TextShowMnemonic, text()).width() + 2,
                 std::max(mark.height(), metrics::grown(28, font())));
}

bool Switch::hitButton(const QPoint& at) const {
    return rect().contains(at);
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QSizeF mark = marks::switchSize();
    const auto visual = [this](const QRect& part) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), part));
    };
    const QRectF place = visual(QRect(ringRoom, 0, int(mark.width()), height()));
    marks::formSwitch(painter, place, m_position,
                      {isEnabled(), isEnabled() && (option.state & QStyle::State_MouseOver)});
    if (hasFocus()) {
        const QRectF around(place.left() - ringRoom,
                            qRound(place.center().y() - mark.height() / 2) - ringRoom,
                            mark.width() + 2 * ringRoom, mark.height() + 2 * ringRoom);
        paint::focusRing(painter, around, around.height() / 2);
    }
    const int x = ringRoom + int(mark.width()) + gap - ringRoom;
    paint::text(painter, visual(QRect(x, 0, width() - x, height())),
                int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)) |
                    Qt::TextShowMnemonic,
                text(), font(), isEnabled() ? tokens().text : tokens().disabled);
}
