// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/activity/activitypage.h"
#include "ui/common/actions.h"
#include "ui/scans/dialogs/deletedialog.h"
#include "ui/scans/dialogs/setactivedialog.h"
#include "ui/settings/settingsdialog.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>

using Fault = Emulator::Fault;

// Two windows of one console, on one tenant or on two.
class TestTwoWindows : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;
    WindowLink* m_first = nullptr;
    WindowLink* m_second = nullptr;

    void openSecond() {
        m_first = &m_journey->windows().front();
        m_journey->trigger("newWindowAction");
        QCOMPARE(m_journey->windows().all().size(), size_t(2));
        QTRY_VERIFY(m_journey->windows().front().window().isActiveWindow());
        m_second = &m_journey->windows().front();
        QVERIFY(m_second != m_first);
    }
    void use(WindowLink* link) const {
        link->bringToFront();
        QVERIFY(QTest::qWaitForWindowActive(&link->window()));
        QTRY_COMPARE(&m_journey->windows().front(), link);
    }
    [[nodiscard]] static ScansPage& scansOf(const WindowLink* link) {
        return *link->window().findChild<ScansPage*>();
    }
    [[nodiscard]] static int changesIn(const WindowLink* link) {
        return link->window().findChild<ActivityPage*>()->model().rowCount();
    }
    [[nodiscard]] static QString messageOf(const WindowLink* link) {
        return part<QLabel>(&link->window(), "statusMessage")->text();
    }
    [[nodiscard]] static bool hasBanner(const WindowLink* link) {
        return part<QWidget>(&link->window(), "problemBanner")->isVisible();
    }
    [[nodiscard]] bool isCalm(qsizetype scans) const {
        return m_journey->passUntil([this, scans] { return m_journey->isCalm(scans); });
    }
    // In the window used last.
    void deleteAll() const {
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        press(m_journey->dialog<DeleteDialog>(), "doButton");
    }

