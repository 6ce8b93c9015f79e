// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/kind.h"
#include "ui/look/look.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace {

QStringList complaints;

void note(QtMsgType type, const QMessageLogContext&, const QString& message) {
    // The offscreen platform's own noise.
    if (type != QtDebugMsg && !message.contains(QLatin1StringView("propagateSizeHints")))
        complaints.append(message);
}

int shareOf(const QImage& image, const QColor& colour) {
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += QColor(image.pixel(x, y)) == colour ? 1 : 0;
    }
    return found * 100 / std::max(1, image.width() * image.height());
}

} // namespace

class TestStyle final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_look.reset(); }
    void everyControlPaintsWithoutComplaint_data();
    void everyControlPaintsWithoutComplaint();
    void changeOfThemeRepaintsLivingWidgets();
    void paletteFollowsInAllGroups();
    void kindChangesTheButton();
    void denseIsTakenFromTheBar();
    void faultTurnsTheEdgeRed();
    void focusDrawsARing();
    void heightsGrowWithTheFont();
    void innerFieldsHaveNoSecondFrame();
    void scrollBarHasNoArrows();
    void sortedHeaderPointsUpWhenAscending();

private:
    std::unique_ptr<Look> m_look;
};

void TestStyle::initTestCase() {
    QCursor::setPos(790, 790); // else the pointer hovers over what is tested
    m_look = std::make_unique<Look>(*qApp);
}

static std::unique_ptr<QWidget> everything() {
    auto window = std::make_unique<QWidget>();
    auto* form = new QFormLayout(window.get());
    for (const Kind kind : {Kind::Plain, Kind::Primary, Kind::Danger, Kind::DangerQuiet, Kind::Flat,
                            Kind::Chip, Kind::Segment}) {
        auto* button = new QPushButton(QStringLiteral("Sa&ve"));
        auto* tool = new QToolButton;
        auto* radio = new QRadioButton(QStringLiteral("&One"));
        tool->setText(QStringLiteral("Tool"));
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setCheckable(true);
        tool->setChecked(true);
        for (QWidget* widget : {static_cast<QWidget*>(button), static_cast<QWidget*>(tool),
                                static_cast<QWidget*>(radio)}) {
            setKind(widget, kind);
            form->addRow(widget);
        }
    }
    auto* menuButton = new QPushButton(QStringLiteral("Menu"));
    menuButton->setMenu(new QMenu(menuButton));
    form->addRow(menuButton);
    auto* fault = new QLineEdit(QStringLiteral("x"));
    setFault(fault, true);
    form->addRow(QStringLiteral("&Fault"), fault);
    auto* readOnly = new QLineEdit(QStringLiteral("x"));
    readOnly->setReadOnly(true);
    form->addRow(readOnly);
    auto* disabled = new QLineEdit(QStringLiteral("x"));
    disabled->setEnabled(false);
    form->addRow(disabled);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("a"), QStringLiteral("b")});
    form->addRow(combo);
    auto* editable = new QComboBox;
    editable->setEditable(true);
    form->addRow(editable);
    form->addRow(new QSpinBox);
    auto* check = new QCheckBox(QStringLiteral("Check"));
    check->setTristate(true);
    check->setCheckState(Qt::PartiallyChecked);
    form->addRow(check);
    auto* bar = new QProgressBar;
    bar->setValue(40);
    form->addRow(bar);
    auto* endless = new QProgressBar;
    endless->setRange(0, 0);
    form->addRow(endless);
    form->addRow(new QSlider(Qt::Horizontal));
    form->addRow(new QPlainTextEdit(QStringLiteral("text")));
    auto* tabs = new QTabWidget;
    tabs->addTab(new QGroupBox(QStringLiteral("Group")), QStringLiteral("First"));
    tabs->addTab(new QLabel(QStringLiteral("x")), QStringLiteral("Second"));
    form->addRow(tabs);
    auto* table = new QTableView;
    auto* model = new QStandardItemModel(30, 3, table);
    table->setModel(model);
    table->setSortingEnabled(true);
    table->selectRow(1);
    form->addRow(table);
    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    form->addRow(line);
    auto* menuBar = new QMenuBar;
    QMenu* menu = menuBar->addMenu(QStringLiteral("&File"));
    menu->addAction(QStringLiteral("New…"))->setShortcut(QKeySequence(QStringLiteral("Ctrl+N")));
    menu->addSection(QStringLiteral("Section"));
    menu->addAction(QStringLiteral("Check"))->setCheckable(true);
    menu->addMenu(QStringLiteral("Sub"));
    form->setMenuBar(menuBar);
    return window;
}

