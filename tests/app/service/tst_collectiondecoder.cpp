// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/collectiondecoder.h"
#include "app/service/decode/definitiondecoder.h"
#include "app/service/decode/entitydecoder.h"
#include "tests/support/places.h"

#include <QTest>

class TestCollectionDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seedsAgentsAreRead();
    void seedsDefinitionsAreRead();
    void documentsAsPublishedAreRefused_data();
    void documentsAsPublishedAreRefused();
    void namesAreReadWithoutCaseAndThroughAliases();
    void nullsAndAbsentMembersAreNothing();
    void unknownWordsAreKept();
    void unknownMembersAreKept();
    void secretsAreNeverStored_data();
    void secretsAreNeverStored();
    void authenticationKeepsWhatIsNoSecret();
    void advancedConfigurationStaysAsItCame();
    void textComesOutOfEscapes();
    void equalScannersAreStoredOnce();
    void numbersAreIntegers_data();
    void numbersAreIntegers();
    void whatIsNotExactlyAListIsRefused_data();
    void whatIsNotExactlyAListIsRefused();
    void deepNestingIsRefusedWithoutHarm();
    void nextLinkAndCountAreRead();
    void pagesTellWhatIsNew();
    void laterPageReplacesARow();
    void blanksAreNothing();
};

namespace {

QByteArray list(const QByteArray& rows) {
    return "{\"value\":[" + rows + "]}";
}

// One reading of the definitions.
struct Reading {
    SnapshotBuilder builder;
    DefinitionDecoder definitions{builder};
    CollectionDecoder decoder;
    CollectionDecoder::Seen seen;
    tl::expected<CollectionDecoder::Page, QString> page(const QByteArray& body) {
        return decoder.definitions(body, definitions, seen, {});
    }
    SnapshotPtr finish() { return builder.finish({}, {}, {}); }
};

SnapshotPtr read(const QByteArray& body) {
    Reading reading;
    const auto page = reading.page(body);
    if (!page) {
        qWarning().noquote() << page.error();
        return nullptr;
    }
    return reading.finish();
}

ScanDefinition readOne(const QByteArray& members) {
    const SnapshotPtr snapshot = read(list("{\"id\":\"a\"," + members + '}'));
    return snapshot && snapshot->scanCount() == 1 ? snapshot->definition(0) : ScanDefinition();
}

QString S(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

void TestCollectionDecoder::seedsAgentsAreRead() {
    SnapshotBuilder builder;
    CollectionDecoder decoder;
    CollectionDecoder::Seen seen;
    const auto page = decoder.agents(places::serviceData(S("agents.json")), builder, seen);
    QVERIFY(page);
    QCOMPARE(page->rows, 2);
    const SnapshotPtr snapshot = builder.finish({}, {}, {});
    const ScanAgent agent = snapshot->agents().at(1);
    QCOMPARE(agent.id,
             S("47d41a0c-1dfd-46d3-bbea-a93dbc0bfcaa_eb663a27ae9d032f61bc268oiu4c4b90f77"));
    QCOMPARE(agent.machineId, S("eb663a27ae9d032sdf9dfd79eedf14c4b90f77"));
    QCOMPARE(agent.name, S("TEST_DOMAIN2"));
    QCOMPARE(agent.applicationId, S("9E0FA0EB-0A51-4357-9C87-C21BFBE07571"));
    QCOMPARE(agent.scannerVersion, S("7.1.1"));
    QCOMPARE(agent.clientVersion, S("10.8295.22621.1010"));
    QCOMPARE(agent.lastSeen.toDateTime().toString(S("yyyy-MM-ddTHH:mm:ss.zzz")),
             S("2022-12-19T20:29:04.824"));
    QCOMPARE(agent.lastCommand, agent.lastSeen);
    QVERIFY(agent.unknown.isEmpty());
}

void TestCollectionDecoder::seedsDefinitionsAreRead() {
    const auto created = decodeDefinition(places::serviceData(S("create-response.json")));
    QVERIFY(created);
    QCOMPARE(created->id, S("289224fb-1686-472c-9751-5555960854ca"));
    QCOMPARE(created->type, ScanType::Windows);
    QCOMPARE(created->name, S("Test Windows scan"));
    QVERIFY(created->isActive);
    QCOMPARE(created->target, S("127.0.0.1"));
    QCOMPARE(created->orgId, S("0335a792-18d2-424b-aeed-559567054570"));
    QCOMPARE(created->intervalHours, 1);
    QCOMPARE(created->createdBy, S("username@test.com"));
    QCOMPARE(created->targetType, TargetType::Ip);
    QVERIFY(!created->authentication);
    QCOMPARE(created->status, ScanStatus::Never);
    QVERIFY(!created->lastRun.isKnown());
    // The seed's stray blank is part of an opaque id.
    QCOMPARE(created->scanner.id, S("0335a792-18d2-424b-aeed-559567054570_ "
                                    "eb663a27ae9d032f61bc268a79eedf14c4b90f77"));
    QCOMPARE(created->scanner.name, S("DESKTOP-TEST"));
    QCOMPARE(created->scanner.lastSeen.toDateTime().toString(S("yyyy-MM-ddTHH:mm:ss.zzz")),
             S("2023-01-04T09:40:03.278"));
    QVERIFY(created->unknown.isEmpty());

    const auto updated = decodeDefinition(places::serviceData(S("update-response.json")));
    QVERIFY(updated);
    QVERIFY(!updated->isActive);
    QCOMPARE(updated->target, S("127.0.0.2,127.0.0.3"));
    QCOMPARE(updated->createdBy, S("userName@microsoft.com"));
}

void TestCollectionDecoder::documentsAsPublishedAreRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addRow("agents") << S("agents-as-published.json");
    QTest::addRow("create") << S("create-request-as-published.json");
    QTest::addRow("delete") << S("delete-request-as-published.json");
}

// The published examples have trailing commas; the service's answers are strict JSON.
void TestCollectionDecoder::documentsAsPublishedAreRefused() {
    QFETCH(QString, name);
    const QByteArray text = places::serviceData(name);
    SnapshotBuilder builder;
    CollectionDecoder decoder;
    CollectionDecoder::Seen seen;
    const auto page = decoder.agents(text, builder, seen);
    QVERIFY(!page);
    QVERIFY(!page.error().isEmpty());
    QVERIFY(!decodeAgent(text));
}

void TestCollectionDecoder::namesAreReadWithoutCaseAndThroughAliases() {
    const ScanDefinition scan = readOne(
        "\"SCANNAME\":\"n\",\"ScanType\":\"network\",\"IsActive\":true,\"TargetType\":\"IP "
        "Address\",\"IntervalInHours\":24,\"LatestScan\":{\"Status\":\"Partial "
        "Success\",\"FailureReason\":\"why\",\"ExecutionDateTime\":\"2024-02-29T23:59:59."
        "9999999Z\"},"
        "\"ScannerAgent\":{\"MachineId\":\"m\",\"ComputerDnsName\":\"c\",\"AssignedApplicationId\":"
        "\"p\",\"ScannerSoftwareVersion\":\"7\",\"LastCommandExecutionTimestamp\":\"2024-01-01T00:"
        "00:00Z\"},\"IsTroubleshootMode\":true");
    QCOMPARE(scan.name, S("n"));
    QCOMPARE(scan.type, ScanType::Network);
    QCOMPARE(scan.typeWord, S("network"));
    QVERIFY(scan.isActive);
    QCOMPARE(scan.targetType, TargetType::Ip);
    QCOMPARE(scan.targetTypeWord, S("IP Address"));
    QCOMPARE(scan.intervalHours, 24);
    QCOMPARE(scan.status, ScanStatus::Partial);
    QCOMPARE(scan.failureReason, S("why"));
    QCOMPARE(scan.lastRun.toDateTime().toString(S("yyyy-MM-ddTHH:mm:ss.zzz")),
             S("2024-02-29T23:59:59.999"));
    QCOMPARE(scan.scanner.machineId, S("m"));
    QCOMPARE(scan.scanner.name, S("c"));
    QCOMPARE(scan.scanner.applicationId, S("p"));
    QCOMPARE(scan.scanner.scannerVersion, S("7"));
    QVERIFY(scan.scanner.lastCommand.isKnown());
    QVERIFY(scan.isTroubleshootMode);
}

void TestCollectionDecoder::nullsAndAbsentMembersAreNothing() {
    const ScanDefinition scan = readOne(
        "\"scanName\":null,\"scanType\":null,\"isActive\":null,\"target\":null,\"orgId\":null,"
        "\"intervalInHours\":null,\"createdBy\":null,\"targetType\":null,\"scannerAgent\":null,"
        "\"scanAuthenticationParams\":null,\"latestScan\":null,\"isTroubleshootMode\":null,"
        "\"advancedActiveConfiguration\":null");
    ScanDefinition expected;
    expected.id = S("a");
    QVERIFY(scan == expected);
    const SnapshotPtr bare = read(list("{\"id\":\"a\"}"));
    QVERIFY(bare->definition(0) == expected);
    const ScanDefinition never =
        readOne("\"scannerAgent\":{\"machineId\":\"m\",\"lastSeen\":\"0001-"
                "01-01T00:00:00Z\",\"mdeClientVersion\":null},"
                "\"latestScan\":{\"status\":null}");
    QVERIFY(!never.scanner.lastSeen.isKnown());
    QCOMPARE(never.status, ScanStatus::Never);
}

void TestCollectionDecoder::unknownWordsAreKept() {
    const ScanDefinition scan =
        readOne("\"scanType\":\"Quantum\",\"targetType\":\"Galaxy\",\"latestScan\":{\"status\":"
                "\"Pondering\"}");
    QCOMPARE(scan.type, ScanType::Other);
    QCOMPARE(scan.typeWord, S("Quantum"));
    QCOMPARE(scan.targetType, TargetType::Other);
    QCOMPARE(scan.targetTypeWord, S("Galaxy"));
    QCOMPARE(scan.status, ScanStatus::Other);
    QCOMPARE(scan.statusWord, S("Pondering"));
}

void TestCollectionDecoder::unknownMembersAreKept() {
    const ScanDefinition scan = readOne(
        "\"@odata.etag\":\"x\",\"future\":{\"a\":[1,2.50,null,\"\\u00e9\"]},\"tags\":[],\"flag\":"
        "true"
        ",\"latestScan\":{\"status\":\"Fail\",\"more\":7},\"scannerAgent\":{\"machineId\":\"m\","
        "\"zone\":\"x\"}");
    QCOMPARE(scan.unknown, QByteArray("{\"future\":{\"a\":[1,2.50,null,\"\\u00e9\"]},\"tags\":[],"
                                      "\"flag\":true,\"latestScan\":{\"more\":7}}"));
    QCOMPARE(scan.scanner.unknown, QByteArray("{\"zone\":\"x\"}"));
}

void TestCollectionDecoder::secretsAreNeverStored_data() {
    QTest::addColumn<QByteArray>("members");
    QTest::addRow("authentication")
        << QByteArray("\"scanAuthenticationParams\":{\"type\":\"AuthPriv\",\"authPassword\":"
                      "\"hunter2\",\"privPassword\":\"hunter2\",\"communityString\":\"hunter2\","
                      "\"privateKey\":\"hunter2\",\"password\":\"hunter2\",\"other\":\"hunter2\"}");
    QTest::addRow("top") << QByteArray(
        "\"apiKey\":\"hunter2\",\"accessToken\":{\"a\":\"hunter2\"}");
    QTest::addRow("deep") << QByteArray("\"x\":{\"y\":[{\"Community\":\"hunter2\",\"ok\":1}]}");
    QTest::addRow("escaped name") << QByteArray("\"p\\u0061ssword\":\"hunter2\"");
    QTest::addRow("escaped deep") << QByteArray("\"x\":{\"s\\u0065cret\":\"hunter2\"}");
    QTest::addRow("agent") << QByteArray(
        "\"scannerAgent\":{\"machineId\":\"m\",\"sharedSecret\":\"hunter2\"}");
    QTest::addRow("latest scan") << QByteArray("\"latestScan\":{\"tokenUsed\":\"hunter2\"}");
    QTest::addRow("advanced") << QByteArray(
        "\"advancedActiveConfiguration\":{\"zone\":\"z\",\"passwords\":[\"hunter2\"]}");
}

void TestCollectionDecoder::secretsAreNeverStored() {
    QFETCH(QByteArray, members);
    const SnapshotPtr snapshot = read(list("{\"id\":\"a\"," + members + '}'));
    QVERIFY(snapshot);
    const ScanDefinition scan = snapshot->definition(0);
    for (const QByteArray& kept :
         {scan.unknown, scan.scanner.unknown, scan.advancedActiveConfiguration})
        QVERIFY2(!kept.contains("hunter2"), kept.constData());
    if (scan.authentication) {
        const AuthenticationInfo& info = *scan.authentication;
        for (const QString& kept :
             {info.odataType, info.type, info.userName, info.domain, info.keyVaultUrl})
            QVERIFY(!kept.contains(S("hunter2")));
    }
}

void TestCollectionDecoder::authenticationKeepsWhatIsNoSecret() {
    const ScanDefinition scan =
        readOne("\"scanAuthenticationParams\":{\"@odata.type\":\"#microsoft.windowsDefenderATP.api."
                "WindowsAuthParams\",\"type\":\"Kerberos\",\"username\":\"u\",\"domain\":\"d\","
                "\"IsGMSAUser\":"
                "true,\"KeyVaultUrl\":\"https://v\",\"keyVaultSecretName\":\"n\"}");
    QVERIFY(scan.authentication);
    QCOMPARE(scan.authentication->odataType,
             S("#microsoft.windowsDefenderATP.api.WindowsAuthParams"));
    QCOMPARE(scan.authentication->type, S("Kerberos"));
    QCOMPARE(scan.authentication->userName, S("u"));
    QCOMPARE(scan.authentication->domain, S("d"));
    QVERIFY(scan.authentication->groupManaged);
    QCOMPARE(scan.authentication->keyVaultUrl, S("https://v"));
    QCOMPARE(scan.authentication->keyVaultSecretName, S("n"));
}

void TestCollectionDecoder::advancedConfigurationStaysAsItCame() {
    const ScanDefinition scan =
        readOne("\"advancedActiveConfiguration\":{ \"zone\" : \"z\", \"force\":false }");
    QCOMPARE(scan.advancedActiveConfiguration, QByteArray("{ \"zone\" : \"z\", \"force\":false }"));
}

void TestCollectionDecoder::textComesOutOfEscapes() {
    const ScanDefinition scan =
        readOne(R"("scanName":"a\"b\\c\u00e9\ud83d\ude00\n\u0000d","target":"Zürich")");
    QString expected = S("a\"b\\cé😀\n");
    expected += QChar(0);
    expected += u'd';
    QCOMPARE(scan.name, expected);
    QCOMPARE(scan.target, S("Zürich"));
}

void TestCollectionDecoder::equalScannersAreStoredOnce() {
    const QByteArray agent = "\"scannerAgent\":{\"machineId\":\"m\",\"machineName\":\"x\"}";
    const SnapshotPtr snapshot =
        read(list("{\"id\":\"a\"," + agent + "},{\"id\":\"b\"," + agent +
                  "},{\"id\":\"c\",\"scannerAgent\":{\"machineId\":\"o\"}}"));
    QCOMPARE(snapshot->scanners().size(), size_t(3));
    QCOMPARE(snapshot->scan(0).scanner, snapshot->scan(1).scanner);
    QVERIFY(snapshot->scan(0).scanner != snapshot->scan(2).scanner);
}

void TestCollectionDecoder::numbersAreIntegers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<int>>("value");
    QTest::addColumn<bool>("isRight");
    const auto row = [](const char* text, std::optional<int> value, bool isRight) {
        QTest::addRow("%s", text) << QByteArray(text) << value << isRight;
    };
    row("4", 4, true);
    row("0", 0, true);
    row("-1", -1, true);
    row("4.0", 4, true);
    row("null", {}, true);
    row("99999999999", {}, true); // beyond Int32: not known, and no reason to lose the list
    row("4.5", {}, false);
    row("\"4\"", {}, false);
    row("04", {}, false);
    row("true", {}, false);
    row("{}", {}, false);
    row("4x", {}, false);
}

