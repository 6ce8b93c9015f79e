// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/health/tenanthealth.h"
#include "models/lists/agentcolumn.h"
#include "models/lists/scancolumn.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <vector>

// Takes a piece of the file; false ends the export (the disk is full, a person stopped it).
using ExportChunk = std::function<bool(const QByteArray&)>;

// Rows of a snapshot with some columns as a file, in pieces of about 64 KiB. Pure, for a worker.
// CSV is RFC 4180 in UTF-8 with a byte order mark, headers and enums in the user's words,
// neutralised against formula injection, without characters that cannot be seen. JSON is an array
// of objects with the id and the columns' keys and the values as the service holds them, null for
// none. Times are ISO 8601 in UTC. False when a piece was not taken.
[[nodiscard]] bool exportScansCsv(const TenantHealth& health, const std::vector<quint32>& rows,
                                  const QList<ScanColumn>& columns, const ExportChunk& chunk);
[[nodiscard]] bool exportScansJson(const TenantHealth& health, const std::vector<quint32>& rows,
                                   const QList<ScanColumn>& columns, const ExportChunk& chunk);
[[nodiscard]] bool exportAgentsCsv(const TenantHealth& health, const std::vector<quint32>& rows,
                                   const QList<AgentColumn>& columns, const ExportChunk& chunk);
[[nodiscard]] bool exportAgentsJson(const TenantHealth& health, const std::vector<quint32>& rows,
                                    const QList<AgentColumn>& columns, const ExportChunk& chunk);
