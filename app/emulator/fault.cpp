// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/fault.h"

namespace emulator {

namespace {

Fault made(const QString& operation, int nth, Fault::Do act) {
    Fault fault;
    fault.operation = operation;
    fault.nth = nth;
    fault.act = act;
    return fault;
}

} // namespace

Fault Fault::refuse(const QString& operation, int nth, int status, const QString& code,
                    const QString& message) {
    Fault fault = made(operation, nth, Do::Refuse);
    fault.status = status;
    fault.code = code;
    if (!message.isEmpty())
        fault.message = message;
    return fault;
}

Fault Fault::delay(const QString& operation, int nth, int ms) {
    Fault fault = made(operation, nth, Do::Delay);
    fault.ms = ms;
    return fault;
}

Fault Fault::cutBefore(const QString& operation, int nth) {
    return made(operation, nth, Do::CutBefore);
}

Fault Fault::cutAfter(const QString& operation, int nth) {
    return made(operation, nth, Do::CutAfter);
}

Fault Fault::lagReads(const QString& operation, int nth, int reads) {
    Fault fault = made(operation, nth, Do::Lag);
    fault.reads = reads;
    return fault;
}

Fault Fault::lagMs(const QString& operation, int nth, int ms) {
    Fault fault = made(operation, nth, Do::Lag);
    fault.ms = ms;
    return fault;
}

Fault Fault::garbage(const QString& operation, int nth, Kind kind) {
    Fault fault = made(operation, nth, Do::Garbage);
    fault.kind = kind;
    return fault;
}

} // namespace emulator
