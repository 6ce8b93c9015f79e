// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/sheetmarks.h"

#include "ui/look/figures.h"
#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

QSize SheetMarks::sizeHint() const {
    return QSize(metrics::scaled(150), 6 * metrics::scaled(26));
}

void SheetMarks::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    const QFont small = ::font(FontRole::Small);
    const int high = metrics::scaled(26);
    const auto line = [&](int row) { return QRectF(0, row * high, width(), high); };
    const auto place = [&](int row) {
        return QRectF(0, row * high, metrics::scaled(metrics::switchWidth), high);
    };
    const auto words = [&](int row, const char* text) {
        paint::text(painter, line(row).adjusted(metrics::scaled(36), 0, 0, 0),
                    Qt::AlignLeft | Qt::AlignVCenter, QString::fromUtf8(text), small, t.text);
    };
    marks::rowSwitch(painter, place(0), true);
    words(0, "Active");
    marks::rowSwitch(painter, place(1), false);
    words(1, "Inactive");
    marks::count(painter, line(2), QStringLiteral("+2"), small);
    qreal x = 0;
    for (const QString& key :
         {QStringLiteral("Ctrl"), QStringLiteral("Shift"), QStringLiteral("D")}) {
        x = marks::keyCap(painter, line(3).adjusted(x, 0, 0, 0), key, ::font(FontRole::Caption))
                .right() +
            4;
    }
    painter.setPen(t.text);
    drawFigures(painter, QRectF(0, 4 * high, metrics::scaled(60), high),
                Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("1,111"), ::font(FontRole::Body));
    drawFigures(painter, QRectF(0, 5 * high, metrics::scaled(60), high),
                Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("8,888"), ::font(FontRole::Body));
    marks::bar(painter, QRectF(metrics::scaled(70), 4.5 * high - 3, metrics::scaled(70), 6), 0.6,
               t.chartBar);
    marks::bar(painter, QRectF(metrics::scaled(70), 5.5 * high - 3, metrics::scaled(70), 6), 1,
               t.chartFail);
}
