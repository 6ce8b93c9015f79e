// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/changebench.h"

#include "app/store/statepaths.h"

#include <QCoroTask>
#include <QDir>
#include <QSqlQuery>
#include <QTest>
#include <QUuid>

ChangeBench::ChangeBench(Database::Mode mode)
    : database(folder.filePath(QStringLiteral("journal.sqlite")), mode),
      kept(folder.filePath(QStringLiteral("kept")), disk) {
    (void)QCoro::waitFor(database.opened());
    // The reading that the console has made before anybody can press a button.
    (void)QCoro::waitFor(reader.readAgain(Urgency::Person, {}));
}

ChangeBench::~ChangeBench() = default;

ChangeRunner::Parts ChangeBench::parts() {
    return {client,
            journal,
            kept,
            reader,
            clock,
            QStringLiteral("tenant"),
            [] { return QStringLiteral("Contoso"); },
            [] { return QStringLiteral("me"); },
            [this] { return whyNoChange; }};
}

Change ChangeBench::recorded() {
    const Result<QList<Change>> all = QCoro::waitFor(journal.changes(QStringLiteral("tenant"), 1));
    if (!all || all->isEmpty())
        return {};
    return QCoro::waitFor(journal.change(all->first().id)).value_or(Change());
}

QList<int> ChangeBench::statesOnDisk() const {
    const QString name = QUuid::createUuid().toString();
    QList<int> states;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        other.setDatabaseName(folder.filePath(QStringLiteral("journal.sqlite")));
        other.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (other.open()) {
            QSqlQuery query(QStringLiteral("SELECT state FROM step ORDER BY id"), other);
            while (query.next())
                states << query.value(0).toInt();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return states;
}

ScanDraft ChangeBench::draft(const QString& name) {
    ScanDraft draft;
    draft.name = name;
    draft.target = QStringLiteral("10.1.0.0/24");
    draft.machineId = QStringLiteral("m1");
    return draft;
}

QStringList ChangeBench::keptFiles() const {
    QStringList files;
    QDir top(folder.filePath(QStringLiteral("kept")));
    for (const QString& name : top.entryList(QDir::Files))
        files << top.filePath(name);
    for (const QString& sub : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir below(top.filePath(sub));
        for (const QString& name : below.entryList(QDir::Files))
            files << below.filePath(name);
    }
    return files;
}

void aMinuteLater(ChangeBench& bench, ChangeRunner& runner) {
    const int before = bench.client.reads;
    QTRY_VERIFY(bench.clock.sleepers() > 0);
    bench.clock.advance(std::chrono::seconds(61));
    QTRY_VERIFY(bench.client.reads > before);
    QTRY_VERIFY(!runner.isBusy());
}
