// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/settingsstore.h"

#include <QSettings>

// SettingsStore in an INI file of the user's own.
class IniSettingsStore final : public SettingsStore {
public:
    explicit IniSettingsStore(const QString& path);

    [[nodiscard]] UserSettings userSettings() const override;
    [[nodiscard]] Result<void> setUserSettings(const UserSettings& settings) override;
    [[nodiscard]] QVariant state(const QString& place, const QString& key) const override;
    [[nodiscard]] Result<void> setState(const QString& place, const QString& key,
                                        const QVariant& value) override;

private:
    [[nodiscard]] Result<void> sync();

    QString m_path;
    QSettings m_settings;
};
