// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connection.h"

#include <QList>

#include <optional>

// The table of CONTRACT.md, "Hosts and sign-in", as data and what follows from it.

// One host of a cloud. The key is what a connection stores; empty is the cloud's own host.
struct Region {
    QString key;
    QString name; // translated: "Europe"
    QString host; // "eu.api.security.microsoft.com"
    friend bool operator==(const Region&, const Region&) = default;
};

// Translated: "Commercial", "US Government GCC High".
[[nodiscard]] QString cloudName(Cloud cloud);
// All clouds in the order of a choice.
[[nodiscard]] QList<Cloud> clouds();
// The word a connection is stored under ("gcc-high"), and back; nothing for a word of ours that
// is none.
[[nodiscard]] QString cloudKey(Cloud cloud);
[[nodiscard]] std::optional<Cloud> cloudFromKey(QStringView key);

// The hosts of a cloud, its own first; none for Custom.
[[nodiscard]] QList<Region> regions(Cloud cloud);
[[nodiscard]] std::optional<Region> region(Cloud cloud, const QString& key);
// "Commercial · Europe", "On this computer" for loopback, the host for another custom one.
// The scope of a custom connection that a token for this API usually has: of a host of the table
// its cloud's resource, else the API's own origin. Empty where that is no address yet.
[[nodiscard]] QString suggestedScope(const QUrl& api);
[[nodiscard]] QString placeText(const Connection& connection);

// Sets cloud, region, API, authority and scope from the table. An unknown region is the cloud's
// own host. For Custom only the cloud is set: its addresses are the person's.
void apply(Connection& connection, Cloud cloud, const QString& region = {});

// Is this host one of the table, so that a token for Microsoft's resources may go there?
[[nodiscard]] bool isMicrosoftApiHost(QStringView host);
// Does this scope or audience name one of Microsoft's resources?
[[nodiscard]] bool isMicrosoftScope(QStringView scope);
// A literal 127.0.0.0/8 or ::1, where plain http is allowed. "localhost" is not literal.
[[nodiscard]] bool isLiteralLoopback(const QUrl& url);
