// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/export/exporter.h"

#include "models/export/chunkwriter.h"
#include "models/lists/agentcells.h"
#include "models/lists/scancells.h"
#include "models/text/plaintext.h"

#include <QCoreApplication>

#include <limits>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Exporter)
};

// Enums are exported in the list's words, everything else as the value itself.
bool isWord(ScanColumn column) {
    return column == ScanColumn::Status || column == ScanColumn::Type ||
           column == ScanColumn::TargetType || column == ScanColumn::Active ||
           column == ScanColumn::TroubleshootMode;
}

bool isWord(AgentColumn) {
    return false; // Health is a word already
}

QVariant rawOf(const TenantHealth& health, quint32 row, ScanColumn column) {
    return scanRaw(*health.snapshot(), &health, row, column);
}

QVariant rawOf(const TenantHealth& health, quint32 row, AgentColumn column) {
    return agentRaw(health, row, column);
}

QString wordOf(const TenantHealth& health, quint32 row, ScanColumn column) {
    return scanText(*health.snapshot(), &health, row, column);
}

QString wordOf(const TenantHealth& health, quint32 row, AgentColumn column) {
    return agentText(health, row, column);
}

// The selection is no column of a file.
QList<ScanColumn> exported(QList<ScanColumn> columns) {
    columns.removeAll(ScanColumn::Check);
    return columns;
}

QList<AgentColumn> exported(const QList<AgentColumn>& columns) {
    return columns;
}

// What a header of the list leaves to its tool tip, a file has to say itself.
QString fileTitle(ScanColumn column) {
    if (column == ScanColumn::Every)
        return Words::tr("Every (hours)");
    if (column == ScanColumn::NextRun)
        return Words::tr("Next run (foreseen)");
    return columnTitle(column);
}

QString fileTitle(AgentColumn column) {
    return columnTitle(column);
}

// Whoever reads a file by program must be able to tell two of one name apart.
QList<ScanColumn> withId(QList<ScanColumn> columns) {
    if (!columns.contains(ScanColumn::Id))
        columns.prepend(ScanColumn::Id);
    return columns;
}

QList<AgentColumn> withId(QList<AgentColumn> columns) {
    if (!columns.contains(AgentColumn::MachineId))
        columns.prepend(AgentColumn::MachineId);
    return columns;
}

QString iso(qint64 milliseconds) {
    // By way of toUTC(): Qt 6.4 writes QTimeZone::utc() as "+00:00" and 6.8 as "Z".
    return Instant{milliseconds}.toDateTime().toUTC().toString(Qt::ISODate);
}

template<class Column>
QString csvText(const TenantHealth& health, quint32 row, Column column) {
    const QVariant raw = rawOf(health, row, column);
    if (isTime(column))
        return raw.isValid() ? iso(raw.toLongLong()) : QString();
    const QString text = isWord(column) ? wordOf(health, row, column) : raw.toString();
    // Whole: a list of targets may be long.
    return plain(text, std::numeric_limits<qsizetype>::max() / 4);
}

void appendJsonString(QByteArray& to, const QString& text) {
    static constexpr char digits[] = "0123456789abcdef";
    to += '"';
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (uchar(c) < 0x20) {
            to += "\\u00";
            to += digits[uchar(c) >> 4];
            to += digits[uchar(c) & 15];
        } else {
            to += c;
        }
    }
    to += '"';
}

void appendJsonValue(QByteArray& to, const QVariant& value, bool isInstant) {
    if (!value.isValid()) {
        to += "null";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool: to += value.toBool() ? "true" : "false"; return;
    case QMetaType::Int:
    case QMetaType::LongLong:
        if (isInstant)
            appendJsonString(to, iso(value.toLongLong()));
        else
            to += QByteArray::number(value.toLongLong());
        return;
    case QMetaType::ULongLong: to += QByteArray::number(value.toULongLong()); return;
    default: appendJsonString(to, value.toString());
    }
}

template<class Column>
bool exportCsv(const TenantHealth& health, const std::vector<quint32>& rows,
               const QList<Column>& wanted, const ExportChunk& chunk) {
    const QList<Column> columns = exported(wanted);
    ChunkWriter out(chunk);
    QStringList fields;
    for (const Column column : columns)
        fields += csvField(fileTitle(column));
    // Without the mark spreadsheets take UTF-8 for something else.
    if (!out.write("\xEF\xBB\xBF" + fields.join(u',').toUtf8() + "\r\n"))
        return false;
    for (const quint32 row : rows) {
        fields.clear();
        for (const Column column : columns)
            fields += csvField(csvText(health, row, column));
        if (!out.write(fields.join(u',').toUtf8() + "\r\n"))
            return false;
    }
    return out.flush();
}

template<class Column>
bool exportJson(const TenantHealth& health, const std::vector<quint32>& rows,
                const QList<Column>& wanted, const ExportChunk& chunk) {
    const QList<Column> columns = withId(exported(wanted));
    ChunkWriter out(chunk);
    QByteArray line = "[";
    bool isFirst = true;
    for (const quint32 row : rows) {
        line += isFirst ? "\n{" : ",\n{";
        isFirst = false;
        for (const Column column : columns) {
            if (column != columns.first())
                line += ", ";
            appendJsonString(line, columnKey(column));
            line += ": ";
            appendJsonValue(line, rawOf(health, row, column), isTime(column));
        }
        line += '}';
        if (!out.write(line))
            return false;
        line.resize(0);
    }
    return out.write(line + "\n]\n") && out.flush();
}

} // namespace

bool exportScansCsv(const TenantHealth& health, const std::vector<quint32>& rows,
                    const QList<ScanColumn>& columns, const ExportChunk& chunk) {
    return exportCsv(health, rows, columns, chunk);
}

bool exportScansJson(const TenantHealth& health, const std::vector<quint32>& rows,
                     const QList<ScanColumn>& columns, const ExportChunk& chunk) {
    return exportJson(health, rows, columns, chunk);
}

bool exportAgentsCsv(const TenantHealth& health, const std::vector<quint32>& rows,
                     const QList<AgentColumn>& columns, const ExportChunk& chunk) {
    return exportCsv(health, rows, columns, chunk);
}

bool exportAgentsJson(const TenantHealth& health, const std::vector<quint32>& rows,
                      const QList<AgentColumn>& columns, const ExportChunk& chunk) {
    return exportJson(health, rows, columns, chunk);
}
