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
    if (state.budget.isOutage(until)) {
        return Texts::tr("The service asks to wait until %1 (in %2)")
            .arg(clockText(until, now), waitText(until.ms - now.ms));
    }
    return Texts::tr("Waits for the quota until %1 (in %2)")
        .arg(clockText(until, now), waitText(until.ms - now.ms));
}

QString quotaWaitText(const TenantState& state, Instant now) {
    const QString reading = readingWaitText(state, now);
    const Instant until = state.changeWaitsUntil;
    if (!reading.isEmpty() || !isAhead(until, now))
        return reading;
    if (state.budget.isOutage(until)) {
        return Texts::tr("The change waits until %1 (in %2), as the service asks")
            .arg(clockText(until, now), waitText(until.ms - now.ms));
    }
    return Texts::tr("The change waits for the quota until %1 (in %2)")
        .arg(clockText(until, now), waitText(until.ms - now.ms));
}

QString shortReadingWaitText(const TenantState& state, Instant now) {
    if (!waitsForReading(state, now))
        return {};
    const QString left = waitText(state.readingWaitsUntil.ms - now.ms);
    return state.budget.isOutage(state.readingWaitsUntil)
               ? Texts::tr("Waits as asked, %1").arg(left)
               : Texts::tr("Waits for the quota, %1").arg(left);
}
