// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"
#include "tests/support/emulatorcaller.h"

#include <QElapsedTimer>
#include <QTest>

using Fault = Emulator::Fault;
using Kind = Fault::Kind;

class TestEmulatorFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void strikesTheNthAndNoOther();
    void strikesAsOftenAsToldAndCanBeCleared();
    void refusalChangesNothing();
    void delayAppliesAtOnceAndAnswersLate();
    void cutBeforeChangesNothing();
    void cutAfterHasChanged();
    void newObjectLagsForReads();
    void newObjectLagsForTime();
    void garbage_data();
    void garbage();
    void cutOffBodies();
    void nextLinksLeadAstray();
    void redirectLeadsElsewhere();
    void garbageOnAWriteHasChanged();
    void tokenEndpointFailsToo();
    void networkGoesDownAndComesBack();
    void listIsReadFromJson();
    void badListIsRefused_data();
    void badListIsRefused();

private:
    std::unique_ptr<Emulator> m_emulator;
    std::unique_ptr<EmulatorCaller> m_caller;
};

namespace {

const auto scansPath = QStringLiteral("DeviceAuthenticatedScanDefinitions");
const auto list = QStringLiteral("listDefinitions");
const auto createName = QStringLiteral("create");

} // namespace

void TestEmulatorFaults::init() {
    m_caller.reset();
    m_emulator = std::make_unique<Emulator>();
    QVERIFY(m_emulator->start());
    m_caller = std::make_unique<EmulatorCaller>(*m_emulator);
    QVERIFY(m_caller->signIn());
}

void TestEmulatorFaults::strikesTheNthAndNoOther() {
    m_emulator->faults().add(Fault::refuse(list, 2, 500, QStringLiteral("InternalServerError")));
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 200);
    QCOMPARE(m_caller->get(scansPath).status, 200);
    QCOMPARE(m_emulator->faults().pending(), 1);
    QCOMPARE(m_caller->get(scansPath).status, 500);
    QCOMPARE(m_emulator->faults().pending(), 0);
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorFaults::strikesAsOftenAsToldAndCanBeCleared() {
    Fault fault = Fault::refuse(QStringLiteral("*"), 1, 503, QStringLiteral("x"));
    fault.times = 2;
    m_emulator->faults().add(fault);
    QCOMPARE(m_caller->get(scansPath).status, 503);
    QCOMPARE(m_caller->get(QStringLiteral("$metadata")).status, 503);
    QCOMPARE(m_caller->get(scansPath).status, 200);
    fault.nth = 0;
    m_emulator->faults().add(fault);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_caller->get(scansPath).status, 503);
    m_emulator->faults().clear();
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorFaults::refusalChangesNothing() {
    Fault fault = Fault::refuse(createName, 1, 429, QStringLiteral("429"),
                                QStringLiteral("You can send requests again in 8 seconds."));
    fault.retryAfter = 8;
    m_emulator->faults().add(fault);
    const CallResult result =
        m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(result.status, 429);
    QCOMPARE(result.code(), QStringLiteral("429"));
    QCOMPARE(result.headers.value("retry-after"), QByteArray("8"));
    QCOMPARE(m_emulator->definitionCount(), 180);
}

void TestEmulatorFaults::delayAppliesAtOnceAndAnswersLate() {
    m_emulator->faults().add(Fault::delay(createName, 1, 300));
    QElapsedTimer timer;
    timer.start();
    const CallResult result =
        m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(result.status, 200);
    QVERIFY(timer.elapsed() >= 290);
}

void TestEmulatorFaults::cutBeforeChangesNothing() {
    m_emulator->faults().add(Fault::cutBefore(createName));
    const CallResult result =
        m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(result.status, 0);
    QVERIFY(result.error != QNetworkReply::NoError);
    QCOMPARE(m_emulator->definitionCount(), 180);
}

void TestEmulatorFaults::cutAfterHasChanged() {
    m_emulator->faults().add(Fault::cutAfter(createName));
    const CallResult result =
        m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(result.status, 0);
    QVERIFY(result.error != QNetworkReply::NoError);
    QCOMPARE(m_emulator->count(createName), 1);
    QCOMPARE(m_emulator->definitionCount(), 181);
    QCOMPARE(m_emulator->requests().last().status, 0);
}

