// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/transport.h"

#include <QNetworkAccessManager>
#include <QSet>
#include <QSslCertificate>

#include <chrono>

class NetworkCall;

// Transport above QNetworkAccessManager. Its own connections and its own trust: PROBE of Qt
// 6.4 showed that a manager reuses a connection whatever certificate the next request trusts.
class NetworkTransport final : public Transport {
public:
    struct Options {
        std::chrono::milliseconds connectTimeout{20'000};
        std::chrono::milliseconds silenceTimeout{90'000};
        QList<QSslCertificate> extraAuthorities; // trusted besides the system's
    };
    NetworkTransport();
    explicit NetworkTransport(Options options);
    // Ends every call that runs, each with Cancelled, before it returns.
    ~NetworkTransport() override;

    [[nodiscard]] QCoro::Task<HttpAnswer> send(HttpRequest request, std::stop_token stop) override;

private:
    [[nodiscard]] QNetworkRequest prepared(const HttpRequest& request) const;
    Options m_options;
    QNetworkAccessManager m_manager;
    QSet<NetworkCall*> m_calls;
    bool m_isClosing = false;
};
