// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/clock.h"
#include "app/store/serialworker.h"
#include "app/store/settingsstore.h"

#include <QFutureWatcher>
#include <QObject>

// Writes how the window was left, and what of the settings could not be written, on the disk's
// thread: again each minute until it is written, because a disk that is full now has room later.
// Lives on the GUI thread.
class StateKeeper final : public QObject {
    Q_OBJECT

public:
    StateKeeper(SettingsStore& store, SerialWorker& disk, Clock& clock, QObject* parent = nullptr);
    ~StateKeeper() override;

    void keep();
    // Something could not be written just now.
    void keepLater();

private:
    [[nodiscard]] QCoro::Task<> keepAfterPause(std::stop_token stop);

    SettingsStore& m_store;
    SerialWorker& m_disk;
    Clock& m_clock;
    QFutureWatcher<Result<void>> m_write; // the newest
    bool m_isPausing = false;
    std::stop_source m_life;
};
