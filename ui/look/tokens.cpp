// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/tokens.h"

#include <QCoreApplication>

namespace {

QColor hex(QRgb rgb) {
    return QColor(rgb);
}

Tokens makeLight() {
    Tokens t;
    t.chrome = hex(0xE9ECF1);
    t.window = hex(0xF6F7F9);
    t.surface = hex(0xFFFFFF);
    t.raised = hex(0xFFFFFF);
    t.sunken = hex(0xF0F2F5);
    t.hover = hex(0xF1F4F8);
    t.hoverChrome = hex(0xDDE2EA);
    t.selected = hex(0xE3EBFC);
    t.selectedIdle = hex(0xE8EBF0);
    t.hairline = hex(0xE4E7EC);
    t.border = hex(0xC8CDD6);
    t.track = hex(0xDDE1E8);
    t.control = hex(0x858D9B);
    t.text = hex(0x191D24);
    t.text2 = hex(0x4C5462);
    t.text3 = hex(0x606876);
    t.link = hex(0x2553C2);
    t.disabled = hex(0x9AA1AD);
    t.ok = hex(0x0B6E4C);
    t.warn = hex(0x835000);
    t.fail = hex(0xB0221A);
    t.okTint = hex(0xDFF3EA);
    t.warnTint = hex(0xFCEFD2);
    t.failTint = hex(0xFBE5E3);
    t.neutralTint = hex(0xE9ECF1);
    t.accent = hex(0x2A5BD0);
    t.accentHover = hex(0x224DB5);
    t.accentDown = hex(0x1B4097);
    t.danger = hex(0xBF271D);
    t.dangerHover = hex(0xA31F16);
    t.onAccent = hex(0xFFFFFF);
    t.chartOk = hex(0x279B7B);
    t.chartPartial = hex(0xBA7D00);
    t.chartFail = hex(0xBE3127);
    t.chartNever = hex(0x858D9B);
    t.chartBar = hex(0x5F86DF);
    t.mapNone = hex(0xEEF0F4);
    t.mapCovered = hex(0x5C86E6);
    t.mapDouble = hex(0xD2453A);
    t.mapMissing = hex(0xBA7D00);
    t.tooltip = hex(0x20252E);
    t.tooltipText = hex(0xF2F4F7);
    t.scroll = hex(0x8F97A5);
    t.isDark = false;
    return t;
}

Tokens makeDark() {
    Tokens t;
    t.chrome = hex(0x131519);
    t.window = hex(0x1A1C21);
    t.surface = hex(0x1F2228);
    t.raised = hex(0x282C34);
    t.sunken = hex(0x17191E);
    t.hover = hex(0x272B32);
    t.hoverChrome = hex(0x23272E);
    t.selected = hex(0x232E49);
    t.selectedIdle = hex(0x2C3038);
    t.hairline = hex(0x2B2F37);
    t.border = hex(0x3D434E);
    t.track = hex(0x343944);
    t.control = hex(0x7A8291);
    t.text = hex(0xE6E8EC);
    t.text2 = hex(0xACB3BF);
    t.text3 = hex(0x969EAB);
    t.link = hex(0x8FB2FF);
    t.disabled = hex(0x626975);
    t.ok = hex(0x5ACFA2);
    t.warn = hex(0xF0BA57);
    t.fail = hex(0xFF938A);
    t.okTint = hex(0x173A2D);
    t.warnTint = hex(0x392E17);
    t.failTint = hex(0x432423);
    t.neutralTint = hex(0x2D323B);
    t.accent = hex(0x3A68D8);
    t.accentHover = hex(0x406EDC);
    t.accentDown = hex(0x3059C4);
    t.danger = hex(0xC83B31);
    t.dangerHover = hex(0xD0443A);
    t.onAccent = hex(0xFFFFFF);
    t.chartOk = hex(0x55CBA8);
    t.chartPartial = hex(0xE0AB3C);
    t.chartFail = hex(0xDB5750);
    t.chartNever = hex(0x6C7482);
    t.chartBar = hex(0x5B82DB);
    t.mapNone = hex(0x272B33);
    t.mapCovered = hex(0x5482E6);
    t.mapDouble = hex(0xE0625A);
    t.mapMissing = hex(0xD9A02C);
    t.tooltip = hex(0xE6E8EC);
    t.tooltipText = hex(0x191D24);
    t.scroll = hex(0x6B7381);
    t.isDark = true;
    return t;
}

Tokens& current() {
    static Tokens shown = makeLight();
    return shown;
}

int wrapped(int index) {
    const int left = index % tenantColourCount;
    return left < 0 ? left + tenantColourCount : left;
}

} // namespace

const Tokens& lightTokens() {
    static const Tokens light = makeLight();
    return light;
}

const Tokens& darkTokens() {
    static const Tokens dark = makeDark();
    return dark;
}

const Tokens& tokens() {
    return current();
}

void setTokens(const Tokens& now) {
    current() = now;
}

QColor tenantColour(int index) {
    static constexpr QRgb colours[tenantColourCount] = {0x7440C8, 0x0F766E, 0xA9480F, 0xAD2E78,
                                                        0x5B6B12, 0x475569, 0x4349B8, 0x9E3B2C};
    return QColor(colours[wrapped(index)]);
}

QString tenantColourName(int index) {
    static const char* const names[tenantColourCount] = {
        QT_TRANSLATE_NOOP("TenantColour", "Violet"), QT_TRANSLATE_NOOP("TenantColour", "Teal"),
        QT_TRANSLATE_NOOP("TenantColour", "Rust"),   QT_TRANSLATE_NOOP("TenantColour", "Magenta"),
        QT_TRANSLATE_NOOP("TenantColour", "Olive"),  QT_TRANSLATE_NOOP("TenantColour", "Slate"),
        QT_TRANSLATE_NOOP("TenantColour", "Indigo"), QT_TRANSLATE_NOOP("TenantColour", "Brick")};
    return QCoreApplication::translate("TenantColour", names[wrapped(index)]);
}

QColor mixed(const QColor& over, const QColor& under, double share) {
    const auto part = [share](int a, int b) { return qRound(a * share + b * (1.0 - share)); };
    return QColor(part(over.red(), under.red()), part(over.green(), under.green()),
                  part(over.blue(), under.blue()));
}

QColor Tokens::soft(const QColor& tint) const {
    return mixed(tint, surface, isDark ? 0.60 : 0.75);
}
