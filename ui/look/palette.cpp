// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& colour, const QColor& disabled) {
        p.setColor(QPalette::Active, role, colour);
        p.setColor(QPalette::Inactive, role, colour);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, t.window, t.window);
    set(QPalette::WindowText, t.text, t.disabled);
    set(QPalette::Base, t.surface, t.window);
    set(QPalette::AlternateBase, t.sunken, t.sunken);
    set(QPalette::Text, t.text, t.disabled);
    set(QPalette::PlaceholderText, t.text3, t.disabled);
    set(QPalette::Button, t.raised, t.window);
    set(QPalette::ButtonText, t.text, t.disabled);
    set(QPalette::BrightText, t.onAccent, t.onAccent);
    set(QPalette::ToolTipBase, t.tooltip, t.tooltip);
    set(QPalette::ToolTipText, t.tooltipText, t.tooltipText);
    set(QPalette::Highlight, t.selected, t.selected);
    set(QPalette::HighlightedText, t.text, t.disabled);
    set(QPalette::Link, t.link, t.disabled);
    set(QPalette::LinkVisited, t.link, t.disabled);
    set(QPalette::Light, t.raised, t.raised);
    set(QPalette::Midlight, t.hover, t.hover);
    set(QPalette::Mid, t.border, t.border);
    set(QPalette::Dark, t.control, t.control);
    set(QPalette::Shadow, t.isDark ? QColor(0, 0, 0) : t.text3, t.border);
    return p;
}
