// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"
#include "app/emulator/tlsidentity.h"
#include "app/service/networktransport.h"
#include "app/service/ratebudget.h"
#include "app/service/serviceclient.h"
#include "app/service/systemclock.h"
#include "tests/support/emulatorcaller.h"
#include "tests/support/emulatortokens.h"

#include <QTest>

#include <algorithm>

using Client = Emulator::Client;
using Fault = Emulator::Fault;

// The real client on real sockets against the whole service.
class TestServiceAgainstEmulator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheTenantWhole();
    void readsManyPages();
    void createsEveryKind_data();
    void createsEveryKind();
    void changesWhatThePatchSays();
    void partialPatchIsCompleted();
    void deletesAndLearnsTheBatchLimit();
    void lostAnswerLeavesDoubtAndOneScan_data();
    void lostAnswerLeavesDoubtAndOneScan();
    void faultyReadingIsNeverASnapshot_data();
    void faultyReadingIsNeverASnapshot();
    void passingFaultsAreGotOver();
    void readsHistories();
    void readsOneAgent_data();
    void readsOneAgent();
    void contractDeclaresWhatIsOffered();
    void anIllDescriptionKeepsNobodyFromWorking_data();
    void anIllDescriptionKeepsNobodyFromWorking();
    void expiredTokenIsRenewedInTheMiddle();
    void refusalsAreExplained_data();
    void refusalsAreExplained();
    void serviceDownIsANetworkError();
    void emptyTenant();
    void speaksTlsWithATrustedCertificateOnly();
};

namespace {

struct Rig {
    explicit Rig(Emulator::Options options = {}, Client client = Client::ReadWrite,
                 NetworkTransport::Options network = {})
        : emulator(std::move(options)),
          transport(std::move(network)),
          budget(QStringLiteral("k"), clock, nullptr) {
        if (!emulator.start())
            qFatal("the emulator does not start");
        tokens = std::make_unique<EmulatorTokens>(emulator, client);
        Connection connection;
        connection.api = emulator.api();
        service = std::make_unique<ServiceClient>(
            connection,
            ServiceClient::Needs{transport, *tokens, budget, clock, [] { return 0.01; }});
    }
    template<class T>
    T wait(QCoro::Task<T> task) {
        std::optional<T> result;
        std::move(task).then([&result](T got) { result = std::move(got); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 30'000))
            qFatal("the call does not end");
        return *result;
    }
    Result<SnapshotPtr> readAll() { return wait(service->readAll(Urgency::Person, {}, {})); }
    [[nodiscard]] QString aMachine() const {
        return networkScanBody(emulator, {})
            .value(QLatin1StringView("scannerAgent"))
            .toObject()
            .value(QLatin1StringView("machineId"))
            .toString();
    }
    [[nodiscard]] ScanDraft draft(const QString& name) const {
        ScanDraft draft;
        draft.name = name;
        draft.target = QStringLiteral("10.9.8.7");
        draft.machineId = aMachine();
        Credentials credentials;
        credentials.communityString = QStringLiteral("verySecretCommunity");
        draft.credentials = credentials;
        return draft;
    }

    SystemClock clock;
    Emulator emulator;
    NetworkTransport transport;
    RateBudget budget;
    std::unique_ptr<EmulatorTokens> tokens;
    std::unique_ptr<ServiceClient> service;
};

Emulator::Options small(int scans = 5) {
    Emulator::Options options;
    options.scans = scans;
    return options;
}

QString S(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

void TestServiceAgainstEmulator::readsTheTenantWhole() {
    Rig rig;
    const auto snapshot = rig.readAll();
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().report()));
    QCOMPARE((*snapshot)->scanCount(), 180);
    QCOMPARE((*snapshot)->agents().size(), 12);
    QCOMPARE(rig.service->callsOfLastReading(), 2);
    // Every definition as the service holds it.
    for (const QJsonValue& value : rig.emulator.definitions()) {
        const QJsonObject truth = value.toObject();
        const auto row = (*snapshot)->rowOf(truth.value(QLatin1StringView("id")).toString());
        QVERIFY(row >= 0);
        const ScanDefinition scan = (*snapshot)->definition(row);
        QCOMPARE(scan.name, truth.value(QLatin1StringView("scanName")).toString());
        QCOMPARE(scan.target, truth.value(QLatin1StringView("target")).toString());
        QCOMPARE(scan.isActive, truth.value(QLatin1StringView("isActive")).toBool());
        QCOMPARE(scan.scanner.machineId, truth.value(QLatin1StringView("scannerAgent"))
                                             .toObject()
                                             .value(QLatin1StringView("machineId"))
                                             .toString());
        QVERIFY((*snapshot)->agentByMachineId(scan.scanner.machineId));
    }
}

void TestServiceAgainstEmulator::readsManyPages() {
    Emulator::Options options = small(1234);
    options.pageSize = 50;
    options.quota = false;
    Rig rig(options);
    const auto snapshot = rig.readAll();
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().report()));
    QCOMPARE((*snapshot)->scanCount(), 1234);
    QCOMPARE(rig.emulator.count(S("listDefinitions")), 25);
}

