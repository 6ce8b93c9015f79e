// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/clouds.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace {

struct CloudRow {
    Cloud cloud;
    QLatin1StringView key;
    const char* name;
    QLatin1StringView authority;
    QLatin1StringView resource; // the scope does not follow the host (CONTRACT.md)
};

struct RegionRow {
    Cloud cloud;
    QLatin1StringView key;
    const char* name;
    QLatin1StringView host;
};

using enum Cloud;

constexpr std::array<CloudRow, 5> cloudTable{{
    {Commercial, QLatin1StringView("commercial"), QT_TRANSLATE_NOOP("Clouds", "Commercial"),
     QLatin1StringView("login.microsoftonline.com"),
     QLatin1StringView("https://api.securitycenter.microsoft.com")},
    {Gcc, QLatin1StringView("gcc"), QT_TRANSLATE_NOOP("Clouds", "US Government GCC"),
     QLatin1StringView("login.microsoftonline.com"),
     QLatin1StringView("https://api-gcc.securitycenter.microsoft.us")},
    {GccHigh, QLatin1StringView("gcc-high"), QT_TRANSLATE_NOOP("Clouds", "US Government GCC High"),
     QLatin1StringView("login.microsoftonline.us"),
     QLatin1StringView("https://api-gov.securitycenter.microsoft.us")},
    {Dod, QLatin1StringView("dod"), QT_TRANSLATE_NOOP("Clouds", "US Government DoD"),
     QLatin1StringView("login.microsoftonline.us"),
     QLatin1StringView("https://api-gov.securitycenter.microsoft.us")},
    {Custom, QLatin1StringView("custom"), QT_TRANSLATE_NOOP("Clouds", "Custom"),
     QLatin1StringView(), QLatin1StringView()},
}};

// The keys are stored in connections: they stay as they are.
constexpr std::array<RegionRow, 15> regionTable{{
    {Commercial, QLatin1StringView(), QT_TRANSLATE_NOOP("Clouds", "Nearest server"),
     QLatin1StringView("api.security.microsoft.com")},
    {Commercial, QLatin1StringView("us"), QT_TRANSLATE_NOOP("Clouds", "United States"),
     QLatin1StringView("us.api.security.microsoft.com")},
    {Commercial, QLatin1StringView("eu"), QT_TRANSLATE_NOOP("Clouds", "Europe"),
     QLatin1StringView("eu.api.security.microsoft.com")},
    {Commercial, QLatin1StringView("uk"), QT_TRANSLATE_NOOP("Clouds", "United Kingdom"),
     QLatin1StringView("uk.api.security.microsoft.com")},
    {Commercial, QLatin1StringView("au"), QT_TRANSLATE_NOOP("Clouds", "Australia"),
     QLatin1StringView("au.api.security.microsoft.com")},
    {Commercial, QLatin1StringView("swa"), QT_TRANSLATE_NOOP("Clouds", "Switzerland"),
     QLatin1StringView("swa.api.security.microsoft.com")},
    {Commercial, QLatin1StringView("ina"), QT_TRANSLATE_NOOP("Clouds", "India"),
     QLatin1StringView("ina.api.security.microsoft.com")},
    {Commercial, QLatin1StringView("aea"), QT_TRANSLATE_NOOP("Clouds", "United Arab Emirates"),
     QLatin1StringView("aea.api.security.microsoft.com")},
    {Commercial, QLatin1StringView("alias"), QT_TRANSLATE_NOOP("Clouds", "Older host name"),
     QLatin1StringView("api.securitycenter.microsoft.com")},
    {Commercial, QLatin1StringView("api-us"),
     QT_TRANSLATE_NOOP("Clouds", "United States, older host name"),
     QLatin1StringView("api-us.securitycenter.microsoft.com")},
    {Commercial, QLatin1StringView("api-eu"),
     QT_TRANSLATE_NOOP("Clouds", "Europe, older host name"),
     QLatin1StringView("api-eu.securitycenter.microsoft.com")},
    {Commercial, QLatin1StringView("api-uk"),
     QT_TRANSLATE_NOOP("Clouds", "United Kingdom, older host name"),
     QLatin1StringView("api-uk.securitycenter.microsoft.com")},
    {Gcc, QLatin1StringView(), QT_TRANSLATE_NOOP("Clouds", "United States"),
     QLatin1StringView("api-gcc.securitycenter.microsoft.us")},
    {GccHigh, QLatin1StringView(), QT_TRANSLATE_NOOP("Clouds", "United States"),
     QLatin1StringView("api-gov.securitycenter.microsoft.us")},
    {Dod, QLatin1StringView(), QT_TRANSLATE_NOOP("Clouds", "United States"),
     QLatin1StringView("api-gov.securitycenter.microsoft.us")},
}};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Clouds)
};

