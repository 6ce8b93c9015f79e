// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;

// Sizes in logical pixels for a body font of 13. Heights are the least: grown() lets a larger
// font have more.
namespace metrics {

constexpr int gap4 = 4;
constexpr int gap8 = 8;
constexpr int gap12 = 12;
constexpr int gap16 = 16;
constexpr int gap24 = 24;
constexpr int pageMargin = 16;
constexpr int dialogMargin = 20;
constexpr int cardGap = 12;
constexpr int fieldRadius = 6;
constexpr int chipRadius = 4;
constexpr int cardRadius = 8;
constexpr int checkRadius = 4;

constexpr int menuBar = 28;
constexpr int band = 3;
constexpr int appBar = 48;
constexpr int pageHeader = 48;
constexpr int filterBar = 36;
constexpr int tableHeader = 28;
constexpr int row = 28;
constexpr int tallRow = 36;
constexpr int selectionBar = 44;
constexpr int statusBar = 28;
constexpr int barControl = 28;    // buttons and fields in bars (`dense`)
constexpr int dialogControl = 32; // and in dialogs
constexpr int chip = 20;
constexpr int railWidth = 76;
constexpr int railItem = 56;
constexpr int detailsWidth = 280;
constexpr int scrollBar = 12;
constexpr int scrollHandle = 6;
constexpr int switchWidth = 28;
constexpr int switchHeight = 16;
constexpr int iconRow = 14;
constexpr int iconButton = 16;
constexpr int iconRail = 20;
constexpr int iconEmpty = 24;

// max(value, the font's height + 12).
int grown(int value, const QFont& font);
// With the body font.
int grown(int value);
// A width or an icon that grows with the body font: value at 13 px.
int scaled(int value);

} // namespace metrics
