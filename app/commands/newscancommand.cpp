// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/newscancommand.h"

#include "app/changes/changeerrors.h"
#include "app/commands/deletecommand.h"
#include "app/commands/saidoutcome.h"
#include "app/commands/stagewatch.h"
#include "app/session/session.h"
#include "ui/common/question.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/shell/mainwindow.h"

NewScanCommand::NewScanCommand(Place place) : Command(place) {}

NewScanCommand::NewScanCommand(Place place, ScanDefinition original)
    : Command(place), m_original(std::move(original)) {}

NewScanCommand::NewScanCommand(Place place, ScanDraft asEntered, ScanDefinition replaced)
    : Command(place), m_entered(std::move(asEntered)), m_replaced(std::move(replaced)) {}

void NewScanCommand::start() {
    m_editor = new ScanEditor(&window());
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor->setSettings(session().settings());
    m_watch = follow(*m_editor);
    show(*m_editor);
    if (m_entered) {
        const bool isSameScanner = m_entered->machineId == m_replaced.scanner.machineId;
        m_editor->startAnew(*m_entered, isSameScanner ? m_replaced.scanner.name : QString());
        m_entered.reset();
    } else if (m_original) {
        m_editor->startDuplicate(*m_original);
    } else {
        m_editor->startNew();
    }
    tenant().editingBegan();
    connect(&tenant(), &Tenant::stateChanged, m_editor, [this] { show(*m_editor); });
    connect(m_editor, &ScanEditor::submitted, this, &NewScanCommand::submit);
    connect(m_editor, &QDialog::finished, this, [this] {
        tenant().editingEnded();
        dialogClosed();
    });
    m_editor->open();
}

void NewScanCommand::submit(const ScanDraft& draft) {
    const QString warning = tenant().changes().twinWarning(draft);
    if (warning.isEmpty() || draft == m_warnedOf)
        create(draft);
    else
        ask(warning, draft);
}

void NewScanCommand::ask(const QString& warning, const ScanDraft& draft) {
    Question question;
    question.title = tr("Create this scan again?");
    question.text = warning;
    question.name = QStringLiteral("createAgainQuestion");
    question.yes = tr("Create it again");
    question.no = tr("Cancel");
    // The question is the form's own and goes with it.
    ::ask(m_editor, question, [self = QPointer(this), draft] {
        if (!self || !self->m_editor)
            return;
        self->m_warnedOf = draft;
        self->create(draft);
    });
}

void NewScanCommand::create(const ScanDraft& draft) {
    changeBegan();
    m_sent = draft;
    m_watch->begin();
    auto change = tenant().changes().create(draft, m_watch->stop(), m_watch->told());
    QCoro::connect(std::move(change), this, [this](const ChangeOutcome& outcome) { end(outcome); });
}

void NewScanCommand::end(const ChangeOutcome& outcome) {
    m_watch->end();
    const bool wasTakenBack =
        outcome.error && outcome.error->kind == Error::Kind::Cancelled && m_watch->wasTakenBack();
    if (m_editor && wasTakenBack) {
        m_editor->showTakenBack();
    } else if (outcome.error) {
        if (m_editor)
            m_editor->showError(*outcome.error);
        else
            report(*outcome.error, outcome.change);
        whenReadBack(outcome, [this, sent = m_sent, lost = *outcome.error](const Change& change) {
            readBack(sent, lost, change);
        });
    } else {
        if (m_editor)
            m_editor->finish();
        say(saidOutcome(outcome));
        bringForward(outcome.change.steps.first().scanId);
        if (!m_replaced.id.isEmpty())
            offerToDelete();
    }
    changeEnded();
}

void NewScanCommand::readBack(const ScanDraft& sent, const Error& lost, const Change& change) {
    if (!m_editor)
        return;
    const ChangeStep& step = change.steps.first();
    if (step.state == StepState::Done && m_editor->draft() == sent) {
        ChangeOutcome found;
        found.change = change;
        end(found);
        return;
    }
    m_editor->showError(ChangeErrors::readBack(lost, step));
}

void NewScanCommand::offerToDelete() {
    auto* command = new DeleteCommand({session(), tenant(), window()}, {m_replaced.id}, {});
    command->start();
}
