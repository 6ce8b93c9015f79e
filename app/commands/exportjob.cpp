// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exportjob.h"

#include "app/store/filemode.h"
#include "models/export/exporter.h"
#include "models/lists/orderchange.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

// The columns with these keys, in their order; with no keys every column there is.
template<class Column>
QList<Column> columnsOf(const QStringList& keys, int count, bool all) {
    QList<Column> columns;
    const auto add = [&columns](Column column) {
        // The check box is no member of a scan.
        if (columnKey(column) != u"check")
            columns << column;
    };
    if (all || keys.isEmpty()) {
        for (int index = 0; index < count; ++index)
            add(Column(index));
        return columns;
    }
    for (const QString& key : keys) {
        for (int index = 0; index < count; ++index) {
            if (columnKey(Column(index)) == key)
                add(Column(index));
        }
    }
    return columns;
}

std::vector<quint32> rowsOf(const TenantHealth& health, const ExportJob& job) {
    const std::vector<quint32>& asked =
        job.choice.rows == ExportChoice::Rows::Selected ? job.request.selected : job.request.shown;
    const SnapshotPtr& from = job.request.snapshot;
    if (!from || from == job.snapshot)
        return asked;
    // A reading came while the person chose: the same scans as they are now.
    if (job.request.list == ExportRequest::List::Scans) {
        std::vector<quint32> rows = rowsIn(*job.snapshot, *from, asked);
        std::erase(rows, RowGone);
        return rows;
    }
    std::vector<quint32> rows;
    for (const quint32 was : asked) {
        const qsizetype row = health.agentRow(from->agents()[was].machineId);
        if (row >= 0)
            rows.push_back(quint32(row));
    }
    return rows;
}

bool writeRows(const TenantHealth& health, const ExportJob& job, const std::vector<quint32>& rows,
               const ExportChunk& chunk) {
    const bool isCsv = job.choice.format == ExportChoice::Format::Csv;
    if (job.request.list == ExportRequest::List::Scans) {
        const auto columns =
            columnsOf<ScanColumn>(job.request.columns, ScanColumnCount, job.choice.allColumns);
        return isCsv ? exportScansCsv(health, rows, columns, chunk)
                     : exportScansJson(health, rows, columns, chunk);
    }
    const auto columns =
        columnsOf<AgentColumn>(job.request.columns, AgentColumnCount, job.choice.allColumns);
    return isCsv ? exportAgentsCsv(health, rows, columns, chunk)
                 : exportAgentsJson(health, rows, columns, chunk);
}

} // namespace

Result<qsizetype> runExport(const ExportJob& job) {
    Error error;
    error.kind = Error::Kind::Disk;
    error.what = Words::tr("“%1” was not written.").arg(job.choice.path);
    error.advice = Words::tr("Choose another folder, or make room on the disk.");
    const bool isNew = !QFile::exists(job.choice.path);
    QSaveFile file(job.choice.path);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    // A file that is replaced keeps its mode.
    const auto mode = isNew ? FileMode::ofPersonsFiles() : std::nullopt;
    if (!isOpen || (mode && !file.setPermissions(*mode))) {
        error.why = file.errorString();
        return tl::unexpected(error);
    }
    const TenantHealthPtr health = deriveHealth(job.snapshot, HealthLimits::from(job.settings));
    const std::vector<quint32> rows = rowsOf(*health, job);
    // A full disk makes QSaveFile write less than it was given and commit all the same.
    const bool isWhole = writeRows(*health, job, rows, [&file](const QByteArray& bytes) {
        return file.write(bytes) == bytes.size();
    });
    if (!isWhole || !file.flush() || !file.commit()) {
        error.why = file.errorString();
        file.cancelWriting();
        return tl::unexpected(error);
    }
    return qsizetype(rows.size());
}
