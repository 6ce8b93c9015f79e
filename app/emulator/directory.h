// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/httpmessage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace emulator {

// One application registered in the tenant.
struct Application {
    QString id;
    QString secret;
    QStringList permissions;
    QString person; // upn: its tokens are delegated ones
};

// What a token turned out to be when it was checked.
struct Caller {
    int status = 200; // or 401, 403
    std::string code; // of the error
    std::string message;
    QString applicationId;
    QStringList permissions;
    bool isPerson = false;
};

// Stands for Entra ID: knows the applications, gives tokens to who has their secret, and checks
// tokens as the service does. Secrets and the signing key are made with the object.
class Directory {
public:
    Directory(const QString& tenantId, std::vector<Application> applications);

    void setResource(const QString& resource) { m_resource = resource; }
    [[nodiscard]] const QString& tenantId() const { return m_tenantId; }
    [[nodiscard]] const std::vector<Application>& applications() const { return m_applications; }

    // POST {authority}/{tenant}/oauth2/v2.0/token
    [[nodiscard]] HttpAnswer token(const HttpRequest& request, const QString& tenant,
                                   std::int64_t now, int lifetime, bool secretsExpired);
    // The Authorization header, held against audience, tenant, time and signature.
    [[nodiscard]] Caller check(std::string_view authorization, std::int64_t now) const;
    void expireAll() { m_expiredSerial = m_serial; }

private:
    [[nodiscard]] QByteArray mint(const Application& application, const QString& audience,
                                  std::int64_t now, int lifetime);
    [[nodiscard]] QByteArray signature(const QByteArray& text) const;

    QString m_tenantId;
    QString m_resource;
    std::vector<Application> m_applications;
    QByteArray m_key;
    qint64 m_serial = 0;
    qint64 m_expiredSerial = 0;
};

} // namespace emulator