void TestEmulatorFaults::newObjectLagsForReads() {
    m_emulator->faults().add(Fault::lagReads(createName, 1, 2));
    const QString id = m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")))
                           .object()[QLatin1StringView("id")]
                           .toString();
    QVERIFY(!m_emulator->definition(id).isEmpty());
    QCOMPARE(m_caller->get(scansPath).value().size(), 180);
    QCOMPARE(m_caller->get(scansPath).value().size(), 180);
    QCOMPARE(m_caller->get(scansPath).value().size(), 181);
}

void TestEmulatorFaults::newObjectLagsForTime() {
    m_emulator->faults().add(Fault::lagMs(createName, 1, 60000));
    m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(m_caller->get(scansPath).value().size(), 180);
    m_emulator->advance(61000);
    QCOMPARE(m_caller->get(scansPath).value().size(), 181);
}

void TestEmulatorFaults::garbage_data() {
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("html") << Kind::Html << 200 << QByteArray("<!DOCTYPE html>");
    QTest::newRow("html error") << Kind::HtmlError << 502 << QByteArray("<!DOCTYPE html>");
    QTest::newRow("malformed") << Kind::MalformedJson << 200 << QByteArray("{\"@odata.context\"");
    QTest::newRow("empty") << Kind::EmptyBody << 200 << QByteArray();
    QTest::newRow("no content") << Kind::NoContent << 204 << QByteArray();
    QTest::newRow("bare array") << Kind::BareArray << 200 << QByteArray("[{\"id\":");
    QTest::newRow("wrong shape") << Kind::WrongShape << 200 << QByteArray("{\"value\":{}}");
}

void TestEmulatorFaults::garbage() {
    QFETCH(const Kind, kind);
    QFETCH(const int, status);
    QFETCH(const QByteArray, start);
    m_emulator->faults().add(Fault::garbage(list, 1, kind));
    const CallResult result = m_caller->get(scansPath);
    QCOMPARE(result.status, status);
    if (start.isEmpty())
        QCOMPARE(result.body, start);
    else
        QVERIFY(result.body.startsWith(start));
    if (kind == Kind::BareArray)
        QCOMPARE(QJsonDocument::fromJson(result.body).array().size(), 180);
    else if (kind != Kind::WrongShape)
        QVERIFY(result.object().isEmpty());
    QCOMPARE(m_caller->get(scansPath).value().size(), 180);
}

void TestEmulatorFaults::cutOffBodies() {
    // Whether Qt reports them, or asks again by itself, is a matter of timing: the length and the
    // text have to be looked at.
    m_emulator->faults().add(Fault::garbage(list, 0, Kind::CutBody));
    const CallResult cut = m_caller->get(scansPath);
    QVERIFY(cut.body.size() > 1000);
    QVERIFY(cut.body.size() < cut.headers.value("content-length").toLongLong());
    QVERIFY(cut.object().isEmpty());
    m_emulator->faults().clear();
    m_emulator->faults().add(Fault::garbage(list, 0, Kind::CutChunked));
    const CallResult chunked = m_caller->get(scansPath);
    QVERIFY(chunked.body.size() > 1000);
    QVERIFY(chunked.object().isEmpty());
}

void TestEmulatorFaults::nextLinksLeadAstray() {
    Fault fault = Fault::garbage(list, 1, Kind::ForeignNextLink);
    fault.elsewhere = QStringLiteral("http://127.0.0.1:9");
    m_emulator->faults().add(fault);
    const QJsonObject foreign = m_caller->get(scansPath).object();
    QVERIFY(foreign[QLatin1StringView("@odata.nextLink")].toString().startsWith(
        QStringLiteral("http://127.0.0.1:9/api/")));
    QCOMPARE(foreign[QLatin1StringView("value")].toArray().size(), 180);
    m_emulator->faults().add(Fault::garbage(list, 1, Kind::LoopingNextLink));
    QCOMPARE(m_caller->get(scansPath).object()[QLatin1StringView("@odata.nextLink")].toString(),
             m_emulator->api().toString() + QStringLiteral("/api/") + scansPath);
}

void TestEmulatorFaults::redirectLeadsElsewhere() {
    m_emulator->faults().add(Fault::garbage(list, 1, Kind::Redirect));
    const CallResult result = m_caller->get(scansPath);
    QCOMPARE(result.status, 302);
    QCOMPARE(result.headers.value("location"),
             QByteArray("https://elsewhere.invalid/api/elsewhere"));
}

