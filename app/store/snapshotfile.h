// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/snapshot/snapshot.h"

#include <QCoroTask>

class SerialWorker;
class StatePaths;

// The last complete reading of a connection on disk, encrypted with a key from the keychain
// (ConnectionSecrets::snapshotKey). Without a key there is no file. Works on a worker thread;
// tasks resume on the caller's.
class SnapshotFile {
public:
    // The file of StatePaths::snapshotFile(); its folder is made when needed.
    SnapshotFile(QString path, SerialWorker& disk);

    [[nodiscard]] QCoro::Task<Result<void>> write(SnapshotPtr snapshot, QByteArray key);
    // Null: nothing is kept, or it is older than keepDays (then the file is removed; 0 removes
    // any). What is damaged or of another version or key is removed and is an error: the next
    // reading makes a new one.
    [[nodiscard]] QCoro::Task<Result<SnapshotPtr>> read(QByteArray key, int keepDays, Instant now);
    [[nodiscard]] QCoro::Task<Result<void>> remove();

    // Those of all connections that are older than keepDays; needs no key.
    [[nodiscard]] static QCoro::Task<Result<void>> removeOld(StatePaths paths, int keepDays,
                                                             Instant now, SerialWorker& disk);

private:
    QString m_path;
    SerialWorker& m_disk;
};
