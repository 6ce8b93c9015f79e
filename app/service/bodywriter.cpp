// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/bodywriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

QString L(const char* text) {
    return QString::fromLatin1(text);
}

bool isWindows(AuthMethod method) {
    return method == AuthMethod::Kerberos || method == AuthMethod::Negotiate;
}

QString wordOf(AuthMethod method) {
    switch (method) {
    case AuthMethod::SnmpCommunityString: return L("CommunityString");
    case AuthMethod::SnmpNoAuthNoPriv: return L("NoAuthNoPriv");
    case AuthMethod::SnmpAuthNoPriv: return L("AuthNoPriv");
    case AuthMethod::SnmpAuthPriv: return L("AuthPriv");
    case AuthMethod::Kerberos: return L("Kerberos");
    case AuthMethod::Negotiate: return L("Negotiate");
    }
    return {};
}

QByteArray bytes(const QJsonObject& object) {
    // Members come out in the order of their names, so "@odata.type" is the first of its object,
    // as OData's readers want it.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

// The members of one object of one declared type.
class BodyWriter::Members {
public:
    Members(const ServiceContract& contract, QString type, Error& fault)
        : m_contract(contract), m_type(std::move(type)), m_fault(fault) {}

    void add(const QString& name, const QJsonValue& value, const QStringList& aliases = {}) {
        const QString spelling = m_contract.property(m_type, name, aliases);
        if (spelling.isEmpty())
            undeclared(name);
        else
            m_object.insert(spelling, value);
    }
    void addWord(const QString& name, const QString& enumType, const QString& word) {
        const QString spelling = m_contract.enumMember(enumType, word);
        if (spelling.isEmpty())
            undeclared(word);
        else
            add(name, spelling);
    }
    void addRaw(const QString& name, const QString& value) { m_object.insert(name, value); }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }

private:
    void undeclared(const QString& name) {
        if (!m_fault.why.isEmpty())
            return;
        m_fault.kind = Error::Kind::Refused;
        m_fault.what = tr("The scan could not be sent.");
        m_fault.why = tr("The service of this tenant does not know \"%1\".").arg(name);
        m_fault.advice = tr("Choose something that it offers.");
    }
    const ServiceContract& m_contract;
    QString m_type;
    Error& m_fault;
    QJsonObject m_object;
};

namespace {

const QString& definitionType() {
    static const QString name = L("DeviceAuthenticatedScanDefinition");
    return name;
}

} // namespace

QJsonObject BodyWriter::authentication(const Credentials& credentials, Error& fault) const {
    const bool windows = isWindows(credentials.method);
    const QString type = windows ? L("WindowsAuthParams") : L("SnmpAuthParams");
    Members members(m_contract, type, fault);
    members.addRaw(L("@odata.type"), L("#microsoft.windowsDefenderATP.api.") + type);
    members.addWord(L("type"), windows ? L("WindowsAuthType") : L("SnmpAuthType"),
                    wordOf(credentials.method));
    const bool vault = credentials.fromKeyVault;
    if (vault) {
        members.add(L("keyVaultUri"), credentials.keyVaultUrl, {L("KeyVaultUrl")});
        members.add(L("keyVaultSecretName"), credentials.keyVaultSecretName);
    }
    if (windows) {
        if (!vault) {
            members.add(L("username"), credentials.userName);
            members.add(L("domain"), credentials.domain);
        }
        // S's spelling; M's "isgmsaUser" and D's "IsGMSAUser" differ from it in case only.
        members.add(L("isGmsaUser"), credentials.groupManaged);
        return members.object();
    }
    if (credentials.method == AuthMethod::SnmpCommunityString) {
        if (!vault)
            members.add(L("communityString"), credentials.communityString);
        return members.object();
    }
    if (!vault)
        members.add(L("username"), credentials.userName);
    const bool authenticates = credentials.method != AuthMethod::SnmpNoAuthNoPriv;
    if (authenticates) {
        members.add(L("authProtocol"), credentials.authProtocol);
        if (!vault)
            members.add(L("authPassword"), credentials.authPassword);
    }
    if (credentials.method == AuthMethod::SnmpAuthPriv) {
        members.add(L("privProtocol"), credentials.privProtocol);
        if (!vault)
            members.add(L("privPassword"), credentials.privPassword);
    }
    return members.object();
}

