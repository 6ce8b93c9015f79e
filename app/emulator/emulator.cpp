// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/emulator.h"

#include "app/emulator/api.h"
#include "app/emulator/backdoor.h"
#include "app/emulator/definitionjson.h"
#include "app/emulator/httpserver.h"
#include "app/emulator/jsontext.h"
#include "app/emulator/seeded.h"

#include <QDateTime>
#include <QJsonDocument>

#include <deque>
#include <mutex>

using namespace emulator;

namespace {

constexpr std::size_t requestsKept = 5000;
constexpr qsizetype bodyKept = 64 * 1024;

struct Role {
    Emulator::Client client;
    const char* permissions;
    const char* person;
};

constexpr Role roles[] = {
    {Emulator::Client::ReadWrite, "Machine.Read.All Machine.ReadWrite.All", ""},
    {Emulator::Client::Read, "Machine.Read.All", ""},
    {Emulator::Client::Write, "Machine.ReadWrite.All", ""},
    {Emulator::Client::NoPermission, "", ""},
    {Emulator::Client::Person, "Machine.Read Machine.ReadWrite", "a.meier@contoso.com"},
    {Emulator::Client::PersonReading, "Machine.Read", "j.okafor@contoso.com"},
};

std::vector<Application> makeApplications(std::uint64_t seed) {
    std::vector<Application> applications;
    for (const Role& role : roles) {
        Application application;
        application.id =
            QString::fromStdString(uuidFrom(mixed(seed, 70 + std::uint64_t(role.client))));
        application.secret = QString::fromStdString(freshSecret());
        application.permissions =
            QString::fromLatin1(role.permissions).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        application.person = QString::fromLatin1(role.person);
        applications.push_back(std::move(application));
    }
    return applications;
}

QByteArray withoutSecret(QByteArray form) {
    const qsizetype from = form.indexOf("client_secret=");
    if (from < 0)
        return form;
    const qsizetype start = from + qsizetype(qstrlen("client_secret="));
    const qsizetype end = form.indexOf('&', start);
    return form.replace(start, (end < 0 ? form.size() : end) - start, "***");
}

QJsonArray arrayOf(const std::string& json) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).array();
}

} // namespace

// What one start() makes, and stop() leaves to be looked at.
class Emulator::Core {
public:
    explicit Core(Options settings) : options(std::move(settings)), behaviour(options) {}

    struct World {
        World(const Options& options, std::int64_t start)
            : tenant(options.seed, options.scans, options.agents, start),
              operations(tenant),
              directory(QString::fromStdString(uuidFrom(mixed(options.seed, 2))),
                        makeApplications(options.seed)) {}
        Tenant tenant;
        Operations operations;
        Directory directory;
        Quota quota;
    };

    [[nodiscard]] std::int64_t now() const {
        const qint64 base = options.now ? options.now() : QDateTime::currentMSecsSinceEpoch();
        return base + offset;
    }
    HttpAnswer handle(const HttpRequest& request);
    void remember(const HttpRequest& request, const std::string& operation,
                  const std::string& correlationId, const HttpAnswer& answer);
    [[nodiscard]] std::string origin() const;

    const Options options;
    Faults faults;
    std::atomic<qint64> offset{0};

    // Guards all below but the server, which is the caller's and has a thread of its own.
    mutable std::mutex mutex;
    Behaviour behaviour;
    std::unique_ptr<World> world;
    std::unique_ptr<Api> api;
    std::deque<SeenRequest> seen;
    quint16 port = 0;

    std::unique_ptr<HttpServer> server;
};

HttpAnswer Emulator::Core::handle(const HttpRequest& request) {
    const std::scoped_lock lock(mutex);
    std::string operation;
    std::string correlationId;
    HttpAnswer answer = api->handle(request, now(), behaviour, &operation, &correlationId);
    answer.headers.emplace_back("mise-correlation-id", correlationId);
    answer.headers.emplace_back("Cache-Control", "no-store");
    remember(request, operation, correlationId, answer);
    return answer;
}

