// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/exportdialog.h"

#include "models/text/plaintext.h"
#include "ui/common/formdress.h"
#include "ui_exportdialog.h"

#include <QDate>
#include <QEvent>
#include <QFileDialog>

ExportDialog::ExportDialog(QWidget* parent)
    : QDialog(parent), ui(std::make_unique<Ui::ExportDialog>()), m_noun(QStringLiteral("scans")) {
    ui->setupUi(this);
    dressForm(this);
    setWindowModality(Qt::WindowModal);
    connect(ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui->exportButton, &QPushButton::clicked, this, &ExportDialog::askForFile);
    for (QRadioButton* radio : {ui->selectedRadio, ui->csvRadio})
        connect(radio, &QRadioButton::toggled, this, &ExportDialog::showTexts);
    showTexts();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::setCounts(qsizetype shown, qsizetype selected, int shownColumns,
                             int allColumns) {
    m_shown = shown;
    m_selected = selected;
    m_shownColumns = shownColumns;
    m_allColumns = allColumns;
    (selected > 1 ? ui->selectedRadio : ui->shownRadio)->setChecked(true);
    showTexts();
}

void ExportDialog::preferSelected() {
    if (m_selected > 0)
        ui->selectedRadio->setChecked(true);
}

void ExportDialog::setFormat(ExportChoice::Format format, bool allColumns) {
    (format == ExportChoice::Format::Json ? ui->jsonRadio : ui->csvRadio)->setChecked(true);
    (allColumns ? ui->allColumnsRadio : ui->shownColumnsRadio)->setChecked(true);
}

void ExportDialog::setHidden(qsizetype hidden) {
    m_hidden = hidden;
    showTexts();
}

void ExportDialog::setSuggestedName(const QString& noun) {
    m_noun = noun;
}

ExportChoice ExportDialog::choice() const {
    ExportChoice choice;
    choice.rows =
        ui->selectedRadio->isChecked() ? ExportChoice::Rows::Selected : ExportChoice::Rows::Shown;
    choice.format =
        ui->jsonRadio->isChecked() ? ExportChoice::Format::Json : ExportChoice::Format::Csv;
    choice.allColumns = ui->allColumnsRadio->isChecked();
    choice.path = m_path;
    return choice;
}

void ExportDialog::showTexts() {
    ui->shownRadio->setText(tr("All shown (%1)").arg(figure(m_shown)));
    ui->selectedRadio->setText(tr("Selected (%1)").arg(figure(m_selected)));
    ui->selectedRadio->setEnabled(m_selected > 0);
    ui->selectedRadio->setToolTip(m_selected > 0 ? QString() : tr("Nothing is selected."));
    ui->hiddenHint->setText(
        tr("%Ln of them are hidden by your filter and are exported too.", nullptr, int(m_hidden)));
    ui->hiddenHint->setVisible(m_hidden > 0 && ui->selectedRadio->isChecked());
    ui->shownColumnsRadio->setText(tr("As in the list (%1)").arg(figure(m_shownColumns)));
    ui->allColumnsRadio->setText(tr("All (%1)").arg(figure(m_allColumns)));
    ui->safetyHint->setText(
        ui->csvRadio->isChecked()
            ? tr("Text that a spreadsheet would run as a formula is made harmless. No credentials "
                 "are in it.")
            : tr("No credentials are in it."));
}

void ExportDialog::askForFile() {
    if (m_isBusy)
        return;
    const bool isCsv = ui->csvRadio->isChecked();
    auto* files = new QFileDialog(this, tr("Export to"));
    files->setObjectName(QStringLiteral("exportFileDialog"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setFileMode(QFileDialog::AnyFile);
    files->setNameFilter(isCsv ? tr("CSV files (*.csv)") : tr("JSON files (*.json)"));
    files->setDefaultSuffix(isCsv ? QStringLiteral("csv") : QStringLiteral("json"));
    files->selectFile(
        QStringLiteral("%1-%2.%3")
            .arg(m_noun, QDate::currentDate().toString(Qt::ISODate), files->defaultSuffix()));
    connect(files, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path = path;
        Q_EMIT submitted(choice());
    });
    files->open();
}

void ExportDialog::setBusy(bool busy) {
    m_isBusy = busy;
    if (busy)
        ui->errorBox->hide();
    ui->busyLabel->setText(busy ? tr("Writing…") : QString());
    for (QWidget* group : {ui->rowsGroup, ui->formatGroup, ui->columnsGroup})
        group->setEnabled(!busy);
}

void ExportDialog::showError(const Error& error) {
    setBusy(false);
    ui->errorBox->showError(error);
}

void ExportDialog::finish() {
    accept();
}

void ExportDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        ui->retranslateUi(this);
        showTexts();
    }
    if (event->type() == QEvent::ApplicationFontChange)
        dressForm(this);
}