void TestServiceAgainstEmulator::createsEveryKind_data() {
    QTest::addColumn<AuthMethod>("method");
    QTest::addColumn<bool>("vault");
    for (const bool vault : {false, true}) {
        const char* where = vault ? "vault" : "here";
        QTest::addRow("community, %s", where) << AuthMethod::SnmpCommunityString << vault;
        QTest::addRow("NoAuthNoPriv, %s", where) << AuthMethod::SnmpNoAuthNoPriv << vault;
        QTest::addRow("AuthNoPriv, %s", where) << AuthMethod::SnmpAuthNoPriv << vault;
        QTest::addRow("AuthPriv, %s", where) << AuthMethod::SnmpAuthPriv << vault;
        QTest::addRow("Kerberos, %s", where) << AuthMethod::Kerberos << vault;
        QTest::addRow("Negotiate, %s", where) << AuthMethod::Negotiate << vault;
    }
}

void TestServiceAgainstEmulator::createsEveryKind() {
    QFETCH(AuthMethod, method);
    QFETCH(bool, vault);
    Rig rig(small());
    ScanDraft draft = rig.draft(S("new"));
    Credentials& credentials = *draft.credentials;
    credentials.method = method;
    credentials.fromKeyVault = vault;
    credentials.userName = S("u");
    credentials.domain = S("d");
    credentials.authProtocol = S("SHA1");
    credentials.authPassword = S("authPassword1");
    credentials.privProtocol = S("AES");
    credentials.privPassword = S("privPassword1");
    credentials.keyVaultUrl = S("https://v.vault.azure.net");
    credentials.keyVaultSecretName = S("n");
    if (method == AuthMethod::Kerberos || method == AuthMethod::Negotiate)
        draft.type = ScanType::Windows;
    const auto written = rig.wait(rig.service->create(draft, {}));
    QVERIFY2(written, written ? "" : qPrintable(written.error().report()));
    QVERIFY(written->definition);
    QCOMPARE(written->definition->name, S("new"));
    QCOMPARE(rig.emulator.definitionCount(), 6);
    const QJsonObject sent = rig.emulator.sentAuthentication(written->definition->id);
    QCOMPARE(sent.contains(QLatin1StringView("keyVaultUri")), vault);
    const auto snapshot = rig.readAll();
    QVERIFY((*snapshot)->rowOf(written->definition->id) >= 0);
}

void TestServiceAgainstEmulator::changesWhatThePatchSays() {
    Rig rig(small());
    const ScanDefinition before = (*rig.readAll())->definition(0);
    ScanPatch patch;
    patch.name = S("renamed");
    const auto written = rig.wait(rig.service->update(before, patch, {}, {}));
    QVERIFY2(written, written ? "" : qPrintable(written.error().report()));
    const SnapshotPtr snapshot = *rig.readAll();
    ScanDefinition expected = before;
    expected.name = S("renamed");
    QVERIFY(snapshot->definition(snapshot->rowOf(before.id)) == expected);
}

