// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statepaths.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

class TestStatePaths : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldersAreTheUsersOwn() {
        QTemporaryDir root;
        // One that others could read, from an older version or another tool.
        QVERIFY(QDir(root.path()).mkdir(QStringLiteral("data")));
        QFile::setPermissions(root.filePath(QStringLiteral("data")), QFile::Permissions(0x7755));
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        QVERIFY(paths.createConnectionFolder(QStringLiteral("abc")));
        for (const QString& folder : {paths.configFolder(), paths.dataFolder(),
                                      paths.connectionFolder(QStringLiteral("abc"))}) {
            QCOMPARE(QFile::permissions(folder) & QFile::Permissions(0x0fff),
                     QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
        }
    }

    void idCannotLeaveTheFolder_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"../../x", "a/b", "", ".", "..", "a.b", "c:\\x", "ä"})
            QTest::newRow(id) << QString::fromUtf8(id);
        QTest::newRow("long") << QString(300, u'a');
    }
    void idCannotLeaveTheFolder() {
        QFETCH(QString, id);
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        const QFileInfo folder(paths.connectionFolder(id));
        QCOMPARE(folder.absolutePath(),
                 QFileInfo(paths.connectionFolder(QStringLiteral("plain"))).absolutePath());
        QCOMPARE(QDir::cleanPath(folder.filePath()), folder.filePath());
        QVERIFY(folder.fileName().size() >= 40);
    }

    void removalTakesAllOfOneConnectionAndNoMore() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.createConnectionFolder(QStringLiteral("a")));
        QVERIFY(paths.createConnectionFolder(QStringLiteral("b")));
        QFile file(paths.snapshotFile(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(paths.removeConnectionFolder(QStringLiteral("a")));
        QVERIFY(!QFile::exists(paths.connectionFolder(QStringLiteral("a"))));
        QVERIFY(QFile::exists(paths.connectionFolder(QStringLiteral("b"))));
        QVERIFY(paths.removeConnectionFolder(QStringLiteral("never")));
    }

    void folderThatCannotBeMadeIsSaid() {
        const StatePaths paths = StatePaths::below(QStringLiteral("/proc/scandeck"));
        const auto made = paths.create();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Disk);
        QVERIFY(made.error().what.contains(u"/proc/scandeck"));
        QVERIFY(!made.error().why.isEmpty() && !made.error().advice.isEmpty());
    }

    void standardFoldersFollowXdg() {
#ifdef Q_OS_LINUX
        QTemporaryDir root;
        qputenv("XDG_CONFIG_HOME", root.filePath(QStringLiteral("c")).toLocal8Bit());
        qputenv("XDG_DATA_HOME", root.filePath(QStringLiteral("d")).toLocal8Bit());
        const StatePaths paths = StatePaths::standard();
        QCOMPARE(paths.configFolder(), root.filePath(QStringLiteral("c/ScanDeck")));
        QCOMPARE(paths.dataFolder(), root.filePath(QStringLiteral("d/ScanDeck")));
        qunsetenv("XDG_CONFIG_HOME");
        qunsetenv("XDG_DATA_HOME");
#endif
    }

    void tenantHashTellsNothing() {
        Connection connection;
        connection.api = QUrl(QStringLiteral("https://api.security.microsoft.com"));
        connection.tenantId = QStringLiteral("contoso.com");
        connection.clientId = QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
        const QString hash = tenantHash(connection);
        QVERIFY(!hash.contains(u"contoso"));
        Connection other = connection;
        other.name = QStringLiteral("Another name");
        QCOMPARE(tenantHash(other), hash);
        other.tenantId = QStringLiteral("fabrikam.com");
        QVERIFY(tenantHash(other) != hash);
        QCOMPARE(QFileInfo(StatePaths::below({}).connectionFolder(hash)).fileName(), hash);
    }
};

QTEST_GUILESS_MAIN(TestStatePaths)
#include "tst_statepaths.moc"
