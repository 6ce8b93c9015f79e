// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/filemode.h"

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

// Set once, before there is a second thread.
std::optional<unsigned> personsMask;

} // namespace

void FileMode::makePrivate() {
#ifdef Q_OS_UNIX
    personsMask = unsigned(::umask(077));
#endif
}

std::optional<QFileDevice::Permissions> FileMode::ofPersonsFiles() {
    if (!personsMask)
        return std::nullopt;
    const unsigned mode = 0666U & ~*personsMask;
    QFileDevice::Permissions allowed;
    const auto allow = [&](unsigned bit, QFileDevice::Permission permission) {
        if (mode & bit)
            allowed |= permission;
    };
    allow(0400, QFileDevice::ReadOwner);
    allow(0200, QFileDevice::WriteOwner);
    allow(0040, QFileDevice::ReadGroup);
    allow(0020, QFileDevice::WriteGroup);
    allow(0004, QFileDevice::ReadOther);
    allow(0002, QFileDevice::WriteOther);
    return allowed;
}
