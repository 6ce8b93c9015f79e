// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QWidget;

// What a button is for. The style reads it from the dynamic property `kind`.
enum class Kind : quint8 {
    Plain,
    Primary,     // "primary": the one button that goes on
    Danger,      // "danger": filled red, in a question that destroys
    DangerQuiet, // "danger-quiet": red words, opens such a question
    Flat,        // "flat": a link, or an icon alone
    Chip,        // "chip": round, for filters
    Segment      // "segment": one of several that hang together
};

Kind kindOf(const QWidget* widget);
void setKind(QWidget* widget, Kind kind);

// 28 instead of 32 high. The nearest `dense` of the widget or its parents counts: set it on a bar.
bool isDense(const QWidget* widget);
void setDense(QWidget* widget, bool dense = true);

// Red edge of a field whose content is wrong.
bool hasFault(const QWidget* widget);
void setFault(QWidget* widget, bool fault);

// After a property that changes the size: some widgets keep their size hint.
void measureAgain(QWidget* widget);
