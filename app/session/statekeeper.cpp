// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/statekeeper.h"

using namespace std::chrono_literals;

StateKeeper::StateKeeper(SettingsStore& store, SerialWorker& disk, Clock& clock, QObject* parent)
    : QObject(parent), m_store(store), m_disk(disk), m_clock(clock) {
    connect(&m_write, &QFutureWatcher<Result<void>>::finished, this, [this] {
        if (!m_write.result())
            keepLater();
    });
}

StateKeeper::~StateKeeper() {
    m_life.request_stop();
}

void StateKeeper::keep() {
    // One that still runs and fails gives what it had to the next.
    m_write.setFuture(m_disk.run(m_store.writeOfState()));
}

void StateKeeper::keepLater() {
    if (!m_isPausing)
        (void)keepAfterPause(m_life.get_token());
}

QCoro::Task<> StateKeeper::keepAfterPause(std::stop_token stop) {
    m_isPausing = true;
    co_await m_clock.sleep(1min, stop);
    if (stop.stop_requested())
        co_return; // we are gone
    m_isPausing = false;
    keep();
}
