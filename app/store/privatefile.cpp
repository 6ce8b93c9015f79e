// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/privatefile.h"

#include "app/store/diskerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

constexpr auto ownFolder = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr auto ownFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ofOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                          QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

Result<void> PrivateFile::makeFolder(const QString& folder) {
    const QString what = Texts::tr("The folder %1 could not be made.").arg(folder);
    if (!QDir(folder).exists()) {
        // What is missing above becomes private as well: it is ours alone.
        const QString above = QFileInfo(folder).absolutePath();
        if (!QDir(above).exists() && above != folder) {
            if (auto made = makeFolder(above); !made)
                return made;
        }
        if (!QDir().mkdir(folder, ownFolder) && !QDir(folder).exists())
            return tl::unexpected(diskError(what, folder));
    }
    const QFileInfo info(folder);
    if (!info.isDir())
        return tl::unexpected(diskError(what, folder));
    if ((info.permissions() & ofOthers) && !QFile::setPermissions(folder, ownFolder)) {
        return tl::unexpected(
            diskError(Texts::tr("The folder %1 could not be made private.").arg(folder),
                      Texts::tr("It can be read by others and does not belong to you."),
                      Texts::tr("Make it your own, or remove it."), QString()));
    }
    return {};
}

Result<void> PrivateFile::write(const QString& path, const QByteArray& content,
                                const QString& what) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return tl::unexpected(diskError(what, path, file.errorString()));
    // Before there is anything in it.
    if (!file.setPermissions(ownFile))
        return tl::unexpected(diskError(what, path, file.errorString()));
    // On a full disk a big write() comes back short, a small one only goes into a buffer, and
    // commit() says yes all the same.
    if (file.write(content) != content.size() || !file.flush()) {
        const QString text = file.errorString();
        file.cancelWriting();
        return tl::unexpected(diskError(what, path, text));
    }
    if (!file.commit())
        return tl::unexpected(diskError(what, path, file.errorString()));
    return {};
}

Result<std::optional<QByteArray>> PrivateFile::read(const QString& path, qint64 limit,
                                                    const QString& what) {
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(diskError(what, Texts::tr("The file %1 cannot be read.").arg(path),
                                        Texts::tr("Give your user the right to read it."),
                                        file.errorString()));
    if (file.size() > limit)
        return tl::unexpected(diskError(
            what, Texts::tr("The file %1 is too big to be one of the console's.").arg(path),
            Texts::tr("Move it away."), QString()));
    // No more than is there: read() takes memory for all that it is allowed.
    QByteArray content = file.read(file.size());
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(diskError(what, path, file.errorString()));
    return content;
}

QString PrivateFile::moveAside(const QString& path) {
    const QString stamp =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    for (int attempt = 1; attempt < 100; ++attempt) {
        QString aside = QStringLiteral("%1.damaged-%2").arg(path, stamp);
        if (attempt > 1)
            aside += QStringLiteral("-%1").arg(attempt);
        if (!QFile::exists(aside) && QFile::rename(path, aside))
            return aside;
        if (!QFile::exists(path))
            break;
    }
    return {};
}

Result<void> PrivateFile::syncFolder(const QString& folder, const QString& what) {
#ifdef Q_OS_UNIX
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return tl::unexpected(diskError(what, folder, qt_error_string()));
    const int result = ::fsync(descriptor);
    const QString text = qt_error_string();
    ::close(descriptor);
    if (result != 0)
        return tl::unexpected(diskError(what, folder, text));
#else
    Q_UNUSED(folder)
    Q_UNUSED(what)
#endif
    return {};
}
