// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/operation.h"
#include "app/service/transport.h"
#include "models/problem/error.h"

#include <QCoreApplication>
#include <QStringList>

struct ServerError;

// The one place that makes an Error of an HTTP answer: all else switches on Error::kind.
class ErrorMapper {
    Q_DECLARE_TR_FUNCTIONS(ErrorMapper)

public:
    // What a call was, as far as its error must tell.
    struct About {
        Operation operation = Operation::ReadScans;
        QString host;
        bool isPerson = false; // a delegated token: roles count that no token names
        QStringList secrets;   // of this request: struck out of whatever the server says
    };

    // None for a whole answer of 200 to 299.
    [[nodiscard]] static std::optional<Error> errorOf(const HttpAnswer& answer, const About& about);
    // A whole 2xx answer that could not be read, and why.
    [[nodiscard]] static Error garbage(const HttpAnswer& answer, const About& about,
                                       const QString& reason);
    // A link to the next page that must not be followed.
    [[nodiscard]] static Error foreignLink(const About& about, const QString& link);
    [[nodiscard]] static Error cancelled(Operation operation);
    // "The scans could not be read."
    [[nodiscard]] static QString whatFailed(Operation operation);

private:
    static void describeFault(const HttpAnswer& answer, const About& about, Error& error);
    static void describeStatus(const HttpAnswer& answer, const ServerError& server,
                               const About& about, Error& error);
    static void describeUnauthorized(const ServerError& server, Error& error);
    static void describeForbidden(const ServerError& server, const About& about, Error& error);
    static void describeRefused(const ServerError& server, const About& about, Error& error);
};
