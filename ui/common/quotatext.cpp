// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/quotatext.h"

#include "models/text/ages.h"
#include "ui/common/clocktext.h"

#include <QCoreApplication>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(QuotaText)
};

bool isAhead(Instant until, Instant now) {
    return until.isKnown() && until > now;
}

bool waitsForReading(const TenantState& state, Instant now) {
    return state.isReading && isAhead(state.readingWaitsUntil, now);
}

} // namespace

QString readingWaitText(const TenantState& state, Instant now) {
    if (!waitsForReading(state, now))
        return {};
    const Instant until = state.readingWaitsUntil;
    return Texts::tr("Waits for the quota until %1 (in %2)")
        .arg(clockText(until, now), waitText(until.ms - now.ms));
}

QString quotaWaitText(const TenantState& state, Instant now) {
    const QString reading = readingWaitText(state, now);
    const Instant until = state.changeWaitsUntil;
    if (!reading.isEmpty() || !isAhead(until, now))
        return reading;
    return Texts::tr("The change waits for the quota until %1 (in %2)")
        .arg(clockText(until, now), waitText(until.ms - now.ms));
}

QString shortReadingWaitText(const TenantState& state, Instant now) {
    if (!waitsForReading(state, now))
        return {};
    return Texts::tr("Waits for the quota, %1").arg(waitText(state.readingWaitsUntil.ms - now.ms));
}
