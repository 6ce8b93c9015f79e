// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exportcommand.h"

#include "app/commands/exportjob.h"
#include "app/session/session.h"
#include "models/lists/agentcolumn.h"
#include "models/lists/scancolumn.h"
#include "ui/common/exportdialog.h"
#include "ui/shell/mainwindow.h"

#include <QFutureWatcher>

namespace {

// What is remembered from one export to the next.
const auto Kept = QStringLiteral("export");
const auto Format = QStringLiteral("format");
const auto AllColumns = QStringLiteral("allColumns");
const auto Json = QStringLiteral("json");

} // namespace

ExportCommand::ExportCommand(Place place, ExportRequest request)
    : Command(place), m_request(std::move(request)) {}

void ExportCommand::start() {
    const bool isScans = m_request.list == ExportRequest::List::Scans;
    m_dialog = new ExportDialog(&window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setCounts(qsizetype(m_request.shown.size()), qsizetype(m_request.selected.size()),
                        int(m_request.columns.size()),
                        isScans ? ScanColumnCount - 1 : AgentColumnCount);
    if (m_request.meansSelected)
        m_dialog->preferSelected();
    const SettingsStore& store = session().store();
    m_dialog->setFormat(store.state(Kept, Format).toString() == Json ? ExportChoice::Format::Json
                                                                     : ExportChoice::Format::Csv,
                        store.state(Kept, AllColumns).toBool());
    m_dialog->setHidden(m_request.hidden);
    m_dialog->setSuggestedName(isScans ? QStringLiteral("scans") : QStringLiteral("agents"));
    connect(m_dialog, &ExportDialog::submitted, this, &ExportCommand::write);
    connect(m_dialog, &QDialog::finished, this, [this] { dialogClosed(); });
    m_dialog->open();
}

void ExportCommand::keep(const ExportChoice& choice) const {
    if (!session().readOnlyReason().isEmpty())
        return;
    SettingsStore& store = session().store();
    store.setState(Kept, Format,
                   choice.format == ExportChoice::Format::Json ? Json : QStringLiteral("csv"));
    store.setState(Kept, AllColumns, choice.allColumns);
    session().keepState();
}

void ExportCommand::write(const ExportChoice& choice) {
    const SnapshotPtr snapshot = tenant().state().snapshot;
    if (!snapshot)
        return;
    keep(choice);
    m_dialog->setBusy(true);
    changeBegan();
    const ExportJob job{snapshot, session().settings(), m_request, choice};
    auto* watcher = new QFutureWatcher<Result<qsizetype>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        written(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(session().disk().run([job] { return runExport(job); }));
}

void ExportCommand::written(const Result<qsizetype>& rows) {
    if (!rows && m_dialog)
        m_dialog->showError(rows.error());
    else if (!rows)
        report(rows.error());
    if (rows && m_dialog)
        m_dialog->finish();
    if (rows)
        say(tr("%Ln row(s) exported.", nullptr, int(*rows)));
    changeEnded();
}
