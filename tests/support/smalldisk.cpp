// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

namespace {

bool write(const char* path, const QByteArray& text) {
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
           file.write(text) == text.size();
}

bool separateAsUser() {
    const QByteArray user = QByteArray::number(geteuid());
    const QByteArray group = QByteArray::number(getegid());
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && write("/proc/self/setgroups", "deny") &&
           write("/proc/self/uid_map", "0 " + user + " 1") &&
           write("/proc/self/gid_map", "0 " + group + " 1");
}

} // namespace

bool SmallDisk::separate() {
    if (geteuid() == 0 ? unshare(CLONE_NEWNS) != 0 : !separateAsUser())
        return false;
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

SmallDisk::SmallDisk(const QString& path, int kilobytes) : m_path(path), m_kilobytes(kilobytes) {
    const QByteArray size = "size=" + QByteArray::number(kilobytes) + "k";
    if (!QDir().mkpath(path) || mount("none", qPrintable(path), "tmpfs", 0, size.constData()) != 0)
        qFatal("no disk of its own at %s", qPrintable(path));
}

SmallDisk::~SmallDisk() {
    umount2(qPrintable(m_path), MNT_DETACH);
}

void SmallDisk::setReadOnly(bool readOnly) {
    const QByteArray size = "size=" + QByteArray::number(m_kilobytes) + "k";
    if (mount("none", qPrintable(m_path), "tmpfs", MS_REMOUNT | (readOnly ? MS_RDONLY : 0),
              size.constData()) != 0)
        qFatal("the disk at %s is in use", qPrintable(m_path));
}
#else
bool SmallDisk::separate() {
    return false;
}
SmallDisk::SmallDisk(const QString& path, int kilobytes) : m_path(path), m_kilobytes(kilobytes) {}
SmallDisk::~SmallDisk() = default;
void SmallDisk::setReadOnly(bool) {}
#endif

void SmallDisk::fill() {
    QFile file(m_path + QStringLiteral("/filler"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return; // not even a name has room
    for (qint64 size = 1 << 20; size > 0;) {
        if (file.write(QByteArray(size, 'f')) <= 0)
            size /= 2;
    }
}

void SmallDisk::makeRoom() {
    QFile::remove(m_path + QStringLiteral("/filler"));
}
