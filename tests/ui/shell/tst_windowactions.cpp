// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletenant.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/agents/agentspage.h"
#include "ui/common/actions.h"
#include "ui/common/rowheader.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/shortcutsdialog.h"

#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

// What a person can do: menus, keys, the palette, the menu of a row, and why not.
class TestWindowActions final : public WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { start(); }
    void cleanup() { m_window.reset(); }
    void everyActionIsInAMenu();
    void everyMenuHasAName();
    void whatMayNotBeChangedSaysWhy();
    void paletteListsWhatIsNotPossibleWithItsReason();
    void paletteRunsAndFinds();
    void sortingNeedsNoMouse();
    void f6GoesRoundTheParts();
    void stopAsksForTheRunningChange();
    void theMenuOfARowActsOnWhatItNames();
    void shiftF10OpensTheMenuOfTheRow();
    void paletteSaysThatNothingMatches();
    void paletteHoldsNoReadingWhenItIsClosed();
    void paletteSaysWhatADeedWouldActOn();
    void everyKeyStandsInTheHelp();
    void whatIsReadBackCannotBeStopped();
};

void TestWindowActions::everyActionIsInAMenu() {
    QSet<QAction*> inMenus;
    for (const QMenu* menu : m_window->menuWidget()->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions())
            inMenus.insert(action);
    }
    for (QAction* action : m_window->actions()->all())
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void TestWindowActions::everyMenuHasAName() {
    show(sample::tenant());
    int count = 0;
    for (QMenu* menu : m_window->findChildren<QMenu*>()) {
        Q_EMIT menu->aboutToShow(); // some are filled, and named, then
        // That of the columns is named when it pops up.
        if (menu->objectName().isEmpty() || menu->objectName() == u"columnMenu")
            continue;
        ++count;
        QVERIFY2(!menu->accessibleName().isEmpty(), qPrintable(menu->objectName()));
        QVERIFY2(!menu->accessibleName().contains(u'&'), qPrintable(menu->accessibleName()));
    }
    QVERIFY(count >= 8);
}

void TestWindowActions::whatMayNotBeChangedSaysWhy() {
    TenantState state = sample::tenant();
    state.whyNoChange = QStringLiteral("Your token does not allow changes.");
    show(state);
    m_window->findChild<ScansPage*>()->list()->selection()->selectAllShown();
    Actions* actions = m_window->actions();
    for (QAction* action : {actions->newScan, actions->editScan, actions->duplicateScan,
                            actions->activate, actions->deactivate, actions->deleteScans}) {
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(), state.whyNoChange);
    }
    QVERIFY(actions->exportList->isEnabled());
    auto* button = m_window->findChild<QPushButton*>(QStringLiteral("newScanButton"));
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), state.whyNoChange);
    state.whyNoChange.clear();
    m_window->setTenant(state);
    QVERIFY(actions->newScan->isEnabled());
    m_window->setReadOnlyReason(QStringLiteral("Another console is open."));
    QVERIFY(!actions->newScan->isEnabled());
    QCOMPARE(Actions::whyNot(actions->newScan), QStringLiteral("Another console is open."));
}

void TestWindowActions::paletteListsWhatIsNotPossibleWithItsReason() {
    show(sample::tenant());
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("paletteField"));
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("deact"));
    auto* list = m_window->findChild<QListView*>(QStringLiteral("paletteList"));
    const QModelIndex current = list->currentIndex();
    QCOMPARE(current.data().toString(), QStringLiteral("Deactivate"));
    QCOMPARE(current.data(PaletteModel::WhyRole).toString(),
             QStringLiteral("No scan is selected."));
    // It cannot be run, and stays to be read.
    QSignalSpy asked(m_window.get(), &MainWindow::setActiveRequested);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
    QVERIFY(m_window->findChild<Palette*>()->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!m_window->findChild<Palette*>()->isVisible());
    QVERIFY(m_window->findChild<ScanTable*>()->hasFocus());
}

