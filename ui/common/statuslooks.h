// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/health/agenthealth.h"
#include "models/scan/scandefinition.h"
#include "ui/look/status.h"

#include <QColor>

// How each state is drawn (LOOK.md, Status vocabulary): one place for tables, details and chips.
StatusLook lookOf(ScanStatus status, const QString& word = {});
StatusLook lookOf(AgentHealth health);
StatusLook lookOf(StepState state);
// What was not done though nobody refused it; `word` is notDoneText().
StatusLook notDoneLook(const QString& word);
// "27 h late".
StatusLook lateLook(const QString& words);
// Older than the newest version in this tenant.
StatusLook oldVersionLook();

QString iconOf(ScanType type);
// Of a mark: good states have a quiet word, but their mark is green.
QColor markInk(Tone tone);
