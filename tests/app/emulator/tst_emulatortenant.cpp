// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"
#include "tests/support/emulatorcaller.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

class TestEmulatorTenant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameTenant();
    void otherSeedOtherTenant();
    void anyNumbersCanBeAsked_data();
    void anyNumbersCanBeAsked();
    void sampleIsBelievable();
    void agentsReportAsTimePasses();
    void scansRunWhenDue();
    void newScanRunsSoon();
    void inactiveScanRunsNoMore();
    void scanOfASilentAgentStops();
    void historyIsNewestFirstAndStays();
    void historyOfManyIsPaged();
    void historyCountsMatchTargets();
    void sessionsAreFoundById();
    void unknownIdsHaveNoHistory();
    void historyShapesDiffer();
    void historyLimits();
    void deviceTextsMayBeHostile();
    void whatIsSetBehindTheBackIsShown();

private:
    QJsonArray historyOf(EmulatorCaller& caller, const QStringList& ids, int top = 4096,
                         int skip = 0);
};

namespace {

constexpr qint64 start = 1790000000000;
constexpr qint64 hour = 3600 * 1000;
const auto scansPath = QStringLiteral("DeviceAuthenticatedScanDefinitions");

Emulator::Options stillOptions(quint64 seed = 1) {
    Emulator::Options options;
    options.seed = seed;
    options.quota = false;
    options.now = [] { return start; };
    return options;
}

QJsonObject named(const Emulator& emulator, const QString& name) {
    const QJsonArray all = emulator.definitions();
    for (const auto& definition : all) {
        if (definition.toObject()[QLatin1StringView("scanName")].toString() == name)
            return definition.toObject();
    }
    return {};
}

QString idOf(const QJsonObject& definition) {
    return definition[QLatin1StringView("id")].toString();
}

QDateTime timeOf(const QJsonValue& value) {
    // Qt reads three fractional digits at most without rounding trouble.
    return QDateTime::fromString(value.toString().left(23) + QLatin1Char('Z'), Qt::ISODateWithMs);
}

QDateTime lastRun(const Emulator& emulator, const QString& id) {
    return timeOf(emulator.definition(id)[QLatin1StringView("latestScan")]
                      .toObject()[QLatin1StringView("executionDateTime")]);
}

} // namespace

QJsonArray TestEmulatorTenant::historyOf(EmulatorCaller& caller, const QStringList& ids, int top,
                                         int skip) {
    const CallResult result = caller.post(
        scansPath +
            QStringLiteral("/GetScanHistoryByScanDefinitionId?$top=%1&$skip=%2").arg(top).arg(skip),
        {{QStringLiteral("ScanDefinitionIds"), QJsonArray::fromStringList(ids)}});
    return result.value();
}

void TestEmulatorTenant::sameSeedSameTenant() {
    Emulator one(stillOptions());
    Emulator two(stillOptions());
    QVERIFY(one.start());
    QVERIFY(two.start());
    QCOMPARE(one.definitions(), two.definitions());
    QCOMPARE(one.agents(), two.agents());
    one.advance(50 * hour);
    two.advance(50 * hour);
    QCOMPARE(one.definitions(), two.definitions());
    EmulatorCaller callerOne(one);
    EmulatorCaller callerTwo(two);
    QVERIFY(callerOne.signIn() && callerTwo.signIn());
    const QStringList ids{idOf(one.definitions().at(5).toObject())};
    QVERIFY(!historyOf(callerOne, ids).isEmpty());
    QCOMPARE(historyOf(callerOne, ids), historyOf(callerTwo, ids));
}

void TestEmulatorTenant::otherSeedOtherTenant() {
    Emulator one(stillOptions(1));
    Emulator two(stillOptions(2));
    QVERIFY(one.start());
    QVERIFY(two.start());
    QVERIFY(one.tenantId() != two.tenantId());
    QVERIFY(idOf(one.definitions().first().toObject()) !=
            idOf(two.definitions().first().toObject()));
}

