// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

// The program's own icon as in resources/icons/scandeck.svg, drawn by hand so that the window has
// it without Qt Svg.
QIcon programIcon();
