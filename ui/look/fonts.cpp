// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fonts.h"

#include "ui/look/tokens.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

namespace {

struct Base {
    QFont body;
    bool isSet = false;
};

Base& base() {
    static Base kept;
    return kept;
}

// A font set in points has no pixel size; on a screen of 96 dpi they convert by 4/3.
qreal pixelsOf(const QFont& font) {
    return font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
}

QFont scaled(qreal pixelsAt13, QFont::Weight weight) {
    QFont made = base().isSet ? base().body : QGuiApplication::font();
    const qreal body = pixelsOf(made);
    // Nothing is drawn smaller than 11 at 13.
    made.setPixelSize(qMax(1, qRound(body * pixelsAt13 / 13.0)));
    made.setWeight(weight);
    return made;
}

bool isBareFallback(const QString& family) {
    const QString name = family.toLower();
    return name.isEmpty() || name == u"sans serif" || name == u"sans" || name == u"sans-serif" ||
           name.startsWith(u"dejavu");
}

} // namespace

QFont font(FontRole role) {
    switch (role) {
    case FontRole::Title: return scaled(18, QFont::DemiBold);
    case FontRole::DialogTitle: return scaled(16, QFont::DemiBold);
    case FontRole::Heading: return scaled(14, QFont::DemiBold);
    case FontRole::Body: return scaled(13, QFont::Normal);
    case FontRole::Strong: return scaled(13, QFont::DemiBold);
    case FontRole::Small: return scaled(12, QFont::Normal);
    case FontRole::Caption: return scaled(11, QFont::Normal);
    case FontRole::Figure: return scaled(26, QFont::DemiBold);
    case FontRole::Fixed: {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPixelSize(scaled(12, QFont::Normal).pixelSize()); // runs wider than the others
        fixed.setStyleHint(QFont::Monospace);
        return fixed;
    }
    }
    return scaled(13, QFont::Normal);
}

QFont nameFont() {
    return scaled(13, tokens().isDark ? QFont::Normal : QFont::Medium);
}

QFont chosenBodyFont(const QFont& desktops) {
    if (!isBareFallback(desktops.family()))
        return desktops;
    const QStringList installed = QFontDatabase::families();
    for (const QString& family :
         {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell")}) {
        if (installed.contains(family)) {
            QFont chosen = desktops;
            chosen.setFamilies({family});
            // Nobody chose that size either: the one that the look was drawn for.
            chosen.setPixelSize(13);
            return chosen;
        }
    }
    return desktops;
}

void setBodyFont(const QFont& body) {
    base() = {body, true};
}
