// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figures.h"

// All figures of one number of definitions, in this process; what is shown is looked at as well,
// and a wrong answer ends it. `self` is this program, for the starts.
[[nodiscard]] Figures measure(int rows, int runs, quint16 port, const QString& self);

// A console that shows what is in the folder and prints when: the steady clock, ns.
int runStart(const QString& folder, const QByteArray& key, int rows);
