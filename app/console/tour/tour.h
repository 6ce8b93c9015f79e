// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/commandline.h"

// scandeck --tour DIR: renders every page and dialog, on a screen of its own that needs no
// display, each scale and language in a process of its own. Returns the exit status; to be called
// before there is any application object.
[[nodiscard]] int runTour(int argc, char** argv, const CommandLine& line);
