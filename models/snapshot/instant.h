// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <limits>

// A point in time as the service names it: milliseconds since 1970 UTC, or unknown. The service
// writes year 1 for "never" (CONTRACT.md, Entities); readers turn that into unknown.
struct Instant {
    static constexpr qint64 Unknown = std::numeric_limits<qint64>::min();
    qint64 ms = Unknown;

    [[nodiscard]] constexpr bool isKnown() const { return ms != Unknown; }
    [[nodiscard]] QDateTime toDateTime() const {
        return isKnown() ? QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()) : QDateTime();
    }
    [[nodiscard]] static Instant from(const QDateTime& time) {
        return time.isValid() ? Instant{time.toMSecsSinceEpoch()} : Instant{};
    }
    friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};
