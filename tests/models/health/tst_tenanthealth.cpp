// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/health/tenanthealth.h"

#include "models/snapshot/snapshotbuilder.h"

#include <QTest>

class TestTenantHealth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agentHealthFollowsItsLastSigns_data();
    void agentHealthFollowsItsLastSigns();
    void limitsAreSettings();
    void idleNeedsARepeatingActiveScan();
    void healthIsThatOfTheReading();
    void versionsCompareByNumber_data();
    void versionsCompareByNumber();
    void oldVersionIsOlderThanTheNewestHere();
    void nextRunIsForeseen_data();
    void nextRunIsForeseen();
    void agentsReportWhatDependsOnThem();
    void scannerThatIsNotListedIsJudgedByItsScans();
    void emptyTenantHasNothing();
    void hostileFiguresDoNotOverflow();
    void stoppedAtAnyLookGivesNothing();
};

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;
constexpr Instant Now{1'795'500'000'000};

Instant ago(qint64 ms) {
    return Instant{Now.ms - ms};
}

ScanAgent agent(const QString& machineId, Instant lastSeen, Instant lastCommand = Now) {
    ScanAgent agent;
    agent.machineId = machineId;
    agent.name = machineId;
    agent.lastSeen = lastSeen;
    agent.lastCommand = lastCommand;
    agent.scannerVersion = QStringLiteral("7.6.0.18");
    return agent;
}

ScanDefinition scan(const QString& id, const ScanAgent& scanner, std::optional<int> interval = 4) {
    ScanDefinition scan;
    scan.id = id;
    scan.isActive = true;
    scan.target = QStringLiteral("10.0.0.0/30,srv");
    scan.intervalHours = interval;
    scan.scanner = scanner;
    scan.status = ScanStatus::Success;
    scan.lastRun = ago(Hour);
    return scan;
}

TenantHealthPtr healthOf(const QList<ScanAgent>& agents, const QList<ScanDefinition>& scans,
                         HealthLimits limits = {}, Instant readAt = Now) {
    SnapshotBuilder builder;
    for (const ScanAgent& one : agents)
        builder.addAgent(one);
    for (const ScanDefinition& one : scans)
        builder.addScan(one);
    return deriveHealth(builder.finish(readAt, {}, {}), limits);
}

const QString M1 = QStringLiteral("m1");
const QString M2 = QStringLiteral("m2");

} // namespace

void TestTenantHealth::agentHealthFollowsItsLastSigns_data() {
    QTest::addColumn<qint64>("seen");
    QTest::addColumn<qint64>("command");
    QTest::addColumn<int>("health");
    const auto row = [](const char* name, Instant seen, Instant command, AgentHealth health) {
        QTest::newRow(name) << seen.ms << command.ms << int(health);
    };
    row("fresh", ago(Minute), ago(Minute), AgentHealth::Fresh);
    row("24 h", ago(24 * Hour), ago(Minute), AgentHealth::Fresh);
    row("above 24 h", ago(24 * Hour + 1), ago(Minute), AgentHealth::Stale);
    row("7 d", ago(168 * Hour), ago(Minute), AgentHealth::Stale);
    row("above 7 d", ago(168 * Hour + 1), ago(Minute), AgentHealth::Lost);
    row("never", {}, {}, AgentHealth::NeverSeen);
    row("clock ahead", ago(-Hour), ago(-Hour), AgentHealth::Fresh);
    // The shortest interval of its scans is 2 h.
    row("command 4 h ago", ago(Minute), ago(4 * Hour), AgentHealth::Fresh);
    row("command above 4 h", ago(Minute), ago(4 * Hour + 1), AgentHealth::Idle);
    row("no command yet", ago(Minute), {}, AgentHealth::Fresh);
    row("stale before idle", ago(30 * Hour), ago(30 * Hour), AgentHealth::Stale);
}

