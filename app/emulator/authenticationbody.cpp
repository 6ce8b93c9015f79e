// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/authenticationbody.h"

namespace emulator {

namespace {

ApiError invalid(const QString& text) {
    return {400, "InvalidInput", text.toStdString()};
}

// What M, S and D spell differently, and the service takes in each spelling.
QString declaredSpelling(const QString& member) {
    if (member == QLatin1StringView("isGmsaUser") || member == QLatin1StringView("IsGMSAUser"))
        return QStringLiteral("isgmsaUser");
    if (member == QLatin1StringView("KeyVaultUrl") || member == QLatin1StringView("keyVaultUrl") ||
        member == QLatin1StringView("KeyVaultUri"))
        return QStringLiteral("keyVaultUri");
    if (member == QLatin1StringView("KeyVaultSecretName"))
        return QStringLiteral("keyVaultSecretName");
    return member;
}

QString typeFor(const QString& scanType) {
    if (scanType == QLatin1StringView("Windows"))
        return QStringLiteral("WindowsAuthParams");
    if (scanType == QLatin1StringView("Linux"))
        return QStringLiteral("LinuxAuthParams");
    return QStringLiteral("SnmpAuthParams");
}

QString enumFor(const QString& paramsType) {
    QString name = paramsType;
    return name.replace(QLatin1StringView("AuthParams"), QLatin1StringView("AuthType"));
}

QStringList requiredFor(const QString& method) {
    static const QHash<QString, QStringList> required{
        {QStringLiteral("CommunityString"), {QStringLiteral("communityString")}},
        {QStringLiteral("NoAuthNoPriv"), {QStringLiteral("username")}},
        {QStringLiteral("AuthNoPriv"),
         {QStringLiteral("username"), QStringLiteral("authProtocol"),
          QStringLiteral("authPassword")}},
        {QStringLiteral("AuthPriv"),
         {QStringLiteral("username"), QStringLiteral("authProtocol"),
          QStringLiteral("authPassword"), QStringLiteral("privProtocol"),
          QStringLiteral("privPassword")}},
        {QStringLiteral("Kerberos"), {QStringLiteral("username"), QStringLiteral("domain")}},
        {QStringLiteral("Negotiate"), {QStringLiteral("username"), QStringLiteral("domain")}},
        {QStringLiteral("Ntlm"), {QStringLiteral("username"), QStringLiteral("domain")}},
        {QStringLiteral("Password"), {QStringLiteral("username"), QStringLiteral("password")}},
        {QStringLiteral("PrivateKey"), {QStringLiteral("username"), QStringLiteral("privateKey")}},
    };
    return required.value(method);
}

// Strings are strings, flags are flags; null counts as not given.
std::optional<ApiError> faultOfValue(const QString& member, const QJsonValue& value) {
    static const QStringList flags{QStringLiteral("isgmsaUser"), QStringLiteral("packetPrivacy"),
                                   QStringLiteral("packetIntegrity")};
    if (flags.contains(member)) {
        if (!value.isBool())
            return ApiError{400, "InvalidRequestBody",
                            member.toStdString() + " must be true or false."};
        return std::nullopt;
    }
    if (!value.isString() && !value.isNull())
        return ApiError{400, "InvalidRequestBody", member.toStdString() + " must be a string."};
    const QString text = value.toString();
    if (member == QLatin1StringView("authProtocol") && !text.isEmpty() &&
        text != QLatin1StringView("MD5") && text != QLatin1StringView("SHA1"))
        return invalid(QStringLiteral("authProtocol must be MD5 or SHA1."));
    if (member == QLatin1StringView("privProtocol") && !text.isEmpty() &&
        text != QLatin1StringView("DES") && text != QLatin1StringView("3DES") &&
        text != QLatin1StringView("AES"))
        return invalid(QStringLiteral("privProtocol must be DES, 3DES or AES."));
    if (member == QLatin1StringView("keyVaultUri") && !text.isEmpty() &&
        !text.startsWith(QLatin1StringView("https://")))
        return invalid(QStringLiteral("keyVaultUri must be an https URL."));
    return std::nullopt;
}

} // namespace

std::optional<ApiError> faultOfAuthentication(const QJsonObject& params, const QString& scanType,
                                              const Declared& declared) {
    const QString odataType = params.value(QLatin1StringView("@odata.type")).toString();
    const QString type = odataType.section(QLatin1Char('.'), -1);
    if (odataType != QLatin1Char('#') + Declared::typeNamespace() + type ||
        !declared.hasType(type) || type == QLatin1StringView("AuthParamsBase"))
        return ApiError{400, "ODataError",
                        "The type '" + odataType.toStdString() +
                            "' of scanAuthenticationParams cannot be found in the model."};
    if (type != typeFor(scanType))
        return invalid(
            QStringLiteral("A %1 scan takes %2, not %3.").arg(scanType, typeFor(scanType), type));
    QJsonObject given;
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (it.key() == QLatin1StringView("@odata.type"))
            continue;
        const QString member = declaredSpelling(it.key());
        if (!declared.hasProperty(type, member))
            return ApiError{400, "ODataError",
                            "The property '" + it.key().toStdString() +
                                "' does not exist on type '" +
                                (Declared::typeNamespace() + type).toStdString() + "'."};
        if (member == QLatin1StringView("type"))
            continue;
        if (auto fault = faultOfValue(member, it.value()))
            return fault;
        if (it.value().isBool() || !it.value().toString().isEmpty())
            given.insert(member, it.value());
    }
    const QString method = params.value(QLatin1StringView("type")).toString();
    if (!declared.hasWord(enumFor(type), method))
        return ApiError{400, "InvalidRequestBody",
                        "'" + method.toStdString() + "' is no member of " +
                            enumFor(type).toStdString() + ". Possible values: " +
                            declared.words(enumFor(type)).join(QStringLiteral(", ")).toStdString()};
    const bool hasVault = given.contains(QLatin1StringView("keyVaultUri"));
    const bool hasSecretName = given.contains(QLatin1StringView("keyVaultSecretName"));
    if (hasVault != hasSecretName)
        return ApiError{400, "MissingRequiredParameter",
                        "keyVaultUri and keyVaultSecretName go together."};
    if (hasVault)
        return std::nullopt; // the rest lies in the vault
    const QStringList required = requiredFor(method);
    for (const QString& member : required) {
        if (!given.contains(member))
            return ApiError{400, "MissingRequiredParameter",
                            member.toStdString() + " is required for " + method.toStdString() +
                                "."};
    }
    return std::nullopt;
}

} // namespace emulator
