// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/editscancommand.h"

#include "app/changes/changeerrors.h"
#include "app/commands/newscancommand.h"
#include "app/commands/saidoutcome.h"
#include "app/commands/stagewatch.h"
#include "app/session/session.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/shell/mainwindow.h"

EditScanCommand::EditScanCommand(Place place, ScanDefinition scan)
    : Command(place), m_scan(std::move(scan)) {}

void EditScanCommand::start() {
    m_editor = new ScanEditor(&window());
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setSettings(session().settings());
    m_watch = follow(*m_editor);
    show(*m_editor);
    m_editor->startEdit(m_scan);
    tenant().editingBegan();
    connect(&tenant(), &Tenant::stateChanged, m_editor, [this] { show(*m_editor); });
    connect(m_editor, &ScanEditor::submitted, this, &EditScanCommand::submit);
    connect(m_editor, &ScanEditor::errorActionTriggered, this, &EditScanCommand::createAnew);
    connect(m_editor, &QDialog::finished, this, [this] {
        tenant().editingEnded();
        dialogClosed();
    });
    m_editor->open();
}

void EditScanCommand::submit(const ScanDraft& draft) {
    changeBegan();
    m_sent = draft;
    m_watch->begin();
    auto change = tenant().changes().edit(m_editor->before().value_or(m_scan), draft,
                                          m_watch->stop(), m_watch->told());
    QCoro::connect(std::move(change), this, [this](const ChangeOutcome& outcome) { end(outcome); });
}

void EditScanCommand::end(const ChangeOutcome& outcome) {
    m_watch->end();
    if (!outcome.error) {
        if (m_editor)
            m_editor->finish();
        say(saidOutcome(outcome));
    } else if (m_editor && outcome.error->kind == Error::Kind::Cancelled &&
               m_watch->wasTakenBack()) {
        m_editor->showTakenBack();
    } else if (!m_editor) {
        report(*outcome.error, outcome.change);
        whenReadBack(outcome, {});
    } else if (outcome.theirs) {
        m_editor->showConflict(*outcome.theirs, outcome.theirsReadAt);
    } else {
        m_isGone = outcome.error->kind == Error::Kind::NotFound;
        // Of other types the service takes no new ones from us.
        const bool isAuthorable =
            m_scan.type == ScanType::Network || m_scan.type == ScanType::Windows;
        const QString action =
            outcome.offerCreateAnew && isAuthorable ? tr("Create it anew…") : QString();
        m_editor->showError(*outcome.error, action);
        whenReadBack(outcome, [this, sent = m_sent, lost = *outcome.error, action](
                                  const Change& change) { readBack(sent, lost, action, change); });
    }
    changeEnded();
}

void EditScanCommand::readBack(const ScanDraft& sent, const Error& lost, const QString& action,
                               const Change& change) {
    if (!m_editor)
        return;
    const ChangeStep& step = change.steps.first();
    if (step.state == StepState::Done && m_editor->draft() == sent) {
        ChangeOutcome found;
        found.change = change;
        end(found);
        return;
    }
    m_editor->showError(ChangeErrors::readBack(lost, step),
                        step.state == StepState::Done ? QString() : action);
}

void EditScanCommand::createAnew(const ScanDraft& draft) {
    ScanDefinition replaced = m_scan;
    if (m_isGone)
        replaced.id.clear();
    auto* command = new NewScanCommand({session(), tenant(), window()}, draft, replaced);
    m_editor->finish();
    command->start();
}
