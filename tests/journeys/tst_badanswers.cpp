// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/common/actions.h"
#include "ui/scans/editor/scaneditor.h"

#include <QAction>
#include <QLineEdit>

namespace {

using Fault = Emulator::Fault;
using Kind = Emulator::Fault::Kind;
using namespace std::chrono_literals;

} // namespace
Q_DECLARE_METATYPE(Kind)

// A service, a network or a token that is not as it should be: what was read last stays, says how
// old it is, and there is a way on.
class TestBadAnswers : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;

    void begin(Emulator::Client client = Emulator::Client::ReadWrite) {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
        m_journey->connectAs(client);
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
    }
    [[nodiscard]] const QAction* action(const char* name) const {
        return m_journey->window().findChild<QAction*>(QLatin1StringView(name));
    }

private Q_SLOTS:
    void cleanup() { m_journey.reset(); }

    void lastGoodDataStaysWithItsAge_data() {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("a web page") << Kind::Html;
        QTest::newRow("a gateway's error page") << Kind::HtmlError;
        QTest::newRow("malformed JSON") << Kind::MalformedJson;
        QTest::newRow("cut body") << Kind::CutBody;
        QTest::newRow("cut chunks") << Kind::CutChunked;
        QTest::newRow("empty body") << Kind::EmptyBody;
        QTest::newRow("wrong shape") << Kind::WrongShape;
        QTest::newRow("list goes on elsewhere") << Kind::ForeignNextLink;
        QTest::newRow("list goes round") << Kind::LoopingNextLink;
        QTest::newRow("redirect") << Kind::Redirect;
    }
    void lastGoodDataStaysWithItsAge() {
        QFETCH(Kind, kind);
        begin();
        m_journey->pass(180s);
        m_journey->emulator.resetQuota();
        m_journey->emulator.faults().add(
            Fault::garbage(QStringLiteral("listDefinitions"), 0, kind));
        m_journey->trigger("refreshAction");
        QVERIFY(m_journey->passUntil([this] { return !m_journey->tenantBanner().isEmpty(); }));
        const QString banner = m_journey->tenantBanner();
        QVERIFY2(banner.contains(QStringLiteral("min ago")), qPrintable(banner));
        QVERIFY2(!banner.contains(u'<'), qPrintable(banner));
        QCOMPARE(m_journey->table().model()->rowCount(), 180);
        QVERIFY(m_journey->table().isVisible());
        // The way on.
        m_journey->emulator.faults().clear();
        press(&m_journey->window(), "tryAgainButton");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        QTRY_VERIFY(m_journey->tenantBanner().isEmpty());
    }

    void readOnlyTokenDisablesWithItsReason() {
        begin(Emulator::Client::Read);
        m_journey->choose(m_journey->state().snapshot->definition(0).id);
        for (const char* name : {"newScanAction", "editScanAction", "duplicateScanAction",
                                 "activateAction", "deactivateAction", "deleteAction"}) {
            QTRY_VERIFY2(!action(name)->isEnabled(), name);
            QVERIFY2(action(name)->toolTip().contains(QStringLiteral("Machine.ReadWrite.All")),
                     qPrintable(action(name)->toolTip()));
        }
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        QTest::keyClick(&m_journey->table(), Qt::Key_Return);
        QVERIFY(!m_journey->isOpen<QDialog>());
        QVERIFY(action("exportAction")->isEnabled());
    }

    void tokenWithoutPermissionIsExplained() {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
        m_journey->connectAs(Emulator::Client::NoPermission);
        QTRY_VERIFY2(m_journey->tenantBanner().contains(QStringLiteral("Machine.Read.All")),
                     qPrintable(m_journey->tenantBanner()));
        QVERIFY(part(&m_journey->window(), "editConnectionButton")->isVisible());
    }

    void throttledReadingWaitsAndGoesOn() {
        begin();
        Fault throttled =
            Fault::refuse(QStringLiteral("listAgents"), 1, 429, QStringLiteral("TooManyRequests"));
        throttled.retryAfter = 8;
        m_journey->emulator.faults().add(throttled);
        m_journey->emulator.forgetRequests();
        m_journey->trigger("refreshAction");
        QVERIFY(m_journey->passUntil([this] {
            return m_journey->emulator.count(QStringLiteral("listAgents")) == 2 &&
                   m_journey->isCalm(180);
        }));
        QVERIFY(m_journey->tenantBanner().isEmpty());
    }
};

QTEST_MAIN(TestBadAnswers)
#include "tst_badanswers.moc"
