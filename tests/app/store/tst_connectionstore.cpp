// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/connectionstore.h"
#include "models/connection/clouds.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

namespace {

Connection sample(const QString& name) {
    Connection connection;
    connection.id = ConnectionStore::newId();
    connection.name = name;
    connection.colour = 3;
    apply(connection, Cloud::Commercial, QStringLiteral("eu"));
    connection.tenantId = QStringLiteral("contoso.com");
    connection.clientId = QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
    return connection;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's own file could not be written");
}

} // namespace

class TestConnectionStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noFileIsAnEmptyList() {
        QTemporaryDir root;
        ConnectionStore store(StatePaths::below(root.path()));
        QVERIFY(store.load());
        QVERIFY(store.connections().isEmpty());
        QVERIFY(store.lastUsed().isEmpty());
    }

    void whatIsSavedIsLoaded() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        ConnectionStore store(paths);
        Connection custom = sample(QStringLiteral("Lab ☂ \"x\""));
        custom.cloud = Cloud::Custom;
        custom.region.clear();
        custom.api = QUrl(QStringLiteral("http://127.0.0.1:4711"));
        custom.authority = QUrl(QStringLiteral("http://127.0.0.1:4711/sts"));
        custom.scope = QStringLiteral("api://lab/.default");
        custom.isReadOnly = true;
        const Connection contoso = sample(QStringLiteral("Contoso Ltd"));
        QVERIFY(store.save(contoso));
        QVERIFY(store.save(custom));
        QVERIFY(store.setLastUsed(custom.id));

        ConnectionStore again(paths);
        QVERIFY(again.load());
        QCOMPARE(again.connections(), (QList<Connection>{contoso, custom}));
        QCOMPARE(again.lastUsed(), custom.id);
        QCOMPARE(again.connection(contoso.id), contoso);
        QVERIFY(!again.connection(QStringLiteral("none")));
        constexpr auto others = QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(!(QFile::permissions(paths.connectionsFile()) & others));
    }

    void savingAgainTakesItsPlace() {
        QTemporaryDir root;
        ConnectionStore store(StatePaths::below(root.path()));
        Connection first = sample(QStringLiteral("A"));
        QVERIFY(store.save(first));
        QVERIFY(store.save(sample(QStringLiteral("B"))));
        first.name = QStringLiteral("A2");
        QVERIFY(store.save(first));
        QCOMPARE(store.connections().size(), 2);
        QCOMPARE(store.connections().at(0).name, QStringLiteral("A2"));
    }

    void removalTakesTheFolderAlong() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        ConnectionStore store(paths);
        const Connection one = sample(QStringLiteral("A"));
        QVERIFY(store.save(one));
        QVERIFY(store.setLastUsed(one.id));
        QVERIFY(paths.createConnectionFolder(one.id));
        QVERIFY(store.remove(one.id));
        QVERIFY(!QFile::exists(paths.connectionFolder(one.id)));
        ConnectionStore again(paths);
        QVERIFY(again.load());
        QVERIFY(again.connections().isEmpty());
        QVERIFY(again.lastUsed().isEmpty());
    }

    void damagedFileIsPutAside_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("garbage") << QByteArray("\x00\xff{", 3);
        QTest::newRow("cut off") << QByteArray("{\"version\":1,\"connections\":[{\"id\":\"");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no id") << QByteArray(R"({"version":1,"connections":[{"name":"x"}]})");
        QTest::newRow("no array") << QByteArray(R"({"version":1,"connections":7})");
    }
    void damagedFileIsPutAside() {
        QFETCH(QByteArray, content);
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        put(paths.connectionsFile(), content);
        ConnectionStore store(paths);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Disk);
        const QStringList aside =
            QDir(paths.configFolder()).entryList({QStringLiteral("*.damaged-*")});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contentOf(QDir(paths.configFolder()).filePath(aside.constFirst())), content);
        QVERIFY(loaded.error().advice.contains(aside.constFirst()));
        QVERIFY(store.save(sample(QStringLiteral("A"))));
        QVERIFY(store.load());
    }

    void newerFileIsLeftAlone() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        const QByteArray content(R"({"version":2,"connections":[]})");
        put(paths.connectionsFile(), content);
        ConnectionStore store(paths);
        QVERIFY(!store.load());
        QCOMPARE(contentOf(paths.connectionsFile()), content);
    }

    // Whoever edits the file must not be able to send a stored secret elsewhere.
    void addressesOfACloudComeFromTheTable() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        ConnectionStore store(paths);
        const Connection one = sample(QStringLiteral("A"));
        QVERIFY(store.save(one));
        put(paths.connectionsFile(), contentOf(paths.connectionsFile())
                                         .replace("login.microsoftonline.com", "login.example"));
        QVERIFY(contentOf(paths.connectionsFile()).contains("login.example"));
        QVERIFY(store.load());
        QCOMPARE(store.connections().at(0), one);
    }

    void folderThatCannotBeWrittenLeavesTheListAsItWas() {
        ConnectionStore store(StatePaths::below(QStringLiteral("/proc/scandeck")));
        const auto saved = store.save(sample(QStringLiteral("A")));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Disk);
        QVERIFY(store.connections().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connectionstore.moc"
