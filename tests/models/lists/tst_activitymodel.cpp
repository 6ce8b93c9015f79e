// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/activitymodel.h"
#include "models/lists/stepmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

class TestActivityModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestComesFirst();
    void oneChangeIsReplacedInPlace();
    void newOnesComeOnTop();
    void olderOnesComeBelowWhenAskedFor();
    void runningOnesAreCounted();
    void stepsAreUpdatedInPlace();
    void stepsSayWhatBecameOfThem();
};

namespace {

constexpr qint64 Minute = 60'000;
constexpr Instant Now{1'795'500'000'000};

Change change(qint64 id, qint64 minutesAgo, int steps = 1) {
    Change change;
    change.id = id;
    change.kind = ChangeKind::Delete;
    change.startedAt = Instant{Now.ms - minutesAgo * Minute};
    for (int i = 0; i < steps; ++i) {
        ChangeStep step;
        step.id = id * 1'000 + i;
        step.scanId = QString::number(i);
        step.scanName = QStringLiteral("scan %1").arg(i);
        change.steps += step;
    }
    return change;
}

QList<qint64> ids(const ActivityModel& model) {
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += model.changeAt(row).id;
    return ids;
}

using Tester = QAbstractItemModelTester;

} // namespace

void TestActivityModel::newestComesFirst() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ActivityModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setNow(Now);
    model.setChanges({change(1, 50), change(3, 5), change(2, 20)});
    QCOMPARE(ids(model), (QList<qint64>{3, 2, 1}));
    const QModelIndex when = model.index(0, int(ActivityModel::Column::When));
    QCOMPARE(when.data().toString(), QStringLiteral("5 min ago"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(Instant{Now.ms + 60 * Minute});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(when.data().toString(), QStringLiteral("1 h ago"));
    model.setChanges({});
    model.setNow(Now);
    QCOMPARE(model.rowCount(), 0);
}

void TestActivityModel::oneChangeIsReplacedInPlace() {
    ActivityModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setChanges({change(1, 50), change(2, 20)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    Change other = change(1, 50);
    other.steps[0].state = StepState::Done;
    other.endedAt = Now;
    model.updateChange(other);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("1 gone"));
    QCOMPARE(model.index(1, 0).data(ActivityModel::StateRole).toInt(), int(StepState::Done));
    model.updateChange(other);
    QCOMPARE(changed.count(), 1);
}

void TestActivityModel::newOnesComeOnTop() {
    ActivityModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.updateChange(change(1, 50));
    model.updateChange(change(2, 20));
    QCOMPARE(ids(model), (QList<qint64>{2, 1}));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setChanges({change(1, 50), change(2, 20), change(3, 10), change(4, 5)});
    QCOMPARE(ids(model), (QList<qint64>{4, 3, 2, 1}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(resets.count(), 0);
    model.updateChange(change(5, 15));
    QCOMPARE(ids(model), (QList<qint64>{4, 3, 5, 2, 1}));
    model.setChanges({change(9, 1)});
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowOf(9), 0);
    QCOMPARE(model.rowOf(4), -1);
}

void TestActivityModel::olderOnesComeBelowWhenAskedFor() {
    ActivityModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QSignalSpy wanted(&model, &ActivityModel::olderWanted);
    model.setChanges({change(3, 5), change(2, 20)}, true);
    // Whoever is at the end asks, and asks once.
    for (int times = 0; times < 3 && model.canFetchMore({}); ++times)
        model.fetchMore({});
    QCOMPARE(wanted.count(), 1);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setChanges({change(3, 5), change(2, 20), change(1, 50)}, false);
    QCOMPARE(ids(model), (QList<qint64>{3, 2, 1}));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 2);
    QVERIFY(!model.canFetchMore({}));
}

void TestActivityModel::runningOnesAreCounted() {
    ActivityModel model;
    Change ended = change(1, 50);
    ended.endedAt = Now;
    model.setChanges({ended, change(2, 20)});
    QCOMPARE(model.runningCount(), 1);
    QCOMPARE(model.index(0, 0).data(ActivityModel::RunningRole).toBool(), true);
    QCOMPARE(model.index(0, 0).data(ActivityModel::DoneRole).toInt(), 0);
    QCOMPARE(model.index(0, 0).data(ActivityModel::StepsRole).toInt(), 1);
}

void TestActivityModel::stepsAreUpdatedInPlace() {
    StepModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    Change current = change(1, 5, 100);
    model.setChange(current);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    for (int i = 10; i < 60; ++i)
        current.steps[i].state = StepState::Done;
    current.steps[99].state = StepState::Sending;
    model.setChange(current);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 10);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 59);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    current.steps += ChangeStep{};
    model.setChange(current);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 101);
    model.setChange(change(2, 1, 3));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 3);
    model.setChange({});
    QCOMPARE(model.rowCount(), 0);
}

void TestActivityModel::stepsSayWhatBecameOfThem() {
    StepModel model;
    Change current = change(1, 5);
    ChangeStep& step = current.steps[0];
    step.state = StepState::Refused;
    step.httpStatus = 404;
    step.sentAt = Now;
    step.answeredAt = Instant{Now.ms + 1'234};
    step.answer = QStringLiteral("No\u202E such\nscan.");
    step.before = R"({"isActive":true})";
    step.after = R"({"isActive":false})";
    step.correlationId = QStringLiteral("abc");
    model.setChange(current);
    using Column = StepModel::Column;
    const auto text = [&](Column column) { return model.index(0, int(column)).data().toString(); };
    QCOMPARE(text(Column::Step), QStringLiteral("1"));
    QCOMPARE(text(Column::State), QStringLiteral("Refused"));
    QCOMPARE(text(Column::Scan), QStringLiteral("scan 0"));
    QCOMPARE(text(Column::Change), QStringLiteral("Active → Inactive"));
    QCOMPARE(text(Column::Took), QStringLiteral("1.2 s"));
    QCOMPARE(text(Column::Answer), QStringLiteral("No such scan."));
    QCOMPARE(model.index(0, 0).data(StepModel::StateRole).toInt(), int(StepState::Refused));
    QCOMPARE(model.index(0, 0).data(StepModel::CorrelationRole).toString(), QStringLiteral("abc"));
    QCOMPARE(model.index(0, 0).data(StepModel::IdRole).toString(), QStringLiteral("0"));
}

QTEST_GUILESS_MAIN(TestActivityModel)
#include "tst_activitymodel.moc"
