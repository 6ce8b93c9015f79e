// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/targetsform.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/formdress.h"
#include "ui/look/fonts.h"
#include "ui_targetsform.h"

#include <QEvent>

TargetsForm::TargetsForm(QWidget* parent)
    : QWidget(parent), ui(std::make_unique<Ui::TargetsForm>()) {
    ui->setupUi(this);
    dressForm(this);
    ui->targetTypeValue->setFont(::font(FontRole::Small));
    connect(ui->targetsEdit, &TargetsEdit::targetsRead, this, &TargetsForm::showTargets);
    connect(ui->targetsEdit, &QPlainTextEdit::textChanged, this, &TargetsForm::changed);
    connect(ui->targetFaults, &TargetFaultList::correctionRequested, this,
            [this](const TargetEntry& entry) {
                ui->targetsEdit->correct(entry);
                ui->targetsEdit->setFocus();
            });
    connect(ui->targetFaults, &TargetFaultList::allCorrectionsRequested, this, [this] {
        ui->targetsEdit->correctAll();
        ui->targetsEdit->setFocus();
    });
    connect(ui->targetFaults, &TargetFaultList::placeRequested, ui->targetsEdit,
            &TargetsEdit::goTo);
    showTargets(ui->targetsEdit->targets());
}

TargetsForm::~TargetsForm() = default;

void TargetsForm::setContract(const ServiceContract& contract) {
    m_contract = contract;
    showTargets(ui->targetsEdit->lastTargets());
}

void TargetsForm::setTargets(const QString& target, TargetType type, const QString& typeWord) {
    m_given = target;
    m_givenType = type;
    m_givenWord = typeWord;
    // Only the separators change, so that what is wrong in it is seen as it is.
    QString lines = target;
    lines.replace(QLatin1Char(','), QLatin1Char('\n'));
    QStringList trimmed;
    for (const QString& line : lines.split(QLatin1Char('\n'))) {
        if (const QString text = line.trimmed(); !text.isEmpty())
            trimmed.append(text);
    }
    ui->targetsEdit->setTargetText(trimmed.join(QLatin1Char('\n')));
}

QString TargetsForm::target() {
    const QString canonical = targets().canonical();
    return !m_given.isEmpty() && sameTargets(m_given, canonical) ? m_given : canonical;
}

TargetType TargetsForm::targetType() {
    if (!m_given.isEmpty() && sameTargets(m_given, targets().canonical()))
        return m_givenType;
    if (const auto type = targetTypeOf(targets(), m_contract))
        return *type;
    return targets().hasHostNames() && !targets().hasAddresses() ? TargetType::Hostname
                                                                 : TargetType::Ip;
}

const TargetList& TargetsForm::targets() {
    return ui->targetsEdit->targets();
}

QPlainTextEdit* TargetsForm::edit() const {
    return ui->targetsEdit;
}

void TargetsForm::setReadOnly(bool isReadOnly) {
    ui->targetsEdit->setReadOnly(isReadOnly);
    ui->targetFaults->setEnabled(!isReadOnly);
}

void TargetsForm::setFaults(const QStringList& faults) {
    m_faults = faults;
    showFaults();
}

void TargetsForm::setWarnings(const QStringList& warnings) {
    m_warnings = warnings;
    showFaults();
}

void TargetsForm::focusFirstFault() {
    for (const TargetEntry& entry : targets().entries) {
        if (!entry.fault.isEmpty()) {
            ui->targetsEdit->goTo(entry);
            return;
        }
    }
    ui->targetsEdit->setFocus();
}

void TargetsForm::showFaults() {
    const TargetList& list = ui->targetsEdit->lastTargets();
    ui->targetFaults->show(list, m_faults, m_warnings);
    const bool isFaulty = list.faultCount > 0 || !m_faults.isEmpty();
    if (ui->targetsEdit->property("fault").toBool() != isFaulty) {
        ui->targetsEdit->setProperty("fault", isFaulty);
        ui->targetsEdit->update();
    }
}

void TargetsForm::showTargets(const TargetList& targets) {
    QStringList parts{tr("%Ln entries", nullptr, int(targets.entries.size()))};
    if (targets.addressCount > 0)
        parts.append(targets.addressCount == 1
                         ? tr("1 address")
                         : tr("%1 addresses").arg(bigFigure(targets.addressCount)));
    if (targets.hostNameCount > 0)
        parts.append(tr("%Ln host names", nullptr, targets.hostNameCount));
    if (targets.faultCount > 0)
        parts.append(tr("%Ln faults", nullptr, targets.faultCount));
    if (targets.warningCount > 0)
        parts.append(tr("%Ln warnings", nullptr, targets.warningCount));
    ui->targetsTotal->setText(parts.join(QStringLiteral(" · ")));

    QString type = QStringLiteral("–");
    if (!m_given.isEmpty() && sameTargets(m_given, targets.canonical()))
        type = targetTypeText(m_givenType, m_givenWord);
    else if (const auto derived = targetTypeOf(targets, m_contract))
        type = targetTypeText(*derived);
    ui->targetTypeValue->setText(type);
    showFaults();
}

void TargetsForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        ui->retranslateUi(this);
        dressForm(this);
        showTargets(ui->targetsEdit->lastTargets());
    }
}
