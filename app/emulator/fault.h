// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace emulator {

// One misbehaviour, told from inside the process or by --faults FILE, never over HTTP. It strikes
// the `nth` request of its operation, counted from when it was added, and the `times - 1` after
// it; nth 0 strikes every one.
struct Fault {
    enum class Do : quint8 {
        Refuse,    // an error answer; nothing is changed
        Delay,     // the request is carried out at once, its answer waits `ms`
        CutBefore, // the connection is dropped, nothing is changed
        // The change is applied, then the connection is dropped without an answer. Mind that
        // QNetworkAccessManager then sends the request once more by itself (also a POST, unless
        // its body is a sequential device that it may not buffer): `nth` 0 cuts that as well.
        CutAfter,
        Lag,     // what this request creates is missing from lists for `ms` or `reads` lists
        Garbage, // the change is applied, the answer is nonsense of `kind`
    };
    enum class Kind : quint8 {
        Html,            // a gateway's page with status 200
        HtmlError,       // a gateway's page with status 502
        MalformedJson,   // a trailing comma
        CutBody,         // the whole Content-Length promised, half of it sent
        CutChunked,      // a chunked body that ends without its last chunk
        EmptyBody,       // 200 and nothing
        NoContent,       // 204 and nothing
        BareArray,       // the collection's array without its object
        WrongShape,      // an object where a collection was due: {"value": {}}
        ForeignNextLink, // a page that goes on at another host
        LoopingNextLink, // a page that goes on at itself
        Redirect,        // 302 to another host
    };

    // "listDefinitions", "create", "update", "batchDelete", "listAgents", "agent",
    // "historyByDefinition", "historyBySession", "metadata", "token", or "*" for any.
    QString operation;
    int nth = 1;
    int times = 1;
    Do act = Do::Refuse;
    // Refuse
    int status = 500;
    QString code = QStringLiteral("InternalServerError");
    QString message = QStringLiteral("An internal error occurred.");
    int retryAfter = 0; // seconds, 0: no such header
    // Delay, Lag
    int ms = 0;
    int reads = 0;
    // Garbage
    Kind kind = Kind::Html;
    // Where ForeignNextLink and Redirect lead to.
    QString elsewhere = QStringLiteral("https://elsewhere.invalid");

    [[nodiscard]] static Fault refuse(const QString& operation, int nth, int status,
                                      const QString& code, const QString& message = {});
    [[nodiscard]] static Fault delay(const QString& operation, int nth, int ms);
    [[nodiscard]] static Fault cutBefore(const QString& operation, int nth = 1);
    [[nodiscard]] static Fault cutAfter(const QString& operation, int nth = 1);
    [[nodiscard]] static Fault lagReads(const QString& operation, int nth, int reads);
    [[nodiscard]] static Fault lagMs(const QString& operation, int nth, int ms);
    [[nodiscard]] static Fault garbage(const QString& operation, int nth, Kind kind);
};

} // namespace emulator
