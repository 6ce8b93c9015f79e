// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshotbuilder.h"

#include <QRandomGenerator>

// Tenants made of few values, so that equal names, missing values and matches are frequent.
class RandomTenant {
public:
    static constexpr Instant Now{1'795'500'000'000};
    static constexpr qint64 Hour = 3'600'000;

    explicit RandomTenant(quint32 seed) : m_random(seed) {
        for (int i = 0; i < 6; ++i)
            m_agents += makeAgent(i);
    }

    [[nodiscard]] QList<ScanDefinition> scans(int count) {
        QList<ScanDefinition> scans;
        for (int i = 0; i < count; ++i)
            scans += makeScan(i);
        return scans;
    }

    // The last agent is named by definitions and not in the list.
    [[nodiscard]] SnapshotPtr snapshot(const QList<ScanDefinition>& scans) const {
        SnapshotBuilder builder;
        for (const ScanAgent& agent : m_agents.first(5))
            builder.addAgent(agent);
        for (const ScanDefinition& scan : scans)
            builder.addScan(scan);
        return builder.finish(Now, {}, {});
    }

    // Another reading: some scans gone, some new, some changed.
    [[nodiscard]] QList<ScanDefinition> later(QList<ScanDefinition> scans, int percent) {
        scans.removeIf([&](const ScanDefinition&) { return chance(percent); });
        for (ScanDefinition& scan : scans) {
            if (chance(percent)) {
                const QString id = scan.id;
                scan = makeScan(0);
                scan.id = id;
            }
        }
        for (qsizetype n = scans.size() * percent / 100; n > 0; --n)
            scans.insert(below(int(scans.size()) + 1), makeScan(1'000'000 + m_made));
        return scans;
    }

    [[nodiscard]] int below(int end) { return m_random.bounded(end); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template<class T>
    [[nodiscard]] T pick(const QList<T>& from) {
        return from[below(int(from.size()))];
    }
    [[nodiscard]] const QList<ScanAgent>& agents() const { return m_agents; }

private:
    ScanAgent makeAgent(int i) {
        ScanAgent agent;
        agent.machineId = QStringLiteral("m%1").arg(i);
        agent.id = QStringLiteral("org_m%1").arg(i);
        agent.name = pick(QList{QStringLiteral("ams-scan-%1").arg(i), QStringLiteral("Ams-scan-2"),
                                QStringLiteral("zrh-scan-10"), QString()});
        if (!chance(20))
            agent.lastSeen = Instant{Now.ms - below(300) * Hour};
        if (!chance(20))
            agent.lastCommand = Instant{Now.ms - below(30) * Hour};
        agent.scannerVersion = pick(QList{QStringLiteral("7.6.0.18"), QStringLiteral("7.10"),
                                          QStringLiteral("7.6"), QString()});
        agent.clientVersion = pick(QList{QStringLiteral("10.8295.22621.1010"), QString()});
        agent.applicationId = QStringLiteral("app");
        if (chance(30))
            agent.unknown = R"({"rack":"AMS-R2"})";
        return agent;
    }

    ScanDefinition makeScan(int i) {
        ++m_made;
        ScanDefinition scan;
        scan.id = QStringLiteral("%1-%2").arg(i, 3, 16, QChar(u'0')).arg(m_made);
        const auto type = ScanType(below(5));
        scan.type = type;
        scan.typeWord = type == ScanType::Other ? QStringLiteral("Quantum") : wordOf(type);
        const QStringList names{
            QStringLiteral("AMS core a9"),   QStringLiteral("ams core a10"),
            QStringLiteral("Zürich core"),   QStringLiteral("zurich CORE"),
            QStringLiteral("Ärger & <b>"),   QStringLiteral("floor %1").arg(below(30)),
            QStringLiteral("İstanbul ß 東"), QString(),
        };
        scan.name = pick(names);
        scan.isActive = chance(70);
        scan.target = pick(QStringList{QStringLiteral("10.20.4.0/27,10.20.5.20"),
                                       QStringLiteral("10.20.10.1"), QStringLiteral("10.3.0.1"),
                                       QStringLiteral("srv-ams.example"), QString()});
        scan.targetType = TargetType(below(4));
        scan.targetTypeWord =
            scan.targetType == TargetType::Other ? QStringLiteral("Aura") : wordOf(scan.targetType);
        if (!chance(10))
            scan.intervalHours = pick(QList{1, 4, 24, 0});
        scan.createdBy = pick(QStringList{QStringLiteral("j.okafor@contoso.com"),
                                          QStringLiteral("Zoë@contoso.com"), QString()});
        scan.orgId = pick(QStringList{QStringLiteral("org-1"), QStringLiteral("org-2")});
        if (!chance(10))
            scan.scanner = pick(m_agents);
        scan.status = ScanStatus(below(5));
        scan.statusWord =
            scan.status == ScanStatus::Other ? QStringLiteral("Pondering") : wordOf(scan.status);
        if (scan.status == ScanStatus::Fail)
            scan.failureReason = pick(QStringList{QStringLiteral("SNMP timeout"),
                                                  QStringLiteral("Access denied"), QString()});
        if (scan.status != ScanStatus::Never)
            scan.lastRun = Instant{Now.ms - below(30) * Hour};
        if (chance(15)) {
            AuthenticationInfo info;
            info.type = pick(QStringList{QStringLiteral("AuthPriv"), QStringLiteral("Kerberos")});
            info.userName = QStringLiteral("svc-scan");
            scan.authentication = info;
        }
        scan.isTroubleshootMode = chance(5);
        if (chance(10))
            scan.advancedActiveConfiguration =
                pick(QList<QByteArray>{R"({"zone":"DMZ","siteId":42})", R"({"zone":"Core"})"});
        if (chance(10))
            scan.unknown = chance(50) ? QByteArray(R"({"ring":["Pilot",{"note":"Z\u00fcrich 7"}]})")
                                      : "{\"revision\":" + QByteArray::number(m_made) + "}";
        return scan;
    }

    QRandomGenerator m_random;
    QList<ScanAgent> m_agents;
    int m_made = 0;
};
