// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/rules.h"
#include "models/text/ages.h"
#include "models/text/plaintext.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>
#include <limits>

namespace {

struct Rules {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

constexpr qsizetype ShownName = 60;
// The service names no limit for a name; lists and reports cut beyond.
constexpr qsizetype LongName = 128;
// RFC 3414, 11.2, asks for 8 characters at least; devices differ.
constexpr qsizetype ShortPassword = 8;

// Where Azure has its vaults, of all clouds.
constexpr std::array VaultHosts{
    QLatin1StringView(".vault.azure.net"),
    QLatin1StringView(".vault.usgovcloudapi.net"),
    QLatin1StringView(".vault.azure.cn"),
};

class Warnings {
public:
    Warnings(const ScanDraft& draft, const TargetList& targets, const ScanRuleContext& context)
        : m_draft(draft), m_targets(targets), m_context(context) {}

    QList<ScanFault> all() {
        lookAtName();
        if (m_draft.type == ScanType::Windows)
            add(ScanField::Type,
                Rules::tr("Microsoft retired Windows authenticated scans in late 2025."));
        lookAtScanner();
        if (m_draft.credentials)
            lookAtCredentials(*m_draft.credentials);
        return m_warnings;
    }

private:
    void add(ScanField field, const QString& text) { m_warnings += ScanFault{field, text}; }

    void lookAtName() {
        const QString name = m_draft.name.trimmed();
        if (name.size() > LongName)
            add(ScanField::Name,
                Rules::tr("The service may refuse a name of more than %1 characters.")
                    .arg(figure(LongName)));
        if (name.isEmpty() || !m_context.snapshot)
            return;
        const QByteArray utf8 = name.toUtf8();
        const std::string_view wanted(utf8.constData(), size_t(utf8.size()));
        const Snapshot& snapshot = *m_context.snapshot;
        const bool isTaken = std::ranges::any_of(snapshot.scans(), [&](const ScanRow& row) {
            return snapshot.text(row.name) == wanted &&
                   !(m_context.before && snapshot.string(row.id) == m_context.before->id);
        });
        if (isTaken)
            add(ScanField::Name, Rules::tr("Another scan has this name."));
    }

    void lookAtScanner() {
        if (m_draft.machineId.isEmpty())
            return;
        if (m_context.before && m_draft.machineId != m_context.before->scanner.machineId)
            add(ScanField::Scanner,
                Rules::tr("The service may keep the old scanner. ScanDeck reads the scan back "
                          "and says which it is."));
        if (!m_context.health)
            return;
        const qsizetype row = m_context.health->agentRow(m_draft.machineId);
        if (row < 0) {
            add(ScanField::Scanner, Rules::tr("The list of agents does not hold this scanner."));
            return;
        }
        const ScanAgent& agent = m_context.health->snapshot()->agents()[row];
        const AgentReport& report = m_context.health->agent(row);
        lookAtHealth(agent, report.health);
        lookAtCapacity(agent, report.addresses);
    }

    void lookAtHealth(const ScanAgent& agent, AgentHealth health) {
        const QString name = plain(agent.name, ShownName);
        const Instant readAt = m_context.health->snapshot()->readAt();
        const auto span = [&](Instant since) { return spanText(readAt.ms - since.ms); };
        switch (health) {
        case AgentHealth::Fresh: return;
        case AgentHealth::Idle:
            add(ScanField::Scanner,
                Rules::tr("%1 has run no command for %2.").arg(name, span(agent.lastCommand)));
            return;
        case AgentHealth::Stale:
            add(ScanField::Scanner,
                Rules::tr("%1 was not seen for %2.").arg(name, span(agent.lastSeen)));
            return;
        case AgentHealth::Lost:
            add(ScanField::Scanner, Rules::tr("%1 was not seen for %2. The service may refuse it.")
                                        .arg(name, span(agent.lastSeen)));
            return;
        case AgentHealth::NeverSeen:
            add(ScanField::Scanner,
                Rules::tr("%1 was never seen. The service may refuse it.").arg(name));
            return;
        }
    }

    void lookAtCapacity(const ScanAgent& agent, quint64 configured) {
        if (!m_draft.isActive)
            return;
        quint64 others = configured;
        const bool isAmongThem = m_context.before && m_context.before->isActive &&
                                 m_context.before->scanner.machineId == m_draft.machineId;
        if (isAmongThem) {
            const qsizetype row = m_context.health->snapshot()->rowOf(m_context.before->id);
            const quint64 own = row < 0 ? 0 : m_context.health->addressCount(row);
            others -= std::min(own, others);
        }
        const quint64 own = m_targets.totalCount();
        const quint64 most = std::numeric_limits<quint64>::max();
        const quint64 all = own > most - others ? most : own + others;
        if (all > quint64(ScannerCapacity))
            add(ScanField::Scanner,
                Rules::tr("%1 addresses configured on %2 with this scan. A scanner handles up to "
                          "%3 that answer.")
                    .arg(bigFigure(all), plain(agent.name, ShownName), figure(ScannerCapacity)));
    }

    void lookAtCredentials(const Credentials& credentials) {
        for (const ScanField field : fieldsOf(credentials.method, credentials.fromKeyVault)) {
            if (field == ScanField::AuthPassword)
                lookAtPassword(field, credentials.authPassword);
            else if (field == ScanField::PrivPassword)
                lookAtPassword(field, credentials.privPassword);
            else if (field == ScanField::KeyVaultUrl)
                lookAtVault(credentials.keyVaultUrl);
            else if (field == ScanField::GroupManaged && !credentials.groupManaged)
                add(field, Rules::tr("Microsoft documents group managed service accounts only. "
                                     "The service may refuse another."));
        }
    }

    void lookAtPassword(ScanField field, const QString& password) {
        if (!password.isEmpty() && password.size() < ShortPassword)
            add(field, Rules::tr("Many devices refuse a password of fewer than %1 characters.")
                           .arg(figure(ShortPassword)));
    }

    void lookAtVault(const QString& text) {
        const QUrl url(text.trimmed(), QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            return;
        const QString host = url.host().toLower();
        if (std::ranges::none_of(VaultHosts,
                                 [&](QLatin1StringView end) { return host.endsWith(end); }))
            add(ScanField::KeyVaultUrl, Rules::tr("The host of a key vault usually ends with %1.")
                                            .arg(VaultHosts.front().mid(1)));
        else if (url.path().size() > 1)
            add(ScanField::KeyVaultUrl,
                Rules::tr("The URL of a key vault usually ends with the host name."));
    }

    const ScanDraft& m_draft;
    const TargetList& m_targets;
    const ScanRuleContext& m_context;
    QList<ScanFault> m_warnings;
};

} // namespace

QList<ScanFault> warnings(const ScanDraft& draft, const TargetList& targets,
                          const ScanRuleContext& context) {
    return Warnings(draft, targets, context).all();
}
