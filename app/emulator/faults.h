// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/emulator/fault.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <mutex>

namespace emulator {

// The list of faults that are due. May be used from any thread.
class Faults {
public:
    void add(const Fault& fault);
    void clear();
    // How many have not yet struck for the last time; those that strike always do not count.
    [[nodiscard]] int pending() const;

    // A JSON list of {operation, nth, times, do, …}; false with a reason where it is not.
    [[nodiscard]] bool addFromJson(const QByteArray& json, QString* whyNot);
    [[nodiscard]] static QStringList operations();
    [[nodiscard]] static QStringList kinds();

    // Counts one request of `operation` and tells what strikes it.
    [[nodiscard]] QList<Fault> strike(const QString& operation);

private:
    struct Entry {
        Fault fault;
        int seen = 0;
    };
    mutable std::mutex m_mutex;
    QList<Entry> m_entries;
};

} // namespace emulator
