// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/faults.h"
#include "app/emulator/options.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QUrl>

#include <memory>

// The service of CONTRACT.md on a loopback port, with a living tenant made from a seed. It runs in
// a thread of its own; every function here may be called from any thread. Secrets and the key
// that signs tokens are made anew at each start().
class Emulator {
public:
    using Options = emulator::Options;
    using Behaviour = emulator::Behaviour;
    using Fault = emulator::Fault;
    using Faults = emulator::Faults;

    // The applications registered in the tenant.
    enum class Client : quint8 {
        ReadWrite, // Machine.Read.All and Machine.ReadWrite.All
        Read,
        Write,         // Machine.ReadWrite.All alone: may not read
        NoPermission,  // a token without roles
        Person,        // a delegated token: scp and upn
        PersonReading, // the same without the writing permission
    };
    // One request as it arrived, without tokens and client secrets.
    struct SeenRequest {
        QString operation; // a name of Fault::operation, empty: none of them
        QByteArray verb;
        QByteArray path; // with the query, not decoded
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
        int status = 0; // of the answer, 0: the connection was dropped
        QString correlationId;
    };

    explicit Emulator(Options options = {});
    ~Emulator();
    Emulator(const Emulator&) = delete;
    Emulator& operator=(const Emulator&) = delete;

    // Listens when it returns true.
    [[nodiscard]] bool start(QString* whyNot = nullptr);
    void stop();

    // "http://127.0.0.1:PORT", without a path. The authority is the same server, without the
    // tenant; the scope is the API's URL and "/.default".
    [[nodiscard]] QUrl api() const;
    [[nodiscard]] QUrl authority() const;
    [[nodiscard]] QString scope() const;
    [[nodiscard]] QString tenantId() const;
    [[nodiscard]] QString clientId(Client client = Client::ReadWrite) const;
    [[nodiscard]] QString clientSecret(Client client = Client::ReadWrite) const;

    [[nodiscard]] Faults& faults();
    [[nodiscard]] Behaviour behaviour() const;
    void setBehaviour(const Behaviour& behaviour);

    // Moves the service's clock forward: scans run, agents report, tokens and quotas age.
    void advance(qint64 ms);
    [[nodiscard]] qint64 now() const;
    void expireAllTokens();
    // Forgets the calls counted so far.
    void resetQuota();
    // Down: the listener and all connections are closed. Up: it listens on the same port again.
    void setNetworkUp(bool up);

    // The newest 5,000 requests, oldest first.
    [[nodiscard]] QList<SeenRequest> requests() const;
    [[nodiscard]] int count(const QString& operation) const;
    void forgetRequests();

    // The truth behind the service, lag or no lag; written as the service writes it.
    [[nodiscard]] QJsonArray definitions() const;
    [[nodiscard]] QJsonObject definition(const QString& id) const; // empty: there is none
    [[nodiscard]] QJsonArray agents() const;
    [[nodiscard]] int definitionCount() const;
    // What was last sent as scanAuthenticationParams of this definition.
    [[nodiscard]] QJsonObject sentAuthentication(const QString& id) const;
    // Behind the client's back. Any text is taken, also what a client could not create; members
    // that are left out get a default. Returns the id.
    QString addDefinition(const QJsonObject& members);
    bool editDefinition(const QString& id, const QJsonObject& members);
    bool removeDefinition(const QString& id);
    // From now on the scanner reports no more, or again.
    bool setAgentAlive(const QString& machineId, bool alive);

private:
    class Core;
    std::unique_ptr<Core> m_core;
};
