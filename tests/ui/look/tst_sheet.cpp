// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the sheet in both themes, at 100 % and, in a process of its own, at 200 %. With
// SCANDECK_PICTURES=DIR the pictures stay there, to be looked at.
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/look.h"
#include "ui/look/sheet.h"
#include "ui/look/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <set>

class TestSheet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rendersInBothThemes_data();
    void rendersInBothThemes();
    void rendersAtTwiceTheSize();
    void nothingIsCutWithALargeFont();
    void popupsAreDrawnInBothThemes_data() { rendersInBothThemes_data(); }
    void popupsAreDrawnInBothThemes();

private:
    QTemporaryDir m_temporary;
    QString m_folder;
    std::unique_ptr<Look> m_look;
};

void TestSheet::initTestCase() {
    QCursor::setPos(5000, 5000); // nothing is hovered
    const QString wanted = qEnvironmentVariable("SCANDECK_PICTURES");
    m_folder = wanted.isEmpty() ? m_temporary.path() : wanted;
    QVERIFY(QDir().mkpath(m_folder));
    m_look = std::make_unique<Look>(*qApp);
}

void TestSheet::rendersInBothThemes_data() {
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
}

void TestSheet::rendersInBothThemes() {
    QFETCH(Theme, theme);
    m_look->setTheme(theme);
    Sheet sheet;
    sheet.resize(1280, sheet.sizeHint().height());
    sheet.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sheet));
    sheet.findChild<QPushButton*>(QStringLiteral("focusedButton"))->setFocus();
    QCoreApplication::processEvents();
    const QPixmap picture = sheet.grab();
    const QImage image = picture.toImage();
    QCOMPARE(image.size(), sheet.size() * sheet.devicePixelRatio());
    QCOMPARE(QColor(image.pixel(2, 2)), tokens().window);
    // All that it is there for is on it.
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y) | 0xff000000U);
    }
    const Tokens& t = tokens();
    for (const QColor& colour : {t.accent, t.danger, t.failTint, t.warnTint, t.okTint, t.selected,
                                 t.chartOk, t.chartFail, t.control, t.link, t.disabled})
        QVERIFY2(colours.count(colour.rgb()) == 1, qPrintable(colour.name()));
    const QString scale = sheet.devicePixelRatio() > 1.5 ? QStringLiteral("-200pct") : QString();
    const QString name =
        QStringLiteral("%1/sheet%2-%3.png")
            .arg(m_folder, scale,
                 theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    QVERIFY(picture.save(name));
}

void TestSheet::rendersAtTwiceTheSize() {
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        QSKIP("this is the one at twice the size");
    QProcess twice;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    environment.insert(QStringLiteral("SCANDECK_PICTURES"), m_folder);
    twice.setProcessEnvironment(environment);
    twice.start(QCoreApplication::applicationFilePath(), {QStringLiteral("rendersInBothThemes")});
    QVERIFY(twice.waitForFinished(60000));
    QVERIFY2(twice.exitCode() == 0, twice.readAllStandardOutput().constData());
    const QImage once(m_folder + QStringLiteral("/sheet-light.png"));
    const QImage large(m_folder + QStringLiteral("/sheet-200pct-light.png"));
    QVERIFY(!large.isNull());
    // Twice as many pixels of the same layout.
    QCOMPARE(large.width(), once.width() * 2);
    QVERIFY(qAbs(large.height() - once.height() * 2) <= 24);
}

void TestSheet::nothingIsCutWithALargeFont() {
    const QFont before = ::font(FontRole::Body);
    QFont large = before;
    large.setPixelSize(22);
    setBodyFont(large);
    QApplication::setFont(large);
    {
        Sheet sheet;
        sheet.resize(sheet.sizeHint());
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        int seen = 0;
        for (const QWidget* widget : sheet.findChildren<QWidget*>()) {
            const bool isControl = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                   qobject_cast<const QLineEdit*>(widget) != nullptr;
            if (!isControl || !widget->isVisible())
                continue;
            ++seen;
            // A copy button in a row of values is as small as its icon and a margin.
            const auto* tool = qobject_cast<const QToolButton*>(widget);
            if (tool != nullptr && tool->minimumHeight() == tool->maximumHeight()) {
                QVERIFY(tool->height() >= tool->iconSize().height());
                continue;
            }
            QVERIFY2(widget->height() >= widget->minimumSizeHint().height(),
                     widget->metaObject()->className());
            QVERIFY2(widget->height() >= QFontMetrics(widget->font()).height(),
                     widget->metaObject()->className());
        }
        QVERIFY(seen > 25);
        QVERIFY(sheet.grab().save(m_folder + QStringLiteral("/sheet-large.png")));
    }
    setBodyFont(before);
    QApplication::setFont(before);
}

void TestSheet::popupsAreDrawnInBothThemes() {
    QFETCH(Theme, theme);
    m_look->setTheme(theme);
    const QString name = theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    QMenu menu;
    menu.addAction(::icon(QStringLiteral("plus")), QStringLiteral("&New scan…"))
        ->setShortcut(QKeySequence(QStringLiteral("Ctrl+N")));
    QAction* chosen =
        menu.addAction(::icon(QStringLiteral("duplicate")), QStringLiteral("D&uplicate scan…"));
    chosen->setShortcut(QKeySequence(QStringLiteral("Ctrl+D")));
    menu.addSeparator();
    menu.addAction(QStringLiteral("&Activate"));
    QAction* off = menu.addAction(QStringLiteral("Select those hidden too"));
    off->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+H")));
    off->setEnabled(false);
    QAction* light = menu.addAction(QStringLiteral("Light"));
    light->setCheckable(true);
    light->setChecked(true);
    menu.addMenu(QStringLiteral("Theme"))->addAction(QStringLiteral("System"));
    menu.popup(QPoint(10, 10));
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    menu.setActiveAction(chosen);
    const QImage image = menu.grab().toImage();
    QVERIFY(image.save(QStringLiteral("%1/menu-%2.png").arg(m_folder, name)));
    const QPoint inChosen = menu.actionGeometry(chosen).topLeft() + QPoint(12, 3);
    QCOMPARE(QColor(image.pixel(inChosen)), tokens().selected);
    QCOMPARE(qAlpha(image.pixel(0, 0)), 0); // the corner is round
    menu.hide();

    QComboBox combo;
    combo.addItems({QStringLiteral("SNMPv3 AuthPriv"), QStringLiteral("SNMPv3 AuthNoPriv"),
                    QStringLiteral("SNMP community string")});
    combo.show();
    QVERIFY(QTest::qWaitForWindowExposed(&combo));
    combo.showPopup();
    QWidget* popup = combo.view()->window();
    QVERIFY(QTest::qWaitForWindowExposed(popup));
    const QPixmap list = popup->grab();
    QVERIFY(list.save(QStringLiteral("%1/combo-%2.png").arg(m_folder, name)));
    QVERIFY(combo.view()->sizeHintForRow(0) >= 28);
    combo.hidePopup();
}

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