void TestEmulatorTenant::anyNumbersCanBeAsked_data() {
    QTest::addColumn<int>("scans");
    QTest::addColumn<int>("agents");
    QTest::newRow("nothing") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("fewer than agents") << 5 << 12;
    QTest::newRow("more agents") << 1000 << 100;
    QTest::newRow("many") << 20000 << 40;
}

void TestEmulatorTenant::anyNumbersCanBeAsked() {
    QFETCH(const int, scans);
    QFETCH(const int, agents);
    Emulator::Options options = stillOptions();
    options.scans = scans;
    options.agents = agents;
    Emulator emulator(options);
    QVERIFY(emulator.start());
    const QJsonArray definitions = emulator.definitions();
    QCOMPARE(definitions.size(), scans);
    QCOMPARE(emulator.agents().size(), agents);
    QSet<QString> ids;
    for (const auto& definition : definitions)
        ids.insert(idOf(definition.toObject()));
    QCOMPARE(ids.size(), scans);
    QSet<QString> names;
    const QJsonArray scanners = emulator.agents();
    for (const auto& agent : scanners)
        names.insert(agent.toObject()[QLatin1StringView("computerDnsName")].toString());
    QCOMPARE(names.size(), agents);
}

void TestEmulatorTenant::sampleIsBelievable() {
    for (quint64 seed = 1; seed < 20; ++seed) {
        Emulator emulator(stillOptions(seed));
        QVERIFY(emulator.start());
        QHash<QString, int> types;
        QHash<QString, int> statuses;
        int inactive = 0;
        int once = 0;
        const QJsonArray definitions = emulator.definitions();
        for (const auto& value : definitions) {
            const QJsonObject definition = value.toObject();
            ++types[definition[QLatin1StringView("scanType")].toString()];
            const QJsonObject latest = definition[QLatin1StringView("latestScan")].toObject();
            ++statuses[latest[QLatin1StringView("status")].toString()];
            QCOMPARE(latest[QLatin1StringView("failureReason")].isNull(),
                     latest[QLatin1StringView("status")].isNull() ||
                         latest[QLatin1StringView("status")].toString() ==
                             QLatin1StringView("Success"));
            inactive += definition[QLatin1StringView("isActive")].toBool() ? 0 : 1;
            once += definition[QLatin1StringView("intervalInHours")].isNull() ? 1 : 0;
        }
        QCOMPARE(types[QStringLiteral("Network")], 174);
        QCOMPARE(types[QStringLiteral("Windows")], 4);
        QCOMPARE(types[QStringLiteral("Linux")], 1);
        QCOMPARE(types[QStringLiteral("AdvancedActive")], 1);
        QCOMPARE(statuses[QStringLiteral("Fail")], 10);
        QVERIFY(statuses[QStringLiteral("Partial Success")] >= 2);
        QVERIFY(statuses[QString()] >= 1);
        QVERIFY(inactive > 0 && inactive < 40);
        QCOMPARE(once, 1);
    }
}

void TestEmulatorTenant::agentsReportAsTimePasses() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    const auto seen = [&emulator](int index) {
        return timeOf(emulator.agents().at(index).toObject()[QLatin1StringView("lastSeen")]);
    };
    const auto ageOf = [&](int index) { return emulator.now() - seen(index).toMSecsSinceEpoch(); };
    for (int round = 0; round < 50; ++round) {
        QVERIFY(ageOf(0) >= 0 && ageOf(0) < 15 * 60 * 1000);
        QVERIFY(ageOf(4) >= 31 * hour);
        emulator.advance(7 * 60 * 1000);
    }
    const QString machineId =
        emulator.agents().first().toObject()[QLatin1StringView("machineId")].toString();
    QVERIFY(emulator.setAgentAlive(machineId, false));
    const QDateTime last = seen(0);
    emulator.advance(30 * hour);
    QVERIFY(seen(0) >= last);
    QVERIFY(ageOf(0) >= 30 * hour);
    QVERIFY(emulator.setAgentAlive(machineId, true));
    QVERIFY(ageOf(0) < 15 * 60 * 1000);
    QVERIFY(!emulator.setAgentAlive(QStringLiteral("nosuch"), true));
}

