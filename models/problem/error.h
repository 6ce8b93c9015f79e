// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QString>

#include <chrono>
#include <optional>

// What failed, why in plain words, what to do, and what support needs. Every failure that a
// person may see is one of these; texts are already translated and free of secrets.
struct Error {
    enum class Kind {
        Network,        // no route, refused, reset, name not found
        Timeout,        // nothing was heard for too long
        Cancelled,      // we stopped it ourselves
        Tls,            // the certificate is not trusted
        SignInRefused,  // the authority said no
        Unauthorized,   // 401
        Forbidden,      // 403
        Licence,        // 401 that speaks of the licence, not of the token
        NotFound,       // 404
        Refused,        // any other 4xx: the request is wrong
        BatchTooLarge,  // 400 MaximumBatchSizeExceeded
        Throttled,      // 429
        Server,         // 5xx
        Garbage,        // the answer is not what the contract says
        ForeignHost,    // a nextLink or redirect to another host
        Disk,           // our own files
        Keychain,       // the keychain did not answer
        KeychainLocked, // it waits for its password
        ReadOnly,       // this connection or this console may not change anything
        Conflict,       // somebody else changed it meanwhile
        Internal,
    };

    Kind kind = Kind::Internal;
    QString what;          // "The scans could not be read."
    QString why;           // "The sign-in was refused."
    QString advice;        // "Make a new secret in Entra ID and enter it in the connection."
    QString serverText;    // the server's own words, cut and cleaned, maybe empty
    QString serverCode;    // the server's code, maybe empty
    QString correlationId; // what support asks for, maybe empty
    int httpStatus = 0;    // 0: no answer came
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<int> allowedBatch; // M of "allowed: M"
    // A write left this machine and no whole answer came back: it may or may not be applied.
    bool outcomeUnknown = false;

    // All of it as text, for the clipboard and the log.
    [[nodiscard]] QString report() const;
    friend bool operator==(const Error&, const Error&) = default;
};

template<class T>
using Result = tl::expected<T, Error>;
