// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/words.h"

#include "models/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace {

constexpr qsizetype WordLength = 40;

// lupdate takes the context from the class's name.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

// A word of the service that we do not know, as it came but harmless.
QString foreign(const QString& word) {
    const QString clean = plain(word, WordLength);
    return clean.isEmpty() ? Words::tr("Unknown")
                           //: A word of the service that ScanDeck does not know, in quotes.
                           : Words::tr("“%1”").arg(clean);
}

} // namespace

QString statusText(ScanStatus status, const QString& word) {
    switch (status) {
    case ScanStatus::Never: return Words::tr("Never ran");
    // The service's own words, in every language: what is searched for and compared with other
    // tools is what stands there.
    case ScanStatus::Success: return QStringLiteral("Success");
    case ScanStatus::Fail: return QStringLiteral("Fail");
    case ScanStatus::Partial: return QStringLiteral("Partial");
    case ScanStatus::Other: break;
    }
    return foreign(word);
}

QString scanTypeText(ScanType type, const QString& word) {
    switch (type) {
    //: A scan of network devices by SNMP.
    case ScanType::Network: return Words::tr("Network");
    case ScanType::Windows: return Words::tr("Windows");
    case ScanType::Linux: return Words::tr("Linux");
    case ScanType::AdvancedActive: return Words::tr("Advanced active");
    case ScanType::Other: break;
    }
    return foreign(word);
}

QString targetTypeText(TargetType type, const QString& word) {
    switch (type) {
    case TargetType::Ip: return Words::tr("Addresses");
    case TargetType::Hostname: return Words::tr("Host names");
    case TargetType::Combined: return Words::tr("Addresses and host names");
    case TargetType::Other: break;
    }
    return foreign(word);
}

QString activeText(bool isActive) {
    return isActive ? Words::tr("Active") : Words::tr("Inactive");
}

QString everyText(std::optional<int> intervalHours) {
    if (!intervalHours)
        //: In the column "Every": the scan does not repeat.
        return Words::tr("once");
    //: In the column "Every": the interval of a scan in hours.
    return Words::tr("%1 h").arg(QLocale().toString(*intervalHours));
}

QString authMethodText(AuthMethod method) {
    switch (method) {
    case AuthMethod::SnmpCommunityString: return Words::tr("SNMP community string");
    case AuthMethod::SnmpNoAuthNoPriv: return QStringLiteral("SNMPv3 NoAuthNoPriv");
    case AuthMethod::SnmpAuthNoPriv: return QStringLiteral("SNMPv3 AuthNoPriv");
    case AuthMethod::SnmpAuthPriv: return QStringLiteral("SNMPv3 AuthPriv");
    case AuthMethod::Kerberos: return QStringLiteral("Kerberos");
    case AuthMethod::Negotiate: return QStringLiteral("Negotiate");
    }
    return {};
}

QString authenticationText(const AuthenticationInfo& info) {
    QStringList parts;
    if (!info.type.isEmpty())
        parts += plain(info.type, WordLength);
    if (!info.keyVaultUrl.isEmpty() || !info.keyVaultSecretName.isEmpty())
        parts += Words::tr("Key Vault");
    if (info.groupManaged)
        parts += Words::tr("gMSA");
    return parts.join(QStringLiteral(" · "));
}

QString agentHealthText(AgentHealth health) {
    switch (health) {
    case AgentHealth::Lost: return Words::tr("Lost");
    case AgentHealth::NeverSeen: return Words::tr("Never seen");
    case AgentHealth::Stale: return Words::tr("Stale");
    case AgentHealth::Idle: return Words::tr("Idle");
    case AgentHealth::Fresh: return Words::tr("Fresh");
    }
    return {};
}

QString scheduleText(Schedule schedule) {
    switch (schedule) {
    case Schedule::Late: return Words::tr("Late");
    case Schedule::Due: return Words::tr("Due");
    case Schedule::NeverRan: return Words::tr("Never ran");
    case Schedule::Once: return Words::tr("once");
    //: The scan is not active, so no next run is foreseen.
    case Schedule::Off: return Words::tr("off");
    }
    return {};
}

QString stepStateText(StepState state) {
    switch (state) {
    case StepState::Waiting: return Words::tr("Waiting");
    case StepState::Sending: return Words::tr("Sending");
    case StepState::Done: return Words::tr("Done");
    case StepState::Refused: return Words::tr("Refused");
    //: The answer of the service was lost.
    case StepState::Unknown: return Words::tr("Unknown", "step");
    case StepState::Skipped: return Words::tr("Skipped");
    }
    return {};
}

QString changeKindText(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Create: return Words::tr("Create");
    case ChangeKind::Edit: return Words::tr("Edit");
    case ChangeKind::Activate: return Words::tr("Activate");
    case ChangeKind::Deactivate: return Words::tr("Deactivate");
    case ChangeKind::Delete: return Words::tr("Delete");
    case ChangeKind::Other: break;
    }
    return Words::tr("Change");
}

QString changeTitle(ChangeKind kind, int count) {
    switch (kind) {
    case ChangeKind::Create: return Words::tr("Create %Ln scan(s)", nullptr, count);
    case ChangeKind::Edit: return Words::tr("Edit %Ln scan(s)", nullptr, count);
    case ChangeKind::Activate: return Words::tr("Activate %Ln scan(s)", nullptr, count);
    case ChangeKind::Deactivate: return Words::tr("Deactivate %Ln scan(s)", nullptr, count);
    case ChangeKind::Delete: return Words::tr("Delete %Ln scan(s)", nullptr, count);
    case ChangeKind::Other: break;
    }
    return Words::tr("Change %Ln scan(s)", nullptr, count);
}

QString whoText(const QString& who) {
    static const QRegularExpression id(QRegularExpression::anchoredPattern(
        QStringLiteral("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")));
    if (id.match(who).hasMatch())
        //: Who is connected or wrote, where the token names an id only: its first digits.
        return Words::tr("Application %1…").arg(who.left(8));
    return plain(who, 80);
}

QString linkText(Link link, const QString& who) {
    switch (link) {
    case Link::Idle: return Words::tr("Not connected");
    case Link::Connecting: return Words::tr("Connecting");
    case Link::Connected:
        return who.isEmpty() ? Words::tr("Connected")
                             : Words::tr("Connected as %1").arg(whoText(who));
    case Link::Offline: return Words::tr("Offline");
    case Link::SignInRefused: return Words::tr("Sign-in refused");
    case Link::Failed: break;
    }
    // The service may have answered: with nonsense, with a refusal.
    return Words::tr("Reading failed");
}

QString themeText(Theme theme) {
    switch (theme) {
    case Theme::System: return Words::tr("System");
    case Theme::Light: return Words::tr("Light");
    case Theme::Dark: break;
    }
    return Words::tr("Dark");
}
