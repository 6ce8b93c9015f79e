// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandraft.h"
#include "models/scan/servicecontract.h"

#include <QList>
#include <QStringList>

// The fields of the scan form, named as in DESIGN.md, The window.
enum class ScanField : quint8 {
    Name,
    Type,
    Scanner,
    Targets,
    TargetType,
    Interval,
    Active,
    Authentication,
    CredentialsSource,
    UserName,
    Domain,
    GroupManaged,
    CommunityString,
    AuthProtocol,
    AuthPassword,
    PrivProtocol,
    PrivPassword,
    KeyVaultUrl,
    KeyVaultSecretName,
};

// The types that the form can author: Network and Windows, as far as the service declares them.
[[nodiscard]] QList<ScanType> typesOffered(const ServiceContract& contract);
// The methods of a type that the service declares; none for a type the form cannot author.
[[nodiscard]] QList<AuthMethod> methodsOf(ScanType type, const ServiceContract& contract);
// The fields that a method shows besides Authentication and CredentialsSource, in tab order
// (CONTRACT.md, Scan authentication). From the Key Vault come user name, domain and secrets.
[[nodiscard]] QList<ScanField> fieldsOf(AuthMethod method, bool fromKeyVault);
// Whether the contract has the Key Vault pair for a type.
[[nodiscard]] bool offersKeyVault(ScanType type, const ServiceContract& contract);
// "MD5", "SHA1" and "DES", "3DES", "AES": terms of the protocol, not translated.
[[nodiscard]] QStringList authProtocols();
[[nodiscard]] QStringList privProtocols();
// The service's word of a method: "AuthPriv".
[[nodiscard]] QString wordOf(AuthMethod method);
// What the vault's value must hold for a method: "Username;AuthPassword;PrivPassword".
[[nodiscard]] QString keyVaultFormat(AuthMethod method);
