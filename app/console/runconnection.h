// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/commandline.h"
#include "models/connection/connection.h"

// The connection that a command line names, for this run only. Its id is the hash that journal,
// snapshot and budget are kept under.
[[nodiscard]] Connection connectionForThisRun(const CommandLine::Service& service);
