// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/tokens.h"

#include <QPalette>

// The palette of a theme for all groups, so that nothing of the platform's shows through.
QPalette paletteOf(const Tokens& tokens);
// The same with what dialogs and text fields have of their own.
QPalette dialogPaletteOf(const Tokens& tokens);
QPalette fieldPaletteOf(const Tokens& tokens);
