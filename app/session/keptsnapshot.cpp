// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keptsnapshot.h"

#include <QFile>
#include <QLoggingCategory>
#include <QScopeGuard>

Q_LOGGING_CATEGORY(lcKept, "scandeck.session.kept")

KeptSnapshot::KeptSnapshot(QString connectionId, const StatePaths& paths, SerialWorker& disk,
                           ConnectionSecrets& secrets, Clock& clock)
    : m_connectionId(std::move(connectionId)),
      m_paths(paths),
      m_file(paths.snapshotFile(m_connectionId), disk),
      m_secrets(secrets),
      m_clock(clock) {}

QCoro::Task<Result<SnapshotPtr>> KeptSnapshot::load() {
    ++m_busy;
    const auto over = qScopeGuard([this] { --m_busy; });
    if (m_keepDays == 0) {
        if (!m_isReadOnly)
            (void)co_await m_file.remove();
        co_return SnapshotPtr();
    }
    // To ask for the key would make one, and wait for a keychain that nothing here needs yet.
    if (!QFile::exists(m_paths.snapshotFile(m_connectionId)))
        co_return SnapshotPtr();
    Result<std::optional<QByteArray>> key = co_await m_secrets.snapshotKey(m_connectionId);
    if (!key)
        co_return tl::unexpected(key.error());
    if (!*key)
        co_return SnapshotPtr();
    m_key = *key;
    co_return co_await m_file.read(**key, m_keepDays, m_clock.now());
}

void KeptSnapshot::close() {
    m_isClosed = true;
    m_next.reset();
}

QCoro::Task<> KeptSnapshot::keep(SnapshotPtr snapshot) {
    if (m_keepDays == 0 || m_isReadOnly || m_isClosed)
        co_return;
    m_next = std::move(snapshot);
    if (m_isWriting)
        co_return;
    m_isWriting = true;
    ++m_busy;
    const auto over = qScopeGuard([this] { --m_busy; });
    if (!m_key) {
        Result<std::optional<QByteArray>> key = co_await m_secrets.snapshotKey(m_connectionId);
        if (key)
            m_key = *key;
    }
    if (m_key && m_next) {
        if (const Result<void> folder = m_paths.createConnectionFolder(m_connectionId); !folder)
            qCWarning(lcKept) << folder.error().what;
        while (m_next) {
            const SnapshotPtr now = std::exchange(m_next, nullptr);
            const Result<void> written = co_await m_file.write(now, *m_key);
            if (!written)
                qCWarning(lcKept) << "The reading was not kept:" << written.error().why;
        }
    }
    m_next.reset();
    m_isWriting = false;
}