void TestServiceAgainstEmulator::partialPatchIsCompleted() {
    Emulator::Options options = small();
    options.refusePartialPatch = true;
    Rig rig(options);
    const ScanDefinition before = (*rig.readAll())->definition(0);
    ScanPatch patch;
    patch.isActive = !before.isActive;
    const auto written = rig.wait(rig.service->update(before, patch, {}, {}));
    QVERIFY2(written, written ? "" : qPrintable(written.error().report()));
    const SnapshotPtr snapshot = *rig.readAll();
    ScanDefinition expected = before;
    expected.isActive = !before.isActive;
    QVERIFY(snapshot->definition(snapshot->rowOf(before.id)) == expected);
    QCOMPARE(rig.emulator.count(S("update")), 2);
}

void TestServiceAgainstEmulator::deletesAndLearnsTheBatchLimit() {
    Emulator::Options options = small(30);
    options.batchLimit = 10;
    Rig rig(options);
    const SnapshotPtr snapshot = *rig.readAll();
    QStringList ids;
    for (qsizetype row = 0; row < snapshot->scanCount(); ++row)
        ids << snapshot->string(snapshot->scan(row).id);
    const auto refused = rig.wait(rig.service->remove(ids, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::BatchTooLarge);
    QCOMPARE(refused.error().allowedBatch, 10);
    QVERIFY(!refused.error().outcomeUnknown);
    QCOMPARE(rig.emulator.definitionCount(), 30);
    for (const bool answers200 : {false, true}) {
        Emulator::Behaviour behaviour = rig.emulator.behaviour();
        behaviour.deleteAnswers200 = answers200;
        rig.emulator.setBehaviour(behaviour);
        QVERIFY(rig.wait(rig.service->remove(ids.first(10), {})));
        ids = ids.sliced(10);
    }
    QCOMPARE(rig.emulator.definitionCount(), 10);
}

void TestServiceAgainstEmulator::lostAnswerLeavesDoubtAndOneScan_data() {
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("created");
    QTest::addRow("before") << Fault::cutBefore(S("create")) << 0;
    QTest::addRow("after") << Fault::cutAfter(S("create")) << 1;
    QTest::addRow("gateway") << Fault::garbage(S("create"), 1, Fault::Kind::HtmlError) << 1;
    QTest::addRow("page") << Fault::garbage(S("create"), 1, Fault::Kind::Html) << 1;
    QTest::addRow("body cut") << Fault::garbage(S("create"), 1, Fault::Kind::CutBody) << 1;
    QTest::addRow("chunks cut") << Fault::garbage(S("create"), 1, Fault::Kind::CutChunked) << 1;
    QTest::addRow("not JSON") << Fault::garbage(S("create"), 1, Fault::Kind::MalformedJson) << 1;
}

void TestServiceAgainstEmulator::lostAnswerLeavesDoubtAndOneScan() {
    QFETCH(Fault, fault);
    QFETCH(int, created);
    Rig rig(small());
    QVERIFY(rig.readAll()); // so that a kept connection carries the write
    rig.emulator.faults().add(fault);
    const auto written = rig.wait(rig.service->create(rig.draft(S("new")), {}));
    QVERIFY(!written);
    QVERIFY2(written.error().outcomeUnknown, qPrintable(written.error().report()));
    QCOMPARE(rig.emulator.count(S("create")), 1);
    QCOMPARE(rig.emulator.definitionCount(), 5 + created);
    QVERIFY(rig.readAll());
    QCOMPARE(rig.emulator.count(S("create")), 1);
}

void TestServiceAgainstEmulator::faultyReadingIsNeverASnapshot_data() {
    QTest::addColumn<QString>("operation");
    QTest::addColumn<Fault::Kind>("kind");
    using enum Fault::Kind;
    for (const char* operation : {"listDefinitions", "listAgents"}) {
        const auto row = [operation](const char* name, Fault::Kind kind) {
            QTest::addRow("%s, %s", operation, name) << S(operation) << kind;
        };
        row("html", Html);
        row("html error", HtmlError);
        row("malformed", MalformedJson);
        row("cut body", CutBody);
        row("cut chunks", CutChunked);
        row("empty", EmptyBody);
        row("no content", NoContent);
        row("bare array", BareArray);
        row("wrong shape", WrongShape);
        row("foreign link", ForeignNextLink);
        row("loop", LoopingNextLink);
        row("redirect", Redirect);
    }
}

void TestServiceAgainstEmulator::faultyReadingIsNeverASnapshot() {
    QFETCH(QString, operation);
    QFETCH(Fault::Kind, kind);
    Rig rig(small());
    rig.emulator.faults().add(Fault::garbage(operation, 0, kind));
    const auto snapshot = rig.readAll();
    QVERIFY(!snapshot);
    const Error& error = snapshot.error();
    QVERIFY(!error.why.isEmpty());
    QVERIFY(!error.outcomeUnknown);
    const bool isForeign = kind == Fault::Kind::ForeignNextLink || kind == Fault::Kind::Redirect;
    QCOMPARE(error.kind == Error::Kind::ForeignHost, isForeign);
    rig.emulator.faults().clear();
    QVERIFY(rig.readAll());
}

void TestServiceAgainstEmulator::passingFaultsAreGotOver() {
    Rig rig(small());
    rig.emulator.faults().add(Fault::cutBefore(S("listDefinitions")));
    rig.emulator.faults().add(Fault::refuse(S("listDefinitions"), 2, 503, S("Busy")));
    rig.emulator.faults().add(Fault::garbage(S("listAgents"), 1, Fault::Kind::CutChunked));
    const auto snapshot = rig.readAll();
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().report()));
    QCOMPARE((*snapshot)->scanCount(), 5);
}

