// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What is wrong with a host name by RFC 1123, if anything.
enum class HostNameFault : quint8 {
    None,
    Character, // other than letters, digits, hyphens, dots and underscores
    Blank,
    NotAscii,
    EmptyLabel, // two dots, or one at the beginning or end
    Hyphen,     // a label begins or ends with one
    LongLabel,  // above 63 characters
    LongName,   // above 253 characters
    NumericEnd, // the last label is a number: it would be an address
};

[[nodiscard]] HostNameFault checkHostName(QStringView name);
