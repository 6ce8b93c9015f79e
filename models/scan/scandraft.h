// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandefinition.h"

// How a scan signs in to what it scans: the methods a form offers (CONTRACT.md, Scan
// authentication).
enum class AuthMethod : quint8 {
    SnmpCommunityString,
    SnmpNoAuthNoPriv,
    SnmpAuthNoPriv,
    SnmpAuthPriv,
    Kerberos,
    Negotiate,
};

// Typed in by a person, sent once, kept nowhere. With fromKeyVault the vault pair is sent and
// user name and secrets are left out.
struct Credentials {
    AuthMethod method = AuthMethod::SnmpCommunityString;
    bool fromKeyVault = false;
    QString userName;
    QString domain;
    bool groupManaged = true; // gMSA, Windows only
    QString communityString;
    QString authProtocol; // MD5, SHA1
    QString authPassword;
    QString privProtocol; // DES, 3DES, AES
    QString privPassword;
    QString keyVaultUrl;
    QString keyVaultSecretName;
    friend bool operator==(const Credentials&, const Credentials&) = default;
};

// What the scan form hands back: a whole scan to create.
struct ScanDraft {
    ScanType type = ScanType::Network;
    QString typeWord; // kept for types the form cannot author
    QString name;
    bool isActive = true;
    QString target; // canonical, comma-separated
    TargetType targetType = TargetType::Ip;
    std::optional<int> intervalHours = 4; // the portal's default
    QString machineId;
    std::optional<Credentials> credentials; // none on an edit: left alone
    friend bool operator==(const ScanDraft&, const ScanDraft&) = default;
};

// Only what changes; target and targetType always go together (CONTRACT.md, Entities).
struct ScanPatch {
    std::optional<QString> name;
    std::optional<bool> isActive;
    std::optional<QString> target;
    std::optional<TargetType> targetType;
    std::optional<int> intervalHours;
    std::optional<QString> machineId;
    std::optional<Credentials> credentials;
    [[nodiscard]] bool isEmpty() const {
        return !name && !isActive && !target && !targetType && !intervalHours && !machineId &&
               !credentials;
    }
    friend bool operator==(const ScanPatch&, const ScanPatch&) = default;
};

// The members of `after` that differ from `before`, as a PATCH sends them.
[[nodiscard]] ScanPatch difference(const ScanDefinition& before, const ScanDraft& after);
