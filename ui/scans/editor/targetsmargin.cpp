// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/targetsmargin.h"

#include "ui/scans/editor/targetsedit.h"

#include <QCoreApplication>
#include <QPaintEvent>
#include <QPainter>

TargetsMargin::TargetsMargin(TargetsEdit* edit, bool isLeft)
    : QWidget(edit), m_edit(edit), m_isLeft(isLeft) {}

void TargetsMargin::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    m_edit->paintMargin(painter, event->rect(), m_isLeft);
}

void TargetsMargin::wheelEvent(QWheelEvent* event) {
    QCoreApplication::sendEvent(m_edit->viewport(), event);
}
