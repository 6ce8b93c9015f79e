// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowheader.h"
#include "ui/common/rowtable.h"
#include "ui/look/look.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

namespace {

enum Column { Name, Targets, Agent, Columns };

QString sampleText;

ColumnSpecs specs() {
    ColumnSpecs specs(Columns);
    for (int column = 0; column < Columns; ++column) {
        specs[column].column = column;
        specs[column].key = QString::number(column);
        specs[column].sample = sampleText;
    }
    specs[Name].isFlexible = true;
    specs[Name].canHide = false;
    specs[Targets].gives = 30;
    return specs;
}

} // namespace

class TestRowColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nameTakesTheRest();
    void othersGiveWhatTheyCanSpare();
    void longerWordsOfAnotherLanguageGetTheirRoom();
    void chosenWidthStays();
    void onlyWhatWasChosenIsRemembered();
    void keysMoveAndWiden();

private:
    [[nodiscard]] int width(int column) const { return m_table->columnWidth(column); }
    // Room for the others as they are wanted, and this for the name.
    void resizeForName(int name) {
        m_table->resize(m_others + name, 200);
        QCoreApplication::processEvents();
    }
    void drag(int column, int by);

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<RowTable> m_table;
    int m_others = 0;
};

void TestRowColumns::initTestCase() {
    new Look(*qApp);
}

void TestRowColumns::init() {
    sampleText = QString(16, QLatin1Char('w'));
    m_table.reset();
    m_model = std::make_unique<QStandardItemModel>(2, int(Columns));
    m_table = std::make_unique<RowTable>();
    m_table->setModel(m_model.get());
    m_table->setColumns(&specs);
    m_table->resize(1000, 200);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    m_others = width(Targets) + width(Agent);
}

void TestRowColumns::drag(int column, int by) {
    RowHeader* header = m_table->header();
    const QPoint edge(header->sectionViewportPosition(column) + width(column) - 1,
                      header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(by, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(by, 0));
}

void TestRowColumns::nameTakesTheRest() {
    QCOMPARE(width(Name), m_table->viewport()->width() - m_others);
}

void TestRowColumns::othersGiveWhatTheyCanSpare() {
    const int targets = width(Targets);
    const int agent = width(Agent);
    resizeForName(190);
    QCOMPARE(width(Name), 200);
    QCOMPARE(width(Targets), targets - 10);
    QCOMPARE(width(Agent), agent);
    resizeForName(150);
    QCOMPARE(width(Name), 180);
    QCOMPARE(width(Targets), targets - 30);
    // Then it scrolls.
    resizeForName(60);
    QCOMPARE(width(Name), 160);
    resizeForName(300);
    QCOMPARE(width(Targets), targets);
}

void TestRowColumns::longerWordsOfAnotherLanguageGetTheirRoom() {
    const int agent = width(Agent);
    sampleText += sampleText;
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_table.get(), &language);
    QVERIFY(width(Agent) > agent * 3 / 2);
}

void TestRowColumns::chosenWidthStays() {
    QSignalSpy arranged(m_table->columns(), &RowColumns::arranged);
    const int chosen = width(Targets) + 40;
    drag(Targets, 40);
    QCOMPARE(width(Targets), chosen);
    QCOMPARE(arranged.size(), 1);
    resizeForName(100);
    QCOMPARE(width(Targets), chosen);
    sampleText += sampleText;
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_table.get(), &language);
    QCOMPARE(width(Targets), chosen);
}

void TestRowColumns::onlyWhatWasChosenIsRemembered() {
    const int chosen = width(Targets) + 40;
    drag(Targets, 40);
    const QVariantMap state = m_table->columns()->state();
    sampleText += sampleText; // the next start speaks another language
    RowTable next;
    next.setModel(m_model.get());
    next.setColumns(&specs);
    next.columns()->restore(state);
    QCOMPARE(next.columnWidth(Targets), chosen);
    QVERIFY(next.columnWidth(Agent) > width(Agent));
}

void TestRowColumns::keysMoveAndWiden() {
    resizeForName(400);
    RowColumns* columns = m_table->columns();
    QSignalSpy arranged(columns, &RowColumns::arranged);
    columns->popup(m_table->mapToGlobal(QPoint()));
    auto* menu = m_table->findChild<QMenu*>(QStringLiteral("columnMenu"));
    QVERIFY(menu->isVisible());
    while (menu->activeAction() == nullptr || menu->activeAction()->data().toInt() != Targets)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(columns->shown(), (QList<int>{Name, Agent, Targets}));
    QTest::keyClick(menu, Qt::Key_Down, Qt::AltModifier); // it is the last
    QCOMPARE(columns->shown(), (QList<int>{Name, Agent, Targets}));
    QCOMPARE(menu->activeAction()->data().toInt(), int(Targets));
    QCOMPARE(menu->actions().at(2), menu->activeAction());
    const int before = width(Targets);
    QTest::keyClick(menu, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(width(Targets) > before);
    QTest::keyClick(menu, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(width(Targets), before);
    QTest::keyClick(menu, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(columns->shown(), (QList<int>{Name, Targets, Agent}));
    QVERIFY(menu->isVisible());
    QCOMPARE(arranged.count(), 4);
    menu->close();
}

QTEST_MAIN(TestRowColumns)
#include "tst_rowcolumns.moc"
