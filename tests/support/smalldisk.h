// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Disks of this process alone: mounted in a mount namespace of its own, and gone with it.
class SmallDisk {
public:
    // At the begin of main(), while there is one thread. False: this user may not (not root, and
    // the system lets nobody else have namespaces).
    [[nodiscard]] static bool separate();

    explicit SmallDisk(const QString& path, int kilobytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    // Takes what is left, to the last byte, and gives it back.
    void fill();
    void makeRoom();
    // Nothing there may be open for writing.
    void setReadOnly(bool readOnly);

private:
    QString m_path;
    int m_kilobytes;
};
