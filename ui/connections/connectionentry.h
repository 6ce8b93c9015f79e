// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

// Where the client secret of a connection is, as the connections dialog tells it.
enum class SecretPlace : quint8 {
    Nowhere,        // none was entered yet
    Keychain,       // stored in the keychain
    Memory,         // no keychain here: kept for this run only
    KeychainLocked, // the keychain waits for its password: not known
    Unknown,        // the keychain did not answer
};

// One line of the connections dialog.
struct ConnectionEntry {
    Connection connection;
    Link link = Link::Idle;
    SecretPlace secret = SecretPlace::Nowhere;
    friend bool operator==(const ConnectionEntry&, const ConnectionEntry&) = default;
};

// One line of what a connection test tried.
struct ConnectionTestLine {
    enum class Outcome : quint8 { Running, Good, Bad, NotTried };
    Outcome outcome = Outcome::NotTried;
    QString text; // "Read scans and agents: tried, yes."
    friend bool operator==(const ConnectionTestLine&, const ConnectionTestLine&) = default;
};
