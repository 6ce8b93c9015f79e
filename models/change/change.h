// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/snapshot/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

// What a step became. Unknown: the answer was lost and reading did not settle it.
enum class StepState : quint8 { Waiting, Sending, Done, Refused, Unknown, Skipped };
enum class ChangeKind : quint8 { Create, Edit, Activate, Deactivate, Delete, Other };

// One scan within a change.
struct ChangeStep {
    qint64 id = 0;     // the journal's
    QString scanId;    // empty for a create that was not answered
    QString scanName;  // when the change was made
    QString newName;   // of an edit that gives it another one
    QByteArray before; // the definition as JSON, without secrets; empty for a create
    QByteArray after;  // what was sent, without secrets; empty for a delete
    StepState state = StepState::Waiting;
    Instant sentAt;
    Instant answeredAt;
    int httpStatus = 0;
    QString correlationId;
    QString answer; // why it was refused or is unknown; plain text, translated
    friend bool operator==(const ChangeStep&, const ChangeStep&) = default;
};

// What a person asked for in one go, and what became of each scan.
struct Change {
    qint64 id = 0; // the journal's
    ChangeKind kind = ChangeKind::Other;
    QString tenantName;
    QString who; // as the token names it
    Instant startedAt;
    Instant endedAt; // unknown: runs, or was cut off by a crash
    QList<ChangeStep> steps;
    bool isWhole = true; // before and after of its steps were read as well

    [[nodiscard]] int count(StepState state) const;
    [[nodiscard]] bool isRunning() const { return !endedAt.isKnown(); }
    friend bool operator==(const Change&, const Change&) = default;
};
