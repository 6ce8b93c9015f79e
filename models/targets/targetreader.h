// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/targets/target.h"

#include <optional>

// One entry of a list of targets as it reads: a target, or a fault that says the rule.
struct TargetReading {
    std::optional<Target> target;
    QString fault;
    QString warning;
    QString correction;
};

// `text` has no comma, no line end and no blanks around it.
[[nodiscard]] TargetReading readTarget(QStringView text);
