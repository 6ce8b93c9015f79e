// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/scan/scandraft.h"
#include "models/scan/servicecontract.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

// Writes the bodies of requests, spelled as the service declares ("parameters are
// case-sensitive"); without $metadata as S shows, and as M says where S is silent. Pure.
class BodyWriter {
    Q_DECLARE_TR_FUNCTIONS(BodyWriter)

public:
    explicit BodyWriter(ServiceContract contract) : m_contract(std::move(contract)) {}

    // Error::Kind::Refused where the service does not declare what the draft needs.
    [[nodiscard]] Result<QByteArray> create(const ScanDraft& draft) const;
    // The patch and nothing else.
    [[nodiscard]] Result<QByteArray> patch(const ScanPatch& patch) const;
    // S's own PATCH: name, active, target, interval and targetType, from the definition as just
    // read where the patch does not say; scanner and authentication only where it does.
    [[nodiscard]] Result<QByteArray> fullPatch(const ScanDefinition& fresh,
                                               const ScanPatch& patch) const;
    // {"ScanDefinitionIds": [...]} for an action of that one parameter.
    [[nodiscard]] QByteArray ids(const QString& action, const QString& parameter,
                                 const QStringList& ids) const;

    // What must not be repeated in any text about such a request.
    [[nodiscard]] static QStringList secretsOf(const std::optional<Credentials>& credentials);

private:
    class Members;
    [[nodiscard]] QJsonObject authentication(const Credentials& credentials, Error& fault) const;
    void addPatch(Members& members, const ScanPatch& patch, Error& fault) const;
    ServiceContract m_contract;
};
