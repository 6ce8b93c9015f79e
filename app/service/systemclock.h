// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/clock.h"

// The machine's own time. Sleeps end with the sleeper's stop token, so a service that stops its
// tasks before it goes leaves no sleeper behind.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] QCoro::Task<> sleep(std::chrono::milliseconds time,
                                      std::stop_token stop) override;
};
