// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/keptdefinitions.h"

#include "app/store/definitionjson.h"
#include "app/store/privatefile.h"
#include "app/store/serialworker.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

// Two deletes within a second get two files.
QString freeName(const QString& folder, Instant now) {
    const QString stem = folder + QStringLiteral("/deleted-") +
                         now.toDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString path = stem + QStringLiteral(".json");
    for (int next = 2; QFile::exists(path); ++next)
        path = QStringLiteral("%1-%2.json").arg(stem).arg(next);
    return path;
}

Result<QString> write(const QString& folder, const QList<ScanDefinition>& definitions,
                      const QString& tenantName, Instant now) {
    const QString what = QCoreApplication::translate(
        "Store", "The scans could not be kept on this computer, so nothing was deleted.");
    if (auto made = PrivateFile::makeFolder(folder); !made)
        return tl::unexpected(made.error());
    QJsonArray values;
    for (const ScanDefinition& definition : definitions)
        values.append(toJson(definition));
    const QJsonObject document{
        {QStringLiteral("tenant"), tenantName},
        {QStringLiteral("keptAt"), now.toDateTime().toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("value"), values},
    };
    const QString path = freeName(folder, now);
    if (auto done = PrivateFile::write(path, QJsonDocument(document).toJson(), what); !done)
        return tl::unexpected(done.error());
    if (auto done = PrivateFile::syncFolder(folder, what); !done)
        return tl::unexpected(done.error());
    return path;
}

} // namespace

KeptDefinitions::KeptDefinitions(QString folder, SerialWorker& disk)
    : m_folder(std::move(folder)), m_disk(disk) {}

QCoro::Task<Result<QString>> KeptDefinitions::keep(QList<ScanDefinition> definitions,
                                                   QString tenantName, Instant now) {
    // Many take long to be freed: that is for the disk's thread as well.
    auto path = m_disk.run([folder = m_folder, definitions = std::move(definitions), tenantName,
                            now] { return write(folder, definitions, tenantName, now); });
    co_return co_await path; // apart: g++ 12 destroys a lambda within a co_await twice
}
