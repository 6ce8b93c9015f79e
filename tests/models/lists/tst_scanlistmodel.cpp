// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/scanlistmodel.h"
#include "models/text/ages.h"

#include "models/lists/orderengine.h"
#include "models/lists/scanselection.h"
#include "tests/models/lists/randomtenant.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

class TestScanListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void modelHoldsThroughEveryChange();
    void smallChangesAreAnnouncedAsRows();
    void persistentIndexesFollowTheirScan();
    void everyColumnSaysSomething();
    void hostileTextIsOneSafeLine();
    void wordsOfALiveTenant();
    void agentsOwnListCounts();
    void agesTellTheirMoment();
    void withoutHealthNothingIsForeseen();
    void checksAreTheSelection();
    void idsLeadToRows();
    void keysAndTitlesAreDistinct();
};

namespace {

ScanOrderPtr orderOf(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                     const ScanFilter& filter = {}, const SortSpec& sort = {}) {
    return std::make_shared<const ScanOrder>(computeOrder(*snapshot, *health, filter, sort));
}

void show(ScanListModel& model, const SnapshotPtr& snapshot, const ScanFilter& filter = {},
          const SortSpec& sort = {}) {
    const TenantHealthPtr health = deriveHealth(snapshot, {});
    model.setContent(snapshot, health, orderOf(snapshot, health, filter, sort));
}

QString textAt(const ScanListModel& model, int row, ScanColumn column, int role = Qt::DisplayRole) {
    return model.index(row, int(column)).data(role).toString();
}

} // namespace

void TestScanListModel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestScanListModel::modelHoldsThroughEveryChange() {
    ScanListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (quint32 seed = 1; seed <= 12; ++seed) {
        RandomTenant tenant(seed);
        QList<ScanDefinition> scans = tenant.scans(25);
        for (int i = 0; i < 12; ++i) {
            const SnapshotPtr snapshot = tenant.snapshot(scans);
            ScanFilter filter;
            if (tenant.chance(50))
                filter.text = tenant.pick(QStringList{QStringLiteral("a"), QStringLiteral("core"),
                                                      QStringLiteral("nothing")});
            const SortSpec sort{tenant.chance(70) ? ScanColumn::Name : ScanColumn::LastRun,
                                Qt::AscendingOrder};
            show(model, snapshot, filter, sort);
            const TenantHealthPtr health = model.health();
            const ScanOrder expected = computeOrder(*snapshot, *health, filter, sort);
            QCOMPARE(model.rowCount(), int(expected.rows.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.snapshotRow(row), expected.rows[size_t(row)]);
            scans = tenant.later(scans, 6);
        }
        if (seed % 3 == 0)
            model.setContent(nullptr, nullptr, nullptr);
    }
    model.setContent(nullptr, nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestScanListModel::smallChangesAreAnnouncedAsRows() {
    RandomTenant tenant(2);
    QList<ScanDefinition> scans = tenant.scans(20);
    ScanListModel model;
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    show(model, tenant.snapshot(scans));
    QCOMPARE(inserted.count(), 1);
    scans.removeAt(7);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    show(model, tenant.snapshot(scans));
    QCOMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 1);
    // Nothing changed: nothing but that what is shown may be another.
    show(model, tenant.snapshot(scans));
    QCOMPARE(inserted.count() + removed.count(), 2);
    QCOMPARE(resets.count(), 0);
    show(model, tenant.snapshot(scans), {}, {ScanColumn::Name, Qt::DescendingOrder});
    QCOMPARE(resets.count(), 1);
}

void TestScanListModel::persistentIndexesFollowTheirScan() {
    RandomTenant tenant(6);
    QList<ScanDefinition> scans = tenant.scans(30);
    ScanListModel model;
    show(model, tenant.snapshot(scans));
    const QPersistentModelIndex current = model.index(20, 0);
    const QString id = model.idAt(20);
    const QString gone = model.idAt(3);
    scans.removeIf([&](const ScanDefinition& scan) { return scan.id == gone; });
    show(model, tenant.snapshot(scans));
    QVERIFY(current.isValid());
    QCOMPARE(current.row(), 19);
    QCOMPARE(current.data(ScanListModel::IdRole).toString(), id);
}

void TestScanListModel::everyColumnSaysSomething() {
    RandomTenant tenant(8);
    ScanListModel model;
    show(model, tenant.snapshot(tenant.scans(60)));
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int i = int(ScanColumn::Status); i < ScanColumnCount; ++i) {
            QVERIFY2(!textAt(model, row, ScanColumn(i)).isEmpty(),
                     qPrintable(columnKey(ScanColumn(i))));
            const QString words = textAt(model, row, ScanColumn(i), Qt::AccessibleTextRole);
            QVERIFY2(!words.isEmpty() || ScanColumn(i) == ScanColumn::Targets,
                     qPrintable(columnKey(ScanColumn(i))));
            QVERIFY(words != QStringLiteral("–"));
        }
    }
}

