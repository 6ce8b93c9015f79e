// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"
#include "tests/bench/figures.h"
#include "tests/bench/plainclient.h"

// What the machine itself takes for the same bytes, texts and keys: limit.*, and what decoding
// costs beside it.
void measureLimits(Figures& figures, const PlainClient& server, const SnapshotPtr& snapshot,
                   int runs);
