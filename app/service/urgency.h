// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Who waits for a call: what a person waits for goes before a background refresh.
enum class Urgency : quint8 { Person, Background };

// Whose call waits and what it is for, so that a person can be told.
struct QuotaUse {
    enum class For : quint8 { Other, Reading, Write };
    const void* who = nullptr;
    For what = For::Other;
    friend bool operator==(const QuotaUse&, const QuotaUse&) = default;
};