void TestScanListModel::hostileTextIsOneSafeLine() {
    SnapshotBuilder builder;
    ScanDefinition scan;
    const QString hostile = QStringLiteral("<img src=x>\u202E\nline\x07") + QString(20'000, u'x');
    scan.id = hostile;
    scan.name = hostile;
    scan.target = hostile;
    scan.createdBy = hostile;
    scan.orgId = hostile;
    scan.failureReason = hostile;
    scan.statusWord = scan.typeWord = scan.targetTypeWord = hostile;
    scan.status = ScanStatus::Other;
    scan.targetType = TargetType::Other;
    scan.scanner = {hostile, hostile, hostile, {}, {}, hostile, hostile, hostile, {}};
    scan.authentication.emplace().type = hostile;
    builder.addScan(scan);
    ScanListModel model;
    show(model, builder.finish(RandomTenant::Now, {}, {}));
    for (int i = int(ScanColumn::Status); i < ScanColumnCount; ++i) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)}) {
            const QString text = textAt(model, 0, ScanColumn(i), role);
            QVERIFY2(text.size() < 700, qPrintable(columnKey(ScanColumn(i))));
            for (const QChar c : text)
                QVERIFY(c.category() != QChar::Other_Control &&
                        c.category() != QChar::Other_Format);
        }
    }
    QCOMPARE(model.index(0, int(ScanColumn::Name)).data(ScanListModel::RawRole).toString(),
             hostile);
}

void TestScanListModel::wordsOfALiveTenant() {
    SnapshotBuilder builder;
    ScanDefinition scan;
    scan.id = QStringLiteral("a");
    scan.type = ScanType::Network;
    scan.isActive = true;
    scan.target = QStringLiteral("10.20.4.0/27,10.20.5.20,srv");
    scan.intervalHours = 4;
    scan.status = ScanStatus::Fail;
    scan.failureReason = QStringLiteral("SNMP timeout");
    scan.lastRun = Instant{RandomTenant::Now.ms - 31 * RandomTenant::Hour};
    scan.scanner.machineId = QStringLiteral("m1");
    scan.scanner.name = QStringLiteral("ams-scan-01");
    scan.scanner.lastSeen = Instant{RandomTenant::Now.ms - 30 * RandomTenant::Hour};
    builder.addScan(scan);
    scan.id = QStringLiteral("b");
    scan.name = QStringLiteral("due");
    scan.status = ScanStatus::Success;
    scan.failureReason.clear();
    scan.lastRun = Instant{RandomTenant::Now.ms - RandomTenant::Hour};
    scan.intervalHours = 4;
    builder.addScan(scan);
    scan.id = QStringLiteral("c");
    scan.name = QStringLiteral("off");
    scan.isActive = false;
    scan.intervalHours.reset();
    scan.lastRun = {};
    scan.status = ScanStatus::Never;
    builder.addScan(scan);
    ScanListModel model;
    show(model, builder.finish(RandomTenant::Now, {}, {}), {},
         {ScanColumn::Id, Qt::AscendingOrder});
    QCOMPARE(textAt(model, 0, ScanColumn::Name), QStringLiteral("(no name)"));
    QCOMPARE(textAt(model, 0, ScanColumn::Status), QStringLiteral("Fail"));
    QCOMPARE(textAt(model, 0, ScanColumn::Status, Qt::AccessibleTextRole),
             QStringLiteral("Fail, SNMP timeout"));
    QCOMPARE(textAt(model, 0, ScanColumn::Targets), QStringLiteral("10.20.4.0/27 +2"));
    QCOMPARE(textAt(model, 0, ScanColumn::Addresses), QStringLiteral("34"));
    QCOMPARE(textAt(model, 0, ScanColumn::Agent, Qt::AccessibleTextRole),
             QStringLiteral("ams-scan-01, Stale"));
    QCOMPARE(textAt(model, 0, ScanColumn::Every), QStringLiteral("4 h"));
    QCOMPARE(textAt(model, 0, ScanColumn::LastRun), QStringLiteral("31 h ago"));
    QCOMPARE(textAt(model, 0, ScanColumn::NextRun), QStringLiteral("27 h late"));
    QCOMPARE(textAt(model, 1, ScanColumn::NextRun), QStringLiteral("in 3 h"));
    QCOMPARE(textAt(model, 2, ScanColumn::NextRun), QStringLiteral("off"));
    QCOMPARE(textAt(model, 2, ScanColumn::Every), QStringLiteral("once"));
    QCOMPARE(textAt(model, 2, ScanColumn::LastRun), QStringLiteral("–"));
    QCOMPARE(textAt(model, 2, ScanColumn::LastRun, Qt::AccessibleTextRole),
             QStringLiteral("Never ran"));
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(first.data(ScanListModel::StatusRole).toInt(), int(ScanStatus::Fail));
    QCOMPARE(first.data(ScanListModel::ScheduleRole).toInt(), int(Schedule::Late));
    QCOMPARE(first.data(ScanListModel::ActiveRole).toBool(), true);
    QCOMPARE(first.data(ScanListModel::AgentHealthRole).toInt(), int(AgentHealth::Stale));
    QCOMPARE(first.data(ScanListModel::MachineIdRole).toString(), QStringLiteral("m1"));
    QCOMPARE(first.data(ScanListModel::IdRole).toString(), QStringLiteral("a"));
}

