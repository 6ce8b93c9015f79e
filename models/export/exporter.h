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
// CSV is RFC 4180 in UTF-8 with a byte order mark, header in the user's words, neutralised
// against formula injection; times are ISO 8601 in UTC. JSON is one array of objects with the
// columns' keys, raw values and nulls. Both return false when a chunk was not taken.
[[nodiscard]] bool exportScansCsv(const TenantHealth& health, const std::vector<quint32>& rows,
                                  const QList<ScanColumn>& columns, const ExportChunk& chunk);
[[nodiscard]] bool exportScansJson(const TenantHealth& health, const std::vector<quint32>& rows,
                                   const QList<ScanColumn>& columns, const ExportChunk& chunk);
[[nodiscard]] bool exportAgentsCsv(const TenantHealth& health, const std::vector<quint32>& rows,
                                   const QList<AgentColumn>& columns, const ExportChunk& chunk);
[[nodiscard]] bool exportAgentsJson(const TenantHealth& health, const std::vector<quint32>& rows,
                                    const QList<AgentColumn>& columns, const ExportChunk& chunk);