void TestTenantHealth::agentHealthFollowsItsLastSigns() {
    QFETCH(qint64, seen);
    QFETCH(qint64, command);
    QFETCH(int, health);
    const ScanAgent one = agent(M1, Instant{seen}, Instant{command});
    const auto derived =
        healthOf({one}, {scan(QStringLiteral("a"), one, 2), scan(QStringLiteral("b"), one, 24)});
    QCOMPARE(int(derived->agent(0).health), health);
    QCOMPARE(int(*derived->agentHealth(0)), health);
    QCOMPARE(derived->totals().agentsOf(AgentHealth(health)), 1);
}

void TestTenantHealth::limitsAreSettings() {
    const ScanAgent one = agent(M1, ago(3 * Hour));
    UserSettings settings;
    QCOMPARE(HealthLimits::from(settings), HealthLimits{});
    settings.staleHours = 2;
    settings.lostHours = 4;
    QCOMPARE(healthOf({one}, {}, HealthLimits::from(settings))->agent(0).health,
             AgentHealth::Stale);
    settings.lostHours = 2;
    QCOMPARE(healthOf({one}, {}, HealthLimits::from(settings))->agent(0).health, AgentHealth::Lost);

    const ScanAgent quiet = agent(M1, ago(Minute), ago(9 * Hour));
    const QList<ScanDefinition> everyFour{scan(QStringLiteral("a"), quiet, 4)};
    settings = {};
    QCOMPARE(healthOf({quiet}, everyFour, HealthLimits::from(settings))->agent(0).health,
             AgentHealth::Idle);
    settings.idleIntervals = 3;
    QCOMPARE(healthOf({quiet}, everyFour, HealthLimits::from(settings))->agent(0).health,
             AgentHealth::Fresh);
}

void TestTenantHealth::idleNeedsARepeatingActiveScan() {
    const ScanAgent one = agent(M1, ago(Minute), ago(100 * Hour));
    QCOMPARE(healthOf({one}, {})->agent(0).health, AgentHealth::Fresh);
    ScanDefinition off = scan(QStringLiteral("a"), one);
    off.isActive = false;
    const ScanDefinition once = scan(QStringLiteral("b"), one, std::nullopt);
    const ScanDefinition zero = scan(QStringLiteral("c"), one, 0);
    QCOMPARE(healthOf({one}, {off, once, zero})->agent(0).health, AgentHealth::Fresh);
    QCOMPARE(healthOf({one}, {scan(QStringLiteral("d"), one)})->agent(0).health, AgentHealth::Idle);
}

void TestTenantHealth::healthIsThatOfTheReading() {
    const ScanAgent one = agent(M1, ago(Minute), ago(Minute));
    // Read then, looked at whenever: only the time of the reading matters.
    const auto derived = healthOf({one}, {scan(QStringLiteral("a"), one)});
    QCOMPARE(derived->agent(0).health, AgentHealth::Fresh);
    QCOMPARE(derived->schedule(0), Schedule::Due);
    const auto later =
        healthOf({one}, {scan(QStringLiteral("a"), one)}, {}, Instant{Now.ms + 60 * Hour});
    QCOMPARE(later->agent(0).health, AgentHealth::Stale);
    QCOMPARE(later->schedule(0), Schedule::Late);
}

void TestTenantHealth::versionsCompareByNumber_data() {
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* one, const char* other, int expected) {
        QTest::addRow("%s and %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << expected;
    };
    row("7.9", "7.10", -1);
    row("7.6.0.18", "7.6.0.18", 0);
    row("7.6.0.18", "7.5.9.99", 1);
    row("7.6", "7.6.0.0", 0);
    row("7.6", "7.6.0.1", -1);
    row("", "0", -1);
    row("", "", 0);
    row("unknown", "7.1.1", -1);
    row("unknown", "", 0);
    row("7.1.1-beta", "7.1.1", 0);
    row("99999999999999999999999", "8", 1);
    row("99999999999999999999999", "99999999999999999999998", 0);
}

void TestTenantHealth::versionsCompareByNumber() {
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, expected);
    QCOMPARE(compareVersions(one, other), expected);
    QCOMPARE(compareVersions(other, one), -expected);
}

