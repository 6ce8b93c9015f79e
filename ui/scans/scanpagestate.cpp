// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/scanpagestate.h"

#include "models/text/plaintext.h"
#include "ui/common/statepage.h"

#include <QCoreApplication>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScansPage)
};

template<class Enum>
QVariantList numbers(const QList<Enum>& list) {
    QVariantList result;
    for (const Enum value : list)
        result.append(int(value));
    return result;
}

template<class Enum>
QList<Enum> fromNumbers(const QVariant& list, Enum last) {
    QList<Enum> result;
    for (const QVariant& value : list.toList()) {
        const int number = value.toInt();
        if (number >= 0 && number <= int(last))
            result.append(Enum(number));
    }
    return result;
}

} // namespace

void describeState(StatePage& page, EmptyState state, const ScanFilter& filter,
                   const TenantState& tenant, const QString& suggestion, bool mayCreate) {
    switch (state) {
    case EmptyState::NoMatch: {
        const QString typed = plain(filter.text.trimmed(), 60);
        const int total = int(tenant.snapshot ? tenant.snapshot->scanCount() : 0);
        const QString there = Texts::tr("%Ln scan(s) are there.", nullptr, total);
        page.setState(QStringLiteral("filter"),
                      typed.isEmpty() ? Texts::tr("No scan matches the filter")
                                      : Texts::tr("No scan matches “%1”").arg(typed),
                      suggestion.isEmpty()
                          ? there
                          : Texts::tr("%1 Did you mean “%2”?").arg(there, plain(suggestion, 60)));
        page.setButtons(Texts::tr("Clear the filter"),
                        suggestion.isEmpty() ? QString()
                                             : Texts::tr("Use “%1”").arg(plain(suggestion, 60)));
        return;
    }
    case EmptyState::NoScans:
        page.setState(QStringLiteral("scans"), Texts::tr("This tenant has no scan"),
                      mayCreate
                          ? Texts::tr("A scan tells one scanner which addresses to sign in to, "
                                      "and how often.")
                          : plain(tenant.whyNoChange));
        page.setButtons(mayCreate ? Texts::tr("New scan…") : QString(), {});
        return;
    case EmptyState::NoData:
        page.setState(tenant.link == Link::Offline ? QStringLiteral("offline")
                                                   : QStringLiteral("st-warn"),
                      Texts::tr("The scans have not been read"),
                      tenant.problem ? plain(tenant.problem->why) : QString());
        page.setButtons(Texts::tr("Try again"), {});
        return;
    }
}

QVariantMap toMap(const ScanFilter& filter) {
    QVariantMap map;
    if (!filter.text.isEmpty())
        map.insert(QStringLiteral("text"), filter.text);
    if (!filter.types.isEmpty())
        map.insert(QStringLiteral("types"), numbers(filter.types));
    if (!filter.statuses.isEmpty())
        map.insert(QStringLiteral("statuses"), numbers(filter.statuses));
    if (filter.active)
        map.insert(QStringLiteral("active"), *filter.active);
    if (!filter.machineIds.isEmpty())
        map.insert(QStringLiteral("agents"), filter.machineIds);
    if (filter.overdue)
        map.insert(QStringLiteral("overdue"), true);
    if (filter.agentNotFresh)
        map.insert(QStringLiteral("agentNotFresh"), true);
    return map; // `ids` is for the moment only
}

ScanFilter filterFrom(const QVariantMap& map) {
    ScanFilter filter;
    filter.text = map.value(QStringLiteral("text")).toString().left(500);
    filter.types = fromNumbers(map.value(QStringLiteral("types")), ScanType::Other);
    filter.statuses = fromNumbers(map.value(QStringLiteral("statuses")), ScanStatus::Other);
    if (map.contains(QStringLiteral("active")))
        filter.active = map.value(QStringLiteral("active")).toBool();
    filter.machineIds = map.value(QStringLiteral("agents")).toStringList();
    filter.overdue = map.value(QStringLiteral("overdue")).toBool();
    filter.agentNotFresh = map.value(QStringLiteral("agentNotFresh")).toBool();
    return filter;
}