private Q_SLOTS:
    void init() {
        Emulator::Options options;
        options.scans = 20;
        m_journey = std::make_unique<Journey>(options);
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(isCalm(20));
    }
    void cleanup() { m_journey.reset(); }

    void oneTenantIsReadOnceForBoth() {
        openSecond();
        QVERIFY(isCalm(20));
        QCOMPARE(m_second->tenant(), m_first->tenant());
        // A list of windows tells them apart.
        QCOMPARE(m_first->window().windowTitle(), QStringLiteral("Contoso – ScanDeck"));
        QCOMPARE(m_second->window().windowTitle(), QStringLiteral("Contoso (2) – ScanDeck"));
        // Each has its own selection.
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(scansOf(m_second).list()->selection()->count(), 20);
        QCOMPARE(scansOf(m_first).list()->selection()->count(), 0);

        const int readings = m_journey->emulator.count(QStringLiteral("listDefinitions"));
        QTest::keyClick(&m_journey->window(), Qt::Key_F5);
        QTRY_COMPARE(m_journey->emulator.count(QStringLiteral("listDefinitions")), readings + 1);
        QVERIFY(isCalm(20));
        deleteAll();
        QVERIFY(isCalm(0));
        for (const WindowLink* link : {m_first, m_second}) {
            QTRY_COMPARE(scansOf(link).list()->totalCount(), 0);
            QCOMPARE(changesIn(link), 1);
        }
        // What it came to is said where it was asked for.
        QTRY_COMPARE(messageOf(m_second), QStringLiteral("Delete scans: 20 gone."));
        QVERIFY(messageOf(m_first).isEmpty());
    }

    void eachShowsItsOwnTenant() {
        const QString fabrikam = m_journey->addFabrikam();
        openSecond();
        const QString contoso = m_first->tenantId();
        Q_EMIT m_second->window().tenantChosen(fabrikam);
        QVERIFY(isCalm(20));
        QCOMPARE(m_first->window().windowTitle(), QStringLiteral("Contoso – ScanDeck"));
        QCOMPARE(m_second->window().windowTitle(), QStringLiteral("Fabrikam – ScanDeck"));
        QVERIFY(m_first->tenant() != m_second->tenant());
        // It keeps its number as long as it shows this one.
        Q_EMIT m_first->window().tenantChosen(fabrikam);
        QTRY_COMPARE(m_first->window().windowTitle(), QStringLiteral("Fabrikam (2) – ScanDeck"));
        QCOMPARE(m_second->window().windowTitle(), QStringLiteral("Fabrikam – ScanDeck"));
        Q_EMIT m_first->window().tenantChosen(contoso);
        QTRY_COMPARE(m_first->window().windowTitle(), QStringLiteral("Contoso – ScanDeck"));
        QVERIFY(m_first->tenant() != m_second->tenant());
        use(m_second);
        m_journey->emulator.faults().add(
            Fault::refuse(QStringLiteral("batchDelete"), 1, 403, QStringLiteral("Forbidden")));
        deleteAll();
        QVERIFY(isCalm(20));
        QTRY_VERIFY(hasBanner(m_second));
        QVERIFY(!hasBanner(m_first));
        QVERIFY(messageOf(m_first).isEmpty());
    }

    void theEndOfAChangeIsToldThoughItsWindowIsClosed() {
        const QString fabrikam = m_journey->addFabrikam();
        openSecond();
        Q_EMIT m_second->window().tenantChosen(fabrikam);
        QVERIFY(isCalm(20));
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("batchDelete"), 1, 1500));
        deleteAll();
        QTRY_COMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 1);
        QSignalSpy quits(&m_journey->windows(), &WindowList::quitRequested);
        const QPointer<WindowLink> closed(m_second);
        m_second->window().close();
        QTRY_VERIFY(!closed);
        QVERIFY(quits.isEmpty());
        QCOMPARE(m_journey->windows().all(), std::vector<WindowLink*>{m_first});
        QVERIFY(m_journey->session().isChanging(fabrikam));
        QTRY_COMPARE_WITH_TIMEOUT(messageOf(m_first),
                                  QStringLiteral("Fabrikam: Delete scans: 20 gone."), 10'000);
        // Nobody looks at it any more.
        QVERIFY(m_journey->passUntil(
            [&] { return m_journey->session().openTenant(fabrikam) == nullptr; }));
        QVERIFY(m_first->tenant());
        m_first->window().close();
        QCOMPARE(quits.size(), 1);
    }

    void aQuestionStaysWhileAnotherWindowChangesTheSameScans() {
        openSecond();
        QVERIFY(isCalm(20));
        const auto askToDeactivate = [this] {
            m_journey->table().setFocus();
            QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
            m_journey->trigger("deactivateAction");
            auto* question = m_journey->dialog<SetActiveDialog>();
            press(question, "doButton");
            return QPointer<SetActiveDialog>(question);
        };
        const auto updates = [this] { return m_journey->emulator.count(QStringLiteral("update")); };
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("update"), 1, 2000));
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("update"), 3, 1500));
        const QPointer<SetActiveDialog> running = askToDeactivate();
        QTRY_COMPARE(updates(), 1);
        QTRY_VERIFY(!running || !running->isVisible());
        use(m_first);
        const QPointer<SetActiveDialog> waiting = askToDeactivate();
        QCOMPARE(updates(), 1);
        QTRY_COMPARE(updates(), 3);
        // Two steps of the other one are over by now.
        QVERIFY(waiting && waiting->isVisible());
        QVERIFY(m_journey->passUntil([&] { return !waiting || !waiting->isVisible(); }));
        QVERIFY(!m_journey->session().isChanging() || changesIn(m_first) == 2);
    }

    void whatACrashCutOffIsToldInOneWindow() {
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("create"), 1, 60'000));
        press(m_journey->newScan(QStringLiteral("Crashed")), "saveButton");
        QTRY_COMPARE(m_journey->emulator.definitionCount(), 21);
        const QString contoso = m_journey->windows().front().tenantId();
        // Another application: the changes of the same one are its own.
        m_journey->session().setLastUsed(m_journey->addFabrikam(Emulator::Client::Read));
        m_journey->crash();
        m_journey->emulator.faults().clear();
        m_journey->start();
        QVERIFY(isCalm(21));
        QVERIFY(m_journey->windows().front().tenantId() != contoso);
        openSecond();
        Q_EMIT m_second->window().tenantChosen(contoso);
        use(m_first);
        // In the one that shows the tenant, whichever was used last.
        QVERIFY(m_journey->passUntil([this] { return hasBanner(m_second); }));
        QVERIFY(!hasBanner(m_first));
    }

    void whatIsSetHoldsForBoth() {
        openSecond();
        Q_EMIT m_second->window().themeChosen(Theme::Dark);
        for (const WindowLink* link : {m_first, m_second})
            QVERIFY(link->window().actions()->themeDark->isChecked());
        // One dialog for both.
        m_journey->trigger("settingsAction");
        auto* settings = m_journey->dialog<SettingsDialog>();
        QCOMPARE(settings->parentWidget(), &m_second->window());
        m_first->window().actions()->settings->trigger();
        QVERIFY(m_first->window().findChildren<SettingsDialog*>().isEmpty());
        QTRY_VERIFY(settings->isActiveWindow());
    }

    void whatIsArrangedIsKeptOfTheWindowThatIsOpenLongest() {
        const auto kept = [this] {
            return m_journey->session()
                .store()
                .state(QStringLiteral("window"), QStringLiteral("view"))
                .toMap()
                .value(QStringLiteral("detailsWide"), true)
                .toBool();
        };
        m_journey->window().resize(1240, 700);
        m_journey->windows().keepArrangement();
        openSecond();
        QCOMPARE(m_second->window().size(), m_first->window().size());
        const bool before = kept();
        m_second->window().actions()->details->trigger();
        QVERIFY(m_second->window().actions()->details->isChecked() !=
                m_first->window().actions()->details->isChecked());
        m_second->keepArrangement();
        m_journey->windows().keepArrangement();
        QCOMPARE(kept(), before);
        m_first->window().close();
        QTRY_COMPARE(m_journey->windows().all(), std::vector<WindowLink*>{m_second});
        m_journey->windows().keepArrangement();
        QCOMPARE(kept(), !before);
    }

    void theOneUsedLastComesToTheFront() {
        openSecond();
        use(m_first);
        m_first->window().setWindowState(Qt::WindowMinimized);
        m_journey->windows().bringToFront();
        QVERIFY(!m_first->window().isMinimized());
        QTRY_VERIFY(m_first->window().isActiveWindow());
        QCOMPARE(&m_journey->windows().front(), m_first);
    }

    void aFormStaysWhenItsConnectionIsRemovedInTheOther() {
        const QString fabrikam = m_journey->addFabrikam();
        auto* form = m_journey->newScan(QStringLiteral("Late"));
        const QPointer<ScanEditor> editor(form);
        WindowLink* withForm = &m_journey->windows().front();
        QVERIFY(m_journey->windows().hasUnsavedInput());
        Q_EMIT withForm->window().newWindowRequested();
        QCOMPARE(m_journey->windows().all().size(), size_t(2));
        bool isRemoved = false;
        QCoro::connect(m_journey->session().remove(withForm->tenantId()), &m_journey->session(),
                       [&](const Result<void>& removed) { isRemoved = removed.has_value(); });
        QTRY_VERIFY(isRemoved);
        for (const WindowLink* link : m_journey->windows().all())
            QTRY_COMPARE(link->tenantId(), fabrikam);
        QVERIFY(editor);
        press(editor, "saveButton");
        QTRY_VERIFY2(Journey::saidIn(editor).contains(QStringLiteral("removed")),
                     qPrintable(Journey::saidIn(editor)));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 0);
    }
};

QTEST_MAIN(TestTwoWindows)
#include "tst_twowindows.moc"
