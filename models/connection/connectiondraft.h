// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connection.h"

#include <QList>

#include <optional>

// What the connections dialog hands back. The secret is here only between typing and the
// keychain.
struct ConnectionDraft {
    Connection connection;
    std::optional<QString> newSecret; // none: the stored one stays
    // Connection::boundTo() of what the stored secret was entered for, empty: none is stored.
    // Where it no longer matches, the secret must be entered again.
    QString secretBoundTo;

    [[nodiscard]] bool needsSecret() const {
        return !newSecret && secretBoundTo != connection.boundTo();
    }
    friend bool operator==(const ConnectionDraft&, const ConnectionDraft&) = default;
};

enum class ConnectionField : quint8 {
    Name,
    Cloud,
    Region,
    Api,
    Authority,
    Scope,
    TenantId,
    ClientId,
    Secret,
};

// One broken rule, at its field.
struct ConnectionFault {
    ConnectionField field = ConnectionField::Name;
    QString text; // translated, a whole sentence
    friend bool operator==(const ConnectionFault&, const ConnectionFault&) = default;
};

// Every broken rule in the order of the form; empty: may be saved. Works on tidied(draft).
[[nodiscard]] QList<ConnectionFault> faults(const ConnectionDraft& draft);
// Without the blanks that come along with pasting, GUIDs without braces and in lower case, the
// API without path, the authority without a slash at its end.
[[nodiscard]] ConnectionDraft tidied(ConnectionDraft draft);
