// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/scanfieldtexts.h"

#include <QCoreApplication>

QString scanFieldText(ScanField field) {
    switch (field) {
    case ScanField::Name: return QCoreApplication::translate("ScanFieldTexts", "Name");
    case ScanField::Type: return QCoreApplication::translate("ScanFieldTexts", "Type");
    case ScanField::Scanner: return QCoreApplication::translate("ScanFieldTexts", "Scanner");
    case ScanField::Targets: return QCoreApplication::translate("ScanFieldTexts", "Targets");
    case ScanField::TargetType: return QCoreApplication::translate("ScanFieldTexts", "Target type");
    case ScanField::Interval: return QCoreApplication::translate("ScanFieldTexts", "Interval");
    case ScanField::Active: return QCoreApplication::translate("ScanFieldTexts", "Active");
    case ScanField::Authentication:
        return QCoreApplication::translate("ScanFieldTexts", "Authentication");
    case ScanField::CredentialsSource:
        return QCoreApplication::translate("ScanFieldTexts", "Credentials");
    case ScanField::UserName: return QCoreApplication::translate("ScanFieldTexts", "User name");
    case ScanField::Domain: return QCoreApplication::translate("ScanFieldTexts", "Domain");
    case ScanField::GroupManaged:
        return QCoreApplication::translate("ScanFieldTexts",
                                           "Group managed service account (gMSA)");
    case ScanField::CommunityString:
        return QCoreApplication::translate("ScanFieldTexts", "Community string");
    case ScanField::AuthProtocol:
        return QCoreApplication::translate("ScanFieldTexts", "Authentication protocol");
    case ScanField::AuthPassword:
        return QCoreApplication::translate("ScanFieldTexts", "Authentication password");
    case ScanField::PrivProtocol:
        return QCoreApplication::translate("ScanFieldTexts", "Privacy protocol");
    case ScanField::PrivPassword:
        return QCoreApplication::translate("ScanFieldTexts", "Privacy password");
    case ScanField::KeyVaultUrl:
        return QCoreApplication::translate("ScanFieldTexts", "Key Vault URL");
    case ScanField::KeyVaultSecretName:
        return QCoreApplication::translate("ScanFieldTexts", "Key Vault secret name");
    }
    return {};
}

QString runsText(int hours) {
    constexpr int day = 24;
    if (hours < 1)
        return {};
    if (hours == day)
        return QCoreApplication::translate("ScanFieldTexts", "runs once a day");
    if (day % hours == 0)
        return QCoreApplication::translate("ScanFieldTexts", "runs %Ln times a day", nullptr,
                                           day / hours);
    if (hours % day == 0)
        return QCoreApplication::translate("ScanFieldTexts", "runs every %Ln days", nullptr,
                                           hours / day);
    return QCoreApplication::translate("ScanFieldTexts", "runs every %Ln hours", nullptr, hours);
}