Result<QByteArray> BodyWriter::create(const ScanDraft& draft) const {
    Error fault;
    Members members(m_contract, definitionType(), fault);
    members.addWord(L("scanType"), L("AuthScanType"), wordOf(draft.type));
    members.add(L("scanName"), draft.name);
    members.add(L("isActive"), draft.isActive);
    members.add(L("target"), draft.target);
    if (draft.intervalHours)
        members.add(L("intervalInHours"), *draft.intervalHours);
    members.addWord(L("targetType"), L("TargetType"), wordOf(draft.targetType));
    Members agent(m_contract, L("AgentContract"), fault);
    agent.add(L("machineId"), draft.machineId);
    members.add(L("scannerAgent"), agent.object());
    if (draft.credentials)
        members.add(L("scanAuthenticationParams"), authentication(*draft.credentials, fault));
    if (!fault.why.isEmpty())
        return tl::unexpected(fault);
    return bytes(members.object());
}

void BodyWriter::addPatch(Members& members, const ScanPatch& patch, Error& fault) const {
    if (patch.name)
        members.add(L("scanName"), *patch.name);
    if (patch.isActive)
        members.add(L("isActive"), *patch.isActive);
    if (patch.target)
        members.add(L("target"), *patch.target);
    // A type we have no word for came from the service: its own word is the caller's to send.
    if (patch.targetType && *patch.targetType != TargetType::Other)
        members.addWord(L("targetType"), L("TargetType"), wordOf(*patch.targetType));
    if (patch.intervalHours)
        members.add(L("intervalInHours"), *patch.intervalHours);
    if (patch.machineId) {
        Members agent(m_contract, L("AgentContract"), fault);
        agent.add(L("machineId"), *patch.machineId);
        members.add(L("scannerAgent"), agent.object());
    }
    if (patch.credentials)
        members.add(L("scanAuthenticationParams"), authentication(*patch.credentials, fault));
}

Result<QByteArray> BodyWriter::patch(const ScanPatch& patch) const {
    Error fault;
    Members members(m_contract, definitionType(), fault);
    addPatch(members, patch, fault);
    if (!fault.why.isEmpty())
        return tl::unexpected(fault);
    return bytes(members.object());
}

Result<QByteArray> BodyWriter::fullPatch(const ScanDefinition& fresh,
                                         const ScanPatch& patch) const {
    Error fault;
    Members members(m_contract, definitionType(), fault);
    members.add(L("scanName"), fresh.name);
    members.add(L("isActive"), fresh.isActive);
    members.add(L("target"), fresh.target);
    members.add(L("intervalInHours"), fresh.intervalHours ? QJsonValue(*fresh.intervalHours)
                                                          : QJsonValue(QJsonValue::Null));
    // As the service itself spelled it, also where we do not know the word.
    members.add(L("targetType"),
                fresh.targetType == TargetType::Other
                    ? fresh.targetTypeWord
                    : m_contract.enumMember(L("TargetType"), wordOf(fresh.targetType)));
    addPatch(members, patch, fault);
    if (!fault.why.isEmpty())
        return tl::unexpected(fault);
    return bytes(members.object());
}

QByteArray BodyWriter::ids(const QString& action, const QString& parameter,
                           const QStringList& ids) const {
    QString name = parameter;
    for (const QString& declared : m_contract.actions.value(action)) {
        if (declared.compare(parameter, Qt::CaseInsensitive) == 0)
            name = declared;
    }
    return bytes(QJsonObject{{name, QJsonArray::fromStringList(ids)}});
}

QStringList BodyWriter::secretsOf(const std::optional<Credentials>& credentials) {
    if (!credentials)
        return {};
    QStringList secrets;
    for (const QString& secret :
         {credentials->communityString, credentials->authPassword, credentials->privPassword}) {
        if (!secret.isEmpty())
            secrets << secret;
    }
    return secrets;
}
