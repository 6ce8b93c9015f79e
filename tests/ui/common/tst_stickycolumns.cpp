// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rowdelegate.h"
#include "ui/common/rowheader.h"
#include "ui/common/rowtable.h"
#include "ui/look/look.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

namespace {

enum Column { Check, Status, Name, Type, Targets, Agent, Columns };

class Rows final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit Rows(int rows) : m_rows(rows) {}
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : m_rows;
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(Columns);
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        return role == Qt::DisplayRole
                   ? QStringLiteral("%1,%2").arg(index.row()).arg(index.column())
                   : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role) const override {
        return role == Qt::DisplayRole   ? QStringLiteral("Title %1").arg(section)
               : role == Qt::ToolTipRole ? QStringLiteral("Hint %1").arg(section)
                                         : QVariant();
    }

private:
    int m_rows;
};

QRgb colourOf(int column) {
    return QColor::fromHsv(column * 50, 200, 200).rgb();
}

ColumnSpecs specs() {
    ColumnSpecs specs;
    for (int column = 0; column < Columns; ++column) {
        ColumnSpec spec;
        spec.column = column;
        spec.key = QString::number(column);
        spec.sample = QString(20, QLatin1Char('w'));
        spec.isFixed = column == Check;
        spec.isFlexible = spec.staysInSight = column == Name;
        specs.append(spec);
    }
    return specs;
}

// Each column in a colour of its own.
class Colours final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->fillRect(option.rect, QColor(colourOf(index.column())));
        ++painted;
    }
    mutable int painted = 0;
};

} // namespace

class TestStickyColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void checkAndNameStayWhereTheRestScrolls();
    void nothingIsHeldBeforeItScrolls();
    void cellsArePaintedWhereTheyAreHeld();
    void titlesArePaintedWhereTheyAreHeld();
    void clicksMeetWhatIsSeen();
    void clickOnAHeldTitleSortsByIt();
    void titlesAreDroppedWhereTheyAreSeen();
    void heldTitleTellsItsOwnHint();
    void heldEdgeCanBeDragged();
    void hiddenNameIsNotHeld();
    void keysBringAColumnOutFromBelow();
    void currentRowDoesNotScrollSideways();
    void narrowTableHoldsNoNames();
    void accessibleCellsAreWhereTheyAreSeen();
    void onlyRowsInSightArePainted();

private:
    [[nodiscard]] QRect cell(int column, int row = 2) const {
        return m_table->visualRect(m_model->index(row, column));
    }
    [[nodiscard]] QRgb pixel(int x, int row = 2) const {
        return m_table->viewport()->grab().toImage().pixel(x, cell(Check, row).center().y());
    }
    void scroll(int by) { m_table->horizontalScrollBar()->setValue(by); }
    void click(QWidget* on, const QPoint& at) { QTest::mouseClick(on, Qt::LeftButton, {}, at); }

    std::unique_ptr<Rows> m_model;
    std::unique_ptr<RowTable> m_table;
    Colours* m_delegate = nullptr;
    int m_check = 0;
};

void TestStickyColumns::initTestCase() {
    new Look(*qApp);
}

void TestStickyColumns::init() {
    m_table.reset();
    m_model = std::make_unique<Rows>(100'000);
    m_table = std::make_unique<RowTable>();
    m_table->setModel(m_model.get());
    m_delegate = new Colours(m_table.get());
    m_table->setItemDelegate(m_delegate);
    m_table->setColumns(&specs);
    m_table->resize(500, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    m_check = m_table->columnWidth(Check);
    QVERIFY(m_table->horizontalScrollBar()->maximum() > 400);
}

void TestStickyColumns::checkAndNameStayWhereTheRestScrolls() {
    const int targets = cell(Targets).left();
    scroll(350);
    QCOMPARE(cell(Check).left(), 0);
    QCOMPARE(cell(Name).left(), m_check);
    QCOMPARE(cell(Targets).left(), targets - 350);
    scroll(m_table->horizontalScrollBar()->maximum());
    QCOMPARE(cell(Name).left(), m_check);
}

void TestStickyColumns::nothingIsHeldBeforeItScrolls() {
    const int name = m_check + m_table->columnWidth(Status);
    QCOMPARE(cell(Name).left(), name);
    // It goes with the others until it would leave.
    scroll(20);
    QCOMPARE(cell(Name).left(), name - 20);
    QCOMPARE(cell(Check).left(), 0);
}

void TestStickyColumns::cellsArePaintedWhereTheyAreHeld() {
    scroll(350);
    QCOMPARE(pixel(10), colourOf(Check));
    QCOMPARE(pixel(m_check + 10), colourOf(Name));
    QCOMPARE(pixel(cell(Name).right() - 2), colourOf(Name));
    QVERIFY(pixel(cell(Name).right() + 5) != colourOf(Name));
    scroll(0);
    QCOMPARE(pixel(m_check + 10), colourOf(Status));
}

void TestStickyColumns::titlesArePaintedWhereTheyAreHeld() {
    const auto title = [this](int column) {
        const QRect place(m_table->visualRect(m_model->index(0, column)).left(), 0,
                          m_table->columnWidth(column), m_table->header()->height());
        return m_table->header()->viewport()->grab(place).toImage();
    };
    const QImage name = title(Name);
    const QImage status = title(Status);
    QVERIFY(name != status);
    scroll(350);
    QCOMPARE(title(Name), name);
}

void TestStickyColumns::clicksMeetWhatIsSeen() {
    scroll(350);
    click(m_table->viewport(), cell(Name).center());
    QCOMPARE(m_table->currentIndex(), m_model->index(2, Name));
    click(m_table->viewport(), cell(Check, 3).center());
    QCOMPARE(m_table->currentIndex(), m_model->index(3, Check));
    const QPoint beside(cell(Name).right() + 5, cell(Name, 4).center().y());
    click(m_table->viewport(), beside);
    QCOMPARE(m_table->currentIndex().row(), 4);
    QVERIFY(m_table->currentIndex().column() > Name);
}

void TestStickyColumns::clickOnAHeldTitleSortsByIt() {
    scroll(350);
    const QSignalSpy clicked(m_table->header(), &QHeaderView::sectionClicked);
    const QPoint at(cell(Name).center().x(), m_table->header()->height() / 2);
    click(m_table->header()->viewport(), at);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().toInt(), int(Name));
}

void TestStickyColumns::titlesAreDroppedWhereTheyAreSeen() {
    scroll(m_table->horizontalScrollBar()->maximum());
    RowHeader* header = m_table->header();
    const int y = header->height() / 2;
    const QPoint from(cell(Agent).center().x(), y);
    const QPoint held(cell(Name).left() + 10, y);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(header->viewport(), from + (held - from) * step / 10);
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, held);
    QCOMPARE(header->visualIndex(Agent), 2); // before the name
    QCOMPARE(header->visualIndex(Name), 3);
    scroll(m_table->horizontalScrollBar()->maximum());
    QCOMPARE(cell(Name).left(), m_check);
}

