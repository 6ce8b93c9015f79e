// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/defenderclient.h"

// Whole readings of one tenant as the changes need them: the last one, and a new one on request.
// A new one becomes what the window shows. Lives on the GUI thread.
class Readings {
public:
    Readings() = default;
    virtual ~Readings() = default;
    Readings(const Readings&) = delete;
    Readings& operator=(const Readings&) = delete;

    // Null before the first reading. May be an old one from disk: look at readAt().
    [[nodiscard]] virtual SnapshotPtr latest() const = 0;
    // How many calls a reading takes, by the last one; 0 when none was made yet.
    [[nodiscard]] virtual int callsOfOne() const = 0;
    // A reading whose request starts after this call, never one that is already under way: that
    // one may have passed the page in question before the change was sent.
    [[nodiscard]] virtual QCoro::Task<Result<SnapshotPtr>> readAgain(Urgency urgency,
                                                                     std::stop_token stop) = 0;
};