void TestScanListModel::agentsOwnListCounts() {
    SnapshotBuilder builder;
    ScanDefinition scan;
    scan.id = QStringLiteral("a");
    scan.scanner.machineId = QStringLiteral("m1");
    scan.scanner.name = QStringLiteral("old-name");
    builder.addScan(scan);
    ScanAgent agent = scan.scanner;
    agent.name = QStringLiteral("new-name");
    agent.scannerVersion = QStringLiteral("7.6");
    builder.addAgent(agent);
    ScanListModel model;
    show(model, builder.finish(RandomTenant::Now, {}, {}));
    QCOMPARE(textAt(model, 0, ScanColumn::Agent), QStringLiteral("new-name"));
    QCOMPARE(textAt(model, 0, ScanColumn::AgentVersion), QStringLiteral("7.6"));
    QCOMPARE(textAt(model, 0, ScanColumn::AgentHealth), QStringLiteral("Never seen"));
}

void TestScanListModel::agesTellTheirMoment() {
    ScanDefinition ran;
    ran.id = QStringLiteral("ran");
    ran.lastRun = Instant::from(QDateTime(QDate(2026, 3, 1), QTime(9, 58), QTimeZone::utc()));
    ScanDefinition never;
    never.id = QStringLiteral("never");
    RandomTenant tenant(3);
    ScanListModel model;
    show(model, tenant.snapshot({ran, never}));
    const auto tip = [&](const char* id, ScanColumn column) {
        const int row = model.modelRowOf(QLatin1StringView(id));
        return model.index(row, int(column)).data(Qt::ToolTipRole).toString();
    };
    QCOMPARE(tip("ran", ScanColumn::LastRun), absoluteText(ran.lastRun));
    QVERIFY(tip("ran", ScanColumn::LastRun).contains(QStringLiteral("UTC")));
    QCOMPARE(tip("never", ScanColumn::LastRun), QString());
    QCOMPARE(tip("ran", ScanColumn::Name), QString());
}

void TestScanListModel::withoutHealthNothingIsForeseen() {
    RandomTenant tenant(3);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(10));
    ScanListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(snapshot, nullptr, std::make_shared<const ScanOrder>(serviceOrder(*snapshot)));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(textAt(model, 0, ScanColumn::NextRun), QStringLiteral("–"));
    QCOMPARE(textAt(model, 0, ScanColumn::AgentHealth), QStringLiteral("–"));
    show(model, snapshot);
    QCOMPARE(model.rowCount(), 10);
}

void TestScanListModel::checksAreTheSelection() {
    RandomTenant tenant(3);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(10));
    ScanListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(model, snapshot);
    const QModelIndex check = model.index(4, int(ScanColumn::Check));
    QVERIFY(!check.data(Qt::CheckStateRole).isValid());
    {
        ScanSelection selection;
        selection.setContent(snapshot, model.order());
        model.setSelection(&selection);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QCOMPARE(check.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QVERIFY(model.setData(check, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(selection.contains(model.snapshotRow(4)));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(check.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(check.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Selected"));
        QVERIFY(check.flags().testFlag(Qt::ItemIsUserCheckable));
        const QModelIndex name = model.index(4, int(ScanColumn::Name));
        QVERIFY(!model.setData(name, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!name.flags().testFlag(Qt::ItemIsUserCheckable));
        selection.clear();
        QCOMPARE(changed.count(), 2);
    }
    // The selection is gone before the model.
    QVERIFY(!check.data(Qt::CheckStateRole).isValid());
}

void TestScanListModel::idsLeadToRows() {
    RandomTenant tenant(5);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(40));
    ScanListModel model;
    show(model, snapshot, {}, {ScanColumn::LastRun, Qt::DescendingOrder});
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.modelRowOf(model.idAt(row)), row);
    QCOMPARE(model.modelRowOf(QStringLiteral("nobody")), -1);
    QCOMPARE(model.idAt(-1), QString());
    QCOMPARE(model.idAt(40), QString());
    ScanFilter filter;
    filter.ids = {model.idAt(7), QStringLiteral("gone meanwhile")};
    const QString other = model.idAt(8);
    show(model, snapshot, filter);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.modelRowOf(other), -1);
    QCOMPARE(model.order()->facets.chosen, 1);
}

void TestScanListModel::keysAndTitlesAreDistinct() {
    QSet<QString> keys;
    QSet<QString> titles;
    for (int i = 0; i < ScanColumnCount; ++i) {
        keys += columnKey(ScanColumn(i));
        titles += columnTitle(ScanColumn(i));
    }
    QCOMPARE(keys.size(), ScanColumnCount);
    QCOMPARE(titles.size(), ScanColumnCount);
    QVERIFY(!keys.contains(QString()) && !titles.contains(QString()));
}

QTEST_GUILESS_MAIN(TestScanListModel)
#include "tst_scanlistmodel.moc"