void TestEmulatorTenant::scansRunWhenDue() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    const QString id = idOf(named(emulator, QStringLiteral("AMS access switches floor 1")));
    QDateTime last = lastRun(emulator, id);
    QVERIFY(last.isValid());
    for (int round = 0; round < 20; ++round) {
        emulator.advance(4 * hour);
        const QDateTime next = lastRun(emulator, id);
        const qint64 apart = last.msecsTo(next);
        QVERIFY2(apart > 4 * hour - 120000 && apart < 4 * hour + 120000,
                 qPrintable(QString::number(apart)));
        QVERIFY(next.toMSecsSinceEpoch() <= emulator.now());
        last = next;
    }
}

void TestEmulatorTenant::newScanRunsSoon() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QString id =
        idOf(caller.post(scansPath, networkScanBody(emulator, QStringLiteral("New"))).object());
    QVERIFY(!lastRun(emulator, id).isValid());
    QVERIFY(historyOf(caller, {id}).isEmpty());
    emulator.advance(10 * 60 * 1000);
    QVERIFY(lastRun(emulator, id).isValid());
    emulator.advance(40 * 60 * 1000); // within the token's hour
    QCOMPARE(historyOf(caller, {id}).size(), 1);
}

void TestEmulatorTenant::inactiveScanRunsNoMore() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    const QString id = idOf(named(emulator, QStringLiteral("AMS access switches floor 1")));
    QVERIFY(emulator.editDefinition(id, {{QStringLiteral("isActive"), false}}));
    const QDateTime last = lastRun(emulator, id);
    emulator.advance(100 * hour);
    QCOMPARE(lastRun(emulator, id), last);
    QVERIFY(emulator.editDefinition(id, {{QStringLiteral("isActive"), true}}));
    emulator.advance(10 * 60 * 1000);
    QVERIFY(lastRun(emulator, id).toMSecsSinceEpoch() > start + 100 * hour);
}

void TestEmulatorTenant::scanOfASilentAgentStops() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    const QString id = idOf(named(emulator, QStringLiteral("FRA access switches hall B")));
    const QDateTime last = lastRun(emulator, id);
    QVERIFY(last.toMSecsSinceEpoch() < start - 31 * hour);
    QVERIFY(last.toMSecsSinceEpoch() > start - 36 * hour);
    emulator.advance(10 * hour);
    QCOMPARE(lastRun(emulator, id), last);
}

void TestEmulatorTenant::historyIsNewestFirstAndStays() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QString id = idOf(named(emulator, QStringLiteral("AMS core switches")));
    const QJsonArray before = historyOf(caller, {id}, 24);
    QCOMPARE(before.size(), 24);
    QVERIFY(emulator.editDefinition(id, {{QStringLiteral("intervalInHours"), 1}}));
    emulator.advance(15 * hour);
    QVERIFY(caller.signIn());
    const QJsonArray after = historyOf(caller, {id});
    QVERIFY(after.size() > 24);
    // The past is as it was.
    const qsizetype grown = [&] {
        for (qsizetype i = 0; i < after.size(); ++i) {
            if (after.at(i) == before.first())
                return i;
        }
        return qsizetype(-1);
    }();
    QVERIFY(grown >= 11 && grown <= 15);
    for (qsizetype i = 0; i < before.size(); ++i)
        QCOMPARE(after.at(grown + i), before.at(i));
}

void TestEmulatorTenant::historyOfManyIsPaged() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    QStringList ids;
    const QJsonArray definitions = emulator.definitions();
    for (int i = 0; i < 10; ++i)
        ids.append(idOf(definitions.at(i).toObject()));
    const QJsonArray all = historyOf(caller, ids);
    QVERIFY(all.size() > 300);
    QJsonArray pages;
    for (int skip = 0; skip < all.size(); skip += 100) {
        const QJsonArray page = historyOf(caller, ids, 100, skip);
        for (const auto& session : page)
            pages.append(session);
    }
    QCOMPARE(pages, all);
    QVERIFY(historyOf(caller, ids, 100, 100000).isEmpty());
}

