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
    set(QPalette::Light, t.raised, t.raised);
    // Shades of a bevelled style, with the meanings of ui/look/ink.h.
    set(QPalette::Dark, t.text2, t.disabled);
    set(QPalette::Midlight, t.ok, t.disabled);
    set(QPalette::Shadow, t.warn, t.disabled);
    set(QPalette::LinkVisited, t.fail, t.disabled);
    set(QPalette::Mid, t.chrome, t.chrome);
    return p;
}

QPalette dialogPaletteOf(const Tokens& t) {
    QPalette p = paletteOf(t);
    p.setColor(QPalette::All, QPalette::Window, t.dialog());
    return p;
}

QPalette fieldPaletteOf(const Tokens& t) {
    QPalette p = paletteOf(t);
    // Selected text inside a field: the tint of selected rows would hardly show there.
    p.setColor(QPalette::All, QPalette::Highlight, t.accent);
    p.setColor(QPalette::All, QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Inactive, QPalette::Highlight, t.selected);
    p.setColor(QPalette::Inactive, QPalette::HighlightedText, t.text);
    return p;
}
