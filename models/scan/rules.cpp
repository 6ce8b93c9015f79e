// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/rules.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace {

struct Rules {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

constexpr qsizetype LongestSecretName = 127;

// Collects what is wrong, each field's own way of asking.
class Faults {
public:
    Faults(const ScanDraft& draft, const TargetList& targets, const ScanRuleContext& context)
        : m_draft(draft), m_targets(targets), m_context(context) {}

    QList<ScanFault> all() {
        checkName();
        checkType();
        checkScanner();
        checkTargets();
        checkInterval();
        if (m_draft.credentials)
            checkCredentials(*m_draft.credentials);
        else if (!m_context.before)
            add(ScanField::Authentication, Rules::tr("A new scan needs credentials."));
        return m_faults;
    }

private:
    void add(ScanField field, const QString& text) { m_faults += ScanFault{field, text}; }

    void checkName() {
        // What the service holds already it may keep.
        if (m_context.before && m_draft.name == m_context.before->name)
            return;
        if (m_draft.name.trimmed().isEmpty())
            add(ScanField::Name, Rules::tr("Enter a name."));
        else if (plain(m_draft.name, m_draft.name.size()) != m_draft.name.trimmed())
            add(ScanField::Name, Rules::tr("The name holds characters that cannot be seen."));
    }

    void checkType() {
        if (m_context.before) {
            // Neither S nor D knows a PATCH of the type.
            if (m_draft.type != m_context.before->type)
                add(ScanField::Type, Rules::tr("The type of a scan cannot be changed."));
        } else if (!typesOffered(m_context.contract).contains(m_draft.type)) {
            add(ScanField::Type, Rules::tr("The service does not offer this type."));
        }
    }

    void checkScanner() {
        const bool hadNone = m_context.before && m_context.before->scanner.machineId.isEmpty();
        if (m_draft.machineId.isEmpty() && !hadNone)
            add(ScanField::Scanner, Rules::tr("Pick a scanner."));
    }

    void checkTargets() {
        // What the service holds already it may keep, whatever we make of it.
        if (m_context.before && sameTargets(m_context.before->target, m_targets.canonical()))
            return;
        if (m_targets.isEmpty()) {
            add(ScanField::Targets, Rules::tr("Enter at least one target."));
            return;
        }
        if (m_targets.faultCount > 0) {
            const auto first = std::ranges::find_if(
                m_targets.entries, [](const TargetEntry& entry) { return !entry.target; });
            const QString text = Rules::tr("Line %1: %2").arg(figure(first->line), first->fault);
            const int more = m_targets.faultCount - 1;
            add(ScanField::Targets,
                more == 0 ? text : text + u' ' + Rules::tr("And %Ln more.", nullptr, more));
        } else if (!targetTypeOf(m_targets, m_context.contract)) {
            add(ScanField::Targets,
                Rules::tr("One scan has addresses or host names. The service does not declare "
                          "both together."));
        }
    }

    void checkInterval() {
        if (m_context.before && m_draft.intervalHours == m_context.before->intervalHours)
            return;
        const int hours = m_draft.intervalHours.value_or(0);
        if (hours < LeastInterval || hours > MostInterval)
            add(ScanField::Interval, Rules::tr("The interval is %1 to %2 whole hours.")
                                         .arg(figure(LeastInterval), figure(MostInterval)));
    }

    void checkCredentials(const Credentials& credentials) {
        if (!methodsOf(m_draft.type, m_context.contract).contains(credentials.method)) {
            add(ScanField::Authentication, Rules::tr("%1 is not offered for this type of scan.")
                                               .arg(authMethodText(credentials.method)));
            return;
        }
        if (credentials.fromKeyVault && !offersKeyVault(m_draft.type, m_context.contract)) {
            add(ScanField::CredentialsSource,
                Rules::tr("The service does not offer the Key Vault for this type of scan."));
            return;
        }
        for (const ScanField field : fieldsOf(credentials.method, credentials.fromKeyVault))
            checkField(field, credentials);
    }

    void need(ScanField field, const QString& value, const QString& text) {
        if (value.trimmed().isEmpty())
            add(field, text);
    }

    void choose(ScanField field, const QString& value, const QStringList& choices,
                const QString& text) {
        if (!choices.contains(value))
            add(field, text);
    }

    void checkField(ScanField field, const Credentials& from) {
        switch (field) {
        case ScanField::UserName:
            need(field, from.userName,
                 m_draft.type == ScanType::Windows
                     ? Rules::tr("Enter the user name of the account.")
                     : Rules::tr("Enter the user name that the devices expect."));
            break;
        case ScanField::Domain:
            need(field, from.domain, Rules::tr("Enter the domain of the account."));
            break;
        case ScanField::CommunityString:
            need(field, from.communityString, Rules::tr("Enter the community string."));
            break;
        case ScanField::AuthProtocol:
            choose(field, from.authProtocol, authProtocols(),
                   Rules::tr("Pick an authentication protocol."));
            break;
        case ScanField::AuthPassword:
            need(field, from.authPassword, Rules::tr("Enter the authentication password."));
            break;
        case ScanField::PrivProtocol:
            choose(field, from.privProtocol, privProtocols(),
                   Rules::tr("Pick a privacy protocol."));
            break;
        case ScanField::PrivPassword:
            need(field, from.privPassword, Rules::tr("Enter the privacy password."));
            break;
        case ScanField::KeyVaultUrl: checkVaultUrl(from.keyVaultUrl); break;
        case ScanField::KeyVaultSecretName: checkSecretName(from.keyVaultSecretName); break;
        case ScanField::GroupManaged:
        case ScanField::Name:
        case ScanField::Type:
        case ScanField::Scanner:
        case ScanField::Targets:
        case ScanField::TargetType:
        case ScanField::Interval:
        case ScanField::Active:
        case ScanField::Authentication:
        case ScanField::CredentialsSource: break;
        }
    }

    void checkVaultUrl(const QString& text) {
        const QUrl url(text.trimmed(), QUrl::StrictMode);
        if (text.trimmed().isEmpty())
            add(ScanField::KeyVaultUrl, Rules::tr("Enter the URL of the key vault."));
        else if (!url.isValid() || url.scheme() != QLatin1StringView("https") ||
                 url.host().isEmpty())
            add(ScanField::KeyVaultUrl,
                Rules::tr("The URL of a key vault begins with https:// and a host name."));
        else if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
            add(ScanField::KeyVaultUrl,
                Rules::tr("The URL of a key vault has no user name and no query."));
    }

    // Azure's rule for the name of a secret.
    void checkSecretName(const QString& text) {
        const QString name = text.trimmed();
        const bool isName = std::ranges::all_of(name, [](QChar c) {
            const char16_t lower = c.unicode() | 0x20;
            return (lower >= u'a' && lower <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        });
        if (name.isEmpty())
            add(ScanField::KeyVaultSecretName, Rules::tr("Enter the name of the secret."));
        else if (!isName || name.size() > LongestSecretName)
            add(ScanField::KeyVaultSecretName,
                Rules::tr("The name of a secret has letters, digits and hyphens, %1 at most.")
                    .arg(figure(LongestSecretName)));
    }

    const ScanDraft& m_draft;
    const TargetList& m_targets;
    const ScanRuleContext& m_context;
    QList<ScanFault> m_faults;
};

} // namespace

QList<ScanFault> faults(const ScanDraft& draft, const TargetList& targets,
                        const ScanRuleContext& context) {
    return Faults(draft, targets, context).all();
}
