// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keychainwatch.h"

#include <QPointer>

using namespace std::chrono_literals;

KeychainWatch::KeychainWatch(SecretStore& secrets, Clock& clock, QObject* parent)
    : QObject(parent), m_secrets(secrets), m_clock(clock) {}

KeychainWatch::~KeychainWatch() {
    stop();
}

void KeychainWatch::start() {
    if (m_stop.stop_possible())
        return;
    m_stop = std::stop_source();
    (void)watch(m_stop.get_token());
}

void KeychainWatch::stop() {
    m_stop.request_stop();
    m_stop = std::stop_source(std::nostopstate);
}

QCoro::Task<> KeychainWatch::watch(std::stop_token stop) {
    const QPointer<KeychainWatch> self(this);
    bool isLocked = true;
    while (isLocked) {
        co_await m_clock.sleep(2s, stop);
        if (!self || stop.stop_requested())
            co_return;
        isLocked = co_await m_secrets.isLocked();
        if (!self || stop.stop_requested())
            co_return;
    }
    m_stop = std::stop_source(std::nostopstate);
    Q_EMIT opened();
}
