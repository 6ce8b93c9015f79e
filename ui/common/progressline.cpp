// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/progressline.h"

#include "ui/look/barlook.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPainter>
#include <QStyleOptionProgressBar>
#include <QTimer>

using namespace std::chrono_literals;

ProgressLine::ProgressLine(const QString& name, int thickness, QWidget* parent)
    : QProgressBar(parent), m_thickness(thickness), m_timer(new QTimer(this)) {
    setAccessibleName(name);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_timer->setInterval(40ms);
    connect(m_timer, &QTimer::timeout, this, [this] {
        const qreal phase = property("phase").toReal() + 0.02;
        setProperty("phase", phase > 1 ? phase - 1 : phase);
        update();
    });
}

void ProgressLine::setTone(Tone tone) {
    m_tone = tone;
    update();
}

QSize ProgressLine::sizeHint() const {
    return QSize(80, metrics::scaled(m_thickness));
}

QSize ProgressLine::minimumSizeHint() const {
    return QSize(16, metrics::scaled(m_thickness));
}

void ProgressLine::showEvent(QShowEvent* event) {
    QProgressBar::showEvent(event);
    runOrRest();
}

void ProgressLine::hideEvent(QHideEvent* event) {
    QProgressBar::hideEvent(event);
    m_timer->stop();
}

void ProgressLine::runOrRest() {
    const bool moves = isVisible() && minimum() == maximum() &&
                       style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (moves && !m_timer->isActive()) {
        setProperty("phase", 0.0);
        m_timer->start();
    } else if (!moves && m_timer->isActive()) {
        m_timer->stop();
        setProperty("phase", QVariant());
    }
}

void ProgressLine::paintEvent(QPaintEvent*) {
    runOrRest(); // setRange() is not virtual, but it repaints
    QPainter painter(this);
    const QColor loud = m_tone == Tone::Fail   ? tokens().chartFail
                        : m_tone == Tone::Warn ? tokens().chartPartial
                                               : QColor();
    if (loud.isValid() && maximum() > minimum()) {
        marks::bar(painter, QRectF(rect()),
                   qreal(value() - minimum()) / (qreal(maximum()) - minimum()), loud);
        return;
    }
    QStyleOptionProgressBar option;
    initStyleOption(&option);
    option.rect = rect();
    barlook::progress(option, painter, this);
}
