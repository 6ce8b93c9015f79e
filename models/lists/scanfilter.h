// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandefinition.h"

#include <QList>
#include <QStringList>

#include <optional>

// Which scans are shown. An empty list or unset flag does not narrow.
struct ScanFilter {
    // Words that must all be found, each anywhere in the text fields, whatever case and accents.
    QString text;
    QList<ScanType> types;
    QList<ScanStatus> statuses;
    std::optional<bool> active;
    QStringList machineIds; // of the agents
    bool overdue = false;
    bool agentNotFresh = false; // active, on an agent that is not fresh
    QStringList ids;            // exactly these scans

    [[nodiscard]] bool isEmpty() const { return *this == ScanFilter{}; }
    friend bool operator==(const ScanFilter&, const ScanFilter&) = default;
};
