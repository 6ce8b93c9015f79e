// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

#include <QByteArray>
#include <QString>

#include <optional>

// Words of the service. `Other` is any word we do not know: the word itself is kept beside it.
enum class ScanType : quint8 { Network, Windows, Linux, AdvancedActive, Other };
enum class TargetType : quint8 { Ip, Hostname, Combined, Other };
// The word of latestScan.status. Never: null, the scan did not run yet.
enum class ScanStatus : quint8 { Never, Success, Fail, Partial, Other };

// Reads a word as the service or its documentation spells it, without case and through aliases
// ("IP Address" is Ip, "Partial Success" is Partial). Empty is Other, for a status Never.
[[nodiscard]] ScanType scanTypeFromWord(QStringView word);
[[nodiscard]] TargetType targetTypeFromWord(QStringView word);
[[nodiscard]] ScanStatus scanStatusFromWord(QStringView word);
// The word as M declares it ("Network", "Ip", "Success"); empty for Other and Never.
[[nodiscard]] QString wordOf(ScanType type);
[[nodiscard]] QString wordOf(TargetType type);
[[nodiscard]] QString wordOf(ScanStatus status);

// One scanner, as an entity of its own or inside a definition.
struct ScanAgent {
    QString id; // orgId + "_" + machineId, opaque
    QString machineId;
    QString name; // computerDnsName, or machineName inside a definition
    Instant lastSeen;
    Instant lastCommand;
    QString applicationId;
    QString scannerVersion;
    QString clientVersion; // mdeClientVersion, may be empty
    QByteArray unknown;    // members not named in the contract, a JSON object or empty
    friend bool operator==(const ScanAgent&, const ScanAgent&) = default;
};

// What is kept of scanAuthenticationParams when the service sends it: never a secret.
struct AuthenticationInfo {
    QString odataType; // "#microsoft.windowsDefenderATP.api.SnmpAuthParams"
    QString type;      // "AuthPriv", "Kerberos"…
    QString userName;
    QString domain;
    bool groupManaged = false; // gMSA
    QString keyVaultUrl;
    QString keyVaultSecretName;
    friend bool operator==(const AuthenticationInfo&, const AuthenticationInfo&) = default;
};

struct ScanDefinition {
    QString id;
    ScanType type = ScanType::Other;
    QString typeWord; // as the service spells it
    QString name;
    bool isActive = false;
    QString target; // comma-separated, as the service holds it
    TargetType targetType = TargetType::Ip;
    QString targetTypeWord;
    std::optional<int> intervalHours; // none: does not repeat
    QString createdBy;
    QString orgId;
    ScanAgent scanner; // empty machineId: none named
    std::optional<AuthenticationInfo> authentication;
    ScanStatus status = ScanStatus::Never;
    QString statusWord;
    QString failureReason;
    Instant lastRun; // latestScan.executionDateTime
    bool isTroubleshootMode = false;
    QByteArray advancedActiveConfiguration; // JSON object as it came, or empty
    QByteArray unknown;                     // members not named in the contract, no secrets
    friend bool operator==(const ScanDefinition&, const ScanDefinition&) = default;
};
