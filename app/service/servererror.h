// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/transport.h"

#include <QStringList>

#include <chrono>
#include <optional>

// What an answer of 400 and above says in its own words, in whatever shape it came. All of it is
// struck clean of `secrets` and made one line each.
struct ServerError {
    QString code;
    QString text;
    QString correlationId; // error.target, else the headers'
    bool isHtml = false;   // from a proxy or gateway: the service speaks JSON
    bool isOwn = false;    // the service's own error object
    std::optional<std::chrono::seconds> retryAfter;

    [[nodiscard]] static ServerError from(const HttpAnswer& answer, const QStringList& secrets);
};