void TestTenantHealth::oldVersionIsOlderThanTheNewestHere() {
    ScanAgent old = agent(M1, Now);
    old.scannerVersion = QStringLiteral("7.9.0");
    ScanAgent newest = agent(M2, Now);
    newest.scannerVersion = QStringLiteral("7.10.1");
    ScanAgent silent = agent(QStringLiteral("m3"), {});
    silent.scannerVersion.clear();
    const auto derived = healthOf({old, newest, silent}, {});
    QVERIFY(derived->agent(0).isOldVersion);
    QVERIFY(!derived->agent(1).isOldVersion);
    QVERIFY(!derived->agent(2).isOldVersion);
    QCOMPARE(derived->totals().oldVersions, 1);
    QVERIFY(!healthOf({old}, {})->agent(0).isOldVersion);
}

void TestTenantHealth::nextRunIsForeseen_data() {
    QTest::addColumn<bool>("isActive");
    QTest::addColumn<int>("interval");
    QTest::addColumn<qint64>("lastRun");
    QTest::addColumn<int>("schedule");
    const auto row = [](const char* name, bool active, int interval, Instant last, Schedule s) {
        QTest::newRow(name) << active << interval << last.ms << int(s);
    };
    row("due", true, 4, ago(Hour), Schedule::Due);
    row("at its time", true, 4, ago(4 * Hour), Schedule::Due);
    row("within the tolerance", true, 4, ago(4 * Hour + 24 * Minute), Schedule::Due);
    row("late", true, 4, ago(4 * Hour + 24 * Minute + 1), Schedule::Late);
    row("hourly within", true, 1, ago(Hour + 15 * Minute), Schedule::Due);
    row("hourly late", true, 1, ago(Hour + 15 * Minute + 1), Schedule::Late);
    row("daily within", true, 24, ago(25 * Hour), Schedule::Due);
    row("daily late", true, 24, ago(25 * Hour + 1), Schedule::Late);
    row("never ran", true, 4, {}, Schedule::NeverRan);
    row("off", false, 4, ago(100 * Hour), Schedule::Off);
    row("once", true, -1, ago(100 * Hour), Schedule::Once);
    row("interval of 0", true, 0, ago(100 * Hour), Schedule::Once);
}

void TestTenantHealth::nextRunIsForeseen() {
    QFETCH(bool, isActive);
    QFETCH(int, interval);
    QFETCH(qint64, lastRun);
    QFETCH(int, schedule);
    ScanDefinition one = scan(QStringLiteral("a"), agent(M1, Now),
                              interval < 0 ? std::nullopt : std::optional(interval));
    one.isActive = isActive;
    one.lastRun = Instant{lastRun};
    const auto derived = healthOf({}, {one});
    QCOMPARE(int(derived->schedule(0)), schedule);
    const bool isForeseen =
        Schedule(schedule) == Schedule::Due || Schedule(schedule) == Schedule::Late;
    QCOMPARE(derived->nextRun(0), isForeseen ? Instant{lastRun + interval * Hour} : Instant{});
    QCOMPARE(derived->isOverdue(0), Schedule(schedule) == Schedule::Late);
    QCOMPARE(derived->totals().overdue, Schedule(schedule) == Schedule::Late ? 1 : 0);
}

