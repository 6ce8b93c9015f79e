// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setactivecommand.h"

#include "app/commands/stagewatch.h"
#include "app/session/tenant.h"
#include "ui/scans/dialogs/setactivedialog.h"
#include "ui/shell/mainwindow.h"

SetActiveCommand::SetActiveCommand(Place place, QStringList ids, QStringList hidden, bool active)
    : BulkCommand(place), m_ids(std::move(ids)), m_hidden(std::move(hidden)), m_active(active) {}

void SetActiveCommand::start() {
    m_dialog = new SetActiveDialog(m_active, &window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setTenant(tenant().state());
    m_dialog->setScans(m_ids, m_hidden);
    // The reading before and the one after.
    m_dialog->setExtraCalls(2 * tenant().callsOfReading());
    connect(
        m_dialog, &SetActiveDialog::submitted, this,
        [this, seen = tenant().state().snapshot](const QStringList& ids, bool active) {
            watch().begin();
            run(tenant().changes().setActive(ids, active, watch().stop(), watch().told(), seen));
        });
    follow(*m_dialog);
    connect(m_dialog, &QDialog::finished, this, [this] { dialogClosed(); });
    m_dialog->open();
}

void SetActiveCommand::closeDialog() {
    // Told with each step; the dialog goes at the first.
    if (m_dialog)
        m_dialog->finish();
    m_dialog.clear();
}

bool SetActiveCommand::showInDialog(const Error& error) {
    if (m_dialog)
        m_dialog->showError(error);
    return m_dialog;
}
