// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/clouds.h"
#include "tests/support/sampletenant.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/common/actions.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/navigation.h"
#include "ui/shell/twolinebutton.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
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

// The frame: what it shows first, what it keeps, how small it may be, and what leads where.
class TestMainWindow final : public WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { start(); }
    void cleanup() { m_window.reset(); }
    void theSecondWindowOfATenantIsNumbered();
    void nothingForcesTheWindowAbove1024x640_data();
    void nothingForcesTheWindowAbove1024x640();
    void firstStartOffersTwoWays();
    void everythingThatTakesTheFocusHasAName();
    void badgesCountAgentsAndChanges();
    void placeAndPersonAreToldOnce();
    void anotherTenantTakesNothingOver();
    void theFilterOfTheLastTimeIsThereAgain();
    void agentAndScanLeadToEachOther();
    void closingAsks();
};

void TestMainWindow::theSecondWindowOfATenantIsNumbered() {
    TenantState state = sample::tenant();
    state.connection.name = QStringLiteral("Acme %1");
    show(state);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Acme %1 – ScanDeck"));
    m_window->setNumber(2);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Acme %1 (2) – ScanDeck"));
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

    start(); // the next time
    for (const auto& [page, state] : kept.asKeyValueRange())
        m_window->restoreViewState(page, state);
    QSignalSpy changed(m_window.get(), &MainWindow::viewStateChanged);
    show(sample::tenant());
    QCOMPARE(box("Filter scans")->text(), QStringLiteral("ams"));
    QCOMPARE(box("Filter agents")->text(), QStringLiteral("lon"));
    QCOMPARE(m_window->viewState(QStringLiteral("agents")), kept[QStringLiteral("agents")]);
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
    QSignalSpy closes(m_window.get(), &MainWindow::closeRequested);
    m_window->close();
    QCOMPARE(closes.count(), 1);
    QVERIFY(m_window->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
