// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletenant.h"
#include "ui/activity/activityorder.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/changepane.h"
#include "ui/common/actions.h"
#include "ui/look/look.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

class TestActivityPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void changesStandInTheirGroups();
    void endedChangeLeavesTheRunningOnes();
    void failedStepIsExplained();
    void reportHoldsEveryStep();
    void beforeAndAfterStandThereWhole();
    void theNewestIsChosenAtTheFirstVisit();
    void theStepThatNeedsALookIsChosenAtTheFirstLook();
    void whatIsReadBackHasNothingToStop();
    void whatNobodyRefusedIsNotCountedAsRefused();
    void filterLooksIntoSteps();
    void chipsNarrowToWhatNeedsALook();
    void wholeOfAChangeIsAskedForOnce();
    void nothingMatchesOnlyWhenAllWasRead();
    void orderIsSoundThroughEveryChange();

private:
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<ActivityPage> m_page;
    QAbstractItemModel* m_list = nullptr;
};

void TestActivityPage::initTestCase() {
    new Look(*qApp);
}

void TestActivityPage::init() {
    m_page.reset();
    m_actions = std::make_unique<Actions>(nullptr);
    m_page = std::make_unique<ActivityPage>(m_actions.get());
    m_page->resize(1200, 700);
    m_page->show();
    m_page->setNow(sample::now());
    m_page->setChanges(sample::changes());
    m_list = m_page->findChild<QListView*>(QStringLiteral("activityList"))->model();
}

void TestActivityPage::changesStandInTheirGroups() {
    QCOMPARE(m_list->rowCount(), 3);
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(m_list->index(row, 0).data(ActivityOrder::GroupRole).toInt(), row);
        QVERIFY(m_list->index(row, 0).data(ActivityOrder::BeginsGroupRole).toBool());
    }
    QCOMPARE(m_page->currentId(), 3);
    QVERIFY(m_page->isCurrentRunning());
}

void TestActivityPage::endedChangeLeavesTheRunningOnes() {
    Change change = sample::changes().first();
    change.endedAt = sample::now();
    m_page->updateChange(change);
    QCOMPARE(m_list->index(0, 0).data(ActivityOrder::GroupRole).toInt(),
             int(ActivityOrder::Group::Recent));
    QCOMPARE(m_page->currentId(), 3);
    QVERIFY(!m_page->isCurrentRunning());
}

void TestActivityPage::failedStepIsExplained() {
    auto* why = m_page->findChild<QLabel*>(QStringLiteral("stepWhy"));
    QCOMPARE(why->text(), sample::changes().first().steps[42].answer);
    QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("stepCorrelationId"))->text(),
             sample::changes().first().steps[42].correlationId);
}

void TestActivityPage::reportHoldsEveryStep() {
    const QString report = m_page->findChild<ChangePane*>()->report();
    const Change change = sample::changes().first();
    QVERIFY(!change.steps.empty());
    for (const ChangeStep& step : change.steps)
        QVERIFY2(report.contains(step.scanId), qPrintable(step.scanId));
    QVERIFY(report.contains(change.steps[42].correlationId));
}

void TestActivityPage::beforeAndAfterStandThereWhole() {
    QStringList targets;
    for (int i = 0; i < 300; ++i)
        targets += QStringLiteral("10.20.%1.%2").arg(i / 200).arg(i % 200);
    Change change = sample::changes().last();
    change.id = 7;
    change.steps[0].before = "{\"target\":\"10.0.0.1\"}";
    change.steps[0].after =
        QStringLiteral("{\"target\":\"%1\"}").arg(targets.join(QLatin1Char(','))).toUtf8();
    m_page->updateChange(change);
    m_page->showChange(7);
    auto* whole = m_page->findChild<QPlainTextEdit*>(QStringLiteral("stepDifference"));
    QVERIFY(whole->isVisible());
    QVERIFY(whole->toPlainText().contains(QStringLiteral("10.0.0.1")));
    for (const QString& target : {targets[0], targets[150], targets[299]})
        QVERIFY2(whole->toPlainText().contains(target), qPrintable(target));
    // It scrolls, and leaves the steps their room.
    QVERIFY(whole->height() < 120);
    QVERIFY(whole->verticalScrollBar()->maximum() > 0);
    QVERIFY(m_page->findChild<ChangePane*>()->report().contains(targets[299]));
    whole->selectAll();
    whole->copy();
    QVERIFY(QGuiApplication::clipboard()->text().contains(targets[299]));
}

void TestActivityPage::theNewestIsChosenAtTheFirstVisit() {
    ActivityPage page(m_actions.get());
    page.resize(1200, 700);
    page.setNow(sample::now());
    // As they come while another page is shown: the oldest first.
    const QList<Change> changes = sample::changes();
    for (qsizetype i = changes.size() - 1; i > 0; --i)
        page.updateChange(changes[i]);
    page.show();
    QCOMPARE(page.currentId(), changes[1].id);
    // What is looked at stays.
    page.updateChange(changes[0]);
    QCOMPARE(page.currentId(), changes[1].id);
    page.hide();
    page.show();
    QCOMPARE(page.currentId(), changes[1].id);
}

