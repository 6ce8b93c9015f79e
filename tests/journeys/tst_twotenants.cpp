// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/activity/activitypage.h"
#include "ui/scans/dialogs/deletedialog.h"

#include <QListView>

using Fault = Emulator::Fault;

// A change goes on while the window shows another tenant, or nothing of it any more.
class TestTwoTenants : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;

    void deleteAll() const {
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        press(m_journey->dialog<DeleteDialog>(), "doButton");
    }
    void showOther(const QString& id) const {
        Q_EMIT m_journey->window().tenantChosen(id);
        QTRY_COMPARE(m_journey->window().tenantId(), id);
        // It reads the same service, which may have deleted them already.
        QTRY_COMPARE(m_journey->state().link, Link::Connected);
    }
    [[nodiscard]] int shownChanges() const {
        return m_journey->window().findChild<ActivityPage*>()->model().rowCount();
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

    void whatEndsElsewhereNamesItsTenant() {
        const QString other = m_journey->addFabrikam(Emulator::Client::Read);
        Tenant* first = &m_journey->tenant();
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("batchDelete"), 1, 1500));
        deleteAll();
        QTRY_COMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 1);
        showOther(other);
        QCOMPARE(shownChanges(), 0);
        QTRY_VERIFY(!first->changes().isBusy());
        QTRY_COMPARE(m_journey->statusMessage(), QStringLiteral("Contoso: Delete scans: 20 gone."));
        // It is in the list of its own tenant only.
        QCOMPARE(shownChanges(), 0);
    }

    void whatFailsElsewhereNamesItsTenant() {
        const QString other = m_journey->addFabrikam(Emulator::Client::Read);
        Tenant* first = &m_journey->tenant();
        m_journey->emulator.faults().add(
            Fault::refuse(QStringLiteral("batchDelete"), 1, 403, QStringLiteral("Forbidden")));
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("batchDelete"), 1, 1500));
        deleteAll();
        QTRY_COMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 1);
        showOther(other);
        QTRY_VERIFY(!first->changes().isBusy());
        QTRY_VERIFY2(m_journey->otherBanner().startsWith(QStringLiteral("Contoso: ")),
                     qPrintable(m_journey->otherBanner()));
    }

    void verdictIsToldAlsoWhenTheFormIsClosed() {
        m_journey->emulator.faults().add(Fault::cutBefore(QStringLiteral("create"), 1));
        auto* editor = m_journey->newScan(QStringLiteral("Lost"));
        const QPointer<ScanEditor> form(editor);
        press(editor, "saveButton");
        QVERIFY(m_journey->passUntil(
            [&] { return Journey::saidIn(form).contains(QStringLiteral("not known yet")); }));
        editor->done(QDialog::Rejected);
        QTRY_VERIFY(!form);
        QVERIFY2(m_journey->otherBanner().isEmpty(), qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->passUntil([this] { return !m_journey->newestChange().isRunning(); }));
        QTRY_VERIFY2(m_journey->otherBanner().contains(QStringLiteral("“Lost”")),
                     qPrintable(m_journey->otherBanner()));
        QVERIFY(m_journey->otherBanner().contains(QStringLiteral("was not created")));
    }
};

QTEST_MAIN(TestTwoTenants)
#include "tst_twotenants.moc"
