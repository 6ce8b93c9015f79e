// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Hostile text made safe to show in one line: line ends, tabs and control characters become a
// blank, bidirectional overrides and other invisible format characters are dropped, lone
// surrogates become U+FFFD, and what is longer than `max` is cut with an ellipsis, never in the
// middle of a character.
[[nodiscard]] QString plain(const QString& text, qsizetype max = 300);
// The same for text that may have several lines (an error's server text): line ends stay.
[[nodiscard]] QString plainLines(const QString& text, qsizetype max = 4000);

// A figure with the separators of the user's locale: "1,429".
[[nodiscard]] QString figure(qint64 number);
// The same for a count that may have hit its ceiling: "more than 1,000,000,000,000".
[[nodiscard]] QString bigFigure(quint64 number);

// One field of a CSV file (RFC 4180), quoted where needed. Text that a spreadsheet would run as a
// formula (it begins with = + - @, a tab or a line end) is given a leading apostrophe.
[[nodiscard]] QString csvField(const QString& text);
