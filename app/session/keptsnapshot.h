// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/connectionsecrets.h"
#include "app/service/clock.h"
#include "app/store/snapshotfile.h"
#include "app/store/statepaths.h"

// The last reading of one connection on disk, for an instant start. Without a keychain, or when
// the person wants nothing kept, there is none. Lives on the GUI thread, works on the disk's.
class KeptSnapshot {
public:
    KeptSnapshot(QString connectionId, const StatePaths& paths, SerialWorker& disk,
                 ConnectionSecrets& secrets, Clock& clock);

    // 0: keep nothing.
    void setKeepDays(int days) { m_keepDays = days; }
    // Another console holds the lock: what is there is shown, nothing is written or removed.
    void setReadOnly() { m_isReadOnly = true; }
    // What waits to be written is dropped, and nothing is taken any more.
    void close();
    // Null where nothing is kept. An error is for the log: the next reading replaces the file.
    [[nodiscard]] QCoro::Task<Result<SnapshotPtr>> load();
    // While one is being written the newest of those that come meanwhile follows it.
    [[nodiscard]] QCoro::Task<> keep(SnapshotPtr snapshot);
    // Must not go while it is.
    [[nodiscard]] bool isBusy() const { return m_busy > 0; }

private:
    QString m_connectionId;
    StatePaths m_paths;
    SnapshotFile m_file;
    ConnectionSecrets& m_secrets;
    Clock& m_clock;
    int m_keepDays = 30;
    SnapshotPtr m_next;
    std::optional<QByteArray> m_key;
    bool m_isWriting = false;
    bool m_isReadOnly = false;
    bool m_isClosed = false;
    int m_busy = 0;
};