void TestServiceAgainstEmulator::readsHistories() {
    Rig rig;
    const SnapshotPtr snapshot = *rig.readAll();
    QList<ScanSession> sessions;
    for (qsizetype row = 0; row < snapshot->scanCount() && sessions.isEmpty(); ++row) {
        if (snapshot->scan(row).status == ScanStatus::Never)
            continue;
        const QString id = snapshot->string(snapshot->scan(row).id);
        const auto read = rig.wait(rig.service->historyOfScans({id}, 5, 0, Urgency::Person, {}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().report()));
        sessions = *read;
        for (const ScanSession& session : sessions)
            QCOMPARE(session.scanDefinitionId, id);
    }
    QVERIFY(!sessions.isEmpty());
    QVERIFY(sessions.size() <= 5);
    const auto one =
        rig.wait(rig.service->historyOfSessions({sessions.first().sessionId}, Urgency::Person, {}));
    QVERIFY2(one, one ? "" : qPrintable(one.error().report()));
    QCOMPARE(one->first().sessionId, sessions.first().sessionId);
    QVERIFY(!one->first().targets.isEmpty());
}

void TestServiceAgainstEmulator::readsOneAgent_data() {
    QTest::addColumn<bool>("asCollection");
    QTest::addRow("alone") << false;
    QTest::addRow("in a collection") << true;
}

void TestServiceAgainstEmulator::readsOneAgent() {
    QFETCH(bool, asCollection);
    Emulator::Options options = small();
    options.agentComesAsCollection = asCollection;
    Rig rig(options);
    const auto agent = rig.wait(rig.service->agent(rig.aMachine(), {}));
    QVERIFY2(agent, agent ? "" : qPrintable(agent.error().report()));
    QCOMPARE(agent->machineId, rig.aMachine());
    const auto nobody = rig.wait(rig.service->agent(S("nobody"), {}));
    QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
}

void TestServiceAgainstEmulator::contractDeclaresWhatIsOffered() {
    Rig rig(small());
    const auto contract = rig.wait(rig.service->contract({}));
    QVERIFY(contract);
    QVERIFY(contract->isDeclared);
    QCOMPARE(contract->enumMember(S("TargetType"), S("Combined")), S("Combined"));
    (void)rig.wait(rig.service->contract({}));
    QCOMPARE(rig.emulator.count(S("metadata")), 1);
}

void TestServiceAgainstEmulator::anIllDescriptionKeepsNobodyFromWorking_data() {
    QTest::addColumn<bool>("isPage");
    QTest::newRow("a web page") << true;
    QTest::newRow("503 for long") << false;
}