void TestEmulatorTenant::historyCountsMatchTargets() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    int looked = 0;
    const QJsonArray definitions = emulator.definitions();
    for (const auto& definition : definitions) {
        const QJsonArray sessions = historyOf(caller, {idOf(definition.toObject())}, 3);
        for (const auto& value : sessions) {
            const QJsonObject session = value.toObject();
            if (!session.contains(QLatin1StringView("numberOfTargets")))
                continue;
            const QJsonArray whole =
                caller
                    .post(scansPath + QStringLiteral("/GetScanHistoryBySessionId"),
                          {{QStringLiteral("SessionIds"),
                            QJsonArray{session[QLatin1StringView("sessionId")]}}})
                    .value();
            QCOMPARE(whole.size(), 1);
            const QJsonArray targets =
                whole.first().toObject()[QLatin1StringView("scannedTargets")].toArray();
            int good = 0;
            for (const auto& target : targets) {
                const bool isGood = target.toObject()[QLatin1StringView("scanStatus")].toString() ==
                                    QLatin1StringView("Success");
                good += isGood ? 1 : 0;
                QCOMPARE(target.toObject()[QLatin1StringView("errorMessage")].isNull(), isGood);
            }
            QCOMPARE(targets.size(), session[QLatin1StringView("numberOfTargets")].toInt());
            QCOMPARE(good,
                     session[QLatin1StringView("numberOfSuccessfullyScannedTargets")].toInt());
            QCOMPARE(good == targets.size(), session[QLatin1StringView("scanStatus")].toString() ==
                                                 QLatin1StringView("Success"));
            ++looked;
        }
    }
    QVERIFY(looked > 300);
}

void TestEmulatorTenant::sessionsAreFoundById() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QString path = scansPath + QStringLiteral("/GetScanHistoryBySessionId");
    for (const char* id : {"nosuch", "00000000-0000-0000-0000-000000000000", ""}) {
        const CallResult none = caller.post(
            path, {{QStringLiteral("SessionIds"), QJsonArray{QString::fromLatin1(id)}}});
        QCOMPARE(none.status, 200);
        QVERIFY(none.value().isEmpty());
    }
    QCOMPARE(caller.post(path, {}).code(), QStringLiteral("MissingRequiredParameter"));
}

void TestEmulatorTenant::unknownIdsHaveNoHistory() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QString id = idOf(emulator.definitions().first().toObject());
    const qsizetype own = historyOf(caller, {id}).size();
    QCOMPARE(historyOf(caller, {id, QStringLiteral("unknown")}).size(), own);
    QVERIFY(emulator.removeDefinition(id));
    QVERIFY(historyOf(caller, {id}).isEmpty());
    Emulator::Behaviour behaviour = emulator.behaviour();
    behaviour.emptyCollectionIs404 = true;
    emulator.setBehaviour(behaviour);
    QCOMPARE(caller
                 .post(scansPath + QStringLiteral("/GetScanHistoryByScanDefinitionId"),
                       {{QStringLiteral("ScanDefinitionIds"), QJsonArray{id}}})
                 .status,
             404);
}

void TestEmulatorTenant::historyShapesDiffer() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    int onlyTimes = 0;
    int onlyCounts = 0;
    int both = 0;
    const QJsonArray definitions = emulator.definitions();
    for (const auto& definition : definitions) {
        const QJsonArray sessions = historyOf(caller, {idOf(definition.toObject())}, 1);
        if (sessions.isEmpty())
            continue;
        const QJsonObject session = sessions.first().toObject();
        const bool hasTime = session.contains(QLatin1StringView("LastScanned")) ||
                             session.contains(QLatin1StringView("lastScanned"));
        const bool hasCounts = session.contains(QLatin1StringView("numberOfTargets"));
        QVERIFY(hasTime || hasCounts);
        ++(hasTime && hasCounts ? both : hasTime ? onlyTimes : onlyCounts);
    }
    QVERIFY(onlyTimes > 5 && onlyCounts > 5 && both > 80);
}

