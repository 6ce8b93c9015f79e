// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"
#include "tests/support/emulatorcaller.h"

#include <QSet>
#include <QTest>

class TestEmulatorLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheSampleTenant();
    void pagesMeetAndDoNotOverlap();
    void pagesStayWholeWhileDefinitionsGo();
    void pageSizeZeroIsOnePage();
    void topAndSkip();
    void badQueriesAreRefused();
    void oneAgentByMachineId();
    void agentNeverSeenHasYearOne();
    void metadataDeclaresTheContract();
    void emptyCollectionCanBe404();
    void credentialsAreNeverReturned();
};

namespace {

const auto definitionsPath = QStringLiteral("DeviceAuthenticatedScanDefinitions");
const auto agentsPath = QStringLiteral("DeviceAuthenticatedScanAgents");

// Time stands still, so that two readings can be compared.
Emulator::Options withScans(int scans, int pageSize) {
    Emulator::Options options;
    options.now = [] { return Q_INT64_C(1790000000000); };
    options.scans = scans;
    options.pageSize = pageSize;
    return options;
}

} // namespace

void TestEmulatorLists::listsTheSampleTenant() {
    Emulator emulator(withScans(180, 1000));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const CallResult definitions = caller.get(definitionsPath);
    QCOMPARE(definitions.status, 200);
    QCOMPARE(definitions.value().size(), 180);
    QVERIFY(!definitions.headers.value("mise-correlation-id").isEmpty());
    const CallResult agents = caller.get(agentsPath);
    QCOMPARE(agents.status, 200);
    QCOMPARE(agents.value().size(), 12);
    QCOMPARE(definitions.value(), emulator.definitions());
    QCOMPARE(emulator.count(QStringLiteral("listDefinitions")), 1);
}

void TestEmulatorLists::pagesMeetAndDoNotOverlap() {
    Emulator emulator(withScans(180, 50));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    QCOMPARE(caller.allDefinitions(), emulator.definitions());
    QCOMPARE(emulator.count(QStringLiteral("listDefinitions")), 4);
}

void TestEmulatorLists::pagesStayWholeWhileDefinitionsGo() {
    Emulator emulator(withScans(40, 10));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const CallResult first = caller.get(definitionsPath);
    const QString gone = first.value().first()[QLatin1StringView("id")].toString();
    QVERIFY(emulator.removeDefinition(gone));
    QNetworkRequest request = caller.requestFor({});
    request.setUrl(QUrl(first.object()[QLatin1StringView("@odata.nextLink")].toString()));
    const CallResult second = caller.sendRequest("GET", request);
    QCOMPARE(second.value().size(), 10);
    QCOMPARE(second.value().first(), emulator.definitions().at(9));
}

void TestEmulatorLists::pageSizeZeroIsOnePage() {
    Emulator emulator(withScans(2500, 0));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const CallResult all = caller.get(definitionsPath);
    QCOMPARE(all.value().size(), 2500);
    QVERIFY(!all.object().contains(QLatin1StringView("@odata.nextLink")));
}

void TestEmulatorLists::topAndSkip() {
    Emulator emulator(withScans(180, 1000));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const CallResult some = caller.get(definitionsPath + QStringLiteral("?$top=3&$skip=2"));
    QCOMPARE(some.value().size(), 3);
    QCOMPARE(some.value().first(), emulator.definitions().at(2));
}

void TestEmulatorLists::badQueriesAreRefused() {
    Emulator emulator(withScans(180, 1000));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    for (const char* query : {"?$top=-1", "?$top=x", "?$skiptoken=1", "?$filter=a", "?top=3"}) {
        const CallResult result = caller.get(definitionsPath + QLatin1StringView(query));
        QCOMPARE(result.status, 400);
        QCOMPARE(result.code(), QStringLiteral("ODataError"));
    }
}

void TestEmulatorLists::oneAgentByMachineId() {
    Emulator emulator(withScans(180, 1000));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const QJsonObject agent = emulator.agents().at(4).toObject();
    const QString path =
        agentsPath + QLatin1Char('/') + agent[QLatin1StringView("machineId")].toString();
    const CallResult entity = caller.get(path);
    QCOMPARE(entity.status, 200);
    QCOMPARE(entity.object()[QLatin1StringView("computerDnsName")].toString(),
             QStringLiteral("fra-scan-02"));
    Emulator::Behaviour behaviour = emulator.behaviour();
    behaviour.agentComesAsCollection = true;
    emulator.setBehaviour(behaviour);
    QCOMPARE(caller.get(path).value().size(), 1);
    const CallResult none = caller.get(agentsPath + QStringLiteral("/nosuch"));
    QCOMPARE(none.status, 404);
    QCOMPARE(none.code(), QStringLiteral("ResourceNotFound"));
}

void TestEmulatorLists::agentNeverSeenHasYearOne() {
    Emulator emulator(withScans(180, 1000));
    QVERIFY(emulator.start());
    const QJsonObject lab = emulator.agents().last().toObject();
    QCOMPARE(lab[QLatin1StringView("computerDnsName")].toString(), QStringLiteral("lab-scan-09"));
    QCOMPARE(lab[QLatin1StringView("lastSeen")].toString(), QStringLiteral("0001-01-01T00:00:00Z"));
}

void TestEmulatorLists::metadataDeclaresTheContract() {
    Emulator emulator(withScans(180, 1000));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const CallResult result = caller.get(QStringLiteral("$metadata"));
    QCOMPARE(result.status, 200);
    QVERIFY(result.body.contains("<EntityType Name=\"DeviceAuthenticatedScanDefinition\">"));
    QVERIFY(result.body.contains("<Action Name=\"BatchDelete\""));
    QVERIFY(result.body.endsWith("</edmx:Edmx>"));
}

void TestEmulatorLists::emptyCollectionCanBe404() {
    Emulator::Options options = withScans(0, 1000);
    options.emptyCollectionIs404 = true;
    Emulator emulator(options);
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    QCOMPARE(caller.get(definitionsPath).status, 404);
    options.emptyCollectionIs404 = false;
    emulator.setBehaviour(options);
    const CallResult empty = caller.get(definitionsPath);
    QCOMPARE(empty.status, 200);
    QVERIFY(empty.object().contains(QLatin1StringView("value")));
    QVERIFY(empty.value().isEmpty());
}

void TestEmulatorLists::credentialsAreNeverReturned() {
    Emulator emulator(withScans(180, 1000));
    QVERIFY(emulator.start());
    EmulatorCaller caller(emulator);
    QVERIFY(caller.signIn());
    const CallResult created =
        caller.post(definitionsPath, networkScanBody(emulator, QStringLiteral("Mine")));
    QCOMPARE(created.status, 200);
    QVERIFY(created.object()[QLatin1StringView("scanAuthenticationParams")].isNull());
    QVERIFY(!created.body.contains("not-public"));
    QVERIFY(!caller.get(definitionsPath).body.contains("not-public"));
    const QString id = created.object()[QLatin1StringView("id")].toString();
    QCOMPARE(emulator.sentAuthentication(id)[QLatin1StringView("communityString")].toString(),
             QStringLiteral("not-public"));
}

QTEST_GUILESS_MAIN(TestEmulatorLists)
#include "tst_emulatorlists.moc"