void TestEmulatorFaults::garbageOnAWriteHasChanged() {
    m_emulator->faults().add(Fault::garbage(createName, 1, Kind::EmptyBody));
    QCOMPARE(m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x"))).body,
             QByteArray());
    QCOMPARE(m_emulator->definitionCount(), 181);
    m_emulator->faults().add(Fault::garbage(QStringLiteral("batchDelete"), 1, Kind::CutBody));
    const QString id =
        m_emulator->definitions().first().toObject()[QLatin1StringView("id")].toString();
    m_caller->post(scansPath + QStringLiteral("/BatchDelete"),
                   {{QStringLiteral("ScanDefinitionIds"), QJsonArray{id}}});
    QCOMPARE(m_emulator->definitionCount(), 180);
}

void TestEmulatorFaults::tokenEndpointFailsToo() {
    m_emulator->faults().add(Fault::refuse(QStringLiteral("token"), 1, 503, QStringLiteral("x")));
    QVERIFY(!m_caller->signIn());
    QVERIFY(m_caller->signIn());
}

void TestEmulatorFaults::networkGoesDownAndComesBack() {
    const QUrl before = m_emulator->api();
    QCOMPARE(m_caller->get(scansPath).status, 200);
    // Also while an answer is still owed.
    m_emulator->faults().add(Fault::delay(list, 1, 60000));
    std::unique_ptr<QNetworkReply> owed(m_caller->network().get(m_caller->requestFor(scansPath)));
    QTRY_COMPARE(m_emulator->count(list), 2);
    m_emulator->setNetworkUp(false);
    QTRY_VERIFY(owed->isFinished());
    QVERIFY(owed->error() != QNetworkReply::NoError);
    QCOMPARE(m_caller->get(scansPath).error, QNetworkReply::ConnectionRefusedError);
    m_emulator->setNetworkUp(true);
    QCOMPARE(m_emulator->api(), before);
    QCOMPARE(m_caller->get(scansPath).status, 200);
    m_emulator->setNetworkUp(true);
    QCOMPARE(m_caller->get(scansPath).status, 200);
}

void TestEmulatorFaults::listIsReadFromJson() {
    QString reason;
    QVERIFY2(m_emulator->faults().addFromJson(R"([
        {"operation":"listDefinitions","nth":1,"do":"refuse","status":503,"code":"c","message":"m",
         "retryAfter":3},
        {"operation":"listDefinitions","nth":2,"times":2,"do":"garbage","kind":"html"},
        {"operation":"create","do":"lag","reads":1}])",
                                              &reason),
             qPrintable(reason));
    const CallResult first = m_caller->get(scansPath);
    QCOMPARE(first.status, 503);
    QCOMPARE(first.message(), QStringLiteral("m"));
    QCOMPARE(first.headers.value("retry-after"), QByteArray("3"));
    QVERIFY(m_caller->get(scansPath).body.contains("<html>"));
    QVERIFY(m_caller->get(scansPath).body.contains("<html>"));
    m_caller->post(scansPath, networkScanBody(*m_emulator, QStringLiteral("x")));
    QCOMPARE(m_caller->get(scansPath).value().size(), 180);
    QCOMPARE(m_caller->get(scansPath).value().size(), 181);
}

void TestEmulatorFaults::badListIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("[");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("no operation") << QByteArray(R"([{"do":"delay"}])");
    QTest::newRow("unknown operation") << QByteArray(R"([{"operation":"x","do":"delay"}])");
    QTest::newRow("unknown do") << QByteArray(R"([{"operation":"create","do":"x"}])");
    QTest::newRow("unknown kind") << QByteArray(
        R"([{"operation":"create","do":"garbage","kind":"x"}])");
    QTest::newRow("unknown member")
        << QByteArray(R"([{"operation":"create","do":"delay","milliseconds":3}])");
    QTest::newRow("status") << QByteArray(R"([{"operation":"create","do":"refuse","status":42}])");
}

void TestEmulatorFaults::badListIsRefused() {
    QFETCH(const QByteArray, json);
    QString reason;
    QVERIFY(!m_emulator->faults().addFromJson(json, &reason));
    QVERIFY(!reason.isEmpty());
    QCOMPARE(m_emulator->faults().pending(), 0);
}

QTEST_GUILESS_MAIN(TestEmulatorFaults)
#include "tst_emulatorfaults.moc"
