// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/keptbudget.h"

#include <QTemporaryDir>
#include <QtTest>

class TestKeptBudget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void restartDoesNotForgetTheLastHour() {
        QTemporaryDir root;
        const QString path = root.filePath(QStringLiteral("j"));
        const QString key = QStringLiteral("https://api.example:443\ncontoso.com\nclient");
        constexpr qint64 minute = 60000;
        {
            Database database(path, Database::Mode::ReadWrite);
            KeptBudget budget(database, {0});
            QVERIFY(QCoro::waitFor(budget.ready()));
            QVERIFY(budget.load(key).isEmpty());
            for (const qint64 at : {10 * minute, 30 * minute, 61 * minute})
                budget.record(key, {at});
            budget.record(QStringLiteral("other"), {61 * minute});
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("contoso"));
        Database database(path, Database::Mode::ReadWrite);
        KeptBudget budget(database, {80 * minute});
        QCOMPARE(budget.load(key), (QList<Instant>{{30 * minute}, {61 * minute}}));
        QCOMPARE(budget.load(QStringLiteral("other")).size(), 1);
        // A clock that was set back since: calls that are still to come do not count.
        KeptBudget earlier(database, {35 * minute});
        QCOMPARE(earlier.load(key), (QList<Instant>{{10 * minute}, {30 * minute}}));
    }

    void withoutADatabaseItBeginsAtZero() {
        Database database(QStringLiteral("/proc/scandeck/j"), Database::Mode::ReadWrite);
        KeptBudget budget(database, {0});
        QVERIFY(!QCoro::waitFor(budget.ready()));
        QVERIFY(budget.load(QStringLiteral("x")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKeptBudget)
#include "tst_keptbudget.moc"
