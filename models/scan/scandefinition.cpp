// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/scandefinition.h"

#include <array>
#include <utility>

namespace {

template<class Enum, size_t N>
Enum lookUp(QStringView word, const std::array<std::pair<QLatin1StringView, Enum>, N>& words,
            Enum otherwise) {
    for (const auto& [text, value] : words) {
        if (word.compare(text, Qt::CaseInsensitive) == 0)
            return value;
    }
    return otherwise;
}

} // namespace

ScanType scanTypeFromWord(QStringView word) {
    using enum ScanType;
    static constexpr std::array<std::pair<QLatin1StringView, ScanType>, 4> words{{
        {QLatin1StringView("Network"), Network},
        {QLatin1StringView("Windows"), Windows},
        {QLatin1StringView("Linux"), Linux},
        {QLatin1StringView("AdvancedActive"), AdvancedActive},
    }};
    return lookUp(word.trimmed(), words, Other);
}

TargetType targetTypeFromWord(QStringView word) {
    using enum TargetType;
    // S's prose says "IP Address" (CONTRACT.md, Entities).
    static constexpr std::array<std::pair<QLatin1StringView, TargetType>, 6> words{{
        {QLatin1StringView("Ip"), Ip},
        {QLatin1StringView("IP Address"), Ip},
        {QLatin1StringView("IpAddress"), Ip},
        {QLatin1StringView("Hostname"), Hostname},
        {QLatin1StringView("Host name"), Hostname},
        {QLatin1StringView("Combined"), Combined},
    }};
    return lookUp(word.trimmed(), words, Other);
}

ScanStatus scanStatusFromWord(QStringView word) {
    using enum ScanStatus;
    static constexpr std::array<std::pair<QLatin1StringView, ScanStatus>, 7> words{{
        {QLatin1StringView("Success"), Success},
        {QLatin1StringView("Succeeded"), Success},
        {QLatin1StringView("Fail"), Fail},
        {QLatin1StringView("Failed"), Fail},
        {QLatin1StringView("Failure"), Fail},
        {QLatin1StringView("PartialSuccess"), Partial},
        {QLatin1StringView("Partial Success"), Partial},
    }};
    const QStringView trimmed = word.trimmed();
    return trimmed.isEmpty() ? Never : lookUp(trimmed, words, Other);
}

QString wordOf(ScanType type) {
    switch (type) {
    case ScanType::Network: return QStringLiteral("Network");
    case ScanType::Windows: return QStringLiteral("Windows");
    case ScanType::Linux: return QStringLiteral("Linux");
    case ScanType::AdvancedActive: return QStringLiteral("AdvancedActive");
    case ScanType::Other: break;
    }
    return {};
}

QString wordOf(TargetType type) {
    switch (type) {
    case TargetType::Ip: return QStringLiteral("Ip");
    case TargetType::Hostname: return QStringLiteral("Hostname");
    case TargetType::Combined: return QStringLiteral("Combined");
    case TargetType::Other: break;
    }
    return {};
}

QString wordOf(ScanStatus status) {
    switch (status) {
    case ScanStatus::Success: return QStringLiteral("Success");
    case ScanStatus::Fail: return QStringLiteral("Fail");
    case ScanStatus::Partial: return QStringLiteral("PartialSuccess");
    case ScanStatus::Never:
    case ScanStatus::Other: break;
    }
    return {};
}
