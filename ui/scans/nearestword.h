// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

#include <QString>

// The word in the scans' names that is nearest to `typed` by edit distance, in lower case: at
// most a third of its letters may differ, and never more than two. Empty where there is none.
// Looks at so many names only, to stay below a frame.
QString nearestWord(const Snapshot& snapshot, const QString& typed, qsizetype namesAtMost = 5000);
// Insertions, deletions, exchanges and swaps of neighbours that make one into the other; gives
// up above `most` and returns most + 1.
int editDistance(QStringView one, QStringView other, int most);
