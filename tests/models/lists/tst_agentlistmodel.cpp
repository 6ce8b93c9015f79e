// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/agentlistmodel.h"
#include "models/text/ages.h"

#include "tests/models/lists/randomtenant.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

class TestAgentListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void worstComesFirst();
    void everyColumnSorts();
    void textAndHealthNarrow();
    void modelHoldsThroughEveryChange();
    void smallChangesKeepTheCurrentRow();
    void cellsSayWhatDependsOnTheAgent();
    void keysAndTitlesAreDistinct();
};

namespace {

constexpr qint64 Hour = RandomTenant::Hour;
constexpr Instant Now = RandomTenant::Now;

ScanAgent agent(const QString& name, qint64 hoursAgo, const QString& version = {}) {
    ScanAgent agent;
    agent.machineId = QStringLiteral("m-") + name;
    agent.id = QStringLiteral("org_") + agent.machineId;
    agent.name = name;
    if (hoursAgo >= 0)
        agent.lastSeen = Instant{Now.ms - hoursAgo * Hour};
    agent.scannerVersion = version;
    return agent;
}

QList<ScanAgent> someAgents() {
    return {agent(QStringLiteral("ams-scan-10"), 1, QStringLiteral("7.10")),
            agent(QStringLiteral("ams-scan-9"), 2, QStringLiteral("7.9")),
            agent(QStringLiteral("fra-scan-02"), 31, QStringLiteral("7.10")),
            agent(QStringLiteral("sao-scan-01"), 19 * 24, QStringLiteral("7.4.1.0")),
            agent(QStringLiteral("lab-scan-09"), -1)};
}

TenantHealthPtr healthOf(const QList<ScanAgent>& agents, const QList<ScanDefinition>& scans = {}) {
    SnapshotBuilder builder;
    for (const ScanAgent& one : agents)
        builder.addAgent(one);
    for (const ScanDefinition& one : scans)
        builder.addScan(one);
    return deriveHealth(builder.finish(Now, {}, {}), {});
}

QString names(const AgentListModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names +=
            model.agentAt(row).name.section(u'-', 0, 0) + model.agentAt(row).name.section(u'-', 2);
    return names.join(u' ');
}

} // namespace

void TestAgentListModel::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestAgentListModel::worstComesFirst() {
    AgentListModel model;
    model.setContent(healthOf(someAgents()));
    QCOMPARE(names(model), QStringLiteral("sao01 lab09 fra02 ams9 ams10"));
    QCOMPARE(model.totalCount(), 5);
    QCOMPARE(model.modelRowOf(QStringLiteral("m-fra-scan-02")), 2);
    QCOMPARE(model.modelRowOf(QStringLiteral("nobody")), -1);
}

void TestAgentListModel::everyColumnSorts() {
    AgentListModel model;
    model.setContent(healthOf(someAgents()));
    model.sort(int(AgentColumn::Name), Qt::AscendingOrder);
    QCOMPARE(names(model), QStringLiteral("ams9 ams10 fra02 lab09 sao01"));
    model.sort(int(AgentColumn::Name), Qt::DescendingOrder);
    QCOMPARE(names(model), QStringLiteral("sao01 lab09 fra02 ams10 ams9"));
    model.sort(int(AgentColumn::LastSeen), Qt::AscendingOrder);
    QCOMPARE(names(model), QStringLiteral("lab09 sao01 fra02 ams9 ams10"));
    model.sort(int(AgentColumn::Version), Qt::AscendingOrder);
    QCOMPARE(names(model), QStringLiteral("sao01 ams9 ams10 fra02 lab09"));
    for (int column = 0; column < AgentColumnCount; ++column) {
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(model.rowCount(), 5);
    }
    model.sort(99, Qt::AscendingOrder);
    QCOMPARE(model.rowCount(), 5);
}

void TestAgentListModel::textAndHealthNarrow() {
    AgentListModel model;
    QList<ScanAgent> agents = someAgents();
    agents[3].unknown = R"({"place":{"rack":"R2-7"}})"; // a member that the contract does not name
    model.setContent(healthOf(agents));
    AgentFilter filter;
    filter.text = QStringLiteral("SCAN ams");
    model.setFilter(filter);
    QCOMPARE(names(model), QStringLiteral("ams9 ams10"));
    filter.text = QStringLiteral("stale");
    model.setFilter(filter);
    QCOMPARE(names(model), QStringLiteral("fra02"));
    filter.text = QStringLiteral("r2-7");
    model.setFilter(filter);
    QCOMPARE(names(model), QStringLiteral("sao01"));
    filter = {};
    filter.healths = {AgentHealth::Lost, AgentHealth::NeverSeen};
    model.setFilter(filter);
    QCOMPARE(names(model), QStringLiteral("sao01 lab09"));
    filter = {};
    filter.oldVersion = true;
    model.setFilter(filter);
    QCOMPARE(names(model), QStringLiteral("sao01 ams9"));
    QCOMPARE(model.totalCount(), 5);
}

