// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/settingscommand.h"

#include "app/commands/opendialog.h"
#include "app/session/session.h"
#include "ui/settings/settingsdialog.h"

SettingsCommand::SettingsCommand(Session& session, QWidget* window)
    : QObject(window), m_session(session), m_window(window) {}

void SettingsCommand::start() {
    if (bringOpenToFront<SettingsDialog>()) {
        deleteLater();
        return;
    }
    auto* dialog = new SettingsDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSettings(m_session.settings());
    connect(dialog, &SettingsDialog::changed, this, [this, dialog](const UserSettings& settings) {
        if (const Result<void> kept = m_session.setSettings(settings); !kept)
            dialog->showError(kept.error());
    });
    // The theme can be changed in the menu meanwhile.
    connect(&m_session, &Session::settingsChanged, dialog, &SettingsDialog::setSettings);
    connect(dialog, &QDialog::finished, this, &QObject::deleteLater);
    dialog->open();
}