void TestCollectionDecoder::numbersAreIntegers() {
    QFETCH(QByteArray, text);
    QFETCH(std::optional<int>, value);
    QFETCH(bool, isRight);
    Reading reading;
    QCOMPARE(reading.page(list("{\"id\":\"a\",\"intervalInHours\":" + text + '}')).has_value(),
             isRight);
    if (isRight)
        QCOMPARE(reading.finish()->definition(0).intervalHours, value);
}

void TestCollectionDecoder::whatIsNotExactlyAListIsRefused_data() {
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const QByteArray& body) {
        QTest::addRow("%s", name) << body;
    };
    row("empty", "");
    row("blanks", "  \n");
    row("null", "null");
    row("text", "\"value\"");
    row("bare array", "[]");
    row("no value", "{\"@odata.context\":\"x\"}");
    row("value null", "{\"value\":null}");
    row("value object", "{\"value\":{}}");
    row("value twice", "{\"value\":[],\"value\":[]}");
    row("html", "<!DOCTYPE html><html></html>");
    row("cut in a row", "{\"value\":[{\"id\":\"a\"},{\"id\":\"b");
    row("cut between rows", "{\"value\":[{\"id\":\"a\"},");
    row("cut before the end", "{\"value\":[{\"id\":\"a\"}]");
    row("trailing text", "{\"value\":[]}x");
    row("second document", "{\"value\":[]}{\"value\":[]}");
    row("trailing comma", "{\"value\":[{\"id\":\"a\"},]}");
    row("trailing comma in a row", "{\"value\":[{\"id\":\"a\",}]}");
    row("missing comma", "{\"value\":[{\"id\":\"a\"}{\"id\":\"b\"}]}");
    row("row is no object", "{\"value\":[1]}");
    row("row is null", "{\"value\":[null]}");
    row("row without id", "{\"value\":[{\"scanName\":\"x\"}]}");
    row("row with empty id", "{\"value\":[{\"id\":\"\"}]}");
    row("row with null id", "{\"value\":[{\"id\":null}]}");
    row("row with number id", "{\"value\":[{\"id\":7}]}");
    row("wrong type of name", "{\"value\":[{\"id\":\"a\",\"scanName\":7}]}");
    row("wrong type of active", "{\"value\":[{\"id\":\"a\",\"isActive\":\"true\"}]}");
    row("wrong type of agent", "{\"value\":[{\"id\":\"a\",\"scannerAgent\":\"m\"}]}");
    row("wrong type of latest scan", "{\"value\":[{\"id\":\"a\",\"latestScan\":[]}]}");
    row("wrong type of authentication",
        "{\"value\":[{\"id\":\"a\",\"scanAuthenticationParams\":1}]}");
    row("bad literal in an unknown member", "{\"value\":[{\"id\":\"a\",\"skip\":tru}]}");
    row("bad number in an unknown member", "{\"value\":[{\"id\":\"a\",\"skip\":01}]}");
    row("bad nested unknown member", "{\"value\":[{\"id\":\"a\",\"skip\":{\"a\":[1,]}}]}");
    row("bad secret",
        "{\"value\":[{\"id\":\"a\",\"scanAuthenticationParams\":{\"password\":nul}}]}");
    row("bad annotation", "{\"value\":[{\"id\":\"a\",\"@odata.x\":fals}]}");
    row("bad in the envelope", "{\"value\":[],\"more\":nope}");
    row("bad literal in a known member", "{\"value\":[{\"id\":\"a\",\"isActive\":trux}]}");
    row("bad null", "{\"value\":[{\"id\":\"a\",\"scanName\":nulx}]}");
    row("bad escape", "{\"value\":[{\"id\":\"a\",\"scanName\":\"\\x\"}]}");
    row("lone surrogate", "{\"value\":[{\"id\":\"a\",\"scanName\":\"\\ud800\"}]}");
    row("bad UTF-8", "{\"value\":[{\"id\":\"a\",\"scanName\":\"\xff\xfe\"}]}");
    row("control character", "{\"value\":[{\"id\":\"a\",\"scanName\":\"a\nb\"}]}");
    row("text behind text", "{\"value\":[{\"id\":\"a\"x}]}");
    row("bad agent",
        "{\"value\":[{\"id\":\"a\",\"scannerAgent\":{\"machineId\":\"m\",\"x\":tru}}]}");
    row("link is a number", "{\"value\":[],\"@odata.nextLink\":7}");
    row("NaN", "{\"value\":[{\"id\":\"a\",\"x\":NaN}]}");
    row("comment", "{\"value\":[/*x*/]}");
    row("single quotes", "{'value':[]}");
}