void TestStyle::everyControlPaintsWithoutComplaint_data() {
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << Theme::Light << Qt::LeftToRight;
    QTest::newRow("dark") << Theme::Dark << Qt::LeftToRight;
    QTest::newRow("right to left") << Theme::Light << Qt::RightToLeft;
}

void TestStyle::everyControlPaintsWithoutComplaint() {
    QFETCH(Theme, theme);
    QFETCH(Qt::LayoutDirection, direction);
    complaints.clear();
    const QtMessageHandler before = qInstallMessageHandler(note);
    m_look->setTheme(theme);
    const std::unique_ptr<QWidget> window = everything();
    window->setLayoutDirection(direction);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    for (auto* menu : window->findChildren<QMenu*>()) {
        if (!menu->isEmpty())
            QVERIFY(!menu->grab().isNull());
    }
    QVERIFY(!window->grab().isNull());
    qInstallMessageHandler(before);
    QCOMPARE(complaints, QStringList());
}

void TestStyle::changeOfThemeRepaintsLivingWidgets() {
    m_look->setTheme(Theme::Light);
    QPushButton button(QStringLiteral("Save"));
    setKind(&button, Kind::Primary);
    button.resize(120, 40);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QVERIFY(shareOf(button.grab().toImage(), lightTokens().accent) > 40);
    m_look->setTheme(Theme::Dark);
    QVERIFY(m_look->isDark());
    QVERIFY(shareOf(button.grab().toImage(), darkTokens().accent) > 40);
    m_look->setTheme(Theme::Light);
}

void TestStyle::paletteFollowsInAllGroups() {
    m_look->setTheme(Theme::Dark);
    const QPalette p = QApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        QVERIFY(p.color(group, QPalette::Window) == darkTokens().window);
        QVERIFY(p.color(group, QPalette::ToolTipBase) == darkTokens().tooltip);
    }
    QCOMPARE(p.color(QPalette::Disabled, QPalette::Text), darkTokens().disabled);
    QCOMPARE(p.color(QPalette::PlaceholderText), darkTokens().text3);
    QDialog window;
    QLineEdit field(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(field.palette().color(QPalette::Active, QPalette::Highlight), darkTokens().accent);
    m_look->setTheme(Theme::Light);
    QCOMPARE(field.palette().color(QPalette::Active, QPalette::Highlight), lightTokens().accent);
    QCOMPARE(window.palette().color(QPalette::Window), lightTokens().window);
    m_look->setTheme(Theme::Dark);
    QCOMPARE(field.palette().color(QPalette::Active, QPalette::Highlight), darkTokens().accent);
    QCOMPARE(window.palette().color(QPalette::Window), darkTokens().surface);
    m_look->setTheme(Theme::Light);
}

void TestStyle::kindChangesTheButton() {
    QPushButton button(QStringLiteral("Delete"));
    button.resize(120, 40);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QCOMPARE(shareOf(button.grab().toImage(), tokens().danger), 0);
    setKind(&button, Kind::Danger);
    QVERIFY(shareOf(button.grab().toImage(), tokens().danger) > 40);
    setKind(&button, Kind::Plain);
    QCOMPARE(shareOf(button.grab().toImage(), tokens().danger), 0);
}

void TestStyle::denseIsTakenFromTheBar() {
    QWidget bar;
    QPushButton button(QStringLiteral("Export"), &bar);
    const int wide = button.sizeHint().height();
    setDense(&bar);
    QVERIFY(button.sizeHint().height() < wide);
    setDense(&button, false);
    QCOMPARE(button.sizeHint().height(), wide);
}

