// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletenant.h"
#include "tests/ui/shell/windowfixture.h"
#include "ui/common/actions.h"
#include "ui/common/banner.h"
#include "ui/shell/twolinebutton.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

// What the window says of itself: banners, the status bar, the state of a reading.
class TestWindowMessages final : public WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { start(); }
    void cleanup() { m_window.reset(); }
    void errorIsToldUntilItIsSettled();
    void offlineSaysWhy();
    void whatStoppedAChangeLeadsToIt();
    void whatWasDoneAfterAllDoesNotLookLikeAFailure();
    void twoBannersLeaveASmallWindowItsList();
    void aReadingThatWaitsForTheQuotaSaysSo();
};

void TestWindowMessages::errorIsToldUntilItIsSettled() {
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

void TestWindowMessages::offlineSaysWhy() {
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

void TestWindowMessages::whatStoppedAChangeLeadsToIt() {
    show(sample::tenant());
    m_window->setChanges(sample::changes());
    auto* banner = m_window->findChild<QWidget*>(QStringLiteral("problemBanner"));
    auto* lead = banner->findChild<QPushButton*>(QStringLiteral("showChangeButton"));
    m_window->showProblem(sample::refusedSignIn());
    QVERIFY(banner->isVisible());
    QVERIFY(!lead->isVisible());
    m_window->showProblem(sample::refusedSignIn(), sample::changes().first());
    QVERIFY(lead->isVisible());
    lead->click();
    QVERIFY(m_window->actions()->showActivity->isChecked());
}

void TestWindowMessages::whatWasDoneAfterAllDoesNotLookLikeAFailure() {
    show(sample::tenant());
    auto* banner = m_window->findChild<Banner*>(QStringLiteral("problemBanner"));
    Change change = sample::changes().last(); // created
    Error ended;
    ended.what = QStringLiteral("The console ended in the middle of a change.");
    m_window->showProblem(ended, change);
    QCOMPARE(banner->text().tone, Tone::Neutral);
    change.steps[0].state = StepState::Refused;
    m_window->showProblem(ended, change);
    QCOMPARE(banner->text().tone, Tone::Fail);
    ended.outcomeUnknown = true;
    m_window->showProblem(ended, change);
    QCOMPARE(banner->text().tone, Tone::Warn);
}

void TestWindowMessages::twoBannersLeaveASmallWindowItsList() {
    m_window->resize(1024, 640);
    TenantState state = sample::tenant();
    state.link = Link::SignInRefused;
    state.problem = sample::refusedSignIn();
    state.problemSince = sample::now();
    show(state);
    auto* tenant = m_window->findChild<Banner*>(QStringLiteral("tenantBanner"));
    auto* other = m_window->findChild<Banner*>(QStringLiteral("problemBanner"));
    QVERIFY(!tenant->isFolded()); // one alone is whole
    m_window->showProblem(sample::refusedSignIn());
    QVERIFY(tenant->isFolded() && other->isFolded());
    QTRY_VERIFY2(tenant->height() + other->height() < 120,
                 qPrintable(QString::number(tenant->height() + other->height())));
    // Each opens, and says all of it to who cannot look.
    auto* unfold = other->findChild<QToolButton*>(QStringLiteral("unfoldButton"));
    const int folded = other->height();
    QTest::mouseClick(unfold, Qt::LeftButton);
    QTRY_VERIFY(other->height() > folded + 20);
    QVERIFY(other->accessibleName().contains(sample::refusedSignIn().why));
    // A large window has room for both, and one alone needs no folding.
    m_window->resize(1280, 900);
    QTRY_VERIFY(!tenant->isFolded() && !unfold->isVisible());
    m_window->resize(1024, 640);
    QTRY_VERIFY(tenant->isFolded());
    state.problem.reset();
    state.link = Link::Connected;
    m_window->setTenant(state);
    QVERIFY(!other->isFolded());
}

void TestWindowMessages::aReadingThatWaitsForTheQuotaSaysSo() {
    TenantState state = sample::tenant();
    state.snapshot.reset();
    state.link = Link::Connecting;
    state.isReading = true;
    state.readingSince = Instant{m_now.ms - 20'000};
    state.scansSoFar = 100'000;
    state.pagesSoFar = 100;
    m_window->setTenant(state);
    auto* connection = m_window->findChild<QAbstractButton*>(QStringLiteral("connectionState"));
    auto* refresh = m_window->findChild<TwoLineButton*>(QStringLiteral("refreshButton"));
    auto* foot = m_window->findChild<QLabel*>(QStringLiteral("selectionCount"));
    QVERIFY(refresh->secondLine().startsWith(QStringLiteral("Reading now")));
    QVERIFY(!foot->text().contains(QStringLiteral("quota")));
    state.readingWaitsUntil = Instant{m_now.ms + 38'000};
    m_window->setTenant(state);
    QVERIFY2(connection->text().startsWith(QStringLiteral("Waits for the quota until ")),
             qPrintable(connection->text()));
    QVERIFY(connection->text().endsWith(QStringLiteral("(in 38 s)")));
    QCOMPARE(refresh->secondLine(), QStringLiteral("Waits for the quota, 38 s"));
    QVERIFY(refresh->accessibleDescription().contains(QStringLiteral("until")));
    QVERIFY2(foot->text().contains(QStringLiteral("Waits for the quota until ")) &&
                 foot->text().contains(QStringLiteral("100,000 scans read so far, page 100")),
             qPrintable(foot->text()));
    // An ill service that said when to come again has nothing to do with the quota.
    state.budget.pausedUntil = state.readingWaitsUntil;
    state.budget.pause = BudgetFigures::Pause::Outage;
    m_window->setTenant(state);
    QVERIFY2(connection->text().startsWith(QStringLiteral("The service asks to wait until ")),
             qPrintable(connection->text()));
    QCOMPARE(refresh->secondLine(), QStringLiteral("Waits as asked, 38 s"));
    state.budget = {};
    m_window->setTenant(state);
    // It counts down, and is over by itself.
    m_now.ms += 30'000;
    QTRY_VERIFY(connection->text().endsWith(QStringLiteral("(in 8 s)")));
    QVERIFY(foot->text().contains(QStringLiteral("(in 8 s)")));
    m_now.ms += 10'000;
    QTRY_VERIFY(!connection->text().contains(QStringLiteral("quota")));
    QVERIFY(refresh->secondLine().startsWith(QStringLiteral("Reading now")));
    // A change that waits says so too.
    state = sample::tenant();
    state.changeWaitsUntil = Instant{m_now.ms + 38'000};
    show(state);
    QVERIFY(connection->text().contains(QStringLiteral("The change waits for the quota")));
}

QTEST_MAIN(TestWindowMessages)
#include "tst_windowmessages.moc"
