// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/deletecommand.h"

#include "app/commands/stagewatch.h"
#include "app/session/tenant.h"
#include "ui/scans/dialogs/deletedialog.h"
#include "ui/shell/mainwindow.h"

DeleteCommand::DeleteCommand(Place place, QStringList ids, QStringList hidden)
    : BulkCommand(place), m_ids(std::move(ids)), m_hidden(std::move(hidden)) {}

void DeleteCommand::start() {
    m_dialog = new DeleteDialog(&window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setTenant(tenant().state());
    m_dialog->setBatchSize(tenant().changes().deleteBatch());
    // The reading before and the one after.
    m_dialog->setExtraCalls(2 * tenant().callsOfReading());
    m_dialog->setScans(m_ids, m_hidden);
    const SnapshotPtr seen = tenant().state().snapshot;
    connect(m_dialog, &DeleteDialog::submitted, this, [this, seen](const QStringList& ids) {
        watch().begin();
        run(tenant().changes().remove(ids, watch().stop(), watch().told(), seen));
    });
    follow(*m_dialog);
    connect(m_dialog, &QDialog::finished, this, [this] { dialogClosed(); });
    m_dialog->open();
}

void DeleteCommand::closeDialog() {
    // Told with each step; the dialog goes at the first.
    if (m_dialog)
        m_dialog->finish();
    m_dialog.clear();
}

bool DeleteCommand::showInDialog(const Error& error) {
    if (m_dialog)
        m_dialog->showError(error);
    return m_dialog;
}
