// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servicebench.h"

#include <QCoroTask>

ServiceBench::ServiceBench(Emulator::Options options, Emulator::Client which)
    : emulator(std::move(options)),
      budget(QStringLiteral("bench"), clock, nullptr),
      database(folder.filePath(QStringLiteral("journal.sqlite")), Database::Mode::ReadWrite),
      journal(database),
      kept(folder.filePath(QStringLiteral("kept")), disk) {
    if (!emulator.start())
        qFatal("the emulator does not start");
    tokens = std::make_unique<EmulatorTokens>(emulator, which);
    Connection connection;
    connection.api = emulator.api();
    client = std::make_unique<ServiceClient>(
        connection, ServiceClient::Needs{transport, *tokens, budget, clock, [] { return 0.5; }});
    reader = std::make_unique<Reader>(*client, clock);
    (void)QCoro::waitFor(database.opened());
    (void)read();
}

ServiceBench::~ServiceBench() {
    // Its end ends every call, and those who wait for one must still be there.
    client.reset();
}

ChangeRunner::Parts ServiceBench::parts() {
    return {*client,
            journal,
            kept,
            *reader,
            clock,
            QStringLiteral("tenant"),
            [] { return QStringLiteral("Contoso"); },
            [] { return QString(); },
            [] { return QString(); }};
}

Change ServiceBench::recorded() {
    const Result<QList<Change>> all = QCoro::waitFor(journal.changes(QStringLiteral("tenant"), 1));
    if (!all || all->isEmpty())
        return {};
    return QCoro::waitFor(journal.change(all->first().id)).value_or(Change());
}

SnapshotPtr ServiceBench::read() {
    return wait(reader->readAgain(Urgency::Person, {})).value_or(nullptr);
}

ScanDefinition ServiceBench::scan(const QString& id) const {
    const SnapshotPtr latest = reader->latest();
    return latest->definition(latest->rowOf(id));
}

QStringList ServiceBench::ids(qsizetype count) const {
    const SnapshotPtr latest = reader->latest();
    QStringList ids;
    for (qsizetype row = 0; row < std::min(count, latest->scanCount()); ++row)
        ids << latest->string(latest->scan(row).id);
    return ids;
}

ScanDraft ServiceBench::draft(const QString& name) const {
    ScanDraft draft;
    draft.name = name;
    draft.target = QStringLiteral("10.250.1.0/28");
    draft.machineId = reader->latest()->agents().first().machineId;
    Credentials credentials;
    credentials.communityString = QStringLiteral("verySecretCommunity");
    draft.credentials = credentials;
    return draft;
}

ScanDraft draftOf(const ScanDefinition& scan) {
    ScanDraft draft;
    draft.type = scan.type;
    draft.typeWord = scan.typeWord;
    draft.name = scan.name;
    draft.isActive = scan.isActive;
    draft.target = scan.target;
    draft.targetType = scan.targetType;
    draft.intervalHours = scan.intervalHours;
    draft.machineId = scan.scanner.machineId;
    return draft;
}
