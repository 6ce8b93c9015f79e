// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

#include <optional>

// Who may read the files of this process. Our own are the user's alone, whatever library writes
// them; what a person exports is theirs to share and gets the mode that their files have.
namespace FileMode {

// Before any thread is started.
void makePrivate();
// Of a new file that is the person's own; nothing where the process was not made private, or the
// platform has no such thing: then the file has it already.
[[nodiscard]] std::optional<QFileDevice::Permissions> ofPersonsFiles();

} // namespace FileMode
