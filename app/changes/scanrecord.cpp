// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/scanrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

const auto Name = QLatin1StringView("scanName");
const auto Active = QLatin1StringView("isActive");
const auto Target = QLatin1StringView("target");
const auto Kind = QLatin1StringView("targetType");
const auto Interval = QLatin1StringView("intervalInHours");
const auto Agent = QLatin1StringView("scannerAgent");
const auto MachineId = QLatin1StringView("machineId");
const auto Authentication = QLatin1StringView("scanAuthenticationParams");
const auto Twins = QLatin1StringView("@knownTwins");
const auto Unchanged = QLatin1StringView("@unchanged");

QJsonObject agentOf(const ScanAgent& agent) {
    return {{MachineId, agent.machineId}, {QLatin1StringView("machineName"), agent.name}};
}

QJsonObject authenticationOf(const AuthenticationInfo& info) {
    QJsonObject object{{QLatin1StringView("type"), info.type}};
    const auto add = [&object](QLatin1StringView key, const QString& text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    add(QLatin1StringView("@odata.type"), info.odataType);
    add(QLatin1StringView("username"), info.userName);
    add(QLatin1StringView("domain"), info.domain);
    add(QLatin1StringView("keyVaultUri"), info.keyVaultUrl);
    add(QLatin1StringView("keyVaultSecretName"), info.keyVaultSecretName);
    if (info.groupManaged)
        object.insert(QLatin1StringView("isGmsaUser"), true);
    return object;
}

QString wordOf(AuthMethod method) {
    switch (method) {
    case AuthMethod::SnmpCommunityString: return QStringLiteral("CommunityString");
    case AuthMethod::SnmpNoAuthNoPriv: return QStringLiteral("NoAuthNoPriv");
    case AuthMethod::SnmpAuthNoPriv: return QStringLiteral("AuthNoPriv");
    case AuthMethod::SnmpAuthPriv: return QStringLiteral("AuthPriv");
    case AuthMethod::Kerberos: return QStringLiteral("Kerberos");
    case AuthMethod::Negotiate: return QStringLiteral("Negotiate");
    }
    return {};
}

// Of what a person typed only what the service itself shows again.
QJsonObject authenticationOf(const Credentials& typed) {
    AuthenticationInfo info;
    info.type = wordOf(typed.method);
    const bool isWindows =
        typed.method == AuthMethod::Kerberos || typed.method == AuthMethod::Negotiate;
    info.groupManaged = isWindows && typed.groupManaged;
    if (typed.fromKeyVault) {
        info.keyVaultUrl = typed.keyVaultUrl;
        info.keyVaultSecretName = typed.keyVaultSecretName;
    } else {
        info.userName = typed.userName;
        info.domain = typed.domain;
    }
    return authenticationOf(info);
}

QJsonValue intervalOf(const std::optional<int>& hours) {
    return hours ? QJsonValue(*hours) : QJsonValue(QJsonValue::Null);
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// What a reading can show of what a record sets.
QJsonObject changedBy(const QByteArray& record) {
    QJsonObject object = QJsonDocument::fromJson(record).object();
    QStringList others{Authentication};
    const QJsonArray unchanged = object[Unchanged].toArray();
    for (const QJsonValue& member : unchanged)
        others << member.toString();
    const QStringList members = object.keys();
    for (const QString& member : members) {
        if (member.startsWith(u'@') || others.contains(member))
            object.remove(member);
    }
    return object;
}

QStringList entriesOf(const QString& target) {
    QStringList entries;
    for (const QString& entry : target.split(u',', Qt::SkipEmptyParts))
        entries << entry.trimmed().toLower();
    entries.removeAll(QString());
    entries.sort();
    entries.removeDuplicates();
    return entries;
}

bool isSame(const QString& key, const QJsonValue& wanted, const QJsonValue& found) {
    if (key == Target)
        return ScanRecord::isSameTarget(wanted.toString(), found.toString());
    if (key == Agent) {
        return wanted[MachineId].toString().compare(found[MachineId].toString(),
                                                    Qt::CaseInsensitive) == 0;
    }
    return wanted == found;
}

} // namespace

QByteArray ScanRecord::of(const ScanDefinition& scan) {
    QJsonObject object{
        {QLatin1StringView("id"), scan.id},
        {QLatin1StringView("scanType"), scan.typeWord},
        {Name, scan.name},
        {Active, scan.isActive},
        {Target, scan.target},
        {Kind, scan.targetTypeWord.isEmpty() ? ::wordOf(scan.targetType) : scan.targetTypeWord},
        {Interval, intervalOf(scan.intervalHours)},
        {Agent, agentOf(scan.scanner)},
        {QLatin1StringView("createdBy"), scan.createdBy},
    };
    if (scan.authentication)
        object.insert(Authentication, authenticationOf(*scan.authentication));
    return compact(object);
}

QByteArray ScanRecord::of(const ScanDraft& draft, const QStringList& knownTwins) {
    QJsonObject object{
        {QLatin1StringView("scanType"),
         draft.typeWord.isEmpty() ? ::wordOf(draft.type) : draft.typeWord},
        {Name, draft.name},
        {Active, draft.isActive},
        {Target, draft.target},
        {Kind, ::wordOf(draft.targetType)},
        {Interval, intervalOf(draft.intervalHours)},
        {Agent, QJsonObject{{MachineId, draft.machineId}}},
    };
    if (draft.credentials)
        object.insert(Authentication, authenticationOf(*draft.credentials));
    if (!knownTwins.isEmpty())
        object.insert(Twins, QJsonArray::fromStringList(knownTwins));
    return compact(object);
}

QByteArray ScanRecord::of(const ScanPatch& patch) {
    QJsonObject object;
    if (patch.name)
        object.insert(Name, *patch.name);
    if (patch.isActive)
        object.insert(Active, *patch.isActive);
    if (patch.target)
        object.insert(Target, *patch.target);
    if (patch.targetType)
        object.insert(Kind, ::wordOf(*patch.targetType));
    if (patch.intervalHours)
        object.insert(Interval, *patch.intervalHours);
    if (patch.machineId)
        object.insert(Agent, QJsonObject{{MachineId, *patch.machineId}});
    if (patch.credentials)
        object.insert(Authentication, authenticationOf(*patch.credentials));
    return compact(object);
}

QByteArray ScanRecord::whole(const ScanDefinition& fresh, const ScanPatch& patch) {
    const QJsonObject scan = QJsonDocument::fromJson(of(fresh)).object();
    QJsonObject object = QJsonDocument::fromJson(of(patch)).object();
    QJsonArray unchanged;
    for (const auto member : {Name, Active, Target, Kind, Interval}) {
        if (object.contains(member))
            continue;
        object.insert(member, scan[member]);
        unchanged << QString(member);
    }
    object.insert(Unchanged, unchanged);
    return compact(object);
}

ScanRecord::Likeness ScanRecord::likeness(const QByteArray& record) {
    const QJsonObject object = QJsonDocument::fromJson(record).object();
    Likeness like;
    like.name = object[Name].toString();
    like.target = object[Target].toString();
    like.machineId = object[Agent][MachineId].toString();
    const QJsonArray twins = object[Twins].toArray();
    for (const QJsonValue& id : twins)
        like.knownTwins << id.toString();
    return like;
}

bool ScanRecord::holds(const ScanDefinition& scan, const QByteArray& patch) {
    QJsonObject found = QJsonDocument::fromJson(of(scan)).object();
    // The word may be spelt in another way than the one it was sent in ("IP Address").
    if (scan.targetType != TargetType::Other)
        found.insert(Kind, ::wordOf(scan.targetType));
    const QJsonObject wanted = changedBy(patch);
    for (auto member = wanted.begin(); member != wanted.end(); ++member) {
        if (!isSame(member.key(), member.value(), found[member.key()]))
            return false;
    }
    return true;
}

bool ScanRecord::isProvable(const QByteArray& patch) {
    return !changedBy(patch).isEmpty();
}

bool ScanRecord::isSameTarget(const QString& left, const QString& right) {
    return left == right || entriesOf(left) == entriesOf(right);
}
