// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace emulator {

// A certificate signed by itself for 127.0.0.1, ::1 and localhost, and its key, made anew.
struct TlsIdentity {
    QByteArray certificate; // PEM, also what a client has to trust
    QByteArray key;         // PEM
};

[[nodiscard]] TlsIdentity makeTlsIdentity();

} // namespace emulator
