// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/networktransport.h"
#include "app/service/wakeup.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

class OneTimeBody;

// One exchange: starts in the constructor, collects the answer, and knows why it ended.
class NetworkCall final : public QObject {
    Q_OBJECT

public:
    NetworkCall(QNetworkAccessManager& manager, const QNetworkRequest& prepared,
                const HttpRequest& request, const NetworkTransport::Options& options);
    ~NetworkCall() override;

    // Ends it before this returns. The first reason stays.
    void abort(HttpFault why);
    // co_await call.finished(); then answer() is whole.
    [[nodiscard]] auto finished() { return m_finished.wait(); }
    [[nodiscard]] HttpAnswer takeAnswer() { return std::move(m_answer); }

private:
    void readMore();
    void take(qint64 more);
    [[nodiscard]] bool isTooMuch() const;
    void heard();
    void conclude();
    void classify();
    [[nodiscard]] QString certificateTrouble() const;
    void log(HttpRequest::Verb verb) const;

    HttpRequest::Verb m_verb;
    qint64 m_maxBytes;
    OneTimeBody* m_body = nullptr; // owned by the reply
    QNetworkReply* m_reply = nullptr;
    QTimer m_connecting;
    QTimer m_silence;
    QTimer m_more;
    QElapsedTimer m_started;
    QList<QSslError> m_sslErrors;
    HttpFault m_cause = HttpFault::None; // why we aborted it
    HttpAnswer m_answer;
    Wakeup m_finished;
};