void TestCollectionDecoder::whatIsNotExactlyAListIsRefused() {
    QFETCH(QByteArray, body);
    Reading reading;
    const auto page = reading.page(body);
    QVERIFY(!page);
    QVERIFY(!page.error().isEmpty());
}

void TestCollectionDecoder::deepNestingIsRefusedWithoutHarm() {
    const QByteArray deep(2'000'000, '[');
    Reading reading;
    QVERIFY(!reading.page(list("{\"id\":\"a\",\"x\":" + deep + '}')));
    Reading closed;
    QVERIFY(!closed.page(list("{\"id\":\"a\",\"x\":" + deep + QByteArray(2'000'000, ']') + '}')));
}

void TestCollectionDecoder::nextLinkAndCountAreRead() {
    Reading reading;
    const auto page =
        reading.page("{\"@odata.context\":\"https://localhost:1059/nonsense\",\"@odata."
                     "count\":12,\"@odata.nextLink\":\"https:\\/\\/h\\/api?$skip=1\","
                     "\"value\":[{\"id\":\"a\"}]}");
    QVERIFY(page);
    QCOMPARE(page->rows, 1);
    QCOMPARE(page->nextLink, S("https://h/api?$skip=1"));
    QCOMPARE(page->count, 12);
    QVERIFY(reading.page("{\"value\":[],\"@odata.nextLink\":null}")->nextLink.isEmpty());
}

