// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/targets/ipaddress.h"

#include <QString>

enum class TargetKind : quint8 { Address, Range, Block, HostName };

// One target of a scan: an address, a range, a CIDR block or a host name.
struct Target {
    TargetKind kind = TargetKind::Address;
    IpAddress from; // of a block the first, host bits cleared; unused for a host name
    IpAddress to;
    // As it is sent: an address in its shortest form, a range with both ends whole, a block as it
    // was entered, a host name as it was entered.
    QString text;

    [[nodiscard]] bool isHostName() const { return kind == TargetKind::HostName; }
    // Addresses in it, 1 for a host name; the largest figure where there are more.
    [[nodiscard]] quint64 count() const { return isHostName() ? 1 : addressesBetween(from, to); }
    friend bool operator==(const Target&, const Target&) = default;
};
