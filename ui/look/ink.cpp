// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/ink.h"

#include <QWidget>

// Dark, Midlight, Shadow, LinkVisited and Mid are shades that only a bevelled style would use;
// paletteOf() gives them our meanings.
QPalette::ColorRole roleOf(Ink ink) {
    switch (ink) {
    case Ink::Text: return QPalette::WindowText;
    case Ink::Text2: return QPalette::Dark;
    case Ink::Text3: return QPalette::PlaceholderText;
    case Ink::Link: return QPalette::Link;
    case Ink::Ok: return QPalette::Midlight;
    case Ink::Warn: return QPalette::Shadow;
    case Ink::Fail: return QPalette::LinkVisited;
    }
    return QPalette::WindowText;
}

QPalette::ColorRole roleOf(Ground ground) {
    switch (ground) {
    case Ground::Window: return QPalette::Window;
    case Ground::Surface: return QPalette::Base;
    case Ground::Raised: return QPalette::Button;
    case Ground::Sunken: return QPalette::AlternateBase;
    case Ground::Chrome: return QPalette::Mid;
    case Ground::Selected: return QPalette::Highlight;
    }
    return QPalette::Window;
}

void setInk(QWidget* widget, Ink ink) {
    widget->setForegroundRole(roleOf(ink));
}

void setGround(QWidget* widget, Ground ground) {
    widget->setBackgroundRole(roleOf(ground));
    widget->setAutoFillBackground(true);
}
