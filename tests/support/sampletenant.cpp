// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletenant.h"

#include "models/snapshot/snapshotbuilder.h"

#include <array>

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

struct AgentSeed {
    const char* name;
    qint64 seenAgo; // ms; -1: never
    const char* version;
};

constexpr std::array agentSeeds{
    AgentSeed{"ams-scan-01", 4 * minute, "7.6.0.18"},
    AgentSeed{"ams-scan-02", 7 * minute, "7.6.0.18"},
    AgentSeed{"dub-scan-01", 3 * minute, "7.6.0.18"},
    AgentSeed{"fra-scan-01", 6 * minute, "7.6.0.18"},
    AgentSeed{"fra-scan-02", 31 * hour, "7.6.0.18"},
    AgentSeed{"lon-scan-01", 9 * minute, "7.6.0.18"},
    AgentSeed{"nyc-scan-01", 2 * minute, "7.6.0.18"},
    AgentSeed{"nyc-scan-02", 12 * minute, "7.5.2.4"},
    AgentSeed{"sin-scan-01", 5 * minute, "7.6.0.18"},
    AgentSeed{"syd-scan-01", 2 * day, "7.5.2.4"},
    AgentSeed{"sao-scan-01", 19 * day, "7.4.1.0"},
    AgentSeed{"lab-scan-09", -1, ""},
};

constexpr std::array<const char*, 12> kinds{"access switches floor 1",
                                            "access switches floor 2",
                                            "access switches floor 3",
                                            "access switches floor 10",
                                            "core switches",
                                            "firewalls",
                                            "lab routers",
                                            "printers",
                                            "Wi-Fi controllers",
                                            "branch routers",
                                            "UPS and power",
                                            "storage fabric"};
constexpr std::array<const char*, 12> sites{"AMS", "AMS", "DUB", "FRA", "FRA", "LON",
                                            "NYC", "NYC", "SIN", "SYD", "SAO", "LAB"};
constexpr std::array reasons{"SNMP timeout", "Wrong community string", "Access is denied",
                             "Host unreachable"};

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

ScanAgent agent(size_t number) {
    const AgentSeed& seed = agentSeeds[number % agentSeeds.size()];
    ScanAgent agent;
    agent.machineId = QStringLiteral("ff9243a8f506b409aa0%1c4e7d1b2a3f4e5d6c7b8").arg(number);
    agent.id = QStringLiteral("0335a792-18d2-424b-aeed-559567054570_") + agent.machineId;
    agent.name = latin(seed.name);
    if (seed.seenAgo >= 0) {
        agent.lastSeen = Instant{sample::readAt().ms - seed.seenAgo};
        agent.lastCommand = Instant{sample::readAt().ms - seed.seenAgo - 20 * minute};
        agent.clientVersion = QStringLiteral("10.8760.25926.1000");
    }
    agent.applicationId = QStringLiteral("04687a56-4fc2-4e36-b274-b862fb649733");
    agent.scannerVersion = latin(seed.version);
    return agent;
}

} // namespace

