// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/secretfile.h"

#include <QCoreApplication>
#include <QFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {

constexpr qint64 MostBytes = 4096;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SecretFile)
};

tl::unexpected<Error> refuse(const QString& path, const QString& why) {
    Error error;
    error.kind = Error::Kind::Disk;
    error.what = Words::tr("The secret in “%1” was not read.").arg(path);
    error.why = why;
    error.advice = Words::tr("It must be a file of yours that nobody else may read: chmod 600.");
    return tl::unexpected(error);
}

// Opened first and looked at afterwards, so that it cannot be exchanged in between.
QString openChecked(const QString& path, QFile& file) {
#ifdef Q_OS_UNIX
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return Words::tr("It cannot be opened, or is a link.");
    struct stat found {};
    QString fault;
    if (::fstat(descriptor, &found) != 0 || !S_ISREG(found.st_mode))
        fault = Words::tr("It is no regular file.");
    else if (found.st_uid != ::geteuid())
        fault = Words::tr("It belongs to another user.");
    else if ((found.st_mode & 0177) != 0)
        fault = Words::tr("Others may read it.");
    if (!fault.isEmpty() || !file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return fault.isEmpty() ? Words::tr("It cannot be opened, or is a link.") : fault;
    }
    return {};
#else
    file.setFileName(path);
    return file.open(QIODevice::ReadOnly) ? QString() : file.errorString();
#endif
}

} // namespace

Result<QString> readSecretFile(const QString& path) {
    QFile file;
    if (const QString fault = openChecked(path, file); !fault.isEmpty())
        return refuse(path, fault);
    QByteArray bytes = file.read(MostBytes + 1);
    if (bytes.size() > MostBytes)
        return refuse(path, Words::tr("It is longer than 4 KiB."));
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return refuse(path, Words::tr("It is empty."));
    return QString::fromUtf8(bytes);
}
