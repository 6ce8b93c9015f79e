// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/commandline.h"
#include "app/emulator/emulator.h"
#include "models/connection/connection.h"

#include <QTemporaryDir>

// The service inside this program, and the folder of its state: both go with it.
class Demo {
public:
    explicit Demo(Emulator::Options options);
    // False, with a reason: there is no port or no folder.
    [[nodiscard]] bool start(QString* whyNot);

    [[nodiscard]] Emulator& emulator() { return m_emulator; }
    [[nodiscard]] Connection connection() const;
    [[nodiscard]] QString secret() const { return m_emulator.clientSecret(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    Emulator m_emulator;
    QTemporaryDir m_folder;
};
