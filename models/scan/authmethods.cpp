// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/authmethods.h"

#include <algorithm>

namespace {

bool isSnmp(AuthMethod method) {
    return method != AuthMethod::Kerberos && method != AuthMethod::Negotiate;
}

QString paramsType(ScanType type) {
    return type == ScanType::Windows ? QStringLiteral("WindowsAuthParams")
                                     : QStringLiteral("SnmpAuthParams");
}

// The members a body needs for a field, with the spellings met elsewhere (CONTRACT.md).
bool isDeclared(ScanField field, const QString& type, const ServiceContract& contract) {
    const auto has = [&](const QString& name, const QStringList& aliases = {}) {
        return !contract.property(type, name, aliases).isEmpty();
    };
    switch (field) {
    case ScanField::UserName: return has(QStringLiteral("username"));
    case ScanField::Domain: return has(QStringLiteral("domain"));
    case ScanField::CommunityString: return has(QStringLiteral("communityString"));
    case ScanField::AuthProtocol: return has(QStringLiteral("authProtocol"));
    case ScanField::AuthPassword: return has(QStringLiteral("authPassword"));
    case ScanField::PrivProtocol: return has(QStringLiteral("privProtocol"));
    case ScanField::PrivPassword: return has(QStringLiteral("privPassword"));
    case ScanField::KeyVaultUrl:
        return has(QStringLiteral("keyVaultUri"), {QStringLiteral("keyVaultUrl")});
    case ScanField::KeyVaultSecretName: return has(QStringLiteral("keyVaultSecretName"));
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
    return true;
}

bool isOffered(AuthMethod method, const ServiceContract& contract) {
    const QString enumName =
        isSnmp(method) ? QStringLiteral("SnmpAuthType") : QStringLiteral("WindowsAuthType");
    if (contract.enumMember(enumName, wordOf(method)).isEmpty())
        return false;
    const QString type = paramsType(isSnmp(method) ? ScanType::Network : ScanType::Windows);
    return std::ranges::all_of(fieldsOf(method, false),
                               [&](ScanField field) { return isDeclared(field, type, contract); });
}

} // namespace

QList<ScanType> typesOffered(const ServiceContract& contract) {
    QList<ScanType> types;
    for (const ScanType type : {ScanType::Network, ScanType::Windows}) {
        const bool isType =
            !contract.enumMember(QStringLiteral("AuthScanType"), wordOf(type)).isEmpty();
        if (isType && !methodsOf(type, contract).isEmpty())
            types += type;
    }
    return types;
}

QList<AuthMethod> methodsOf(ScanType type, const ServiceContract& contract) {
    QList<AuthMethod> methods;
    if (type == ScanType::Network)
        methods = {AuthMethod::SnmpCommunityString, AuthMethod::SnmpNoAuthNoPriv,
                   AuthMethod::SnmpAuthNoPriv, AuthMethod::SnmpAuthPriv};
    else if (type == ScanType::Windows)
        methods = {AuthMethod::Kerberos, AuthMethod::Negotiate};
    methods.removeIf([&](AuthMethod method) { return !isOffered(method, contract); });
    return methods;
}

QList<ScanField> fieldsOf(AuthMethod method, bool fromKeyVault) {
    using enum ScanField;
    // The protocols are not in the vault's value, nor is the kind of account.
    const QList<ScanField> vault{KeyVaultUrl, KeyVaultSecretName};
    switch (method) {
    case AuthMethod::SnmpCommunityString:
        return fromKeyVault ? vault : QList<ScanField>{CommunityString};
    case AuthMethod::SnmpNoAuthNoPriv: return fromKeyVault ? vault : QList<ScanField>{UserName};
    case AuthMethod::SnmpAuthNoPriv:
        return fromKeyVault ? QList<ScanField>{AuthProtocol} + vault
                            : QList<ScanField>{UserName, AuthProtocol, AuthPassword};
    case AuthMethod::SnmpAuthPriv:
        return fromKeyVault ? QList<ScanField>{AuthProtocol, PrivProtocol} + vault
                            : QList<ScanField>{UserName, AuthProtocol, AuthPassword, PrivProtocol,
                                               PrivPassword};
    case AuthMethod::Kerberos:
    case AuthMethod::Negotiate:
        return fromKeyVault ? QList<ScanField>{GroupManaged} + vault
                            : QList<ScanField>{UserName, Domain, GroupManaged};
    }
    return {};
}

bool offersKeyVault(ScanType type, const ServiceContract& contract) {
    if (type != ScanType::Network && type != ScanType::Windows)
        return false;
    return isDeclared(ScanField::KeyVaultUrl, paramsType(type), contract) &&
           isDeclared(ScanField::KeyVaultSecretName, paramsType(type), contract);
}

QStringList authProtocols() {
    return {QStringLiteral("MD5"), QStringLiteral("SHA1")};
}

QStringList privProtocols() {
    return {QStringLiteral("DES"), QStringLiteral("3DES"), QStringLiteral("AES")};
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

QString keyVaultFormat(AuthMethod method) {
    switch (method) {
    case AuthMethod::SnmpCommunityString: return QStringLiteral("CommunityString");
    case AuthMethod::SnmpNoAuthNoPriv: return QStringLiteral("Username");
    case AuthMethod::SnmpAuthNoPriv: return QStringLiteral("Username;AuthPassword");
    case AuthMethod::SnmpAuthPriv: return QStringLiteral("Username;AuthPassword;PrivPassword");
    case AuthMethod::Kerberos:
    case AuthMethod::Negotiate: return QStringLiteral("Domain;Username");
    }
    return {};
}
