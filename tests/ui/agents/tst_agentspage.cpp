// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot/snapshotbuilder.h"
#include "tests/support/sampletenant.h"
#include "ui/agents/agentspage.h"
#include "ui/common/rowtable.h"
#include "ui/look/look.h"
#include "ui/scans/scanspage.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

class TestAgentsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void worstIsFirstAndCurrent();
    void chipsNarrowByHealth();
    void refreshKeepsTheCurrentAgent();
    void detailsBeginWithWhatDependsOnIt();
    void membersThatNobodyNamedAreShown();
    void nothingMatchesSaysSo();

private:
    std::unique_ptr<MainWindow> m_window;
    AgentsPage* m_page = nullptr;
};

void TestAgentsPage::initTestCase() {
    new Look(*qApp);
}

void TestAgentsPage::init() {
    m_window = std::make_unique<MainWindow>([] { return sample::now(); });
    m_window->resize(1280, 800);
    m_window->show();
    m_window->setTenant(sample::tenant());
    m_window->showPage(MainWindow::Page::Agents);
    m_page = m_window->findChild<AgentsPage*>();
    QTRY_COMPARE(m_page->model()->rowCount(), 12);
}

void TestAgentsPage::worstIsFirstAndCurrent() {
    QCOMPARE(m_page->model()->agentAt(0).name, QStringLiteral("sao-scan-01"));
    QCOMPARE(m_page->currentMachineId(), m_page->model()->agentAt(0).machineId);
}

void TestAgentsPage::chipsNarrowByHealth() {
    auto* stale = m_page->findChild<QToolButton*>(
        QStringLiteral("healthChip%1").arg(int(AgentHealth::Stale)));
    QVERIFY(stale->accessibleName().contains(QLatin1Char('2')));
    stale->click();
    QCOMPARE(m_page->model()->rowCount(), 2);
    stale->click();
    QCOMPARE(m_page->model()->rowCount(), 12);
}

void TestAgentsPage::refreshKeepsTheCurrentAgent() {
    const QString id = m_page->model()->agentAt(7).machineId;
    m_page->showAgent(id);
    TenantState next = sample::tenant(150);
    m_window->setTenant(next);
    QTRY_COMPARE(m_page->model()->health()->snapshot(), next.snapshot);
    QCOMPARE(m_page->currentMachineId(), id);
}

void TestAgentsPage::detailsBeginWithWhatDependsOnIt() {
    QString all;
    for (const QLabel* label :
         m_page->findChild<QWidget*>(QStringLiteral("agentDetails"))->findChildren<QLabel*>())
        all += label->text() + QLatin1Char('\n');
    QVERIFY(all.contains(QLatin1String("14 active scan")));
    QVERIFY(all.contains(QLatin1String("overdue")));
    QVERIFY(all.contains(m_page->model()->agentAt(0).machineId));
}

void TestAgentsPage::membersThatNobodyNamedAreShown() {
    ScanAgent agent = m_page->model()->agentAt(0);
    auto* shown = m_page->findChild<QLabel*>(QStringLiteral("unknownMembers"));
    QVERIFY(shown->isHidden());
    agent.unknown = R"({"place":{"rack":"R2-7"},"isPatched":true})";
    SnapshotBuilder builder;
    builder.addAgent(agent);
    TenantState state = sample::tenant();
    state.snapshot = builder.finish(sample::readAt(), {}, {});
    m_window->setTenant(state);
    QTRY_COMPARE(shown->text(), QStringLiteral("isPatched: true\nplace.rack: R2-7"));
    QVERIFY(!shown->isHidden());
}

void TestAgentsPage::nothingMatchesSaysSo() {
    m_page->findChild<QLineEdit*>(QStringLiteral("agentSearchField"))
        ->setText(QStringLiteral("no such agent"));
    QCOMPARE(m_page->model()->rowCount(), 0);
    QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("stateTitle"))->text(),
             QStringLiteral("No agent matches the filter"));
}

QTEST_MAIN(TestAgentsPage)
#include "tst_agentspage.moc"
