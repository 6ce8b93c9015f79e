// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/instant.h"

#include <QString>
#include <QStringList>

// What a token names, read from its claims for display. Never proof of anything.
struct TokenClaims {
    bool isReadable = false; // false: an opaque token, nothing below is known
    bool isPerson = false;   // scp instead of roles
    QString who;             // upn, preferred_username or the application's id
    QString tenantId;
    QString audience;
    QStringList permissions; // as spelled in the token
    Instant expires;

    // Every spelling of CONTRACT.md, Permissions. An opaque token is presumed to allow both.
    [[nodiscard]] bool mayRead() const;
    [[nodiscard]] bool mayChange() const;
    friend bool operator==(const TokenClaims&, const TokenClaims&) = default;
};
