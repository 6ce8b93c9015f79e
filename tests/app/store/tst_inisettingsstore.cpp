// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inisettingsstore.h"
#include "app/store/serialworker.h"

#include <QTemporaryDir>
#include <QtTest>

class TestIniSettingsStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsSetHoldsInTheNextStart() {
        QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("c/settings.ini"));
        UserSettings settings;
        settings.theme = Theme::Dark;
        settings.language = QStringLiteral("de");
        settings.refreshMinutes = 0;
        settings.staleHours = 12;
        settings.lostHours = 100;
        settings.idleIntervals = 7;
        settings.tallRows = true;
        settings.keepSnapshotDays = 0;
        const QByteArray widths("\x00\x01widths\xff", 9);
        {
            IniSettingsStore store(path);
            QCOMPARE(store.userSettings(), UserSettings{});
            QVERIFY(store.setUserSettings(settings));
            store.setState(QStringLiteral("scans"), QStringLiteral("columns"), widths);
            store.setState(QStringLiteral("scans"), QStringLiteral("filter"),
                           QStringLiteral("ä;=,\n[x]"));
            QCOMPARE(store.state(QStringLiteral("scans"), QStringLiteral("columns")).toByteArray(),
                     widths);
            // Nothing is written where it was set.
            QCoreApplication::processEvents();
            const QSettings onDisk(path, QSettings::IniFormat);
            QVERIFY(!onDisk.contains(QStringLiteral("state-scans/columns")));
            SerialWorker disk;
            QVERIFY(disk.run(store.writeOfState()).result());
        }
        IniSettingsStore store(path);
        QCOMPARE(store.userSettings(), settings);
        QCOMPARE(store.state(QStringLiteral("scans"), QStringLiteral("columns")).toByteArray(),
                 widths);
        QCOMPARE(store.state(QStringLiteral("scans"), QStringLiteral("filter")).toString(),
                 QStringLiteral("ä;=,\n[x]"));
        QVERIFY(!store.state(QStringLiteral("agents"), QStringLiteral("columns")).isValid());
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void nonsenseInTheFileIsTheDefault() {
        QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("settings.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "[user]\ntheme=pink\nrefreshMinutes=-5\nstaleHours=0\nlostHours=x\nidleIntervals=0\n"
            "keepSnapshotDays=99999999999999\n");
        file.close();
        QCOMPARE(IniSettingsStore(path).userSettings(), UserSettings{});
    }

    void garbageDoesNotCrash() {
        QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("settings.ini"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray garbage;
        for (int at = 0; at < 20000; ++at)
            garbage.append(char(at * 7919 >> 3));
        file.write(garbage);
        file.close();
        IniSettingsStore store(path);
        QCOMPARE(store.userSettings(), UserSettings{});
    }

    void folderThatCannotBeWrittenIsSaidAndHoldsForThisRun() {
        IniSettingsStore store(QStringLiteral("/proc/scandeck/settings.ini"));
        UserSettings settings;
        settings.theme = Theme::Dark;
        const auto saved = store.setUserSettings(settings);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Disk);
        QCOMPARE(store.userSettings(), settings);
        store.setState(QStringLiteral("scans"), QStringLiteral("x"), 1);
        QVERIFY(!store.writeOfState()());
    }
};

QTEST_GUILESS_MAIN(TestIniSettingsStore)
#include "tst_inisettingsstore.moc"
