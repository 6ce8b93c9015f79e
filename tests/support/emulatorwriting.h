// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/emulator.h"
#include "tests/support/emulatorcaller.h"

#include <QObject>

// A test of what the emulator does with writes: the service and a plain caller that has signed
// in, made anew for each function.
class EmulatorWriting : public QObject {
    Q_OBJECT

protected:
    // The id of a new network scan.
    [[nodiscard]] QString create(const QString& name);
    [[nodiscard]] static QString scansPath();
    [[nodiscard]] static QString deletePath();
    [[nodiscard]] static QJsonObject objectOf(const char* json);

    std::unique_ptr<Emulator> m_emulator;
    std::unique_ptr<EmulatorCaller> m_caller;

private Q_SLOTS:
    void init();
};