void TestStyle::faultTurnsTheEdgeRed() {
    QLineEdit field;
    field.resize(200, 32);
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    field.clearFocus();
    const auto edge = [&field] { return QColor(field.grab().toImage().pixel(100, 0)); };
    QCOMPARE(edge(), tokens().control);
    setFault(&field, true);
    QCOMPARE(edge(), tokens().fail);
}

void TestStyle::focusDrawsARing() {
    QWidget window;
    QPushButton button(QStringLiteral("Cancel"), &window);
    QLineEdit field(&window);
    button.setGeometry(10, 10, 120, 32);
    field.setGeometry(10, 60, 120, 32);
    window.resize(200, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (QWidget* widget : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&field)}) {
        widget->setFocus();
        QTRY_VERIFY(widget->hasFocus());
        QCOMPARE(QColor(widget->grab().toImage().pixel(60, 1)), tokens().focus());
    }
    QVERIFY(QColor(button.grab().toImage().pixel(60, 1)) != tokens().focus());
}

void TestStyle::heightsGrowWithTheFont() {
    QPushButton button(QStringLiteral("Save"));
    QLineEdit field;
    QCOMPARE(button.sizeHint().height(), field.sizeHint().height());
    QFont large = button.font();
    large.setPixelSize(40);
    button.setFont(large);
    field.setFont(large);
    QVERIFY(button.sizeHint().height() >= QFontMetrics(large).height() + 12);
    QCOMPARE(button.sizeHint().height(), field.sizeHint().height());
}

void TestStyle::innerFieldsHaveNoSecondFrame() {
    QSpinBox spin;
    spin.resize(120, 32);
    spin.show();
    QVERIFY(QTest::qWaitForWindowExposed(&spin));
    spin.clearFocus();
    auto* inner = spin.findChild<QLineEdit*>();
    inner->clearFocus();
    const QImage image = spin.grab().toImage();
    // Along a line through the edit field: one edge at the top, surface below it.
    QCOMPARE(QColor(image.pixel(40, 0)), tokens().control);
    for (int y = 3; y < 8; ++y)
        QCOMPARE(QColor(image.pixel(40, y)), tokens().surface);
    QCOMPARE(shareOf(inner->grab().toImage(), tokens().control), 0);
}

void TestStyle::scrollBarHasNoArrows() {
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 100);
    bar.resize(12, 200);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 100;
    option.pageStep = 10;
    const auto part = [&](QStyle::SubControl control) {
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, control, &bar);
    };
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
    QVERIFY(part(QStyle::SC_ScrollBarSubLine).isEmpty());
    QCOMPARE(part(QStyle::SC_ScrollBarGroove).height(), 200);
    QVERIFY(part(QStyle::SC_ScrollBarSlider).height() >= 28);
}

void TestStyle::sortedHeaderPointsUpWhenAscending() {
    QTableView table;
    QStandardItemModel model(1, 1);
    model.setHorizontalHeaderLabels({QStringLiteral("Name")});
    table.setModel(&model);
    table.setSortingEnabled(true);
    table.resize(300, 100);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto shot = [&table] { return table.horizontalHeader()->grab().toImage(); };
    table.sortByColumn(0, Qt::AscendingOrder);
    const QImage up = shot();
    table.sortByColumn(0, Qt::DescendingOrder);
    const QImage down = shot();
    QVERIFY(up != down);
    // The peak of the arrow: its centre column has ink nearer to the top in one that points up.
    const auto inkTop = [](const QImage& image) {
        int first = image.height();
        int x = 0;
        for (int column = image.width() - 1; column >= 0 && x == 0; --column) {
            for (int y = 4; y < image.height() - 4; ++y) {
                if (qGray(image.pixel(column, y)) < 100)
                    x = column;
            }
        }
        for (int y = 4; y < image.height() - 4; ++y) { // 4 px left of the arrow's right end
            if (qGray(image.pixel(x - 3, y)) < 160) {
                first = y;
                break;
            }
        }
        return first;
    };
    QVERIFY2(inkTop(up) < inkTop(down), "ascending has to point up");
}

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
