// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/emulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

// What came back for one request of a test.
struct CallResult {
    int status = 0; // 0: no answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; // names in lower case

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray value() const {
        return object().value(QLatin1StringView("value")).toArray();
    }
    [[nodiscard]] QString code() const { return fault("code"); }
    [[nodiscard]] QString message() const { return fault("message"); }
    [[nodiscard]] QString fault(const char* member) const {
        return object()[QLatin1StringView("error")]
            .toObject()[QLatin1StringView(member)]
            .toString();
    }
};

// Calls the emulator as a plain HTTP client: not with the product's own service, so that the two
// are not wrong together.
class EmulatorCaller {
public:
    explicit EmulatorCaller(Emulator& emulator);

    // Fetches a token for the client and uses it from then on.
    bool signIn(Emulator::Client client = Emulator::Client::ReadWrite);
    CallResult token(const QList<QPair<QString, QString>>& form, const QString& tenant = {});

    // `path` below /api/.
    CallResult get(const QString& path);
    CallResult post(const QString& path, const QJsonObject& body);
    CallResult patch(const QString& path, const QJsonObject& body);
    CallResult send(const QByteArray& verb, const QString& path, const QByteArray& body = {},
                    const QByteArray& contentType = "application/json");
    CallResult sendRequest(const QByteArray& verb, QNetworkRequest request,
                           const QByteArray& body = {});
    [[nodiscard]] QNetworkRequest requestFor(const QString& path) const;
    // Every page.
    QJsonArray allDefinitions();

    QByteArray bearer;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    [[nodiscard]] QNetworkAccessManager& network() { return m_network; }

private:
    Emulator& m_emulator;
    QNetworkAccessManager m_network;
};

// The body of a network scan that the emulator accepts.
[[nodiscard]] QJsonObject networkScanBody(const Emulator& emulator, const QString& name);
