// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/seeded.h"

#include <QRandomGenerator>

namespace emulator {

std::string freshUuid() {
    return uuidFrom(QRandomGenerator::system()->generate64());
}

std::string freshSecret() {
    // As long and as mixed as those of Entra ID, which need escaping in a form.
    static constexpr char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789~._-";
    std::string secret;
    for (int i = 0; i < 40; ++i)
        secret += letters[QRandomGenerator::system()->bounded(int(sizeof(letters)) - 1)];
    return secret;
}

} // namespace emulator
