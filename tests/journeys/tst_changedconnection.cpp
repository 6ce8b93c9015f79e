// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/common/banner.h"
#include "ui/scans/dialogs/deletedialog.h"

using Fault = Emulator::Fault;

// What becomes of a change is found out and told, whatever the windows show by then.
class TestChangedConnection : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;

    [[nodiscard]] static Banner* bannerOf(const WindowLink& link) {
        return part<Banner>(&link.window(), "problemBanner");
    }
    void createInTheMiddleOfACrash() {
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("create"), 1, 60'000));
        press(m_journey->newScan(QStringLiteral("Crashed")), "saveButton");
        QTRY_COMPARE(m_journey->emulator.definitionCount(), 21);
        m_journey->crash();
        m_journey->emulator.faults().clear();
        m_journey->emulator.setNetworkUp(false);
        m_journey->start();
        QVERIFY(m_journey->passUntil(
            [this] { return m_journey->otherBanner().contains(QStringLiteral("not known yet")); }));
    }

private Q_SLOTS:
    void init() {
        Emulator::Options options;
        options.scans = 20;
        m_journey = std::make_unique<Journey>(options);
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(20); }));
    }
    void cleanup() { m_journey.reset(); }

    void aNewSecretDoesNotLoseWhatIsBeingReadBack() {
        m_journey->emulator.faults().add(Fault::cutAfter(QStringLiteral("batchDelete"), 1));
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        press(m_journey->dialog<DeleteDialog>(), "doButton");
        QTRY_VERIFY(m_journey->tenant().changes().isReadingBack());
        QTRY_VERIFY(!m_journey->isOpen<DeleteDialog>());
        const QPointer<Tenant> before(&m_journey->tenant());
        (void)m_journey->save(before->state().connection, Emulator::Client::ReadWrite);
        // The command of the dialog holds it no longer.
        QTRY_VERIFY(!before);
        QTRY_VERIFY(m_journey->windows().front().tenant());
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(0); }));
        QVERIFY(m_journey->passUntil([this] {
            return m_journey->otherBanner().contains(QStringLiteral("It is known now"));
        }));
        QVERIFY(m_journey->otherBanner().contains(QStringLiteral("20 gone")));
        QCOMPARE(bannerOf(m_journey->windows().front())->text().tone, Tone::Neutral);
        QCOMPARE(m_journey->shownSteps().filter(QStringLiteral("Done|")).size(), 20);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 1);
    }

    void whatWasDoneAfterAllIsNoFailureInAWindowOfAnotherTenant() {
        // Another application: the changes of the same one are its own.
        const QString fabrikam = m_journey->addFabrikam(Emulator::Client::Read);
        createInTheMiddleOfACrash();
        const WindowLink& link = m_journey->windows().front();
        Q_EMIT link.window().tenantChosen(fabrikam);
        QVERIFY(bannerOf(link)->isVisible());
        m_journey->emulator.setNetworkUp(true);
        QVERIFY(m_journey->passUntil([this] {
            return m_journey->otherBanner().contains(QStringLiteral("it was created"));
        }));
        QVERIFY(m_journey->otherBanner().contains(QStringLiteral("Contoso")));
        QCOMPARE(bannerOf(link)->text().tone, Tone::Neutral);
        QVERIFY(!part<QWidget>(bannerOf(link), "showChangeButton")->isVisible());
    }

    void whatIsKnownInOneWindowIsNotUnknownInAnother() {
        const QString fabrikam = m_journey->addFabrikam(Emulator::Client::Read);
        const QString contoso = m_journey->windows().front().tenantId();
        createInTheMiddleOfACrash();
        const WindowLink& first = m_journey->windows().front();
        m_journey->trigger("newWindowAction");
        QTRY_VERIFY(&m_journey->windows().front() != &first);
        const WindowLink& second = m_journey->windows().front();
        QCOMPARE(second.tenantId(), contoso);
        Q_EMIT first.window().tenantChosen(fabrikam);
        QVERIFY(bannerOf(first)->isVisible());
        m_journey->emulator.setNetworkUp(true);
        QVERIFY(m_journey->passUntil([this] {
            return m_journey->otherBanner().contains(QStringLiteral("it was created"));
        }));
        QVERIFY(bannerOf(second)->isVisible());
        QVERIFY(!bannerOf(first)->isVisible());
    }
};

QTEST_MAIN(TestChangedConnection)
#include "tst_changedconnection.moc"
