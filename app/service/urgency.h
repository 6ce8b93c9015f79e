// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Who waits for a call: what a person waits for goes before a background refresh.
enum class Urgency : quint8 { Person, Background };
