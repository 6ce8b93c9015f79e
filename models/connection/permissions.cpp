// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/permissions.h"

#include <algorithm>

namespace {

bool hasAny(const QStringList& have, const QStringList& wanted) {
    return std::ranges::any_of(
        have, [&](const QString& one) { return wanted.contains(one, Qt::CaseInsensitive); });
}

const QStringList& changing() {
    static const QStringList names{QStringLiteral("Machine.ReadWrite.All"),
                                   QStringLiteral("Machine.ReadWrite"),
                                   QStringLiteral("Machine.Read.Write")};
    return names;
}

} // namespace

bool TokenClaims::mayRead() const {
    static const QStringList reading{QStringLiteral("Machine.Read.All"),
                                     QStringLiteral("Machine.Read")};
    // Whether writing alone allows reading is not documented: it is tried, not refused here.
    return !isReadable || hasAny(permissions, reading) || hasAny(permissions, changing());
}

bool TokenClaims::mayChange() const {
    return !isReadable || hasAny(permissions, changing());
}