QUrl https(QLatin1StringView host) {
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(host);
    return url;
}

const CloudRow& rowOf(Cloud cloud) {
    return *std::ranges::find(cloudTable, cloud, &CloudRow::cloud);
}

Region toRegion(const RegionRow& row) {
    return {row.key, Texts::tr(row.name), row.host};
}

} // namespace

QString cloudName(Cloud cloud) {
    return Texts::tr(rowOf(cloud).name);
}

QList<Cloud> clouds() {
    QList<Cloud> all;
    for (const CloudRow& row : cloudTable)
        all << row.cloud;
    return all;
}

QString cloudKey(Cloud cloud) {
    return rowOf(cloud).key;
}

std::optional<Cloud> cloudFromKey(QStringView key) {
    const auto found =
        std::ranges::find_if(cloudTable, [&](const CloudRow& row) { return key == row.key; });
    return found == cloudTable.end() ? std::nullopt : std::optional(found->cloud);
}

QList<Region> regions(Cloud cloud) {
    QList<Region> all;
    for (const RegionRow& row : regionTable) {
        if (row.cloud == cloud)
            all << toRegion(row);
    }
    return all;
}

std::optional<Region> region(Cloud cloud, const QString& key) {
    const auto found = std::ranges::find_if(
        regionTable, [&](const RegionRow& row) { return row.cloud == cloud && row.key == key; });
    return found == regionTable.end() ? std::nullopt : std::optional(toRegion(*found));
}

QString placeText(const Connection& connection) {
    if (connection.cloud == Custom) {
        return isLiteralLoopback(connection.api) ? Texts::tr("On this computer")
                                                 : connection.api.host();
    }
    const QString name = cloudName(connection.cloud);
    const auto place = region(connection.cloud, connection.region);
    if (!place || place->key.isEmpty())
        return name;
    //: a cloud and its region
    return Texts::tr("%1 · %2").arg(name, place->name);
}

void apply(Connection& connection, Cloud cloud, const QString& regionKey) {
    // Looked up before anything is written: regionKey may be connection.region itself.
    const RegionRow* chosen = nullptr;
    for (const RegionRow& one : regionTable) {
        if (one.cloud == cloud && (!chosen || one.key == regionKey))
            chosen = &one;
    }
    connection.cloud = cloud;
    if (cloud == Custom) {
        connection.region.clear();
        return;
    }
    const CloudRow& row = rowOf(cloud);
    connection.region = chosen->key;
    connection.api = https(chosen->host);
    connection.authority = https(row.authority);
    connection.scope = row.resource + QStringLiteral("/.default");
}

QString suggestedScope(const QUrl& api) {
    const QString scheme = api.scheme();
    if (!api.isValid() || api.host().isEmpty() || (scheme != u"https" && scheme != u"http"))
        return {};
    const auto found = std::ranges::find_if(regionTable, [&](const RegionRow& row) {
        return api.host().compare(row.host, Qt::CaseInsensitive) == 0;
    });
    const QString resource = found == regionTable.end()
                                 ? api.toString(QUrl::RemoveUserInfo | QUrl::RemovePath |
                                                QUrl::RemoveQuery | QUrl::RemoveFragment)
                                 : QString(rowOf(found->cloud).resource);
    return resource + QStringLiteral("/.default");
}

bool isMicrosoftApiHost(QStringView host) {
    return std::ranges::any_of(regionTable, [&](const RegionRow& row) {
        return host.compare(row.host, Qt::CaseInsensitive) == 0;
    });
}

bool isMicrosoftScope(QStringView scope) {
    // The application's id in Entra ID names the same resource as its URLs do.
    static constexpr QLatin1StringView application("fc780465-2017-40d4-a0c5-307022471b92");
    const QStringList parts = scope.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(parts, [](const QString& part) {
        if (part.contains(application, Qt::CaseInsensitive))
            return true;
        const QString host = QUrl(part).host().toLower();
        return std::ranges::any_of(
            std::array{QLatin1StringView("microsoft.com"), QLatin1StringView("microsoft.us"),
                       QLatin1StringView("azure.com"), QLatin1StringView("azure.net"),
                       QLatin1StringView("windows.net"), QLatin1StringView("windowsazure.com")},
            [&](QLatin1StringView domain) {
                return host == domain || host.endsWith(u'.' + QString(domain));
            });
    });
}

bool isLiteralLoopback(const QUrl& url) {
    const QString host = url.host();
    if (host == u"::1")
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.first() != u"127")
        return false;
    return std::ranges::all_of(parts, [](const QString& part) {
        bool isNumber = false;
        const int value = part.toInt(&isNumber);
        return isNumber && value >= 0 && value <= 255 && QString::number(value) == part;
    });
}
