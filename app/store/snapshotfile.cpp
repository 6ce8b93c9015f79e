// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/snapshotfile.h"

#include "app/store/diskerror.h"
#include "app/store/privatefile.h"
#include "app/store/sealed.h"
#include "app/store/serialworker.h"
#include "app/store/snapshotcodec.h"
#include "app/store/statepaths.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace {

// A label that is not hidden: magic, version, time of the reading; then what is sealed.
constexpr auto magic = QByteArrayView("SDSNAP01");
constexpr qsizetype labelBytes = 8 + 4 + 8;
constexpr qint64 biggestFile = qint64(4) << 30;
constexpr qint64 day = qint64(24) * 60 * 60 * 1000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

QByteArray labelOf(Instant readAt) {
    QByteArray label = magic.toByteArray();
    label.resize(labelBytes);
    qToLittleEndian(SnapshotCodec::version, label.data() + 8);
    qToLittleEndian(readAt.ms, label.data() + 12);
    return label;
}

// Nothing for what is not ours or of another version.
std::optional<Instant> readAtOf(QByteArrayView label) {
    if (label.size() < labelBytes || label.first(8) != magic ||
        qFromLittleEndian<quint32>(label.data() + 8) != SnapshotCodec::version)
        return std::nullopt;
    return Instant{qFromLittleEndian<qint64>(label.data() + 12)};
}

bool isTooOld(Instant readAt, int keepDays, Instant now) {
    // Compared and not subtracted: a damaged file may name any time.
    return keepDays <= 0 || !readAt.isKnown() || readAt.ms < now.ms - keepDays * day;
}

Result<void> removeHere(const QString& path) {
    QFile file(path);
    if (!file.exists() || file.remove())
        return {};
    return tl::unexpected(
        diskError(Texts::tr("The kept reading could not be removed."), path, file.errorString()));
}

Result<void> writeHere(const QString& path, const Snapshot& snapshot, const QByteArray& key) {
    const QString what = Texts::tr("The reading could not be kept on this computer.");
    if (auto made = PrivateFile::makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    const QByteArray label = labelOf(snapshot.readAt());
    const QByteArray sealed = Sealed::seal(SnapshotCodec::encode(snapshot), label, key);
    if (sealed.isEmpty())
        return tl::unexpected(
            diskError(what, Texts::tr("There is no key for it."), QString(), QString()));
    return PrivateFile::write(path, label + sealed, what);
}

Result<SnapshotPtr> readHere(const QString& path, const QByteArray& key, int keepDays,
                             Instant now) {
    const QString what = Texts::tr("The kept reading could not be shown.");
    auto content = PrivateFile::read(path, biggestFile, what);
    if (!content)
        return tl::unexpected(content.error());
    if (!*content)
        return SnapshotPtr();
    const auto readAt = readAtOf(**content);
    if (readAt && isTooOld(*readAt, keepDays, now)) {
        if (auto removed = removeHere(path); !removed)
            return tl::unexpected(removed.error());
        return SnapshotPtr();
    }
    if (readAt) {
        const auto plain = Sealed::open(QByteArrayView(**content).sliced(labelBytes),
                                        (*content)->first(labelBytes), key);
        // A reading is held once less while it is taken apart.
        content->reset();
        if (SnapshotPtr snapshot = plain ? SnapshotCodec::decode(*plain) : nullptr)
            return snapshot;
    }
    // Of no use to anybody: without its key nobody can read it.
    if (auto removed = removeHere(path); !removed)
        return tl::unexpected(removed.error());
    return tl::unexpected(diskError(
        what, Texts::tr("It is damaged, or was made by another version or with another key."),
        Texts::tr("It was removed. The next reading makes a new one."), QString()));
}

Result<void> removeOldHere(const StatePaths& paths, int keepDays, Instant now) {
    const QDir folder(QFileInfo(paths.connectionFolder(QStringLiteral("x"))).absolutePath());
    Result<void> result;
    for (const QString& id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = folder.filePath(id + QStringLiteral("/snapshot"));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto readAt = readAtOf(file.read(labelBytes));
        file.close();
        if (readAt && !isTooOld(*readAt, keepDays, now))
            continue;
        if (auto removed = removeHere(path); !removed)
            result = removed;
    }
    return result;
}

} // namespace

SnapshotFile::SnapshotFile(QString path, SerialWorker& disk)
    : m_path(std::move(path)), m_disk(disk) {}

// In all of these the lambda is not within the co_await: g++ 12 destroys such a temporary twice.

QCoro::Task<Result<void>> SnapshotFile::write(SnapshotPtr snapshot, QByteArray key) {
    auto written =
        m_disk.run([path = m_path, snapshot, key] { return writeHere(path, *snapshot, key); });
    co_return co_await written;
}

QCoro::Task<Result<SnapshotPtr>> SnapshotFile::read(QByteArray key, int keepDays, Instant now) {
    auto snapshot = m_disk.run(
        [path = m_path, key, keepDays, now] { return readHere(path, key, keepDays, now); });
    co_return co_await snapshot;
}

QCoro::Task<Result<void>> SnapshotFile::remove() {
    auto removed = m_disk.run([path = m_path] { return removeHere(path); });
    co_return co_await removed;
}

QCoro::Task<Result<void>> SnapshotFile::removeOld(StatePaths paths, int keepDays, Instant now,
                                                  SerialWorker& disk) {
    auto removed = disk.run([paths, keepDays, now] { return removeOldHere(paths, keepDays, now); });
    co_return co_await removed;
}
