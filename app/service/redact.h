// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// Strikes every given secret (as it is, and as JSON or a URL would write it) and whatever looks
// like a token, an assertion or a password assignment out of a text of the network, before that
// is shown, kept, copied or logged.
[[nodiscard]] QString redact(QString text, const QStringList& secrets = {});

// One line without control and bidirectional characters, at most `most` characters long.
[[nodiscard]] QString cleanServerText(const QString& text, qsizetype most = 600);
