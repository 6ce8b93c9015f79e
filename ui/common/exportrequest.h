// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/snapshot/snapshot.h"

#include <QMetaType>
#include <QStringList>

#include <vector>

// What a person may want to write to a file: the rows of a list as they stand on the screen.
// Rows of one reading and no ids: a hundred thousand texts would keep the window from answering.
struct ExportRequest {
    enum class List : quint8 { Scans, Agents };
    List list = List::Scans;
    SnapshotPtr snapshot;
    std::vector<quint32> shown;    // of its scans or agents, in the order of the list
    std::vector<quint32> selected; // all that are selected, hidden ones too, in the list's order
    qsizetype hidden = 0;          // those of `selected` that the filter hides
    QStringList columns;           // keys of the columns shown, as they stand
    bool meansSelected = false;    // asked for beside what is selected
    friend bool operator==(const ExportRequest&, const ExportRequest&) = default;
};
Q_DECLARE_METATYPE(ExportRequest)