namespace sample {

Instant readAt() {
    return Instant::from(QDateTime(QDate(2026, 11, 20), QTime(9, 58), QTimeZone::utc()));
}

Instant now() {
    return Instant{readAt().ms + 2 * minute};
}

ScanDefinition scan(qsizetype number) {
    const auto n = size_t(number);
    const size_t site = n % sites.size();
    const size_t kind = (n / sites.size()) % kinds.size();
    ScanDefinition scan;
    scan.id = QStringLiteral("289224fb-1686-472c-9751-%1").arg(number, 12, 10, QLatin1Char('0'));
    scan.type = n % 9 == 8 ? ScanType::Windows : ScanType::Network;
    scan.typeWord = wordOf(scan.type);
    scan.name = QStringLiteral("%1 %2").arg(latin(sites[site]), latin(kinds[kind]));
    if (n >= sites.size() * kinds.size())
        scan.name += QStringLiteral(" %1").arg(n / (sites.size() * kinds.size()) + 1);
    scan.isActive = n % 13 != 12;
    scan.target = QStringLiteral("10.%1.%2.0/2%3").arg(20 + site).arg(n % 250).arg(5 + n % 4);
    if (n % 5 == 4)
        scan.target += QStringLiteral(",10.%1.250.8-10.%1.250.15,%2-core-a.contoso.com")
                           .arg(20 + site)
                           .arg(latin(sites[site]).toLower());
    scan.targetType = n % 5 == 4 ? TargetType::Combined : TargetType::Ip;
    scan.targetTypeWord = wordOf(scan.targetType);
    constexpr std::array intervals{4, 4, 6, 8, 12, 24};
    scan.intervalHours = intervals[n % intervals.size()];
    if (n % 37 == 36)
        scan.intervalHours.reset();
    scan.createdBy =
        n % 3 == 0 ? QStringLiteral("j.okafor@contoso.com") : QStringLiteral("scandeck-soc");
    scan.orgId = QStringLiteral("0335a792-18d2-424b-aeed-559567054570");
    scan.scanner = agent(site);
    const bool never = agentSeeds[site].seenAgo < 0 || n % 29 == 28;
    if (!never) {
        const qint64 stopped = agentSeeds[site].seenAgo > day ? agentSeeds[site].seenAgo : 0;
        const qint64 ago = stopped + qint64(n * 7 % 210 + 5) * minute;
        scan.lastRun = Instant{readAt().ms - ago};
        scan.status = ScanStatus::Success;
        if (n % 16 == 13) {
            scan.status = ScanStatus::Fail;
            scan.failureReason = latin(reasons[n % reasons.size()]);
        } else if (n % 41 == 40) {
            scan.status = ScanStatus::Other;
        }
        scan.statusWord =
            scan.status == ScanStatus::Other ? QStringLiteral("Throttled") : wordOf(scan.status);
    }
    return scan;
}

SnapshotPtr snapshot(qsizetype scans, const std::function<void(ScanDefinition&, qsizetype)>& edit) {
    SnapshotBuilder builder;
    for (qsizetype i = 0; i < scans; ++i) {
        ScanDefinition definition = scan(i);
        if (edit)
            edit(definition, i);
        builder.addScan(definition);
    }
    for (size_t i = 0; i < agentSeeds.size(); ++i)
        builder.addAgent(agent(i));
    return builder.finish(readAt(), QStringLiteral("scandeck-soc"),
                          QStringLiteral("eu.api.security.microsoft.com"));
}

TenantState tenant(qsizetype scans) {
    TenantState state;
    state.connection.id = QStringLiteral("c1");
    state.connection.name = QStringLiteral("Contoso Ltd");
    state.connection.region = QStringLiteral("eu");
    state.link = Link::Connected;
    state.claims.isReadable = true;
    state.claims.who = QStringLiteral("scandeck-soc");
    state.budget.leftThisMinute = 83;
    state.budget.leftThisHour = 1214;
    state.snapshot = snapshot(scans);
    return state;
}

QStringList hostileNames() {
    return {QStringLiteral("<b>bold</b><img src=x onerror=alert(1)>"),
            QString(QChar(0x202E)) + QStringLiteral("gnp.exe") + QChar(0x2066),
            QStringLiteral("line\r\nbreak\tand\u0007bell"),
            QString(20'000, QLatin1Char('W')),
            QString(),
            QStringLiteral("=cmd|' /C calc'!A0"),
            QString::fromUtf8("数据中心 核心交换机 مرحبا שלום 🛰️"),
            QStringLiteral("&File & %1 %n")};
}

QList<ScanSession> sessions(const ScanDefinition& scan) {
    QList<ScanSession> sessions;
    for (int i = 0; i < 24; ++i) {
        ScanSession session;
        session.sessionId = QStringLiteral("s%1").arg(i);
        session.scanDefinitionId = scan.id;
        session.scannerId = scan.scanner.id;
        session.lastScanned =
            Instant{scan.lastRun.ms - i * qint64(scan.intervalHours.value_or(4)) * hour};
        session.targetCount = 38 + i % 3;
        const int missed = i == 0 ? 4 : i == 9 ? 2 : i == 17 ? 40 : 0;
        session.successCount = std::max(0, *session.targetCount - missed);
        session.status = missed > 30  ? ScanStatus::Fail
                         : missed > 0 ? ScanStatus::Partial
                                      : ScanStatus::Success;
        if (i == 0) {
            for (int host : {17, 18, 23, 31}) {
                SessionTarget target;
                target.ip = QStringLiteral("10.20.4.%1").arg(host);
                target.status = ScanStatus::Fail;
                target.errorMessage = QStringLiteral("SNMP timeout");
                session.targets.append(target);
            }
        }
        sessions.append(session);
    }
    return sessions;
}

namespace {

Change change(qint64 id, ChangeKind kind, int steps, qint64 startedAgo) {
    Change change;
    change.id = id;
    change.kind = kind;
    change.tenantName = QStringLiteral("Contoso Ltd");
    change.who = QStringLiteral("scandeck-soc");
    change.startedAt = Instant{now().ms - startedAgo};
    for (int i = 0; i < steps; ++i) {
        const ScanDefinition definition = scan(i);
        ChangeStep step;
        step.id = id * 1000 + i;
        step.scanId = definition.id;
        step.scanName = definition.name;
        step.before = "{\"isActive\":true}";
        step.after = "{\"isActive\":false}";
        step.sentAt = Instant{change.startedAt.ms + i * 600};
        change.steps.append(step);
    }
    return change;
}

void answer(ChangeStep& step, StepState state) {
    step.state = state;
    step.answeredAt = Instant{step.sentAt.ms + 400};
    step.httpStatus = state == StepState::Done ? 200 : 0;
    step.correlationId = QStringLiteral("7c1f0a52-90d1-4b0e-a7f3-2f6d1c8e5b11");
}

} // namespace

QList<Change> changes() {
    Change running = change(3, ChangeKind::Deactivate, 120, 3 * minute);
    for (int i = 0; i < 46; ++i)
        answer(running.steps[i], StepState::Done);
    running.steps[42].state = StepState::Refused;
    running.steps[42].httpStatus = 404;
    running.steps[42].answer =
        QStringLiteral("The scan is not there any more: it was deleted meanwhile.");
    running.steps[45].state = StepState::Unknown;
    running.steps[45].answer = QStringLiteral("No answer came. The list is read again.");
    running.steps[46].state = StepState::Sending;
    Change half = change(2, ChangeKind::Delete, 30, 20 * hour);
    for (int i = 0; i < 30; ++i)
        answer(half.steps[i], i < 24   ? StepState::Done
                              : i < 28 ? StepState::Refused
                                       : StepState::Unknown);
    half.endedAt = Instant{half.startedAt.ms + 30'000};
    Change done = change(1, ChangeKind::Create, 1, 5 * day);
    answer(done.steps[0], StepState::Done);
    done.endedAt = Instant{done.startedAt.ms + 800};
    return {running, half, done};
}

Error refusedSignIn() {
    Error error;
    error.kind = Error::Kind::SignInRefused;
    error.what = QStringLiteral("The scans could not be read.");
    error.why = QStringLiteral("The sign-in was refused, because the client secret of this "
                               "connection has expired.");
    error.advice = QStringLiteral("Make a new secret in Entra ID and enter it in the connection.");
    error.serverText = QStringLiteral(
        "AADSTS7000222: The provided client secret keys for app b81d7f02… are expired.");
    error.correlationId = QStringLiteral("0f3d9a6e-1c44-4f6b-8b7e-52f0a9c1d3e8");
    return error;
}

Error noNetwork() {
    Error error;
    error.kind = Error::Kind::Network;
    error.what = QStringLiteral("The scans could not be read.");
    error.why = QStringLiteral("There is no network.");
    return error;
}

} // namespace sample
