// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/diskerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace {

constexpr qint64 nearlyNothing = 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

// The nearest folder above that exists: the one whose disk and permissions count.
QString existingFolder(const QString& path) {
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

} // namespace

Error diskError(const QString& what, const QString& why, const QString& advice,
                const QString& systemText) {
    Error error;
    error.kind = Error::Kind::Disk;
    error.what = what;
    error.why = why;
    error.advice = advice;
    error.serverText = systemText;
    return error;
}

Error diskError(const QString& what, const QString& path, const QString& systemText) {
    const QString folder = existingFolder(path);
    const QString shown = QDir::toNativeSeparators(folder);
    const QStorageInfo storage(folder);
    // What counts no bytes at all (a file system of the kernel's own) is not full.
    if (storage.isValid() && storage.bytesTotal() > 0 && storage.bytesAvailable() < nearlyNothing)
        return diskError(what, Texts::tr("The disk that holds %1 is full.").arg(shown),
                         Texts::tr("Free some space there."), systemText);
    if (storage.isValid() && storage.isReadOnly())
        return diskError(what, Texts::tr("The disk that holds %1 cannot be written to.").arg(shown),
                         Texts::tr("Mount it so that it can be written to."), systemText);
    if (!QFileInfo(folder).isWritable())
        return diskError(what, Texts::tr("The folder %1 may not be written to.").arg(shown),
                         Texts::tr("Give your user the right to write there."), systemText);
    return diskError(what,
                     Texts::tr("The file %1 was not accepted.").arg(QDir::toNativeSeparators(path)),
                     Texts::tr("See the system's own words."), systemText);
}
