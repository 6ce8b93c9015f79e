// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the platform can: no core dump holds a secret, and in a release build no other process
// of the user can attach. Called first in main().
void hardenProcess();
