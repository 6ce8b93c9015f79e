// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/statekeeper.h"
#include "app/store/inisettingsstore.h"
#include "tests/support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {

// A folder for settings that is none until makeRoom(): nobody, root neither, can write there.
struct Bench {
    Bench() {
        QFile obstacle(folder());
        obstacleStands = obstacle.open(QIODevice::WriteOnly);
    }
    [[nodiscard]] QString folder() const { return root.filePath(QStringLiteral("config")); }
    [[nodiscard]] QString path() const { return folder() + QStringLiteral("/settings.ini"); }
    void makeRoom() { obstacleStands = !QFile::remove(folder()); }

    QTemporaryDir root;
    bool obstacleStands = false;
    ManualClock clock;
    SerialWorker disk;
    IniSettingsStore store{path()};
    StateKeeper keeper{store, disk, clock};
};

// Of the file: all QSettings of a process share what they hold.
QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStateKeeper final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCouldNotBeWrittenIsTriedAgain() {
        Bench bench;
        QVERIFY(bench.obstacleStands);
        bench.store.setState(QStringLiteral("scans"), QStringLiteral("width"), 120);
        bench.keeper.keep();
        QTRY_COMPARE(bench.clock.sleepers(), 1);
        // What changes meanwhile goes with it, and two failures are one pause.
        bench.store.setState(QStringLiteral("agents"), QStringLiteral("width"), 80);
        bench.keeper.keep();
        bench.clock.advance(61s);
        QTRY_COMPARE(bench.clock.sleepers(), 1);
        QVERIFY(!QFile::exists(bench.path()));
        bench.makeRoom();
        bench.clock.advance(61s);
        QTRY_VERIFY(contentOf(bench.path()).contains("width=120"));
        QVERIFY(contentOf(bench.path()).contains("width=80"));
        bench.disk.run([] { return true; }).waitForFinished();
        QCoreApplication::processEvents();
        QCOMPARE(bench.clock.sleepers(), 0);
    }

    void settingsThatCouldNotBeWrittenAreWrittenLater() {
        Bench bench;
        UserSettings settings;
        settings.refreshMinutes = 15;
        QVERIFY(!bench.store.setUserSettings(settings));
        bench.keeper.keepLater();
        bench.makeRoom();
        QVERIFY(!QFile::exists(bench.path()));
        bench.clock.advance(61s);
        QTRY_VERIFY(contentOf(bench.path()).contains("refreshMinutes=15"));
        // One failure is not one for good.
        settings.refreshMinutes = 60;
        QVERIFY(bench.store.setUserSettings(settings));
    }

    void goingEndsThePause() {
        Bench bench;
        auto keeper = std::make_unique<StateKeeper>(bench.store, bench.disk, bench.clock);
        keeper->keepLater();
        QCOMPARE(bench.clock.sleepers(), 1);
        keeper.reset();
        QCOMPARE(bench.clock.sleepers(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStateKeeper)
#include "tst_statekeeper.moc"