void TestActivityPage::theStepThatNeedsALookIsChosenAtTheFirstLook() {
    ActivityPage page(m_actions.get());
    page.resize(1200, 700);
    page.setNow(sample::now());
    // It ran while another page was shown, and something was refused then.
    Change change = sample::changes().first();
    const Change later = change;
    for (ChangeStep& step : change.steps)
        step.state = StepState::Waiting;
    page.updateChange(change);
    page.updateChange(later);
    page.show();
    auto* steps = qobject_cast<QAbstractItemView*>(page.findChild<ChangePane*>()->list());
    QCOMPARE(steps->currentIndex().row(), 42);
    // What a person chose stays.
    steps->setCurrentIndex(steps->model()->index(7, 0));
    page.hide();
    page.updateChange(change);
    page.show();
    QCOMPARE(steps->currentIndex().row(), 7);
}

void TestActivityPage::whatIsReadBackHasNothingToStop() {
    Change change = sample::changes().first();
    auto* pane = m_page->findChild<ChangePane*>();
    auto* stop = pane->findChild<QPushButton*>(QStringLiteral("stopChangeButton"));
    auto* bar = pane->findChild<QProgressBar*>();
    QVERIFY(stop->isVisible());
    for (qsizetype i = 0; i < change.steps.size(); ++i)
        change.steps[i].state = i < 20 ? StepState::Done : StepState::Unknown;
    m_page->updateChange(change);
    QVERIFY(!stop->isVisible());
    QCOMPARE(bar->value(), 20);
    QCOMPARE(bar->maximum(), 120);
    QVERIFY(m_list->index(0, 0).data(ActivityModel::ReadBackRole).toBool());
}

void TestActivityPage::whatNobodyRefusedIsNotCountedAsRefused() {
    m_page->showChange(2); // a delete whose answer was lost: four are still there
    QStringList counts;
    for (const QLabel* count :
         m_page->findChild<QWidget*>(QStringLiteral("changeCounts"))->findChildren<QLabel*>()) {
        if (count->isVisible())
            counts += count->text();
    }
    QVERIFY2(counts.contains(QStringLiteral("4 kept")), qPrintable(counts.join(u'|')));
    QVERIFY(!counts.join(u' ').contains(QStringLiteral("refused")));
}

void TestActivityPage::filterLooksIntoSteps() {
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("activitySearchField"));
    field->setText(sample::changes().first().steps[100].scanName);
    QCOMPARE(m_list->rowCount(), 1);
    field->setText(QStringLiteral("nothing of that name"));
    QCOMPARE(m_list->rowCount(), 0);
    QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("stateTitle"))->text(),
             QStringLiteral("No change matches the filter"));
    field->clear();
    QCOMPARE(m_list->rowCount(), 3);
}

void TestActivityPage::chipsNarrowToWhatNeedsALook() {
    auto* running = m_page->findChild<QToolButton*>(QStringLiteral("runningChip"));
    auto* unfinished = m_page->findChild<QToolButton*>(QStringLiteral("unfinishedChip"));
    QCOMPARE(running->accessibleName(), QStringLiteral("Running, 1 change(s)"));
    running->click();
    QCOMPARE(m_list->rowCount(), 1);
    QVERIFY(m_page->isCurrentRunning());
    unfinished->click();
    QCOMPARE(m_list->rowCount(), 2);
    running->click();
    QCOMPARE(m_list->rowCount(), 1);
    QVERIFY(!m_page->isCurrentRunning());
    // A running change that is asked for comes into sight.
    m_page->showChange(3);
    QCOMPARE(m_page->currentId(), 3);
    QCOMPARE(m_list->rowCount(), 3);
}

void TestActivityPage::wholeOfAChangeIsAskedForOnce() {
    QList<Change> changes = sample::changes();
    changes[0].isWhole = false;
    QSignalSpy wanted(m_page.get(), &ActivityPage::wholeRequested);
    m_page->setChanges(changes);
    m_page->showChange(changes[1].id);
    wanted.clear();
    m_page->showChange(changes[0].id);
    m_page->setNow(sample::now());
    m_page->setChanges(changes);
    QVERIFY(wanted.count() <= 1); // it may have been the current one at first
    changes[0].isWhole = true;
    m_page->updateChange(changes[0]);
    m_page->showChange(changes[1].id);
    wanted.clear();
    m_page->showChange(changes[0].id);
    QCOMPARE(wanted.count(), 0);
    changes[2].isWhole = false;
    m_page->updateChange(changes[2]);
    m_page->showChange(changes[2].id);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].toLongLong(), changes[2].id);
}

void TestActivityPage::nothingMatchesOnlyWhenAllWasRead() {
    QSignalSpy wanted(m_page.get(), &ActivityPage::olderRequested);
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("activitySearchField"));
    m_page->setChanges(sample::changes(), true);
    field->setText(QStringLiteral("the one of last year"));
    QTRY_COMPARE(wanted.count(), 1);
    Change old = sample::changes().last();
    old.id = 1000;
    old.startedAt = Instant{sample::now().ms - 400LL * 24 * 3'600'000};
    old.steps[0].scanName = QStringLiteral("the one of last year");
    m_page->setChanges(sample::changes() + QList<Change>{old}, false);
    QCOMPARE(m_list->rowCount(), 1);
    QCOMPARE(m_page->currentId(), 1000);
}

void TestActivityPage::orderIsSoundThroughEveryChange() {
    QAbstractItemModelTester tester(m_list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Change change = sample::changes().first();
    change.id = 9;
    m_page->updateChange(change);
    change.endedAt = sample::now();
    m_page->updateChange(change);
    m_page->setNow(Instant{sample::now().ms + 3 * 86'400'000LL});
    m_page->setChanges({});
    m_page->setChanges(sample::changes());
    QCOMPARE(m_list->rowCount(), 3);
}

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
