// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/permissions.h"
#include "models/problem/error.h"

#include <QList>

// What "Test" found: what was tried, and what the token names without having been tried.
struct ConnectionReport {
    enum class Mark : quint8 { Yes, No, NotTried };
    struct Line {
        Mark mark = Mark::NotTried;
        QString text; // translated: "Read scans and agents: tried, yes."
        friend bool operator==(const Line&, const Line&) = default;
    };

    bool works = false; // signed in and read
    QString headline;   // "Works. Signed in and read 180 scans in 0.6 s."
    QList<Line> lines;
    TokenClaims claims;
    std::optional<Error> problem; // what stopped it
    friend bool operator==(const ConnectionReport&, const ConnectionReport&) = default;
};
