// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/memorystore.h"
#include "app/console/windowlink.h"
#include "app/service/systemclock.h"
#include "app/session/session.h"
#include "app/store/inisettingsstore.h"
#include "tests/bench/benchapplication.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"

#include <QTemporaryDir>

// A keychain that is always open.
class OpenKeychain final : public SecretStore {
public:
    [[nodiscard]] QCoro::Task<Result<Value>> read(QString key) override {
        return m_memory.read(std::move(key));
    }
    [[nodiscard]] QCoro::Task<Result<SecretPlace>> write(QString key, QByteArray value) override {
        m_memory.set(key, value);
        co_return SecretPlace::Keychain;
    }
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString key) override {
        return m_memory.remove(std::move(key));
    }
    void set(const QString& key, const QByteArray& value) { m_memory.set(key, value); }
    [[nodiscard]] QByteArray value(const QString& key) const {
        return m_memory.value(key).value_or(QByteArray());
    }

private:
    MemoryStore m_memory;
};

// The console as a person has it, on a folder of its own and with a keychain of its own: session,
// window and everything between. Says when the list was painted as it should be.
class BenchWindow final : public QObject {
    Q_OBJECT

public:
    explicit BenchWindow(const QString& folder);
    ~BenchWindow() override;

    [[nodiscard]] static QString connectionId() { return QStringLiteral("bench"); }
    // Connects to the plain server and reads it.
    void open(quint16 port);
    // Ends the session as the console does.
    void close();

    // In a turn of the event loop, as what a person does comes.
    void act(std::function<void()> action);
    // Until a paint of the list, or of what is there in its place, has ended that began with
    // `isRight`. The steady clock then, in ns.
    std::int64_t untilShown(const std::function<bool()>& isRight);
    void until(const std::function<bool()>& isSo);
    // Until all that was begun is painted.
    void rest();
    // act() and untilShown(): milliseconds.
    double time(std::function<void()> action, const std::function<bool()>& isRight);
    // The same where the details are what is painted.
    double timeOfDetails(std::function<void()> action, const std::function<bool()>& isRight);

    [[nodiscard]] MainWindow& window() { return m_link->window(); }
    [[nodiscard]] Tenant* tenant() { return m_link->tenant(); }
    [[nodiscard]] ScansPage& page() { return *m_page; }
    [[nodiscard]] ScanList& list() { return *m_page->list(); }
    [[nodiscard]] bool isSettled() { return list().model()->rowCount() > 0 && !list().isBusy(); }
    [[nodiscard]] OpenKeychain& keychain() { return m_keychain; }
    // The reading that is shown is on the disk.
    [[nodiscard]] bool isKept();
    [[nodiscard]] SnapshotPtr snapshot() { return tenant()->state().snapshot; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wait(const std::function<bool()>& isSo);

    StatePaths m_paths;
    SystemClock m_clock;
    OpenKeychain m_keychain;
    std::unique_ptr<IniSettingsStore> m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WindowLink> m_link;
    ScansPage* m_page = nullptr;
    QList<QObject*> m_watched; // of whose paints one ends the waiting
    QList<QObject*> m_lists;
    QList<QObject*> m_details;
    std::function<bool()> m_isRight;
    bool m_isShown = false;
};
