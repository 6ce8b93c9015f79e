// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the sheet in both themes, at 100 % and, in a process of its own, at 200 %. With
// SCANDECK_PICTURES=DIR the pictures stay there, to be looked at.
#include "ui/look/look.h"
#include "ui/look/sheet.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <set>

class TestSheet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rendersInBothThemes_data();
    void rendersInBothThemes();
    void rendersAtTwiceTheSize();

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
    QFont body = QApplication::font();
    if (const int size = qEnvironmentVariableIntValue("SCANDECK_BODY_PIXELS"); size > 0)
        body.setPixelSize(size);
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

QTEST_MAIN(TestSheet)
#include "tst_sheet.moc"
