// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/journal.h"
#include "app/store/sqlerror.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const auto tenant = QStringLiteral("t");

void put(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's own file could not be written");
}

QString pragma(Database& database, const QString& name) {
    auto answer = database
                      .read([name](QSqlDatabase& sql) -> Result<QString> {
                          Sql::Statement statement(sql, QStringLiteral("PRAGMA ") + name);
                          if (auto done = statement.run(); !done)
                              return tl::unexpected(done.error());
                          return statement.next() ? statement.value(0).toString() : QString();
                      })
                      .result();
    return answer.value_or(QStringLiteral("error"));
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCommitIsSynced() {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("j")), Database::Mode::ReadWrite);
        QCOMPARE(pragma(database, QStringLiteral("journal_mode")), QStringLiteral("wal"));
        QCOMPARE(pragma(database, QStringLiteral("synchronous")), QStringLiteral("2"));
        QCOMPARE(pragma(database, QStringLiteral("foreign_keys")), QStringLiteral("1"));
    }

    void filesAreTheUsersOwn() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sub/j"));
        Database database(path, Database::Mode::ReadWrite);
        Journal journal(database);
        QVERIFY(QCoro::waitFor(journal.begin(tenant, {})));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        for (const QString& ending : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            QVERIFY2(QFile::exists(path + ending), qPrintable(ending));
            QVERIFY2(!(QFile::permissions(path + ending) & others), qPrintable(ending));
        }
        QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("sub"))) & others));
    }

    void damagedFileIsMovedAsideAndSaidSo_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray(8192, 'x');
        QTest::newRow("header only")
            << QByteArray("SQLite format 3").append('\0').append(QByteArray(9000, '\x11'));
    }
    void damagedFileIsMovedAsideAndSaidSo() {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("j"));
        put(path, content);
        Database database(path, Database::Mode::ReadWrite);
        Journal journal(database);
        const auto opened = QCoro::waitFor(database.opened());
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().report()));
        QVERIFY(!opened->movedAside.isEmpty());
        QFile aside(opened->movedAside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QVERIFY(QCoro::waitFor(journal.begin(tenant, {})));
    }

    void pageInTheMiddleThatIsDamagedIsFound() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("j"));
        {
            Database database(path, Database::Mode::ReadWrite);
            Journal journal(database);
            Change change;
            change.steps.resize(2000);
            QVERIFY(QCoro::waitFor(journal.begin(tenant, change)));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 10 * 4096);
        file.seek(4096);
        file.write(QByteArray(9 * 4096, '\xa5'));
        file.close();
        Database database(path, Database::Mode::ReadWrite);
        const auto opened = QCoro::waitFor(database.opened());
        QVERIFY(opened);
        QVERIFY(!opened->movedAside.isEmpty());
    }

    // A newer console's file is not ours to touch.
    void newerFileIsLeftAlone() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("j"));
        {
            Database database(path, Database::Mode::ReadWrite);
            QCOMPARE(pragma(database, QStringLiteral("user_version=99")), QString());
        }
        Database database(path, Database::Mode::ReadWrite);
        const auto opened = QCoro::waitFor(database.opened());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Disk);
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.damaged*")}).size(), 0);
    }

    void folderThatCannotBeMadeIsAnErrorOfEveryJob() {
        Database database(QStringLiteral("/proc/scandeck/j"), Database::Mode::ReadWrite);
        Journal journal(database);
        const auto opened = QCoro::waitFor(database.opened());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Disk);
        QVERIFY(!opened.error().why.isEmpty());
        QVERIFY(!QCoro::waitFor(journal.begin(tenant, {})));
        QVERIFY(!QCoro::waitFor(journal.changes(tenant, 10)));
    }

    void readOnlyReadsBesideTheWriterAndChangesNothing() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("j"));
        Database writer(path, Database::Mode::ReadWrite);
        Journal writing(writer);
        QVERIFY(QCoro::waitFor(writing.begin(tenant, {})));
        Database reader(path, Database::Mode::ReadOnly);
        Journal reading(reader);
        QCOMPARE(QCoro::waitFor(reading.changes(tenant, 10))->size(), 1);
        const auto refused = QCoro::waitFor(reading.begin(tenant, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
        QVERIFY(QCoro::waitFor(writing.begin(tenant, {})));
    }

    void jobsHandedInAreDoneBeforeTheEnd() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("j"));
        {
            Database database(path, Database::Mode::ReadWrite);
            for (int at = 0; at < 20; ++at) {
                auto future = database.write([](QSqlDatabase& sql) -> Result<int> {
                    Sql::Statement insert(sql, QStringLiteral("INSERT INTO call VALUES ('t', 1)"));
                    if (auto done = insert.run(); !done)
                        return tl::unexpected(done.error());
                    return 1;
                });
                Q_UNUSED(future)
            }
        }
        Database database(path, Database::Mode::ReadWrite);
        auto counted = database.read([](QSqlDatabase& sql) -> Result<int> {
            Sql::Statement select(sql, QStringLiteral("SELECT COUNT(*) FROM call"));
            if (auto done = select.run(); !done || !select.next())
                return 0;
            return select.value(0).toInt();
        });
        QCOMPARE(counted.result().value_or(-1), 20);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
