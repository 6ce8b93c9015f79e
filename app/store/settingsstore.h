// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/settings/usersettings.h"

#include <QVariant>

#include <functional>

// What a person set, and how the window was left. Used on the GUI thread. A setting that could
// not be written holds for this run all the same, and the error says so.
class SettingsStore {
public:
    SettingsStore() = default;
    virtual ~SettingsStore() = default;
    SettingsStore(const SettingsStore&) = delete;
    SettingsStore& operator=(const SettingsStore&) = delete;

    // What cannot be read, or is out of its range, is the default.
    [[nodiscard]] virtual UserSettings userSettings() const = 0;
    [[nodiscard]] virtual Result<void> setUserSettings(const UserSettings& settings) = 0;

    // State of a place ("window", "scans", "agents"): widths, order, sort, filter. It changes with
    // every key, so setting it writes nothing yet.
    [[nodiscard]] virtual QVariant state(const QString& place, const QString& key) const = 0;
    virtual void setState(const QString& place, const QString& key, const QVariant& value) = 0;
    // A job for a worker that writes what setState() set since the last one, and whatever could
    // not be written before.
    using Write = std::function<Result<void>()>;
    [[nodiscard]] virtual Write writeOfState() = 0;
};