void TestCollectionDecoder::pagesTellWhatIsNew() {
    Reading reading;
    QCOMPARE(reading.page(list("{\"id\":\"a\"},{\"id\":\"b\"}"))->newRows, 2);
    QCOMPARE(reading.page(list("{\"id\":\"b\"},{\"id\":\"c\"}"))->newRows, 1);
    QCOMPARE(reading.page(list("{\"id\":\"a\"},{\"id\":\"c\"}"))->newRows, 0);
    QCOMPARE(reading.finish()->scanCount(), 3);
}

void TestCollectionDecoder::laterPageReplacesARow() {
    Reading reading;
    QVERIFY(reading.page(list("{\"id\":\"a\",\"scanName\":\"old\"}")));
    QVERIFY(reading.page(list("{\"id\":\"a\",\"scanName\":\"new\"}")));
    QCOMPARE(reading.finish()->definition(0).name, S("new"));
}

void TestCollectionDecoder::blanksAreNothing() {
    const SnapshotPtr snapshot =
        read(" \r\n{ \"value\" : [ { \"id\" : \"a\" , \"isActive\" : true , "
             "\"intervalInHours\" : 4 , \"scannerAgent\" : { \"machineId\" : "
             "\"m\" } , \"x\" : [ 1 ] } ] } \n\t");
    QVERIFY(snapshot);
    const ScanDefinition scan = snapshot->definition(0);
    QVERIFY(scan.isActive);
    QCOMPARE(scan.intervalHours, 4);
    QCOMPARE(scan.scanner.machineId, S("m"));
    QCOMPARE(scan.unknown, QByteArray("{\"x\":[ 1 ]}"));
}

QTEST_GUILESS_MAIN(TestCollectionDecoder)
#include "tst_collectiondecoder.moc"
