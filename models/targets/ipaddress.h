// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

// An IPv4 or IPv6 address as a number. IPv4 lies in the lowest 32 bits. Ordered within a family,
// IPv4 before IPv6.
struct IpAddress {
    bool isV6 = false;
    quint64 high = 0;
    quint64 low = 0;

    [[nodiscard]] int bits() const { return isV6 ? 128 : 32; }
    // RFC 5952 for IPv6 ("2001:db8::1"), dotted for IPv4.
    [[nodiscard]] QString toString() const;
    // The first and last address of the block of `prefix` bits that this one lies in.
    [[nodiscard]] IpAddress first(int prefix) const;
    [[nodiscard]] IpAddress last(int prefix) const;
    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;
};

// Strictly four decimal parts without leading zeros, or RFC 4291 text without zone and brackets.
[[nodiscard]] std::optional<IpAddress> parseIpAddress(QStringView text);
// How many addresses lie from `from` to `to`, both included; the largest figure where there are
// more. Precondition: same family, from <= to.
[[nodiscard]] quint64 addressesBetween(const IpAddress& from, const IpAddress& to);
