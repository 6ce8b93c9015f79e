// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/readarea.h"

#include "ui/look/metrics.h"
#include "ui/look/paint.h"

#include <QPainter>

ReadArea::ReadArea(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::TabFocus);
    viewport()->setAutoFillBackground(false);
}

void ReadArea::setContent(QWidget* content) {
    setWidget(content);
    content->setAutoFillBackground(false);
}

void ReadArea::paintEvent(QPaintEvent* event) {
    QScrollArea::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paint::focusRing(painter, QRectF(viewport()->rect()), metrics::chipRadius);
}

void ReadArea::focusInEvent(QFocusEvent* event) {
    QScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReadArea::focusOutEvent(QFocusEvent* event) {
    QScrollArea::focusOutEvent(event);
    viewport()->update();
}
