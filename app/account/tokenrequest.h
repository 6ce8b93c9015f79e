// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/tokensource.h"
#include "app/service/transport.h"
#include "models/connection/connection.h"

// The one exchange of a sign-in with client credentials, as pure functions.
namespace TokenRequest {

[[nodiscard]] HttpRequest request(const Connection& connection, const QString& secret);
// The token, or why there is none. The secret is struck out of whatever the authority says.
[[nodiscard]] Result<Token> read(const HttpAnswer& answer, const Connection& connection,
                                 const QString& secret, Instant now);
// Whether a token for this scope or audience may be asked for, or sent, at all: one that is good
// at Microsoft goes to Microsoft's hosts only.
[[nodiscard]] Result<void> mayGoTo(const Connection& connection, const QString& audience);
[[nodiscard]] Error cancelled();
[[nodiscard]] Error noSecret();

} // namespace TokenRequest
