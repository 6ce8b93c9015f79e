// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/sheetgrids.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPainter>

namespace {

constexpr int tokenColumns = 8;
constexpr int iconColumns = 12;
constexpr int tokenHeight = 56;
constexpr int iconHeight = 64;

struct Named {
    const char* name;
    QColor Tokens::*colour;
};

constexpr Named all[] = {{"chrome", &Tokens::chrome},
                         {"window", &Tokens::window},
                         {"surface", &Tokens::surface},
                         {"raised", &Tokens::raised},
                         {"sunken", &Tokens::sunken},
                         {"hover", &Tokens::hover},
                         {"selected", &Tokens::selected},
                         {"selectedIdle", &Tokens::selectedIdle},
                         {"hairline", &Tokens::hairline},
                         {"border", &Tokens::border},
                         {"track", &Tokens::track},
                         {"control", &Tokens::control},
                         {"text", &Tokens::text},
                         {"text2", &Tokens::text2},
                         {"text3", &Tokens::text3},
                         {"disabled", &Tokens::disabled},
                         {"accent", &Tokens::accent},
                         {"accentHover", &Tokens::accentHover},
                         {"accentDown", &Tokens::accentDown},
                         {"link", &Tokens::link},
                         {"ok", &Tokens::ok},
                         {"okTint", &Tokens::okTint},
                         {"warn", &Tokens::warn},
                         {"warnTint", &Tokens::warnTint},
                         {"fail", &Tokens::fail},
                         {"failTint", &Tokens::failTint},
                         {"danger", &Tokens::danger},
                         {"dangerHover", &Tokens::dangerHover},
                         {"neutralTint", &Tokens::neutralTint},
                         {"hoverChrome", &Tokens::hoverChrome},
                         {"scroll", &Tokens::scroll},
                         {"tooltip", &Tokens::tooltip},
                         {"chartOk", &Tokens::chartOk},
                         {"chartPartial", &Tokens::chartPartial},
                         {"chartFail", &Tokens::chartFail},
                         {"chartNever", &Tokens::chartNever},
                         {"chartBar", &Tokens::chartBar},
                         {"mapCovered", &Tokens::mapCovered},
                         {"mapDouble", &Tokens::mapDouble},
                         {"mapMissing", &Tokens::mapMissing}};

int rowsFor(qsizetype count, int columns) {
    return int((count + columns - 1) / columns);
}

} // namespace

QSize TokenGrid::sizeHint() const {
    return QSize(metrics::scaled(1232),
                 rowsFor(std::size(all), tokenColumns) * metrics::scaled(tokenHeight));
}

void TokenGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    const qreal wide = qreal(width()) / tokenColumns;
    const int high = metrics::scaled(tokenHeight);
    const int side = metrics::scaled(40);
    QFont strong = ::font(FontRole::Small);
    strong.setWeight(QFont::Medium);
    QFont fixed = ::font(FontRole::Fixed);
    fixed.setPixelSize(::font(FontRole::Caption).pixelSize());
    for (qsizetype i = 0; i < qsizetype(std::size(all)); ++i) {
        const QRectF cell((i % tokenColumns) * wide, (i / tokenColumns) * high, wide, high);
        const QColor colour = t.*(all[i].colour);
        const QRectF box(qRound(cell.left()), cell.top(), side, side);
        paint::box(painter, box, metrics::fieldRadius, colour, t.border);
        const QRectF words(box.right() + 8, box.top() + 2, wide - side - 12, side / 2.0 - 2);
        paint::text(painter, words, Qt::AlignLeft | Qt::AlignVCenter,
                    QString::fromLatin1(all[i].name), strong, t.text);
        paint::text(painter, words.translated(0, side / 2.0 - 2), Qt::AlignLeft | Qt::AlignVCenter,
                    colour.name().toUpper(), fixed, t.text2);
    }
}

QSize IconGrid::sizeHint() const {
    return QSize(metrics::scaled(1232),
                 rowsFor(iconNames().size(), iconColumns) * metrics::scaled(iconHeight));
}

void IconGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    const qreal wide = qreal(width()) / iconColumns;
    const int high = metrics::scaled(iconHeight);
    const QFont caption = ::font(FontRole::Caption);
    const QStringList names = iconNames();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QPointF at(qRound((i % iconColumns) * wide), (i / iconColumns) * high);
        const int big = metrics::scaled(metrics::iconEmpty);
        const int small = metrics::scaled(metrics::iconButton);
        paintIcon(painter, names[i], QRectF(at.x(), at.y(), big, big), t.text, t.window);
        paintIcon(painter, names[i],
                  QRectF(at.x() + big + 12, at.y() + (big - small) / 2, small, small), t.text2,
                  t.window);
        paint::text(painter, QRectF(at.x(), at.y() + big + 4, wide - 4, metrics::scaled(18)),
                    Qt::AlignLeft | Qt::AlignVCenter, names[i], caption, t.text2);
    }
}
