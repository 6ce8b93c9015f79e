// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

// How it stands with the client secret of a connection, as the connections dialog tells it.
enum class SecretState : quint8 {
    Nowhere,        // none was entered yet
    Keychain,       // stored in the keychain
    ThisRun,        // no keychain here: kept in memory for this run only
    KeychainLocked, // the keychain waits for its password: not known
    Unknown,        // the keychain did not answer
};

// One line of the connections dialog.
struct ConnectionEntry {
    Connection connection;
    Link link = Link::Idle;
    SecretState secret = SecretState::Nowhere;
    QString secretBoundTo; // ConnectionDraft::secretBoundTo
    friend bool operator==(const ConnectionEntry&, const ConnectionEntry&) = default;
};
