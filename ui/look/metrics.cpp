// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/metrics.h"

#include "ui/look/fonts.h"

#include <QFontInfo>
#include <QFontMetrics>

namespace metrics {

int grown(int value, const QFont& font) {
    return qMax(value, QFontMetrics(font).height() + 12);
}

int grown(int value) {
    return grown(value, ::font(FontRole::Body));
}

int scaled(int value) {
    // The least is 13: a smaller font keeps marks and icons at the size they are drawn for.
    return qRound(value * qMax(13, QFontInfo(::font(FontRole::Body)).pixelSize()) / 13.0);
}

} // namespace metrics
