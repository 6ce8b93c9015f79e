// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/windowfixture.h"
#include "ui/agents/agentspage.h"
#include "ui/common/actions.h"
#include "ui/common/exportrequest.h"
#include "ui/common/rowcolumns.h"
#include "ui/scans/scantable.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

// What an export, and a command on the selection, is asked for: the scans that a person sees and
// has selected, hidden ones too, as they stand.
class TestScansExport final : public WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        start();
        show(sample::tenant());
        m_page = m_window->findChild<ScansPage*>();
    }
    void cleanup() { m_window.reset(); }

    void theRowsShownGoInTheOrderOfTheList() {
        filter(QStringLiteral("firewalls"));
        m_page->list()->setSort({ScanColumn::Name, Qt::DescendingOrder});
        QTRY_VERIFY(!m_page->list()->isBusy());
        const ExportRequest request = asked(m_window->actions()->exportList);
        QCOMPARE(namesOf(request, request.shown), shownNames());
        QVERIFY(request.shown.size() > 1);
        QVERIFY(request.selected.empty());
        QCOMPARE(request.columns, m_page->table()->columns()->shownKeys());
    }

    void whatIsSelectedAndHiddenIsAmongIt() {
        const QStringList ids{idAt(7), idAt(2), idAt(90)};
        m_page->list()->selection()->selectIds(ids);
        const QString name = nameAt(2);
        filter(name);
        QVERIFY(shownNames().contains(name));
        const qsizetype hidden = m_page->list()->selection()->hiddenCount();
        QVERIFY(hidden > 0);
        const ExportRequest request = asked(m_window->actions()->exportList);
        QCOMPARE(idsOf(request), sorted(ids));
        QCOMPARE(request.hidden, hidden);
        QVERIFY(!request.meansSelected);
    }

    // Its own button stands beside what is selected, and means that.
    void theButtonBesideTheSelectionMeansIt() {
        const QStringList ids{idAt(4)};
        m_page->list()->selection()->selectIds(ids);
        QSignalSpy exports(m_window.get(), &MainWindow::exportRequested);
        m_page->findChild<QPushButton*>(QStringLiteral("exportSelectionButton"))->click();
        QCOMPARE(exports.count(), 1);
        const auto request = exports[0][0].value<ExportRequest>();
        QVERIFY(request.meansSelected);
        QCOMPARE(idsOf(request), ids);
    }

    // The same scans, by id, for what changes them.
    void commandsGetTheSelectedIdsAndWhichAreHidden() {
        const QStringList ids{idAt(7), idAt(2), idAt(90)};
        m_page->list()->selection()->selectIds(ids);
        const QString shown = idAt(2);
        filter(nameAt(2));
        const Actions* actions = m_window->actions();
        QSignalSpy deletes(m_window.get(), &MainWindow::deleteRequested);
        QSignalSpy switches(m_window.get(), &MainWindow::setActiveRequested);
        actions->deleteScans->trigger();
        actions->activate->trigger();
        actions->deactivate->trigger();
        QCOMPARE(deletes.count(), 1);
        QCOMPARE(switches.count(), 2);
        QList<QVariantList> all{deletes[0], switches[0], switches[1]};
        for (const QVariantList& one : std::as_const(all)) {
            QCOMPARE(sorted(one[0].toStringList()), sorted(ids));
            QStringList hidden = one[1].toStringList();
            QCOMPARE(hidden.size(), m_page->list()->selection()->hiddenCount());
            QVERIFY(!hidden.contains(shown));
            for (const QString& id : std::as_const(hidden))
                QVERIFY(ids.contains(id));
        }
        QCOMPARE(switches[0][2].toBool(), true);
        QCOMPARE(switches[1][2].toBool(), false);
    }

    void theAgentsPageAsksForAgents() {
        m_window->showPage(MainWindow::Page::Agents);
        const ExportRequest request = asked(m_window->actions()->exportList);
        QCOMPARE(request.list, ExportRequest::List::Agents);
        auto* table = m_window->findChild<AgentsPage*>()->table();
        QCOMPARE(int(request.shown.size()), table->model()->rowCount());
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QString machineId =
                request.snapshot->agents()[request.shown.at(size_t(row))].machineId;
            QCOMPARE(table->model()->index(row, 0).data(AgentListModel::IdRole).toString(),
                     machineId);
        }
    }

private:
    void filter(const QString& text) {
        m_page->findChild<QLineEdit*>(QStringLiteral("scanSearchField"))->setText(text);
        QTRY_VERIFY(!m_page->list()->isBusy() && m_page->list()->filter().text == text);
    }
    [[nodiscard]] QString idAt(int row) const { return m_page->list()->model()->idAt(row); }
    [[nodiscard]] QString nameAt(int row) const {
        return m_page->list()->model()->index(row, int(ScanColumn::Name)).data().toString();
    }
    [[nodiscard]] QStringList shownNames() const {
        QStringList names;
        for (int row = 0; row < m_page->list()->model()->rowCount(); ++row)
            names << nameAt(row);
        return names;
    }
    [[nodiscard]] ExportRequest asked(QAction* action) const {
        QSignalSpy exports(m_window.get(), &MainWindow::exportRequested);
        action->trigger();
        return exports.isEmpty() ? ExportRequest() : exports[0][0].value<ExportRequest>();
    }
    [[nodiscard]] static QStringList namesOf(const ExportRequest& request,
                                             const std::vector<quint32>& rows) {
        QStringList names;
        for (const quint32 row : rows)
            names << request.snapshot->definition(row).name;
        return names;
    }
    [[nodiscard]] static QStringList idsOf(const ExportRequest& request) {
        QStringList ids;
        for (const quint32 row : request.selected)
            ids << request.snapshot->definition(row).id;
        return sorted(ids);
    }
    [[nodiscard]] static QStringList sorted(QStringList list) {
        list.sort();
        return list;
    }

    ScansPage* m_page = nullptr;
};

QTEST_MAIN(TestScansExport)
#include "tst_scansexport.moc"