void TestStickyColumns::heldTitleTellsItsOwnHint() {
    scroll(350);
    QWidget* titles = m_table->header()->viewport();
    const QPoint at(cell(Name).center().x(), m_table->header()->height() / 2);
    QHelpEvent help(QEvent::ToolTip, at, titles->mapToGlobal(at));
    QCoreApplication::sendEvent(titles, &help);
    QVERIFY(QToolTip::text().contains(QStringLiteral("Hint %1").arg(int(Name))));
    QToolTip::hideText();
}

void TestStickyColumns::heldEdgeCanBeDragged() {
    scroll(m_table->horizontalScrollBar()->maximum());
    QSignalSpy resized(m_table->header(), &QHeaderView::sectionResized);
    const int y = m_table->header()->height() / 2;
    const QPoint edge(cell(Name).right() - 1, y);
    QWidget* titles = m_table->header()->viewport();
    const int before = m_table->columnWidth(Name);
    QTest::mousePress(titles, Qt::LeftButton, {}, edge);
    QTest::mouseMove(titles, edge + QPoint(30, 0));
    QTRY_COMPARE(m_table->columnWidth(Name), before + 30);
    QTest::mouseRelease(titles, Qt::LeftButton, {}, edge + QPoint(30, 0));
    QVERIFY(!resized.isEmpty());
}

void TestStickyColumns::hiddenNameIsNotHeld() {
    m_table->header()->setSectionHidden(Name, true);
    scroll(200);
    QCOMPARE(cell(Check).left(), 0);
    QCOMPARE(pixel(10), colourOf(Check));
    QVERIFY(pixel(m_check + 10) != colourOf(Name));
}

void TestStickyColumns::keysBringAColumnOutFromBelow() {
    m_table->setCurrentIndex(m_model->index(2, Name));
    m_table->setFocus();
    for (int press = 0; press < 3; ++press)
        QTest::keyClick(m_table.get(), Qt::Key_Right);
    QCOMPARE(m_table->currentIndex().column(), int(Agent));
    QVERIFY(m_table->horizontalScrollBar()->value() > 0);
    // Back to the left: each is seen whole, beside what is held.
    for (const int column : {int(Targets), int(Type)}) {
        QTest::keyClick(m_table.get(), Qt::Key_Left);
        QCOMPARE(m_table->currentIndex().column(), column);
        QVERIFY(cell(column).left() >= cell(Name).right());
    }
    QTest::keyClick(m_table.get(), Qt::Key_Left);
    QCOMPARE(m_table->currentIndex().column(), int(Name));
    QTest::keyClick(m_table.get(), Qt::Key_Left);
    QCOMPARE(m_table->currentIndex().column(), int(Status));
    QVERIFY(cell(Status).left() >= m_check);
}

void TestStickyColumns::currentRowDoesNotScrollSideways() {
    scroll(350);
    m_table->setCurrentIndex(m_model->index(50'000, Name));
    QCOMPARE(m_table->horizontalScrollBar()->value(), 350);
    QVERIFY(m_table->viewport()->rect().intersects(cell(Name, 50'000)));
}

void TestStickyColumns::narrowTableHoldsNoNames() {
    m_table->resize(220, 300);
    scroll(350);
    QCOMPARE(cell(Check).left(), 0);
    QVERIFY(cell(Name).left() < 0);
}

void TestStickyColumns::accessibleCellsAreWhereTheyAreSeen() {
    scroll(350);
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_table.get());
    QVERIFY(table != nullptr && table->tableInterface() != nullptr);
    const QAccessibleInterface* name = table->tableInterface()->cellAt(2, Name);
    QCOMPARE(name->rect(), cell(Name).translated(m_table->viewport()->mapToGlobal(QPoint(0, 0))));
}

void TestStickyColumns::onlyRowsInSightArePainted() {
    scroll(350);
    m_table->setCurrentIndex(m_model->index(99'000, Name));
    m_delegate->painted = 0;
    (void)m_table->viewport()->grab();
    QVERIFY(m_delegate->painted > 0);
    QVERIFY2(m_delegate->painted < 20 * (Columns + 2),
             qPrintable(QString::number(m_delegate->painted)));
}

QTEST_MAIN(TestStickyColumns)
#include "tst_stickycolumns.moc"
