// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// What a call is for: decides its words, and whether a lost answer leaves doubt.
enum class Operation : quint8 {
    ReadScans,
    ReadAgents,
    ReadAgent,
    ReadContract,
    ReadHistory,
    Create,
    Update,
    Delete,
};

[[nodiscard]] constexpr bool isWrite(Operation operation) {
    return operation == Operation::Create || operation == Operation::Update ||
           operation == Operation::Delete;
}
