// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statuslooks.h"

#include "models/text/words.h"
#include "ui/look/tokens.h"

#include <QCoreApplication>

StatusLook lookOf(ScanStatus status, const QString& word) {
    const QString text = statusText(status, word);
    switch (status) {
    case ScanStatus::Success: return {QStringLiteral("st-ok"), text, Tone::Ok, false};
    case ScanStatus::Partial: return {QStringLiteral("st-partial"), text, Tone::Warn, true};
    case ScanStatus::Fail: return {QStringLiteral("st-fail"), text, Tone::Fail, true};
    case ScanStatus::Never: return {QStringLiteral("st-never"), text, Tone::Dim, false};
    case ScanStatus::Other: return {QStringLiteral("st-unknown"), text, Tone::Neutral, true};
    }
    return {};
}

StatusLook lookOf(AgentHealth health) {
    const QString text = agentHealthText(health);
    switch (health) {
    case AgentHealth::Fresh: return {QStringLiteral("h-fresh"), text, Tone::Ok, false};
    case AgentHealth::Stale: return {QStringLiteral("h-stale"), text, Tone::Warn, true};
    case AgentHealth::Idle: return {QStringLiteral("st-wait"), text, Tone::Warn, true};
    case AgentHealth::Lost: return {QStringLiteral("h-lost"), text, Tone::Fail, true};
    case AgentHealth::NeverSeen: return {QStringLiteral("h-never"), text, Tone::Dim, false};
    }
    return {};
}

StatusLook lookOf(StepState state) {
    const QString text = stepStateText(state);
    switch (state) {
    case StepState::Waiting: return {QStringLiteral("st-wait"), text, Tone::Dim, false};
    case StepState::Sending: return {QStringLiteral("st-run"), text, Tone::Busy, true};
    case StepState::Done: return {QStringLiteral("st-ok"), text, Tone::Ok, false};
    case StepState::Refused: return {QStringLiteral("st-fail"), text, Tone::Fail, true};
    case StepState::Unknown: return {QStringLiteral("st-unknown"), text, Tone::Warn, true};
    case StepState::Skipped: return {QStringLiteral("st-skip"), text, Tone::Dim, false};
    }
    return {};
}

StatusLook notDoneLook(const QString& word) {
    return {QStringLiteral("st-skip"), word, Tone::Warn, true};
}

StatusLook lateLook(const QString& words) {
    return {QStringLiteral("st-overdue"), words, Tone::Warn, false};
}

StatusLook oldVersionLook() {
    return {QStringLiteral("h-old"), QCoreApplication::translate("StatusLooks", "Old"), Tone::Warn,
            false};
}

QString iconOf(ScanType type) {
    switch (type) {
    case ScanType::Network: return QStringLiteral("network");
    case ScanType::Windows: return QStringLiteral("computer");
    case ScanType::Linux: return QStringLiteral("terminal");
    case ScanType::AdvancedActive: return QStringLiteral("target");
    case ScanType::Other: return QStringLiteral("st-unknown");
    }
    return {};
}

QColor markInk(Tone tone) {
    return tone == Tone::Ok ? tokens().ok : status::ink(tone);
}
