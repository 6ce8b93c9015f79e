// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What to check for a reason that the service gave, by the words in it; empty where we know no
// better than the reason itself. `agent` is the scanner's name.
QString failureAdvice(const QString& reason, const QString& agent);
