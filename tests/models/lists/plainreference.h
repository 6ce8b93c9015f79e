// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/scanfilter.h"
#include "models/lists/sortspec.h"
#include "models/text/words.h"
#include "tests/models/lists/randomtenant.h"

#include <QCollator>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

// Filter and sort the slow and plain way, from definitions and QStrings.
class PlainReference {
public:
    PlainReference(const Snapshot& snapshot, const TenantHealth& health, const QLocale& locale)
        : m_snapshot(snapshot), m_health(health), m_collator(locale) {
        m_collator.setNumericMode(true);
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        for (qsizetype row = 0; row < snapshot.scanCount(); ++row)
            m_scans += snapshot.definition(row);
    }

    std::vector<quint32> order(const ScanFilter& filter, const SortSpec& sort) const {
        std::vector<quint32> rows(size_t(m_scans.size()));
        std::iota(rows.begin(), rows.end(), 0);
        std::erase_if(rows, [&](quint32 row) { return !isShown(row, filter); });
        std::ranges::stable_sort(rows, [&](quint32 a, quint32 b) { return isLess(a, b, sort); });
        return rows;
    }

    bool isShown(quint32 row, const ScanFilter& filter) const {
        const ScanDefinition& scan = m_scans[row];
        const bool notFresh = scan.isActive && m_health.agentHealth(row) &&
                              *m_health.agentHealth(row) != AgentHealth::Fresh;
        return holdsWords(row, filter.text) &&
               (filter.types.isEmpty() || filter.types.contains(scan.type)) &&
               (filter.statuses.isEmpty() || filter.statuses.contains(scan.status)) &&
               (!filter.active || *filter.active == scan.isActive) &&
               (filter.machineIds.isEmpty() ||
                filter.machineIds.contains(scan.scanner.machineId)) &&
               (!filter.overdue || m_health.schedule(row) == Schedule::Late) &&
               (!filter.agentNotFresh || notFresh) &&
               (filter.ids.isEmpty() || filter.ids.contains(scan.id));
    }

private:
    static QString fold(const QString& text) {
        QString bare;
        for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
            if (!c.isMark())
                bare += c;
        }
        bare = bare.toUpper().toCaseFolded();
        bare.removeIf([](QChar c) { return c.isMark(); });
        return bare;
    }

    static void addTexts(const QVariant& of, QStringList& fields) {
        const QVariantMap members = of.toMap();
        for (auto member = members.begin(); member != members.end(); ++member) {
            fields << member.key();
            addTexts(member.value(), fields);
        }
        if (of.typeId() == QMetaType::QVariantList) {
            for (const QVariant& entry : of.toList())
                addTexts(entry, fields);
        } else if (members.isEmpty()) {
            fields << of.toString();
        }
    }

    bool holdsWords(quint32 row, const QString& text) const {
        const ScanDefinition& scan = m_scans[row];
        QStringList fields{scan.id,
                           scan.name,
                           scan.target,
                           scan.createdBy,
                           scan.orgId,
                           scan.failureReason,
                           scan.typeWord,
                           scan.targetTypeWord,
                           scan.statusWord,
                           statusText(scan.status, scan.statusWord),
                           scanTypeText(scan.type, scan.typeWord),
                           targetTypeText(scan.targetType, scan.targetTypeWord),
                           scan.scanner.name,
                           scan.scanner.machineId,
                           scan.scanner.id,
                           scan.scanner.applicationId,
                           scan.scanner.scannerVersion,
                           scan.scanner.clientVersion};
        if (scan.authentication)
            fields += {authenticationText(*scan.authentication), scan.authentication->userName};
        for (const QByteArray& json :
             {scan.advancedActiveConfiguration, scan.unknown, scan.scanner.unknown})
            addTexts(QJsonDocument::fromJson(json).toVariant(), fields);
        for (const QString& word : fold(text).split(u' ', Qt::SkipEmptyParts)) {
            if (std::ranges::none_of(
                    fields, [&](const QString& field) { return fold(field).contains(word); }))
                return false;
        }
        return true;
    }

    int compareTexts(const QString& a, const QString& b) const {
        if (a.isEmpty() || b.isEmpty())
            return int(a.isEmpty()) - int(b.isEmpty());
        return m_collator.compare(a, b);
    }

    template<class T>
    static int compareValues(const T& a, const T& b) {
        return a < b ? -1 : b < a ? 1 : 0;
    }

    static int compareVersionTexts(const QString& a, const QString& b) {
        if (a.isEmpty() || b.isEmpty())
            return int(a.isEmpty()) - int(b.isEmpty());
        return compareVersions(a, b) != 0 ? compareVersions(a, b) : compareValues(a, b);
    }

    static qint64 orMost(Instant when) {
        return when.isKnown() ? when.ms : std::numeric_limits<qint64>::max();
    }

    int compare(quint32 one, quint32 other, ScanColumn column) const {
        const ScanDefinition& a = m_scans[one];
        const ScanDefinition& b = m_scans[other];
        const auto severity = [](ScanStatus status) {
            return QList{ScanStatus::Fail, ScanStatus::Partial, ScanStatus::Other,
                         ScanStatus::Never, ScanStatus::Success}
                .indexOf(status);
        };
        const auto most = std::numeric_limits<int>::max();
        switch (column) {
        case ScanColumn::Check: return 0;
        case ScanColumn::Status: return compareValues(severity(a.status), severity(b.status));
        case ScanColumn::Name: return compareTexts(a.name, b.name);
        case ScanColumn::Type:
            return compareTexts(scanTypeText(a.type, a.typeWord), scanTypeText(b.type, b.typeWord));
        case ScanColumn::Targets: return compareTexts(a.target, b.target);
        case ScanColumn::Addresses:
            return compareValues(m_health.addressCount(one), m_health.addressCount(other));
        case ScanColumn::Agent: return compareTexts(a.scanner.name, b.scanner.name);
        case ScanColumn::Every:
            return compareValues(a.intervalHours.value_or(most), b.intervalHours.value_or(most));
        case ScanColumn::LastRun: return compareValues(a.lastRun, b.lastRun);
        case ScanColumn::NextRun:
            return compareValues(orMost(m_health.nextRun(one)), orMost(m_health.nextRun(other)));
        case ScanColumn::Active: return compareValues(!a.isActive, !b.isActive);
        case ScanColumn::FailureReason: return compareTexts(a.failureReason, b.failureReason);
        case ScanColumn::TargetType:
            return compareTexts(targetTypeText(a.targetType, a.targetTypeWord),
                                targetTypeText(b.targetType, b.targetTypeWord));
        case ScanColumn::Authentication:
            return compareTexts(
                a.authentication ? authenticationText(*a.authentication) : QString(),
                b.authentication ? authenticationText(*b.authentication) : QString());
        case ScanColumn::CreatedBy: return compareTexts(a.createdBy, b.createdBy);
        case ScanColumn::AgentHealth: {
            const auto rank = [this](quint32 row) {
                return m_health.agentHealth(row) ? int(*m_health.agentHealth(row)) : 99;
            };
            return compareValues(rank(one), rank(other));
        }
        case ScanColumn::AgentLastSeen:
            return compareValues(orMost(a.scanner.lastSeen), orMost(b.scanner.lastSeen));
        case ScanColumn::AgentLastCommand:
            return compareValues(orMost(a.scanner.lastCommand), orMost(b.scanner.lastCommand));
        case ScanColumn::AgentVersion:
            return compareVersionTexts(a.scanner.scannerVersion, b.scanner.scannerVersion);
        case ScanColumn::AgentClientVersion:
            return compareVersionTexts(a.scanner.clientVersion, b.scanner.clientVersion);
        case ScanColumn::AgentAppId:
            return compareTexts(a.scanner.applicationId, b.scanner.applicationId);
        case ScanColumn::AgentMachineId:
            return compareTexts(a.scanner.machineId, b.scanner.machineId);
        case ScanColumn::AgentId: return compareTexts(a.scanner.id, b.scanner.id);
        case ScanColumn::OrgId: return compareTexts(a.orgId, b.orgId);
        case ScanColumn::Id: return compareValues(a.id, b.id);
        case ScanColumn::TroubleshootMode:
            return compareValues(!a.isTroubleshootMode, !b.isTroubleshootMode);
        }
        return 0;
    }

    bool isLess(quint32 one, quint32 other, const SortSpec& sort) const {
        const int order = compare(one, other, sort.column);
        if (order != 0)
            return sort.order == Qt::AscendingOrder ? order < 0 : order > 0;
        const int name = compareTexts(m_scans[one].name, m_scans[other].name);
        return name != 0 ? name < 0 : m_scans[one].id < m_scans[other].id;
    }

    const Snapshot& m_snapshot;
    const TenantHealth& m_health;
    QCollator m_collator;
    QList<ScanDefinition> m_scans;
};