void TestServiceAgainstEmulator::anIllDescriptionKeepsNobodyFromWorking() {
    QFETCH(bool, isPage);
    Rig rig(small());
    for (int nth = 1; nth <= 8; ++nth)
        rig.emulator.faults().add(isPage ? Fault::garbage(S("metadata"), nth, Fault::Kind::Html)
                                         : Fault::refuse(S("metadata"), nth, 503, S("Busy")));
    const auto created = rig.wait(rig.service->create(rig.draft(S("Ill description")), {}));
    QVERIFY2(created, created ? "" : qPrintable(created.error().report()));
    QCOMPARE(rig.emulator.count(S("create")), 1);
}

void TestServiceAgainstEmulator::expiredTokenIsRenewedInTheMiddle() {
    Rig rig(small());
    QVERIFY(rig.readAll());
    rig.emulator.expireAllTokens();
    const auto written = rig.wait(rig.service->create(rig.draft(S("new")), {}));
    QVERIFY2(written, written ? "" : qPrintable(written.error().report()));
    QCOMPARE(rig.emulator.definitionCount(), 6);
    QCOMPARE(rig.tokens->fetched, 2);
}

void TestServiceAgainstEmulator::refusalsAreExplained_data() {
    QTest::addColumn<Client>("client");
    QTest::addColumn<bool>("writes");
    QTest::addColumn<QString>("part");
    QTest::addRow("application may not read")
        << Client::NoPermission << false << S("Machine.Read.All");
    QTest::addRow("application may not write")
        << Client::Read << true << S("Machine.ReadWrite.All");
    QTest::addRow("person may not write")
        << Client::PersonReading << true << S("Machine.ReadWrite");
}

void TestServiceAgainstEmulator::refusalsAreExplained() {
    QFETCH(Client, client);
    QFETCH(bool, writes);
    QFETCH(QString, part);
    Rig rig(small(), client);
    const Error error = writes ? rig.wait(rig.service->create(rig.draft(S("new")), {})).error()
                               : rig.readAll().error();
    QCOMPARE(error.kind, Error::Kind::Forbidden);
    QVERIFY2(error.report().contains(part), qPrintable(error.report()));
    QVERIFY(!error.outcomeUnknown);
}

void TestServiceAgainstEmulator::serviceDownIsANetworkError() {
    Rig rig(small());
    QVERIFY(rig.readAll());
    rig.emulator.setNetworkUp(false);
    const auto down = rig.readAll();
    QCOMPARE(down.error().kind, Error::Kind::Network);
    rig.emulator.setNetworkUp(true);
    QVERIFY(rig.readAll());
}

void TestServiceAgainstEmulator::emptyTenant() {
    Emulator::Options options = small(0);
    for (const bool answers404 : {false, true}) {
        options.emptyCollectionIs404 = answers404;
        Rig rig(options);
        const auto snapshot = rig.readAll();
        QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().report()));
        QCOMPARE((*snapshot)->scanCount(), 0);
        QCOMPARE((*snapshot)->agents().size(), 12);
    }
}

void TestServiceAgainstEmulator::speaksTlsWithATrustedCertificateOnly() {
    const emulator::TlsIdentity identity = emulator::makeTlsIdentity();
    Emulator::Options options = small();
    options.certificate = identity.certificate;
    options.key = identity.key;
    {
        Rig rig(options);
        const auto snapshot = rig.readAll();
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().kind, Error::Kind::Tls);
        QVERIFY(snapshot.error().serverText.contains(S("certificate")));
        QVERIFY(!snapshot.error().outcomeUnknown);
        const auto written = rig.wait(rig.service->create(rig.draft(S("new")), {}));
        QVERIFY(!written.error().outcomeUnknown);
        QCOMPARE(rig.emulator.count(S("create")), 0);
    }
    NetworkTransport::Options trusting;
    trusting.extraAuthorities = QSslCertificate::fromData(identity.certificate);
    Rig rig(options, Client::ReadWrite, trusting);
    const auto snapshot = rig.readAll();
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().report()));
    QCOMPARE((*snapshot)->scanCount(), 5);
}

QTEST_GUILESS_MAIN(TestServiceAgainstEmulator)
#include "tst_serviceagainstemulator.moc"
