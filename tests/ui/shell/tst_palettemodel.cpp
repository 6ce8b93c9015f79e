// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampletenant.h"
#include "ui/common/actions.h"
#include "ui/shell/palettemodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>
#include <QTest>

// What the palette lists, with the model's tester watching every way in which it changes.
class TestPaletteModel final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<PaletteModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    [[nodiscard]] QVariant at(int row, int role = Qt::DisplayRole) const {
        return m_model->index(row, 0).data(role);
    }
    [[nodiscard]] PaletteModel::Kind kind(int row) const {
        return PaletteModel::Kind(at(row, PaletteModel::KindRole).toInt());
    }
    [[nodiscard]] int rowOf(const QString& text) const {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (at(row).toString() == text)
                return row;
        }
        return -1;
    }
    [[nodiscard]] int count(PaletteModel::Kind wanted) const {
        int found = 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            found += kind(row) == wanted ? 1 : 0;
        return found;
    }

private Q_SLOTS:
    void init() {
        m_actions = std::make_unique<Actions>(nullptr);
        m_model = std::make_unique<PaletteModel>(m_actions->all(), nullptr);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup() {
        m_tester.reset();
        m_model.reset();
        m_actions.reset();
    }

    void withoutWordsEveryCommandIsListedAndNothingElse() {
        m_model->setSnapshot(sample::snapshot(20));
        m_model->search({});
        QCOMPARE(count(PaletteModel::Kind::Command), int(m_actions->all().size()));
        QCOMPARE(m_model->rowCount(), int(m_actions->all().size()) + 1);
        QCOMPARE(kind(0), PaletteModel::Kind::Heading);
    }

    void eachKeyStrokeNarrowsAndWidens() {
        m_model->setSnapshot(sample::snapshot(180));
        const QString typed = QStringLiteral("ams access");
        for (qsizetype length = 0; length <= typed.size(); ++length)
            m_model->search(typed.left(length));
        QCOMPARE(count(PaletteModel::Kind::Scan), PaletteModel::mostOfAKind);
        QCOMPARE(count(PaletteModel::Kind::Command), 0);
        for (qsizetype length = typed.size(); length >= 0; --length)
            m_model->search(typed.left(length));
        QCOMPARE(count(PaletteModel::Kind::Command), int(m_actions->all().size()));
    }

    void whatBeginsWithTheWordsComesFirst() {
        m_model->search(QStringLiteral("ac"));
        // "Activate" and "Activity" begin with it; in "Deactivate" it is in the middle.
        QVERIFY(rowOf(QStringLiteral("Activate")) > 0);
        QVERIFY(rowOf(QStringLiteral("Activate")) < rowOf(QStringLiteral("Deactivate")));
        QCOMPARE(at(rowOf(QStringLiteral("Deactivate")), PaletteModel::MatchRole).toPoint(),
                 QPoint(2, 2));
    }

    void whatMatchesNothingIsOneLineThatCannotBeChosen() {
        m_model->search(QStringLiteral("qqxx"));
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(!m_model->index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
        QCOMPARE(m_model->next(-1, 1), -1);
        QCOMPARE(m_model->actionAt(m_model->index(0, 0)), nullptr);
    }

    void headingsAreSteppedOver() {
        m_model->setSnapshot(sample::snapshot(180));
        m_model->search(QStringLiteral("s"));
        QCOMPARE(count(PaletteModel::Kind::Heading), 3);
        int row = -1;
        int steps = 0;
        for (int next = m_model->next(row, 1); next != row; next = m_model->next(row, 1)) {
            row = next;
            ++steps;
            QVERIFY(kind(row) != PaletteModel::Kind::Heading);
        }
        QCOMPARE(steps, m_model->rowCount() - 3);
        QCOMPARE(row, m_model->rowCount() - 1);
    }

    void anotherTenantIsSearchedTheNextTime() {
        m_model->setSnapshot(sample::snapshot(20));
        m_model->search(sample::scan(0).name);
        QVERIFY(rowOf(sample::scan(0).name) > 0);
        QCOMPARE(at(rowOf(sample::scan(0).name), PaletteModel::IdRole).toString(),
                 sample::scan(0).id);
        m_model->setSnapshot(nullptr);
        QVERIFY(rowOf(sample::scan(0).name) > 0); // what is listed stands until then
        m_model->search(sample::scan(0).name);
        QCOMPARE(count(PaletteModel::Kind::Scan), 0);
    }

    void hostileNamesStayInTheirLine() {
        m_model->setSnapshot(sample::snapshot(20, [](ScanDefinition& scan, qsizetype row) {
            scan.name = QStringLiteral("evil ") +
                        sample::hostileNames().value(row % sample::hostileNames().size());
        }));
        m_model->search(QStringLiteral("evil"));
        QCOMPARE(count(PaletteModel::Kind::Scan), PaletteModel::mostOfAKind);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            QVERIFY(!at(row).toString().contains(u'\n'));
            QVERIFY(at(row).toString().size() <= 200);
        }
    }

    // A reading that ends while the palette is open.
    void whatBecomesPossibleMeanwhileIsSaidAtOnce() {
        m_model->search({});
        const int row = rowOf(QStringLiteral("Refresh"));
        ActionContext reading;
        reading.isConnected = true;
        reading.isReading = true;
        m_actions->update(reading);
        QVERIFY(!at(row, PaletteModel::WhyRole).toString().isEmpty());
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        ActionContext read = reading;
        read.isReading = false;
        m_actions->update(read);
        QCOMPARE(at(row, PaletteModel::WhyRole).toString(), QString());
        bool isSaid = false;
        for (const QList<QVariant>& one : std::as_const(changed))
            isSaid = isSaid || one.first().toModelIndex().row() == row;
        QVERIFY(isSaid);
    }

    void whatADeedWouldActOnIsSaidAtOnce() {
        m_model->search(QStringLiteral("delete"));
        QCOMPARE(at(1).toString(), QStringLiteral("Delete…"));
        ActionContext context;
        context.isConnected = context.hasData = context.isScansPage = true;
        context.selected = 1;
        context.selectedName = QStringLiteral("AMS core");
        m_actions->update(context);
        QCOMPARE(at(1, PaletteModel::NoteRole).toString(), QStringLiteral("“AMS core”"));
        context.selected = 0;
        m_actions->update(context);
        QCOMPARE(at(1, PaletteModel::NoteRole).toString(), QString());
    }

    void anotherLanguageIsListedByTheNextSearch() {
        m_model->search({});
        m_actions->newScan->setText(QStringLiteral("Neuer &Scan…"));
        m_model->search(QStringLiteral("neuer"));
        QCOMPARE(rowOf(QStringLiteral("Neuer Scan…")), 1);
    }
};

QTEST_MAIN(TestPaletteModel)
#include "tst_palettemodel.moc"
