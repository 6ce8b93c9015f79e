// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

// How many addresses a scan's targets hold as they add up, a host name being 1 and what does not
// read as a target 0; saturates. The sum of Target::count() of parseTargets, without making one:
// a tenant has a hundred thousand of these texts.
[[nodiscard]] quint64 countTargets(std::string_view utf8);
