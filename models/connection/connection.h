// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

enum class Cloud : quint8 { Commercial, Gcc, GccHigh, Dod, Custom };

// One tenant as the console reaches it. No secret is in here: that lies in the keychain under
// `id`, bound to boundTo().
struct Connection {
    QString id; // random, names the folder on disk and the keychain entry
    QString name;
    int colour = 0; // index into the eight tenant colours of the look
    Cloud cloud = Cloud::Commercial;
    QString region; // key of the region in the table, empty for the cloud's own host
    QUrl api;       // "https://eu.api.security.microsoft.com", no path
    QUrl authority; // "https://login.microsoftonline.com", without the tenant
    QString scope;
    QString tenantId;
    QString clientId;
    bool isReadOnly = false;

    // What a secret is bound to (DESIGN.md, Rules): scheme, host and port of the API, authority,
    // tenant, client. Where it changes the secret must be entered again.
    [[nodiscard]] QString boundTo() const;
    // API host, tenant and client: who shares the rate budget.
    [[nodiscard]] QString budgetKey() const;
    friend bool operator==(const Connection&, const Connection&) = default;
};
