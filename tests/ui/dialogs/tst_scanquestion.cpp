// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot/snapshotbuilder.h"
#include "ui/common/noticebox.h"
#include "ui/scans/dialogs/deletedialog.h"
#include "ui/scans/dialogs/scannamesmodel.h"
#include "ui/scans/dialogs/setactivedialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace {

QString idOf(int i) {
    return QStringLiteral("scan-%1").arg(i);
}

TenantState tenant(int scans, const QString& firstName = QStringLiteral("Scan 0")) {
    SnapshotBuilder builder;
    for (int i = 0; i < scans; ++i) {
        ScanDefinition scan;
        scan.id = idOf(i);
        scan.name = i == 0 ? firstName : QStringLiteral("Scan %1").arg(i);
        scan.type = ScanType::Network;
        scan.isActive = i % 3 != 0;
        builder.addScan(scan);
    }
    TenantState state;
    state.connection.name = QStringLiteral("Contoso <b>Ltd</b>");
    state.budget.leftThisMinute = 83;
    state.snapshot = builder.finish(Instant{1}, {}, {});
    return state;
}

QStringList ids(int from, int to) {
    QStringList result;
    for (int i = from; i < to; ++i)
        result.append(idOf(i));
    return result;
}

template<class T>
T* child(const QWidget& parent, const char* name) {
    T* found = parent.findChild<T*>(QLatin1StringView(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

} // namespace

class TestScanQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deleteNamesCountTenantAndCost() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(20));
        dialog.setBatchSize(10);
        dialog.setScans(ids(0, 14), {});
        dialog.open();
        const QString title = child<QLabel>(dialog, "titleLabel")->text();
        QVERIFY(title.contains(QStringLiteral("14")));
        QVERIFY(title.contains(QStringLiteral("Contoso <b>Ltd</b>")));
        QCOMPARE(child<QLabel>(dialog, "titleLabel")->textFormat(), Qt::PlainText);
        QVERIFY(child<QPushButton>(dialog, "doButton")->text().contains(QStringLiteral("14")));
        const QString cost = child<QLabel>(dialog, "costLabel")->text();
        QVERIFY(cost.contains(QStringLiteral("2")));
        QVERIFY(cost.contains(QStringLiteral("At most 83")));
        QCOMPARE(child<QTableView>(dialog, "namesTable")->model()->rowCount(), 14);
    }

    void theTableIsNotTallerThanItsNames() {
        const auto rowsRoom = [](int count) {
            DeleteDialog dialog;
            dialog.setTenant(tenant(40));
            dialog.setScans(ids(0, count), {});
            dialog.open();
            const auto* table = child<QTableView>(dialog, "namesTable");
            return std::pair(table->viewport()->height(),
                             table->verticalHeader()->defaultSectionSize());
        };
        const auto [two, row] = rowsRoom(2);
        QVERIFY2(two >= 2 * row && two < 3 * row, qPrintable(QString::number(two)));
        QVERIFY(rowsRoom(40).first >= 8 * row);
        QVERIFY(rowsRoom(40).first < 20 * row);
    }

    void cancelHasTheFocusAndIsWhatReturnMeans() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(3));
        dialog.setScans(ids(0, 3), {});
        QSignalSpy submitted(&dialog, &DeleteDialog::submitted);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(QApplication::focusWidget(), child<QPushButton>(dialog, "cancelButton"));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(submitted.count(), 0);
    }

    void hiddenOnesComeFirstAndCanBeLeftOut() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(20));
        dialog.setScans(ids(0, 14), {idOf(5), idOf(7), idOf(13)});
        QSignalSpy submitted(&dialog, &DeleteDialog::submitted);
        dialog.open();
        auto* box = child<NoticeBox>(dialog, "hiddenBox");
        QVERIFY(box->isVisible());
        auto* model = child<QTableView>(dialog, "namesTable")->model();
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Scan 5"));
        QVERIFY(model->index(2, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("hidden")));
        QVERIFY(!model->index(3, 0)
                     .data(Qt::AccessibleTextRole)
                     .toString()
                     .contains(QStringLiteral("hidden")));
        QTest::mouseClick(box->actionButton(), Qt::LeftButton);
        QVERIFY(!box->isVisible());
        QCOMPARE(model->rowCount(), 11);
        QTest::mouseClick(child<QPushButton>(dialog, "doButton"), Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        const QStringList sent = submitted.first().first().toStringList();
        QCOMPARE(sent.size(), 11);
        QVERIFY(!sent.contains(idOf(7)));
    }

    void namesAreSortedAndTwinsToldApart() {
        SnapshotBuilder builder;
        const char* names[] = {"b 10", "a", "b 9", "a"};
        for (int i = 0; i < 4; ++i) {
            ScanDefinition scan;
            scan.id = idOf(i);
            scan.name = QString::fromLatin1(names[i]);
            scan.target = QStringLiteral("10.0.0.%1").arg(i);
            builder.addScan(scan);
        }
        TenantState state;
        state.snapshot = builder.finish(Instant{1}, {}, {});
        DeleteDialog dialog;
        dialog.setTenant(state);
        dialog.setScans(ids(0, 4), {idOf(0), idOf(2)});
        dialog.open();
        const auto* table = child<QTableView>(dialog, "namesTable");
        QVERIFY(table->columnWidth(0) > table->columnWidth(1) + table->columnWidth(2));
        const auto* model = table->model();
        QStringList shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown << model->index(row, 0).data().toString() + u' ' +
                         model->index(row, int(ScanNamesModel::Column::Targets)).data().toString();
        // The hidden ones come first, each part by name, numbers by value.
        QCOMPARE(shown,
                 (QStringList{QStringLiteral("b 9 10.0.0.2"), QStringLiteral("b 10 10.0.0.0"),
                              QStringLiteral("a 10.0.0.1"), QStringLiteral("a 10.0.0.3")}));
        QCOMPARE(dialog.ids(), (QStringList{idOf(2), idOf(0), idOf(1), idOf(3)}));
    }

    void cancelTakesBackWhatWasNotSent() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(3));
        dialog.setScans(ids(0, 3), {});
        dialog.open();
        QSignalSpy takenBack(&dialog, &ScanQuestion::takeBackRequested);
        dialog.setBusy(true, QStringLiteral("Reading"), true);
        QTest::mouseClick(child<QPushButton>(dialog, "cancelButton"), Qt::LeftButton);
        QCOMPARE(takenBack.count(), 1);
        QVERIFY(dialog.isVisible());
        dialog.setBusy(true, QStringLiteral("Sent"), false);
        QTest::mouseClick(child<QPushButton>(dialog, "cancelButton"), Qt::LeftButton);
        QCOMPARE(takenBack.count(), 1);
        QVERIFY(dialog.isVisible());
    }

    void busyQuestionAnswersOnceAndShowsWhatFailed() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(3));
        dialog.setScans(ids(0, 3), {});
        QSignalSpy submitted(&dialog, &DeleteDialog::submitted);
        connect(&dialog, &DeleteDialog::submitted, &dialog, [&] { dialog.setBusy(true); });
        dialog.open();
        auto* button = child<QPushButton>(dialog, "doButton");
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(dialog.isVisible());
        Error error;
        error.what = QStringLiteral("The definitions could not be written.");
        dialog.showError(error);
        QVERIFY(child<NoticeBox>(dialog, "errorBox")->isVisible());
        QVERIFY(button->isEnabled());
        QCOMPARE(dialog.ids().size(), 3);
    }

    void everythingHiddenLeftOutLeavesNothingToDelete() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(3));
        dialog.setScans(ids(0, 2), ids(0, 2));
        dialog.open();
        child<NoticeBox>(dialog, "hiddenBox")->actionButton()->click();
        QVERIFY(!child<QPushButton>(dialog, "doButton")->isEnabled());
        QVERIFY(!child<QPushButton>(dialog, "doButton")->toolTip().isEmpty());
    }

    void manyCallsSayHowLongTheyWait() {
        DeleteDialog dialog;
        TenantState state = tenant(500);
        dialog.setTenant(state);
        dialog.setBatchSize(1);
        dialog.setScans(ids(0, 500), {});
        // 417 calls beyond what is left, 100 a minute.
        QVERIFY(child<QLabel>(dialog, "costLabel")->text().contains(QStringLiteral("5 minutes")));
    }

    void alreadyActiveOnesAreSkipped() {
        SetActiveDialog dialog(true);
        dialog.setTenant(tenant(9)); // 0, 3 and 6 are inactive
        dialog.setScans(ids(0, 9), {});
        QSignalSpy submitted(&dialog, &SetActiveDialog::submitted);
        dialog.open();
        QVERIFY(child<QLabel>(dialog, "noteLabel")->text().contains(QStringLiteral("6")));
        QVERIFY(child<QLabel>(dialog, "titleLabel")->text().contains(QStringLiteral("3")));
        child<QPushButton>(dialog, "doButton")->click();
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(submitted.first().at(0).toStringList(), (QStringList{idOf(0), idOf(3), idOf(6)}));
        QCOMPARE(submitted.first().at(1).toBool(), true);
    }

    void hostileNamesArePlainAndBreakNoLayout() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(2, QStringLiteral("<img src=x>\u202E\n") + QString(20'000, u'w')));
        dialog.setScans(ids(0, 2), {});
        dialog.open();
        const QString name =
            child<QTableView>(dialog, "namesTable")->model()->index(0, 0).data().toString();
        QVERIFY(name.startsWith(QStringLiteral("<img src=x>")));
        QVERIFY(!name.contains(QChar(0x202E)));
        QVERIFY(name.size() < 1000);
        QCOMPARE(dialog.width(), 640);
        QVERIFY(dialog.height() < 520);
    }

    void namesModelHoldsItsContract() {
        ScanNamesModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const SnapshotPtr snapshot = tenant(5).snapshot;
        model.setScans(snapshot, ids(0, 2), ids(2, 4));
        QCOMPARE(model.rowCount(), 4);
        model.setScans(snapshot, {}, {QStringLiteral("gone")});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("gone"));
        model.setScans({}, {}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    // Grows with the count and not with its square; the bound leaves room for a loaded machine.
    void aHundredThousandNamesOpenAtOnce() {
        DeleteDialog dialog;
        dialog.setTenant(tenant(100'000));
        const QStringList all = ids(0, 100'000);
        QElapsedTimer timer;
        timer.start();
        dialog.setScans(all, all.mid(0, 50'000));
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(dialog.ids().size(), 100'000);
    }
};

QTEST_MAIN(TestScanQuestion)
#include "tst_scanquestion.moc"
