// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/footerframe.h"

#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

FooterFrame::FooterFrame(QWidget* parent) : QFrame(parent) {}

void FooterFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::lineAbove(painter, rect(), tokens().hairline);
}
