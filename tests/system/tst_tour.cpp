// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour/tourscenes.h"
#include "tests/support/places.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// The built program renders its tour without any display, and each picture shows something.
class TestTour final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyScenePictured_data();
    void everyScenePictured();
    void everySceneSpeaksGerman_data();
    void everySceneSpeaksGerman();
    void nothingElseIsWritten();
    void folderThatCannotBeMadeIsAnError();

private:
    [[nodiscard]] QImage picture(const QString& name) const {
        return QImage(QDir(m_folder.path()).filePath(name));
    }
    QTemporaryDir m_folder;
};

namespace {

constexpr int perScene = 5; // two scales in two themes, and German

QString program() {
    return places::programs() + QStringLiteral("/scandeck");
}

int colours(const QImage& image) {
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 5) {
        for (int x = 0; x < image.width(); x += 5)
            seen.insert(image.pixel(x, y));
    }
    return int(seen.size());
}

double brightness(const QImage& image) {
    const QImage small = image.scaled(16, 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 16; ++x)
            sum += qGray(small.pixel(x, y));
    }
    return sum / 256;
}

} // namespace

void TestTour::initTestCase() {
    QProcess tour;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QLatin1StringView(name));
    tour.setProcessEnvironment(environment);
    tour.start(program(), {QStringLiteral("--tour"), m_folder.path()});
    // Longer than QTest's own patience with one function: sanitizers are slow.
    QVERIFY(tour.waitForFinished(580'000));
    QVERIFY2(tour.exitCode() == 0, tour.readAllStandardError().constData());
    const QString said = QString::fromUtf8(tour.readAllStandardOutput());
    const qsizetype expected = TourScenes::names().size() * perScene;
    QCOMPARE(said,
             QStringLiteral("%1 pictures written to %2\n").arg(expected).arg(m_folder.path()));
}

void TestTour::everyScenePictured_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    for (const QString& name : TourScenes::names()) {
        const QSize size = name == u"scans-1024x640" ? QSize(1024, 640) : QSize(1280, 800);
        QTest::newRow(qPrintable(name)) << name << size;
        const QString doubled = name + QStringLiteral("-200pct");
        QTest::newRow(qPrintable(doubled)) << doubled << size * 2;
    }
}

void TestTour::everySceneSpeaksGerman_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : TourScenes::names())
        QTest::newRow(qPrintable(name)) << name;
}

void TestTour::everySceneSpeaksGerman() {
    QFETCH(QString, name);
    const QImage german = picture(name + QStringLiteral("-de-light.png"));
    QVERIFY2(colours(german) > 50, "it is blank");
    QVERIFY2(german != picture(name + QStringLiteral("-light.png")), "it is the English one");
}

void TestTour::everyScenePictured() {
    QFETCH(QString, name);
    QFETCH(QSize, size);
    const QImage light = picture(name + QStringLiteral("-light.png"));
    const QImage dark = picture(name + QStringLiteral("-dark.png"));
    QCOMPARE(light.size(), size);
    QCOMPARE(dark.size(), size);
    QVERIFY2(colours(light) > 50, "the light one is blank");
    QVERIFY2(colours(dark) > 50, "the dark one is blank");
    QVERIFY2(brightness(light) > brightness(dark) + 40, "both have one theme");
}

void TestTour::nothingElseIsWritten() {
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(),
             TourScenes::names().size() * perScene);
}

void TestTour::folderThatCannotBeMadeIsAnError() {
    QProcess tour;
    tour.start(program(), {QStringLiteral("--tour"), QStringLiteral("/dev/null/pictures")});
    QVERIFY(tour.waitForFinished(20'000));
    QCOMPARE(tour.exitCode(), 1);
    QVERIFY(tour.readAllStandardError().contains("/dev/null/pictures"));
}

QTEST_GUILESS_MAIN(TestTour)
#include "tst_tour.moc"
