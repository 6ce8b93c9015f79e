// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessionbench.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

SessionBench::SessionBench(Emulator::Options options)
    : paths(StatePaths::below(root.path())), emulator(std::move(options)) {
    if (!emulator.start() || !paths.create())
        qFatal("the bench does not start");
    clock.jumpTo(Instant{emulator.now()});
    start();
}

SessionBench::~SessionBench() {
    if (session && !stop())
        qWarning("the session does not end");
}

void SessionBench::start(const QString& readOnlyReason) {
    settings = std::make_unique<IniSettingsStore>(paths.settingsFile());
    session = std::make_unique<Session>(
        Session::Parts{paths, clock, keychain, *settings, [] { return 0.5; }, readOnlyReason, {}});
    QCoro::waitFor(session->open());
}

bool SessionBench::stop() {
    QSignalSpy ended(session.get(), &Session::ended);
    session->shutDown();
    const bool isOver = QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000);
    session.reset();
    settings.reset();
    return isOver;
}

ConnectionDraft SessionBench::draft(Emulator::Client client) const {
    ConnectionDraft draft;
    Connection& connection = draft.connection;
    connection.name = QStringLiteral("Contoso");
    connection.cloud = Cloud::Custom;
    connection.api = emulator.api();
    connection.authority = emulator.authority();
    connection.scope = emulator.scope();
    connection.tenantId = emulator.tenantId();
    connection.clientId = emulator.clientId(client);
    draft.newSecret = emulator.clientSecret(client);
    return draft;
}

QString SessionBench::add(const ConnectionDraft& draft) {
    const Result<Session::Saved> saved = QCoro::waitFor(session->save(draft));
    if (!saved)
        qFatal("%s", qPrintable(saved.error().report()));
    return saved->connection.id;
}

Tenant& SessionBench::opened(Emulator::Client client) {
    Tenant* tenant = session->tenant(add(draft(client)));
    const auto isRead = [tenant] {
        return tenant->state().snapshot && !tenant->state().isFromDisk &&
               !tenant->state().isReading;
    };
    if (!QTest::qWaitFor(isRead, 20'000))
        qFatal("the tenant is not read");
    return *tenant;
}