void TestWindowActions::paletteRunsAndFinds() {
    show(sample::tenant());
    QSignalSpy refreshes(m_window.get(), &MainWindow::refreshRequested);
    m_window->actions()->find->trigger();
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("paletteField"));
    QTest::keyClicks(field, QStringLiteral("refresh"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(refreshes.count(), 1);
    m_window->actions()->find->trigger();
    QTest::keyClicks(field, QStringLiteral("sin firewalls"));
    QTest::keyClick(field, Qt::Key_Return);
    auto* page = m_window->findChild<ScansPage*>();
    QTRY_VERIFY(page->table()
                    ->model()
                    ->index(page->table()->currentIndex().row(), int(ScanColumn::Name))
                    .data()
                    .toString()
                    .startsWith(QLatin1String("SIN firewalls")));
    m_window->actions()->find->trigger();
    QTest::keyClicks(field, QStringLiteral("sao-scan"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->page(), MainWindow::Page::Agents);
}

void TestWindowActions::sortingNeedsNoMouse() {
    show(sample::tenant());
    auto* page = m_window->findChild<ScansPage*>();
    auto* menu = m_window->findChild<QMenu*>(QStringLiteral("sortMenu"));
    QCOMPARE(m_window->actions()->sortBy->menu(), menu);
    QSignalSpy kept(m_window.get(), &MainWindow::viewStateChanged);
    const auto run = [&](const QString& text) {
        m_window->actions()->find->trigger();
        auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("paletteField"));
        QTest::keyClicks(field, QStringLiteral("sort by"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(menu->isVisible());
        int sorted = 0;
        for (QAction* choice : menu->actions())
            sorted += choice->isChecked() ? 1 : 0;
        QCOMPARE(sorted, 2); // a column and a direction
        for (int tries = 0; tries < 30; ++tries) {
            if (menu->activeAction() != nullptr && menu->activeAction()->text() == text)
                break;
            QTest::keyClick(menu, Qt::Key_Down);
        }
        QVERIFY(menu->activeAction() != nullptr);
        QCOMPARE(menu->activeAction()->text(), text);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(!menu->isVisible());
    };
    run(QStringLiteral("Every"));
    QCOMPARE(page->list()->sort().column, ScanColumn::Every);
    QCOMPARE(page->list()->sort().order, Qt::AscendingOrder);
    run(QStringLiteral("Descending"));
    QCOMPARE(page->list()->sort().column, ScanColumn::Every);
    QCOMPARE(page->list()->sort().order, Qt::DescendingOrder);
    QCOMPARE(kept.count(), 2);
    // The other page's columns, in its own order.
    m_window->showPage(MainWindow::Page::Agents);
    auto* agents = m_window->findChild<AgentsPage*>()->table();
    run(QStringLiteral("Agent"));
    QCOMPARE(agents->header()->sortIndicatorSection(), int(AgentColumn::Name));
    QCOMPARE(page->list()->sort().column, ScanColumn::Every);
    m_window->showPage(MainWindow::Page::Activity);
    QVERIFY(!m_window->actions()->sortBy->isEnabled());
    QVERIFY(!Actions::whyNot(m_window->actions()->sortBy).isEmpty());
}

void TestWindowActions::f6GoesRoundTheParts() {
    show(sample::tenant());
    auto* table = m_window->findChild<ScanTable*>();
    table->setFocus();
    QList<QWidget*> met{table};
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        met.append(m_window->focusWidget());
    }
    QCOMPARE(met.last(), table);
    QCOMPARE(QSet<QWidget*>(met.begin(), met.end()).size(), 5);
    QVERIFY(met.contains(m_window->findChild<Navigation*>()));
}

void TestWindowActions::stopAsksForTheRunningChange() {
    show(sample::tenant());
    QVERIFY(!m_window->actions()->stopChange->isEnabled());
    m_window->setChanges(sample::changes());
    QSignalSpy stops(m_window.get(), &MainWindow::stopChangeRequested);
    m_window->actions()->stopChange->trigger();
    QCOMPARE(stops.count(), 1);
    QCOMPARE(stops[0][0].toLongLong(), 3);
}

void TestWindowActions::theMenuOfARowActsOnWhatItNames() {
    show(sample::tenant());
    auto* page = m_window->findChild<ScansPage*>();
    auto* table = page->findChild<ScanTable*>();
    QTRY_VERIFY(table->model()->rowCount() > 4);
    const auto idOf = [&](int row) {
        return table->model()->index(row, 0).data(ScanListModel::IdRole).toString();
    };
    page->list()->selection()->selectIds({idOf(0), idOf(1)});
    QSignalSpy wanted(m_window.get(), &MainWindow::deleteRequested);
    const auto choose = [&](int row) {
        table->setCurrentIndex(table->model()->index(row, int(ScanColumn::Name)));
        Q_EMIT page->rowMenuRequested(table->viewport()->mapToGlobal(QPoint(5, 5)));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QStringList texts;
        for (const QAction* action : menu->actions()) {
            if (!action->isEnabled())
                texts << action->text();
        }
        QAction* deletes = nullptr;
        for (QAction* action : menu->actions())
            deletes = action->text().contains(QLatin1String("elete")) ? action : deletes;
        menu->setActiveAction(deletes);
        QTest::keyClick(menu, Qt::Key_Return);
        return texts;
    };
    // A row beside the selection: it alone.
    QStringList headings = choose(3);
    QCOMPARE(headings.size(), 1);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().first().toStringList(), QStringList(idOf(3)));
    // One of the selection: all of it, in words.
    headings = choose(1);
    QVERIFY(headings.contains(QStringLiteral("2 selected scan(s)")) ||
            headings.contains(QStringLiteral("2 selected scans")));
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last().first().toStringList().size(), 2);
    // Afterwards the keys act on the selection again.
    table->setCurrentIndex(table->model()->index(3, int(ScanColumn::Name)));
    QTRY_VERIFY(m_window->findChildren<QMenu*>(QStringLiteral("scanMenu")).isEmpty());
    m_window->findChild<Actions*>()->deleteScans->trigger();
    QCOMPARE(wanted.size(), 3);
    QCOMPARE(wanted.last().first().toStringList().size(), 2);
}

