// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandefinition.h"
#include "models/scan/servicecontract.h"
#include "models/targets/target.h"

#include <QList>

#include <optional>

// One entry of a list of targets as it was typed or pasted, and where.
struct TargetEntry {
    QString text;                 // as typed, without the blanks around it
    qsizetype offset = 0;         // in the whole text
    int line = 1;                 // from 1
    int column = 1;               // from 1
    std::optional<Target> target; // none: it has a fault
    QString fault;   // says the rule: "10.20.5.300 is no address. Each part ends at 255."
    QString warning; // "Twice in this list, first on line 3."
    // What to put in place of `text`, offered only where nothing is lost or guessed: blanks, a
    // range backwards, a host bit in a block, a mask written out. Empty: none.
    QString correction;
    friend bool operator==(const TargetEntry&, const TargetEntry&) = default;
};

// A list of targets with all that is wrong with it.
struct TargetList {
    QList<TargetEntry> entries;
    quint64 addressCount = 0; // addresses of all entries together, each once; saturates
    int hostNameCount = 0;    // different ones
    int faultCount = 0;
    int warningCount = 0;

    [[nodiscard]] bool isEmpty() const { return entries.isEmpty(); }
    [[nodiscard]] bool hasAddresses() const;
    [[nodiscard]] bool hasHostNames() const { return hostNameCount > 0; }
    // Addresses and host names together, what a scanner has to visit.
    [[nodiscard]] quint64 totalCount() const;
    // Comma-separated, as a scan holds it; entries with a fault as they were typed.
    [[nodiscard]] QString canonical() const;
    friend bool operator==(const TargetList&, const TargetList&) = default;
};

// Reads targets, one per line or comma-separated; empty lines and entries are skipped. Host names
// follow RFC 1123, but an underscore is a warning and no fault: Windows allows it. Works in
// n·log n; safe on any thread.
[[nodiscard]] TargetList parseTargets(QStringView text);

// Whether two lists as scans hold them mean the same in the same order, whatever their spelling.
[[nodiscard]] bool sameTargets(const QString& one, const QString& other);

// The target type of a list: Ip, Hostname, or Combined where $metadata declares that; none for a
// mixed list elsewhere, which is a fault, and for an empty one.
[[nodiscard]] std::optional<TargetType> targetTypeOf(const TargetList& list,
                                                     const ServiceContract& contract);
