// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/clouds.h"
#include "tests/support/sampletenant.h"
#include "ui/agents/agentspage.h"
#include "ui/common/actions.h"
#include "ui/common/rowheader.h"
#include "ui/look/look.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/twolinebutton.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

namespace {

// Every text twice as long, as a wordy language may be.
class Doubled final : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*,
                                    int) const override {
        const QString text = QString::fromUtf8(source);
        return text.startsWith(QLatin1Char('%')) || text.contains(QLatin1String("mm"))
                   ? text
                   : text + QLatin1Char(' ') + text;
    }
};

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingForcesTheWindowAbove1024x640_data();
    void nothingForcesTheWindowAbove1024x640();
    void firstStartOffersTwoWays();
    void everyActionIsInAMenu();
    void everythingThatTakesTheFocusHasAName();
    void whatMayNotBeChangedSaysWhy();
    void paletteListsWhatIsNotPossibleWithItsReason();
    void paletteRunsAndFinds();
    void sortingNeedsNoMouse();
    void f6GoesRoundTheParts();
    void badgesCountAgentsAndChanges();
    void errorIsToldUntilItIsSettled();
    void offlineSaysWhy();
    void everyMenuHasAName();
    void whatStoppedAChangeLeadsToIt();
    void placeAndPersonAreToldOnce();
    void stopAsksForTheRunningChange();
    void anotherTenantTakesNothingOver();
    void theFilterOfTheLastTimeIsThereAgain();
    void theMenuOfARowActsOnWhatItNames();
    void agentAndScanLeadToEachOther();
    void closingAsks();

private:
    void show(const TenantState& state);
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase() {
    QAccessible::setActive(true);
    new Look(*qApp);
}