void TestTenantHealth::agentsReportWhatDependsOnThem() {
    const ScanAgent fresh = agent(M1, Now);
    const ScanAgent stale = agent(M2, ago(30 * Hour));
    ScanDefinition failing = scan(QStringLiteral("b"), fresh);
    failing.status = ScanStatus::Fail;
    ScanDefinition off = scan(QStringLiteral("c"), fresh);
    off.isActive = false;
    ScanDefinition late = scan(QStringLiteral("d"), stale);
    late.lastRun = ago(31 * Hour);
    ScanDefinition offOnStale = scan(QStringLiteral("e"), stale);
    offOnStale.isActive = false;
    const auto derived = healthOf(
        {fresh, stale}, {scan(QStringLiteral("a"), fresh), failing, off, late, offOnStale});
    const AgentReport& first = derived->agent(0);
    QCOMPARE(first.scans, 3);
    QCOMPARE(first.active, 2);
    QCOMPARE(first.failing, 1);
    QCOMPARE(first.overdue, 0);
    QCOMPARE(first.stopped, 0);
    QCOMPARE(first.addresses, quint64(10)); // of the two active ones
    const AgentReport& second = derived->agent(1);
    QCOMPARE(second.scans, 2);
    QCOMPARE(second.active, 1);
    QCOMPARE(second.overdue, 1);
    QCOMPARE(second.stopped, 1);
    QCOMPARE(second.addresses, quint64(5));
    QVERIFY(derived->isOnUnfreshAgent(3));
    QVERIFY(!derived->isOnUnfreshAgent(4));
    QCOMPARE(derived->addressCount(0), quint32(5));
    const TenantTotals& totals = derived->totals();
    QCOMPARE(totals.scans, 5);
    QCOMPARE(totals.active, 3);
    QCOMPARE(totals.failing, 1);
    QCOMPARE(totals.overdue, 1);
    QCOMPARE(totals.onUnfreshAgents, 1);
    QCOMPARE(totals.agentsNotFresh(), 1);
    QCOMPARE(derived->agentRow(M2), 1);
    QCOMPARE(derived->agentRow(QStringLiteral("m3")), -1);
    QCOMPARE(derived->agentOf(3), 1);
}

void TestTenantHealth::scannerThatIsNotListedIsJudgedByItsScans() {
    ScanDefinition nameless = scan(QStringLiteral("b"), {});
    const auto derived = healthOf(
        {agent(M2, Now)}, {scan(QStringLiteral("a"), agent(M1, ago(200 * Hour))), nameless});
    QCOMPARE(derived->agentOf(0), -1);
    QCOMPARE(derived->agentHealth(0), AgentHealth::Lost);
    QVERIFY(derived->isOnUnfreshAgent(0));
    QCOMPARE(derived->agentHealth(1), std::nullopt);
    QVERIFY(!derived->isOnUnfreshAgent(1));
    // The list's own word counts where both name the agent.
    const auto listed =
        healthOf({agent(M1, Now)}, {scan(QStringLiteral("a"), agent(M1, ago(200 * Hour)))});
    QCOMPARE(listed->agentHealth(0), AgentHealth::Fresh);
}

void TestTenantHealth::emptyTenantHasNothing() {
    const auto derived = healthOf({}, {});
    QCOMPARE(derived->totals(), TenantTotals{});
    QCOMPARE(derived->agentRow(QString()), -1);
}

void TestTenantHealth::hostileFiguresDoNotOverflow() {
    const ScanAgent one = agent(M1, Now);
    ScanDefinition huge = scan(QStringLiteral("a"), one, std::numeric_limits<int>::max());
    huge.target = QStringLiteral("::/0,0.0.0.0/0");
    ScanDefinition negative = scan(QStringLiteral("b"), one, -7);
    negative.target = QStringLiteral("::/0");
    const auto derived = healthOf({one}, {huge, negative});
    QCOMPARE(derived->addressCount(0), std::numeric_limits<quint32>::max());
    QCOMPARE(derived->agent(0).addresses, std::numeric_limits<quint64>::max());
    QCOMPARE(derived->schedule(0), Schedule::Due);
    QCOMPARE(derived->schedule(1), Schedule::Once);
}

void TestTenantHealth::stoppedAtAnyLookGivesNothing() {
    QList<ScanDefinition> scans;
    for (int i = 0; i < 10'000; ++i)
        scans += scan(QString::number(i), {});
    SnapshotBuilder builder;
    for (const ScanDefinition& each : scans)
        builder.addScan(each);
    const SnapshotPtr snapshot = builder.finish(Now, {}, {});
    int looks = 0;
    QVERIFY(deriveHealth(snapshot, {}, [&looks] {
        ++looks;
        return false;
    }));
    QVERIFY(looks >= 6);
    for (int last = 0; last < looks; ++last) {
        int left = last;
        QVERIFY(!deriveHealth(snapshot, {}, [&left] { return left-- <= 0; }));
    }
}

QTEST_GUILESS_MAIN(TestTenantHealth)
#include "tst_tenanthealth.moc"