void Emulator::Core::remember(const HttpRequest& request, const std::string& operation,
                              const std::string& correlationId, const HttpAnswer& answer) {
    SeenRequest entry;
    entry.operation = QString::fromStdString(operation);
    entry.verb = QByteArray::fromStdString(request.verb);
    entry.path = QByteArray::fromStdString(request.target);
    for (const auto& [name, value] : request.headers) {
        const QByteArray key = QByteArray::fromStdString(name);
        entry.headers.append({key, key.toLower() == "authorization"
                                       ? QByteArrayLiteral("***")
                                       : QByteArray::fromStdString(value)});
    }
    entry.body = QByteArray::fromStdString(request.body).left(bodyKept);
    if (operation == "token")
        entry.body = withoutSecret(entry.body);
    entry.status = answer.drop == HttpAnswer::Drop::Silently ? 0 : answer.status;
    entry.correlationId = QString::fromStdString(correlationId);
    seen.push_back(std::move(entry));
    if (seen.size() > requestsKept)
        seen.pop_front();
}

std::string Emulator::Core::origin() const {
    return (options.certificate.isEmpty() ? "http" : "https") + std::string("://127.0.0.1:") +
           std::to_string(port);
}

Emulator::Emulator(Options options) : m_core(std::make_unique<Core>(std::move(options))) {}

Emulator::~Emulator() {
    stop();
}

bool Emulator::start(QString* whyNot) {
    stop();
    Core& core = *m_core;
    {
        const std::scoped_lock lock(core.mutex);
        core.api.reset();
        core.world = std::make_unique<Core::World>(core.options, core.now());
        core.api = std::make_unique<Api>(core.world->operations, core.world->directory,
                                         core.world->quota, core.faults);
        HttpServer::Settings settings;
        settings.port = core.options.port;
        settings.certificate = core.options.certificate.toStdString();
        settings.key = core.options.key.toStdString();
        settings.requestTimeoutMs = core.options.clientTimeoutMs;
        core.server = std::make_unique<HttpServer>(
            settings, [&core](const HttpRequest& request) { return core.handle(request); });
        const std::string fault = core.server->start();
        if (fault.empty()) {
            core.port = core.server->port();
            core.api->setOrigin(core.origin());
            return true;
        }
        if (whyNot != nullptr)
            *whyNot = QString::fromStdString(fault);
    }
    core.server.reset();
    return false;
}

void Emulator::stop() {
    m_core->server.reset();
}

QUrl Emulator::api() const {
    const std::scoped_lock lock(m_core->mutex);
    return QUrl(QString::fromStdString(m_core->origin()));
}

QUrl Emulator::authority() const {
    return api();
}

QString Emulator::scope() const {
    return api().toString() + QStringLiteral("/.default");
}

QString Emulator::tenantId() const {
    return QString::fromStdString(uuidFrom(mixed(m_core->options.seed, 2)));
}

QString Emulator::clientId(Client client) const {
    const std::scoped_lock lock(m_core->mutex);
    return m_core->world ? m_core->world->directory.applications()[std::size_t(client)].id
                         : QString();
}

QString Emulator::clientSecret(Client client) const {
    const std::scoped_lock lock(m_core->mutex);
    return m_core->world ? m_core->world->directory.applications()[std::size_t(client)].secret
                         : QString();
}

Emulator::Faults& Emulator::faults() {
    return m_core->faults;
}

Emulator::Behaviour Emulator::behaviour() const {
    const std::scoped_lock lock(m_core->mutex);
    return m_core->behaviour;
}

void Emulator::setBehaviour(const Behaviour& behaviour) {
    const std::scoped_lock lock(m_core->mutex);
    m_core->behaviour = behaviour;
}

void Emulator::advance(qint64 ms) {
    m_core->offset += ms;
}

qint64 Emulator::now() const {
    return m_core->now();
}

void Emulator::expireAllTokens() {
    const std::scoped_lock lock(m_core->mutex);
    if (m_core->world)
        m_core->world->directory.expireAll();
}

void Emulator::resetQuota() {
    const std::scoped_lock lock(m_core->mutex);
    if (m_core->world)
        m_core->world->quota.clear();
}

void Emulator::setNetworkUp(bool up) {
    if (m_core->server)
        m_core->server->setReachable(up);
}

QList<Emulator::SeenRequest> Emulator::requests() const {
    const std::scoped_lock lock(m_core->mutex);
    return {m_core->seen.begin(), m_core->seen.end()};
}

