// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/status.h"

#include <QIcon>

// An icon of the look in the colour of a tone, taken when it is painted.
[[nodiscard]] QIcon toneIcon(const QString& name, Tone tone);