void TestAgentListModel::modelHoldsThroughEveryChange() {
    AgentListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    RandomTenant random(21);
    QList<ScanAgent> pool;
    for (int i = 0; i < 40; ++i)
        pool += agent(QStringLiteral("s-scan-%1").arg(i), random.below(300) - 10);
    for (int i = 0; i < 200; ++i) {
        QList<ScanAgent> some;
        const int share = random.pick(QList{0, 50, 90, 97, 100});
        for (const ScanAgent& one : pool) {
            if (random.chance(share))
                some += one;
        }
        AgentFilter filter;
        if (random.chance(40))
            filter.text = QString::number(random.below(10));
        model.setFilter(filter);
        if (random.chance(20))
            model.sort(random.below(AgentColumnCount), Qt::DescendingOrder);
        model.setContent(healthOf(some));
        if (random.chance(5))
            model.setContent(nullptr);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.modelRowOf(model.agentAt(row).machineId), row);
    }
    model.setContent(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalCount(), 0);
}

void TestAgentListModel::smallChangesKeepTheCurrentRow() {
    AgentListModel model;
    QList<ScanAgent> agents = someAgents();
    model.setContent(healthOf(agents));
    const QPersistentModelIndex current = model.index(2, 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    agents.removeAt(3);
    model.setContent(healthOf(agents));
    QCOMPARE(resets.count(), 0);
    QCOMPARE(current.row(), 1);
    QCOMPARE(current.data(AgentListModel::IdRole).toString(), QStringLiteral("m-fra-scan-02"));
}

void TestAgentListModel::cellsSayWhatDependsOnTheAgent() {
    const QList<ScanAgent> agents = someAgents();
    QList<ScanDefinition> scans;
    for (int i = 0; i < 3; ++i) {
        ScanDefinition scan;
        scan.id = QString::number(i);
        scan.isActive = i > 0;
        scan.scanner = agents[2];
        scan.target = QStringLiteral("10.0.0.0/24");
        scan.status = i == 1 ? ScanStatus::Fail : ScanStatus::Success;
        scans += scan;
    }
    AgentListModel model;
    model.setContent(healthOf(agents, scans));
    const auto text = [&](int row, AgentColumn column, int role = Qt::DisplayRole) {
        return model.index(row, int(column)).data(role).toString();
    };
    QCOMPARE(text(2, AgentColumn::Health), QStringLiteral("Stale"));
    QCOMPARE(text(2, AgentColumn::Scans), QStringLiteral("3"));
    QCOMPARE(text(2, AgentColumn::Active), QStringLiteral("2"));
    QCOMPARE(text(2, AgentColumn::Stopped), QStringLiteral("2"));
    QCOMPARE(text(2, AgentColumn::Failing), QStringLiteral("1"));
    QCOMPARE(text(2, AgentColumn::Overdue), QStringLiteral("–"));
    QCOMPARE(text(2, AgentColumn::Addresses), QStringLiteral("512"));
    QCOMPARE(text(2, AgentColumn::LastSeen), QStringLiteral("31 h ago"));
    QCOMPARE(text(2, AgentColumn::LastSeen, Qt::ToolTipRole), absoluteText(agents[2].lastSeen));
    QCOMPARE(text(1, AgentColumn::LastSeen), QStringLiteral("–"));
    QCOMPARE(text(1, AgentColumn::LastSeen, Qt::ToolTipRole), QString());
    QCOMPARE(text(1, AgentColumn::LastSeen, Qt::AccessibleTextRole), QStringLiteral("Never seen"));
    QCOMPARE(text(0, AgentColumn::Version, Qt::AccessibleTextRole),
             QStringLiteral("7.4.1.0, old version"));
    QCOMPARE(model.index(0, 0).data(AgentListModel::OldVersionRole).toBool(), true);
    QCOMPARE(model.index(2, 0).data(AgentListModel::HealthRole).toInt(), int(AgentHealth::Stale));
    QCOMPARE(model.index(2, int(AgentColumn::Stopped)).data(AgentListModel::RawRole).toInt(), 2);
    QCOMPARE(model.reportAt(2).stopped, 2);
}

void TestAgentListModel::keysAndTitlesAreDistinct() {
    QSet<QString> keys;
    QSet<QString> titles;
    for (int i = 0; i < AgentColumnCount; ++i) {
        keys += columnKey(AgentColumn(i));
        titles += columnTitle(AgentColumn(i));
    }
    QCOMPARE(keys.size(), AgentColumnCount);
    QCOMPARE(titles.size(), AgentColumnCount);
    QVERIFY(!keys.contains(QString()) && !titles.contains(QString()));
}

QTEST_GUILESS_MAIN(TestAgentListModel)
#include "tst_agentlistmodel.moc"
