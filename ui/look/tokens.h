// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

// The colours of one theme by their meaning. Their contrast is measured in tst_contrast.
struct Tokens {
    // Grounds
    QColor chrome, window, surface, raised, sunken, hover, hoverChrome, selected, selectedIdle;
    // Lines and marks
    QColor hairline, border, track, control;
    // Words
    QColor text, text2, text3, link, disabled;
    // States, and the tints that lie under them
    QColor ok, warn, fail;
    QColor okTint, warnTint, failTint, neutralTint;
    // What is pressed
    QColor accent, accentHover, accentDown, danger, dangerHover, onAccent;
    // Charts and the coverage map
    QColor chartOk, chartPartial, chartFail, chartNever, chartBar;
    QColor mapNone, mapCovered, mapDouble, mapMissing;
    QColor tooltip, tooltipText, scroll;
    bool isDark = false;

    // Ground of a banner or box: the tint mixed into the surface, so that much text reads well.
    [[nodiscard]] QColor soft(const QColor& tint) const;
    // The focus ring, and other marks that must be seen on every ground.
    [[nodiscard]] QColor focus() const { return isDark ? link : accent; }
    // The ground of dialogs.
    [[nodiscard]] QColor dialog() const { return isDark ? surface : window; }
};

const Tokens& lightTokens();
const Tokens& darkTokens();

// The theme that is shown now. Read it when painting and never keep a colour: the theme changes
// under living widgets. The one global of this kind; Look sets it.
const Tokens& tokens();
void setTokens(const Tokens& now);

// One of eight, by index (wrapped); white on each is readable in both themes. For the tenant's
// band and swatch, never for a button or a status.
constexpr int tenantColourCount = 8;
QColor tenantColour(int index);
// "Violet", translated: what a person hears of it.
QString tenantColourName(int index);

// `over` at `share` (0–1) above `under`.
QColor mixed(const QColor& over, const QColor& under, double share);
