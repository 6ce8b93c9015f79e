// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/settings/usersettings.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

// What a person sets for all tenants. Every change applies at once: changed(), no Save.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(QWidget* parent = nullptr);
    ~SettingsDialog() override;

    // Shows them; emits nothing.
    void setSettings(const UserSettings& settings);
    [[nodiscard]] UserSettings settings() const;
    // They could not be kept on disk.
    void showError(const Error& error);

Q_SIGNALS:
    void changed(const UserSettings& settings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillChoices();
    void take();
    void showDependent();

    std::unique_ptr<Ui::SettingsDialog> ui;
    UserSettings m_settings;
    bool m_isLoading = false;
};
