// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/settingsstore.h"

#include <QSettings>

#include <memory>

// SettingsStore in an INI file of the user's own.
class IniSettingsStore final : public SettingsStore {
public:
    explicit IniSettingsStore(const QString& path);

    [[nodiscard]] UserSettings userSettings() const override;
    [[nodiscard]] Result<void> setUserSettings(const UserSettings& settings) override;
    [[nodiscard]] QVariant state(const QString& place, const QString& key) const override;
    void setState(const QString& place, const QString& key, const QVariant& value) override;
    [[nodiscard]] Write writeOfState() override;

private:
    struct Unwritten;
    QString m_path;
    QSettings m_settings;
    QVariantMap m_state;   // since the start; QSettings would write it by itself, on this thread
    QVariantMap m_pending; // of these, what no job has taken yet
    std::shared_ptr<Unwritten> m_unwritten; // what jobs could not write; theirs too
};
