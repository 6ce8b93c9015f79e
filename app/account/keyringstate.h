// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <chrono>

// Silent: it is there and did not answer in time.
enum class Keyring : quint8 { Unlocked, Locked, Absent, Silent };

// Asks the desktop's secret service over D-Bus whether its default collection is locked: the
// keychain itself answers "not found" for both. Never blocks. Where secrets are not the secret
// service's (Windows, macOS) the answer is Unlocked.
[[nodiscard]] QCoro::Task<Keyring>
keyringState(std::chrono::milliseconds patience = std::chrono::seconds(5));
