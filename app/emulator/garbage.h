// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/fault.h"
#include "app/emulator/httpmessage.h"

namespace emulator {

// Turns a good answer into the nonsense that the fault asks for. `url` is the request's own.
void spoil(HttpAnswer& answer, const Fault& fault, const std::string& url);

} // namespace emulator