void TestWindowActions::shiftF10OpensTheMenuOfTheRow() {
    show(sample::tenant());
    auto* table = m_window->findChild<ScanTable*>();
    table->setFocus();
    table->setCurrentId(sample::scan(3).id);
    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->objectName(), QStringLiteral("scanMenu"));
    menu->close();
    m_window->showPage(MainWindow::Page::Agents);
    auto* agents = m_window->findChild<AgentsPage*>()->table();
    agents->setFocus();
    QTest::keyClick(agents, Qt::Key_F10, Qt::ShiftModifier);
    menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->objectName(), QStringLiteral("agentsMenu"));
    menu->close();
}

void TestWindowActions::paletteHoldsNoReadingWhenItIsClosed() {
    TenantState state = sample::tenant();
    const std::weak_ptr<const Snapshot> reading = state.snapshot;
    show(state);
    m_window->actions()->find->trigger();
    auto* palette = m_window->findChild<Palette*>();
    QVERIFY(palette->isVisible());
    QTest::keyClicks(m_window->focusWidget(), QStringLiteral("core"));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    state = TenantState();
    show(sample::tenant(3));
    QTRY_VERIFY(reading.expired());
}

void TestWindowActions::paletteSaysThatNothingMatches() {
    show(sample::tenant());
    m_window->actions()->find->trigger();
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("paletteField"));
    auto* list = m_window->findChild<QListView*>(QStringLiteral("paletteList"));
    QTest::keyClicks(field, QStringLiteral("qqxx"));
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(QStringLiteral("“qqxx”")));
    QVERIFY(!list->currentIndex().isValid());
    QTest::keyClick(field, Qt::Key_Return); // there is nothing to run
    QVERIFY(m_window->findChild<Palette*>()->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
}

void TestWindowActions::paletteSaysWhatADeedWouldActOn() {
    show(sample::tenant());
    auto* selection = m_window->findChild<ScansPage*>()->list()->selection();
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("paletteField"));
    auto* list = m_window->findChild<QListView*>(QStringLiteral("paletteList"));
    const auto noteOf = [&](const QString& command) {
        m_window->actions()->find->trigger();
        QTest::keyClicks(field, command);
        const QString note = list->currentIndex().data(PaletteModel::NoteRole).toString();
        QTest::keyClick(field, Qt::Key_Escape);
        return note;
    };
    selection->selectIds({sample::scan(3).id});
    QCOMPARE(noteOf(QStringLiteral("delete")), QStringLiteral("“%1”").arg(sample::scan(3).name));
    selection->selectIds({sample::scan(3).id, sample::scan(4).id, sample::scan(5).id});
    QVERIFY(noteOf(QStringLiteral("delete")).startsWith(QStringLiteral("3 selected")));
    m_window->findChild<ScanTable*>()->setCurrentId(sample::scan(7).id);
    QCOMPARE(noteOf(QStringLiteral("edit scan")), QStringLiteral("“%1”").arg(sample::scan(7).name));
    selection->clear();
    QCOMPARE(noteOf(QStringLiteral("delete")), QString());
}

void TestWindowActions::everyKeyStandsInTheHelp() {
    show(sample::tenant());
    m_window->actions()->keyboardHelp->trigger();
    auto* dialog = m_window->findChild<ShortcutsDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    auto* list = dialog->findChild<QListView*>(QStringLiteral("shortcutsList"));
    QTRY_VERIFY(list->hasFocus());
    QStringList keys;
    QStringList spoken;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        keys += index.data(PaletteModel::KeysRole).toString();
        spoken += index.data(Qt::AccessibleTextRole).toString();
    }
    for (const QAction* action : m_window->actions()->all()) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(keys.contains(action->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(action->objectName()));
    }
    QVERIFY(spoken.contains(QStringLiteral("New scan…, Ctrl+N")));
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<ShortcutsDialog*>() == nullptr);
}

void TestWindowActions::whatIsReadBackCannotBeStopped() {
    show(sample::tenant());
    Change change = sample::changes().first();
    for (ChangeStep& step : change.steps)
        step.state = step.state == StepState::Done ? StepState::Done : StepState::Unknown;
    m_window->setChanges({change});
    QVERIFY(!m_window->actions()->stopChange->isEnabled());
}

QTEST_MAIN(TestWindowActions)
#include "tst_windowactions.moc"