void TestMainWindow::init() {
    m_window = std::make_unique<MainWindow>([] { return sample::now(); });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup() {
    m_window.reset();
}

void TestMainWindow::show(const TenantState& state) {
    auto* list = m_window->findChild<ScansPage*>()->list();
    m_window->setTenant(state);
    QTRY_COMPARE(list->totalCount(), state.snapshot ? state.snapshot->scanCount() : 0);
    QTRY_VERIFY(!list->isBusy());
}

void TestMainWindow::nothingForcesTheWindowAbove1024x640_data() {
    QTest::addColumn<bool>("isDoubled");
    QTest::addColumn<bool>("isHostile");
    QTest::newRow("as it is") << false << false;
    QTest::newRow("texts twice as long") << true << false;
    QTest::newRow("hostile names") << false << true;
}

void TestMainWindow::nothingForcesTheWindowAbove1024x640() {
    QFETCH(bool, isDoubled);
    QFETCH(bool, isHostile);
    Doubled doubled;
    if (isDoubled)
        QCoreApplication::installTranslator(&doubled);
    TenantState state = sample::tenant();
    state.problem = sample::refusedSignIn();
    state.link = Link::SignInRefused;
    if (isHostile) {
        const QStringList names = sample::hostileNames();
        state.connection.name = names[3];
        state.claims.who = names[3];
        state.snapshot = sample::snapshot(40, [&](ScanDefinition& scan, qsizetype i) {
            scan.name = names[i % names.size()];
            scan.failureReason = names[3];
            scan.status = ScanStatus::Fail;
            scan.statusWord = names[3];
            scan.target = QString(20'000, QLatin1Char('1'));
            scan.createdBy = names[3];
            scan.scanner.name = names[3];
        });
    }
    show(state);
    m_window->setChanges(sample::changes());
    m_window->showMessage(QStringLiteral("A message of some length about what was done."));
    auto* page = m_window->findChild<ScansPage*>();
    page->list()->selection()->selectAllShown();
    for (const auto shown :
         {MainWindow::Page::Scans, MainWindow::Page::Agents, MainWindow::Page::Activity}) {
        m_window->showPage(shown);
        m_window->actions()->details->trigger();
        QCoreApplication::processEvents();
        const QSize least = m_window->centralWidget()->minimumSizeHint();
        const int menu = 40;
        QVERIFY2(least.width() <= 1024 && least.height() + menu <= 640,
                 qPrintable(QStringLiteral("page %1: %2x%3")
                                .arg(int(shown))
                                .arg(least.width())
                                .arg(least.height())));
    }
    if (isDoubled)
        QCoreApplication::removeTranslator(&doubled);
}

void TestMainWindow::firstStartOffersTwoWays() {
    QSignalSpy adds(m_window.get(), &MainWindow::newConnectionRequested);
    QSignalSpy demos(m_window.get(), &MainWindow::demoRequested);
    auto* add = m_window->findChild<QPushButton*>(QStringLiteral("addConnectionButton"));
    QVERIFY(add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QTest::mouseClick(m_window->findChild<QPushButton*>(QStringLiteral("demoButton")),
                      Qt::LeftButton);
    QCOMPARE(adds.count(), 1);
    QCOMPARE(demos.count(), 1);
    show(sample::tenant());
    QVERIFY(!add->isVisible());
    m_window->setTenants({});
    QVERIFY(add->isVisible());
}

void TestMainWindow::everyActionIsInAMenu() {
    QSet<QAction*> inMenus;
    for (const QMenu* menu : m_window->menuWidget()->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions())
            inMenus.insert(action);
    }
    for (QAction* action : m_window->actions()->all())
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
}

void TestMainWindow::everythingThatTakesTheFocusHasAName() {
    show(sample::tenant());
    m_window->setChanges(sample::changes());
    m_window->findChild<ScansPage*>()->list()->selection()->selectAllShown();
    for (const auto page :
         {MainWindow::Page::Scans, MainWindow::Page::Agents, MainWindow::Page::Activity}) {
        m_window->showPage(page);
        QCoreApplication::processEvents();
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                qobject_cast<QScrollBar*>(widget) != nullptr)
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(
                spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty(),
                qPrintable(QStringLiteral("%1 %2").arg(
                    QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        }
    }
    auto* navigation = m_window->findChild<Navigation*>();
    QCOMPARE(navigation->accessibleName(), QStringLiteral("Navigation"));
    QCOMPARE(m_window->findChild<ScanTable*>()->accessibleName(),
             QStringLiteral("Scan definitions"));
}

void TestMainWindow::whatMayNotBeChangedSaysWhy() {
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

void TestMainWindow::paletteListsWhatIsNotPossibleWithItsReason() {
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

void TestMainWindow::paletteRunsAndFinds() {
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

void TestMainWindow::sortingNeedsNoMouse() {
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

void TestMainWindow::f6GoesRoundTheParts() {
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

void TestMainWindow::badgesCountAgentsAndChanges() {
    show(sample::tenant());
    m_window->setChanges(sample::changes());
    auto* model = m_window->findChild<Navigation*>()->model();
    QCOMPARE(model->index(1, 0).data(Navigation::BadgeRole).toString(), QStringLiteral("4"));
    QCOMPARE(model->index(2, 0).data(Navigation::BadgeRole).toString(), QStringLiteral("1"));
    Change change = sample::changes().first();
    change.endedAt = sample::now();
    m_window->updateChange(change);
    QCOMPARE(model->index(2, 0).data(Navigation::BadgeRole).toString(), QString());
}

void TestMainWindow::errorIsToldUntilItIsSettled() {
    TenantState state = sample::tenant();
    state.link = Link::SignInRefused;
    state.problem = sample::refusedSignIn();
    state.problemSince = sample::now();
    show(state);
    auto* banner = m_window->findChild<QWidget*>(QStringLiteral("tenantBanner"));
    QVERIFY(banner->isVisible());
    QString all;
    for (const QLabel* label : banner->findChildren<QLabel*>())
        all += label->text() + QLatin1Char('\n');
    for (const QString& text : {state.problem->what, state.problem->why, state.problem->advice,
                                state.problem->serverText, state.problem->correlationId})
        QVERIFY2(all.contains(text), qPrintable(text));
    QSignalSpy edits(m_window.get(), &MainWindow::connectionsRequested);
    banner->findChild<QPushButton*>(QStringLiteral("editConnectionButton"))->click();
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits[0][0].toString(), state.connection.id);
    state.problem.reset();
    state.link = Link::Connected;
    m_window->setTenant(state);
    QVERIFY(!banner->isVisible());
}

void TestMainWindow::offlineSaysWhy() {
    TenantState state = sample::tenant();
    state.link = Link::Offline;
    state.problem = Error();
    state.problem->kind = Error::Kind::Network;
    state.problem->why = QStringLiteral("x.example does not accept the connection.");
    state.problemSince = sample::now();
    state.nextTry = {sample::now().ms + 300'000};
    show(state);
    QString all;
    for (const QLabel* label :
         m_window->findChild<QWidget*>(QStringLiteral("tenantBanner"))->findChildren<QLabel*>())
        all += label->text() + QLatin1Char('\n');
    QVERIFY2(all.contains(QStringLiteral("Offline since")), qPrintable(all));
    QVERIFY2(all.contains(state.problem->why), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("Next try in 5 min.")), qPrintable(all));
}

void TestMainWindow::everyMenuHasAName() {
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

void TestMainWindow::whatStoppedAChangeLeadsToIt() {
    show(sample::tenant());
    m_window->setChanges(sample::changes());
    auto* banner = m_window->findChild<QWidget*>(QStringLiteral("problemBanner"));
    auto* lead = banner->findChild<QPushButton*>(QStringLiteral("showChangeButton"));
    m_window->showProblem(sample::refusedSignIn());
    QVERIFY(banner->isVisible());
    QVERIFY(!lead->isVisible());
    m_window->showProblem(sample::refusedSignIn(), sample::changes().first().id);
    QVERIFY(lead->isVisible());
    lead->click();
    QVERIFY(m_window->actions()->showActivity->isChecked());
}

void TestMainWindow::placeAndPersonAreToldOnce() {
    TenantState state = sample::tenant();
    state.connection.cloud = Cloud::Custom;
    state.connection.region.clear();
    state.connection.api = QUrl(QStringLiteral("http://127.0.0.1:5000"));
    state.link = Link::Connected;
    state.claims.who = QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
    show(state);
    auto* place = m_window->findChild<TwoLineButton*>(QStringLiteral("tenantButton"));
    QCOMPARE(place->secondLine(), placeText(state.connection));
    auto* who = m_window->findChild<QAbstractButton*>(QStringLiteral("connectionState"));
    QVERIFY(who->text().contains(QStringLiteral("Application b81d7f02…")));
    QVERIFY(who->toolTip().contains(state.claims.who));
}

void TestMainWindow::stopAsksForTheRunningChange() {
    show(sample::tenant());
    QVERIFY(!m_window->actions()->stopChange->isEnabled());
    m_window->setChanges(sample::changes());
    QSignalSpy stops(m_window.get(), &MainWindow::stopChangeRequested);
    m_window->actions()->stopChange->trigger();
    QCOMPARE(stops.count(), 1);
    QCOMPARE(stops[0][0].toLongLong(), 3);
}

void TestMainWindow::theMenuOfARowActsOnWhatItNames() {
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

void TestMainWindow::theFilterOfTheLastTimeIsThereAgain() {
    const auto box = [this](const char* name) {
        QLineEdit* found = nullptr;
        for (QLineEdit* one : m_window->findChildren<QLineEdit*>())
            found = one->accessibleName() == QLatin1StringView(name) ? one : found;
        return found;
    };
    show(sample::tenant());
    box("Filter scans")->setText(QStringLiteral("ams"));
    box("Filter agents")->setText(QStringLiteral("lon"));
    QHash<QString, QVariantMap> kept;
    for (const QString& page : {QStringLiteral("scans"), QStringLiteral("agents")})
        kept.insert(page, m_window->viewState(page));

    init(); // the next start
    for (const auto& [page, state] : kept.asKeyValueRange())
        m_window->restoreViewState(page, state);
    QSignalSpy changed(m_window.get(), &MainWindow::viewStateChanged);
    show(sample::tenant());
    QCOMPARE(box("Filter scans")->text(), QStringLiteral("ams"));
    QCOMPARE(box("Filter agents")->text(), QStringLiteral("lon"));
    QCOMPARE(m_window->viewState(QStringLiteral("agents")), kept[QStringLiteral("agents")]);
}

void TestMainWindow::anotherTenantTakesNothingOver() {
    show(sample::tenant());
    auto* page = m_window->findChild<ScansPage*>();
    page->list()->selection()->selectAllShown();
    m_window->findChild<QLineEdit*>(QStringLiteral("scanSearchField"))
        ->setText(QStringLiteral("ams"));
    TenantState other = sample::tenant(30);
    other.connection.id = QStringLiteral("c2");
    show(other);
    QVERIFY(page->list()->selection()->isEmpty());
    QTRY_COMPARE(page->list()->shownCount(), 30);
}

void TestMainWindow::agentAndScanLeadToEachOther() {
    show(sample::tenant());
    auto* page = m_window->findChild<ScansPage*>();
    page->table()->setCurrentId(sample::scan(5).id);
    m_window->actions()->showAgent->trigger();
    QCOMPARE(m_window->page(), MainWindow::Page::Agents);
    QVERIFY(m_window->actions()->showItsScans->isEnabled());
    m_window->actions()->showItsScans->trigger();
    QCOMPARE(m_window->page(), MainWindow::Page::Scans);
    QTRY_COMPARE(page->list()->shownCount(), 15);
}

void TestMainWindow::closingAsks() {
    QSignalSpy quits(m_window.get(), &MainWindow::quitRequested);
    m_window->close();
    QCOMPARE(quits.count(), 1);
    QVERIFY(m_window->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