void TestEmulatorTenant::historyLimits() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QString path = scansPath + QStringLiteral("/GetScanHistoryByScanDefinitionId");
    const QJsonObject body{{QStringLiteral("ScanDefinitionIds"), QJsonArray{QStringLiteral("x")}}};
    QCOMPARE(caller.post(path + QStringLiteral("?$top=4096"), body).status, 200);
    QCOMPARE(caller.post(path + QStringLiteral("?$top=4097"), body).status, 400);
    QJsonArray many;
    for (int i = 0; i < 101; ++i)
        many.append(QString::number(i));
    const CallResult tooMany = caller.post(path, {{QStringLiteral("ScanDefinitionIds"), many}});
    QCOMPARE(tooMany.code(), QStringLiteral("MaximumBatchSizeExceeded"));
    QVERIFY(tooMany.message().contains(QStringLiteral("Received: 101, allowed: 100")));
}

void TestEmulatorTenant::deviceTextsMayBeHostile() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QString id = idOf(named(emulator, QStringLiteral("NYC trading floor")));
    const QJsonArray sessions = historyOf(caller, {id}, 1);
    const QJsonObject session = sessions.first().toObject();
    const QJsonValue sessionId = session.contains(QLatin1StringView("sessionId"))
                                     ? session[QLatin1StringView("sessionId")]
                                     : session[QLatin1StringView("SessionIds")];
    const CallResult whole = caller.post(scansPath + QStringLiteral("/GetScanHistoryBySessionId"),
                                         {{QStringLiteral("SessionIds"), QJsonArray{sessionId}}});
    QVERIFY(QString::fromUtf8(whole.body).contains(QChar(0x202E)));
    QVERIFY(whole.body.contains("<img src=x onerror=alert(1)>"));
}

void TestEmulatorTenant::whatIsSetBehindTheBackIsShown() {
    Emulator emulator(stillOptions());
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QString longName(20000, QLatin1Char('n'));
    const QJsonObject latest{{QStringLiteral("status"), QStringLiteral("Sideways")},
                             {QStringLiteral("failureReason"), QJsonValue::Null},
                             {QStringLiteral("executionDateTime"), QJsonValue::Null}};
    const QJsonObject authentication{{QStringLiteral("type"), QStringLiteral("AuthPriv")}};
    const QString id = emulator.addDefinition(
        {{QStringLiteral("id"), QStringLiteral("no guid")},
         {QStringLiteral("scanName"), longName},
         {QStringLiteral("scanType"), QStringLiteral("Cloud")},
         {QStringLiteral("latestScan"), latest},
         {QStringLiteral("scanAuthenticationParams"), authentication},
         {QStringLiteral("tomorrow"), QJsonArray{1, QStringLiteral("a\"\n")}}});
    QCOMPARE(id, QStringLiteral("no guid"));
    QVERIFY(emulator.addDefinition({{QStringLiteral("id"), id}}).isEmpty());
    const QJsonObject shown = caller.get(scansPath).value().last().toObject();
    QCOMPARE(shown[QLatin1StringView("scanName")].toString(), longName);
    QCOMPARE(shown[QLatin1StringView("scanType")].toString(), QStringLiteral("Cloud"));
    QCOMPARE(shown[QLatin1StringView("latestScan")].toObject(), latest);
    QCOMPARE(shown[QLatin1StringView("scanAuthenticationParams")].toObject(), authentication);
    QCOMPARE(shown[QLatin1StringView("tomorrow")].toArray(),
             (QJsonArray{1, QStringLiteral("a\"\n")}));
    QVERIFY(emulator.editDefinition(
        id, {{QStringLiteral("scanName"), QString()}, {QStringLiteral("tomorrow"), 2}}));
    QCOMPARE(emulator.definition(id)[QLatin1StringView("tomorrow")].toInt(), 2);
    QCOMPARE(emulator.definition(id)[QLatin1StringView("scanName")].toString(), QString());
    QVERIFY(emulator.removeDefinition(id));
    QVERIFY(!emulator.removeDefinition(id));
    QVERIFY(!emulator.editDefinition(id, {}));
}

QTEST_GUILESS_MAIN(TestEmulatorTenant)
#include "tst_emulatortenant.moc"