int Emulator::count(const QString& operation) const {
    const std::scoped_lock lock(m_core->mutex);
    return int(std::count_if(
        m_core->seen.begin(), m_core->seen.end(),
        [&operation](const SeenRequest& request) { return request.operation == operation; }));
}

void Emulator::forgetRequests() {
    const std::scoped_lock lock(m_core->mutex);
    m_core->seen.clear();
}

QJsonArray Emulator::definitions() const {
    const std::scoped_lock lock(m_core->mutex);
    if (!m_core->world)
        return {};
    const DefinitionWriter writer(m_core->world->tenant, m_core->now());
    std::string text = "[";
    for (const auto& [number, definition] : m_core->world->tenant.definitions()) {
        if (text.size() > 1)
            text += ',';
        writer.append(text, definition);
    }
    text += ']';
    return arrayOf(text);
}

QJsonObject Emulator::definition(const QString& id) const {
    const std::scoped_lock lock(m_core->mutex);
    const Definition* const found =
        m_core->world ? m_core->world->tenant.find(id.toStdString()) : nullptr;
    if (found == nullptr)
        return {};
    std::string text = "[";
    DefinitionWriter(m_core->world->tenant, m_core->now()).append(text, *found);
    text += ']';
    return arrayOf(text).first().toObject();
}

QJsonArray Emulator::agents() const {
    const std::scoped_lock lock(m_core->mutex);
    if (!m_core->world)
        return {};
    std::string text = "[";
    for (const Agent& agent : m_core->world->tenant.agents()) {
        text += text.size() > 1 ? ",{" : "{";
        appendAgent(text, agent, m_core->now(), false);
        text += '}';
    }
    text += ']';
    return arrayOf(text);
}

int Emulator::definitionCount() const {
    const std::scoped_lock lock(m_core->mutex);
    return m_core->world ? int(m_core->world->tenant.definitions().size()) : 0;
}

QJsonObject Emulator::sentAuthentication(const QString& id) const {
    const std::scoped_lock lock(m_core->mutex);
    return m_core->world ? m_core->world->operations.sentAuthentication().value(id) : QJsonObject();
}

QString Emulator::addDefinition(const QJsonObject& members) {
    const std::scoped_lock lock(m_core->mutex);
    if (!m_core->world)
        return {};
    Tenant& tenant = m_core->world->tenant;
    Definition definition;
    definition.name = "Added behind the console's back";
    definition.target = "10.20.30.40";
    definition.createdBy = "somebody.else@contoso.com";
    setMembers(definition, members, tenant);
    if (!definition.id.empty() && tenant.find(definition.id) != nullptr)
        return {};
    Tenant::schedule(definition, m_core->now());
    return QString::fromStdString(tenant.add(std::move(definition)).id);
}

bool Emulator::editDefinition(const QString& id, const QJsonObject& members) {
    const std::scoped_lock lock(m_core->mutex);
    Definition* const found =
        m_core->world ? m_core->world->tenant.find(id.toStdString()) : nullptr;
    if (found == nullptr)
        return false;
    QJsonObject changes = members;
    changes.remove(QStringLiteral("id"));
    const Tenant& tenant = m_core->world->tenant;
    tenant.change(*found, m_core->now(), [&changes, &tenant](Definition& definition) {
        setMembers(definition, changes, tenant);
    });
    return true;
}

bool Emulator::removeDefinition(const QString& id) {
    const std::scoped_lock lock(m_core->mutex);
    return m_core->world && m_core->world->tenant.remove(id.toStdString());
}

bool Emulator::setAgentAlive(const QString& machineId, bool alive) {
    const std::scoped_lock lock(m_core->mutex);
    Agent* const agent =
        m_core->world ? m_core->world->tenant.agent(machineId.toStdString()) : nullptr;
    if (agent == nullptr)
        return false;
    const std::int64_t now = m_core->now();
    if (agent->isAlive(now) == alive)
        return true;
    if (!alive) {
        agent->silences.push_back({now, endOfTime});
    } else if (!agent->wasEverSeen) {
        agent->wasEverSeen = true;
        agent->silences.push_back({0, now});
    } else {
        agent->silences.back().to = now;
    }
    return true;
}
