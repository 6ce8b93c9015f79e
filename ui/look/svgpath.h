// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QStringView>

#include <optional>

// The path language of SVG as far as our icons use it: M L H V C S A Z and their relative forms,
// without the quadratic curves. Nothing where the text is not such a path.
std::optional<QPainterPath> parseSvgPath(QStringView text);
