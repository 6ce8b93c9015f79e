// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QStringList>

// What a person may want to write to a file: the rows of a list as they stand on the screen.
// Ids are those of the scans (agents: machine ids).
struct ExportRequest {
    enum class List : quint8 { Scans, Agents };
    List list = List::Scans;
    QStringList shown;          // in the order of the list
    QStringList selected;       // all that are selected, hidden ones too, in the list's order
    QStringList hidden;         // those of `selected` that the filter hides
    QStringList columns;        // keys of the columns shown, as they stand
    bool meansSelected = false; // asked for beside what is selected
    friend bool operator==(const ExportRequest&, const ExportRequest&) = default;
};
Q_DECLARE_METATYPE(ExportRequest)