inline QString randomWords(RandomTenant& tenant) {
    const QStringList words{
        QStringLiteral("core"),    QStringLiteral("ZÜR"), QStringLiteral("zuri"),
        QStringLiteral("10.2"),    QStringLiteral("a"),   QStringLiteral("fail"),
        QStringLiteral("timeout"), QStringLiteral("m3"),  QStringLiteral("okafor"),
        QStringLiteral("ss"),      QStringLiteral("東"),  QStringLiteral("nothing-holds-this"),
        QStringLiteral("dmz"),     QStringLiteral("42"),  QStringLiteral("pilot"),
        QStringLiteral("ams-r2"),  QStringLiteral("svc"), QStringLiteral("0"),
        QStringLiteral("i")};
    QStringList some;
    for (int n = tenant.below(3); n > 0; --n)
        some += tenant.pick(words);
    return some.join(u' ');
}

inline ScanFilter randomFilter(RandomTenant& tenant, const QList<ScanDefinition>& scans) {
    ScanFilter filter;
    if (tenant.chance(60))
        filter.text = randomWords(tenant);
    while (tenant.chance(25))
        filter.types += ScanType(tenant.below(5));
    while (tenant.chance(25))
        filter.statuses += ScanStatus(tenant.below(5));
    if (tenant.chance(20))
        filter.active = tenant.chance(50);
    while (tenant.chance(20))
        filter.machineIds += tenant.pick(tenant.agents()).machineId;
    filter.overdue = tenant.chance(10);
    filter.agentNotFresh = tenant.chance(10);
    while (tenant.chance(10) && !scans.isEmpty())
        filter.ids += tenant.pick(scans).id;
    return filter;
}

inline SortSpec randomSort(RandomTenant& tenant) {
    return {ScanColumn(tenant.below(ScanColumnCount)),
            tenant.chance(50) ? Qt::AscendingOrder : Qt::DescendingOrder};
}
