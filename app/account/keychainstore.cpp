// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/keychainstore.h"

#include "app/service/wakeup.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <memory>

namespace {

constexpr std::chrono::milliseconds longestQuestion = std::chrono::seconds(5);

// What came of a job; timedOut: it still runs.
struct Outcome {
    bool timedOut = false;
    QKeychain::Error error = QKeychain::NoError;
    QString text;
    QByteArray data; // of a read
};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Keychain)
};

QCoro::Task<Outcome> run(QKeychain::Job* job, std::chrono::milliseconds patience) {
    struct Wait {
        Wakeup wakeup;
        Outcome outcome{true, {}, {}, {}};
    };
    const auto wait = std::make_shared<Wait>();
    // The job may end long after we gave up: it goes by itself then.
    job->setAutoDelete(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [wait](QKeychain::Job* done) {
        wait->outcome = {false, done->error(), done->errorString(), {}};
        if (const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(done))
            wait->outcome.data = reading->binaryData();
        done->deleteLater();
        wait->wakeup.wake();
    });
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, [wait] { wait->wakeup.wake(); });
    timer.start(patience);
    job->start();
    co_await wait->wakeup.wait();
    co_return std::move(wait->outcome);
}

template<class Job>
Job* prepared(const QString& service, const QString& key) {
    auto* job = new Job(service);
    job->setKey(key);
    job->setInsecureFallback(false);
    return job;
}

Error keychainError(const QString& what, Keyring keyring, const Outcome& outcome) {
    Error error;
    error.what = what;
    if (keyring == Keyring::Locked) {
        // What the library says here is "not found", which is not so.
        error.kind = Error::Kind::KeychainLocked;
        error.why = Texts::tr("The keychain of this computer is locked.");
        error.advice = Texts::tr("Unlock it with its password and try again.");
        return error;
    }
    error.kind = Error::Kind::Keychain;
    error.serverText = outcome.text;
    if (keyring == Keyring::Absent) {
        error.why = Texts::tr("There is no keychain on this computer.");
        error.advice =
            Texts::tr("Start one (GNOME Keyring, KWallet with its secret service), or enter "
                      "the secret for this run.");
    } else if (outcome.timedOut || keyring == Keyring::Silent) {
        error.why = Texts::tr("The keychain of this computer did not answer.");
        error.advice = Texts::tr("See whether it asks for something, and try again.");
    } else if (outcome.error == QKeychain::AccessDenied ||
               outcome.error == QKeychain::AccessDeniedByUser) {
        error.why = Texts::tr("The keychain of this computer refused access.");
        error.advice = Texts::tr("Allow this console to use it.");
    } else {
        error.why = Texts::tr("The keychain of this computer reported a failure.");
        error.advice = Texts::tr("Try again. The keychain's own words are below.");
    }
    return error;
}

} // namespace

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds patience)
    : m_service(std::move(service)), m_patience(patience) {}

QCoro::Task<Result<SecretStore::Value>> KeychainStore::read(QString key) {
    const Outcome outcome =
        co_await run(prepared<QKeychain::ReadPasswordJob>(m_service, key), m_patience);
    if (!outcome.timedOut && outcome.error == QKeychain::NoError)
        co_return Value(outcome.data);
    // A locked keychain says "not found" as well, so it is asked before that is believed.
    const Keyring keyring = co_await keyringState(std::min(m_patience, longestQuestion));
    if (!outcome.timedOut && outcome.error == QKeychain::EntryNotFound &&
        (keyring == Keyring::Unlocked || keyring == Keyring::Absent))
        co_return Value();
    co_return tl::unexpected(
        keychainError(Texts::tr("The secret could not be read."), keyring, outcome));
}

QCoro::Task<Result<SecretPlace>> KeychainStore::write(QString key, QByteArray value) {
    auto* job = prepared<QKeychain::WritePasswordJob>(m_service, key);
    job->setBinaryData(value);
    const Outcome outcome = co_await run(job, m_patience);
    if (!outcome.timedOut && outcome.error == QKeychain::NoError)
        co_return SecretPlace::Keychain;
    const Keyring keyring = co_await keyringState(std::min(m_patience, longestQuestion));
    co_return tl::unexpected(
        keychainError(Texts::tr("The secret could not be stored."), keyring, outcome));
}

QCoro::Task<Result<void>> KeychainStore::remove(QString key) {
    const Outcome outcome =
        co_await run(prepared<QKeychain::DeletePasswordJob>(m_service, key), m_patience);
    const bool saysGone = !outcome.timedOut && (outcome.error == QKeychain::NoError ||
                                                outcome.error == QKeychain::EntryNotFound);
    // A locked keychain says yes and removes nothing.
    const Keyring keyring = co_await keyringState(std::min(m_patience, longestQuestion));
    if (saysGone && (keyring == Keyring::Unlocked || keyring == Keyring::Absent))
        co_return Result<void>{};
    co_return tl::unexpected(
        keychainError(Texts::tr("The secret could not be removed."), keyring, outcome));
}
