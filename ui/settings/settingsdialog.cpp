// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/common/formdress.h"
#include "ui_settingsdialog.h"

#include <QEvent>

SettingsDialog::SettingsDialog(QWidget* parent)
    : QDialog(parent), ui(std::make_unique<Ui::SettingsDialog>()) {
    ui->setupUi(this);
    dressForm(this);
    setWindowModality(Qt::WindowModal);
    fillChoices();
    setSettings({});
    for (QRadioButton* radio :
         {ui->systemRadio, ui->lightRadio, ui->darkRadio, ui->normalRowsRadio, ui->tallRowsRadio}) {
        connect(radio, &QRadioButton::toggled, this, [this](bool isOn) {
            if (isOn) // the one that goes off has nothing to add
                take();
        });
    }
    for (QComboBox* combo : {ui->languageCombo, ui->refreshCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    for (QSpinBox* spin : {ui->staleSpinBox, ui->lostSpinBox, ui->idleSpinBox, ui->keepSpinBox}) {
        // A half-typed figure is not meant yet.
        spin->setKeyboardTracking(false);
        connect(spin, &QSpinBox::valueChanged, this, &SettingsDialog::take);
    }
    connect(ui->keepCheckBox, &QCheckBox::toggled, this, &SettingsDialog::take);
    // No least width of its own: that would keep the layout from growing with its texts.
    constexpr int usual = 460;
    resize(sizeHint().expandedTo(QSize(usual, 0)));
    connect(ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillChoices() {
    const bool wasLoading = std::exchange(m_isLoading, true);
    const int language = ui->languageCombo->currentIndex();
    const int refresh = ui->refreshCombo->currentIndex();
    ui->languageCombo->clear();
    ui->languageCombo->addItem(tr("System"), QString());
    // Each language in its own words, so that whoever cannot read the others finds it.
    ui->languageCombo->addItem(QStringLiteral("English"), QStringLiteral("en"));
    ui->languageCombo->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    ui->refreshCombo->clear();
    ui->refreshCombo->addItem(tr("Off"), 0);
    for (const int minutes : {5, 15, 60})
        ui->refreshCombo->addItem(tr("Every %Ln minutes", nullptr, minutes), minutes);
    ui->languageCombo->setCurrentIndex(language);
    ui->refreshCombo->setCurrentIndex(refresh);
    m_isLoading = wasLoading;
}

void SettingsDialog::setSettings(const UserSettings& settings) {
    m_isLoading = true;
    m_settings = settings;
    switch (settings.theme) {
    case Theme::System: ui->systemRadio->setChecked(true); break;
    case Theme::Light: ui->lightRadio->setChecked(true); break;
    case Theme::Dark: ui->darkRadio->setChecked(true); break;
    }
    ui->languageCombo->setCurrentIndex(std::max(0, ui->languageCombo->findData(settings.language)));
    ui->refreshCombo->setCurrentIndex(
        std::max(0, ui->refreshCombo->findData(settings.refreshMinutes)));
    ui->lostSpinBox->setMinimum(2); // the limit of what was shown before must not cut this one
    ui->staleSpinBox->setValue(settings.staleHours);
    ui->lostSpinBox->setValue(settings.lostHours);
    ui->idleSpinBox->setValue(settings.idleIntervals);
    (settings.tallRows ? ui->tallRowsRadio : ui->normalRowsRadio)->setChecked(true);
    ui->keepCheckBox->setChecked(settings.keepSnapshotDays > 0);
    if (settings.keepSnapshotDays > 0)
        ui->keepSpinBox->setValue(settings.keepSnapshotDays);
    showDependent();
    m_isLoading = false;
}

UserSettings SettingsDialog::settings() const {
    UserSettings result = m_settings;
    result.theme = ui->darkRadio->isChecked()    ? Theme::Dark
                   : ui->lightRadio->isChecked() ? Theme::Light
                                                 : Theme::System;
    result.language = ui->languageCombo->currentData().toString();
    result.refreshMinutes = ui->refreshCombo->currentData().toInt();
    result.staleHours = ui->staleSpinBox->value();
    result.lostHours = ui->lostSpinBox->value();
    result.idleIntervals = ui->idleSpinBox->value();
    result.tallRows = ui->tallRowsRadio->isChecked();
    result.keepSnapshotDays = ui->keepCheckBox->isChecked() ? ui->keepSpinBox->value() : 0;
    return result;
}

void SettingsDialog::showDependent() {
    // Lost is worse than stale, so it comes later.
    ui->lostSpinBox->setMinimum(ui->staleSpinBox->value() + 1);
    const int intervals = ui->idleSpinBox->value();
    //: How many of the shortest interval of an agent's scans.
    const QString words = tr("%Ln interval(s)", nullptr, intervals);
    // The field has the figure already: around it stands what the language puts there.
    const QString number = QLocale().toString(intervals);
    const qsizetype at = std::max<qsizetype>(0, words.indexOf(number));
    ui->idleSpinBox->setPrefix(words.left(at));
    ui->idleSpinBox->setSuffix(words.mid(at + number.size()));
    ui->keepField->setEnabled(ui->keepCheckBox->isChecked());
    ui->keepSpinBox->setSuffix(tr(" days"));
}

void SettingsDialog::take() {
    if (m_isLoading)
        return;
    m_isLoading = true; // a limit that gives way changes another field
    showDependent();
    m_isLoading = false;
    if (const UserSettings now = settings(); now != m_settings) {
        m_settings = now;
        ui->errorBox->hide();
        Q_EMIT changed(now);
    }
}

void SettingsDialog::showError(const Error& error) {
    ui->errorBox->showError(error);
}

void SettingsDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        ui->retranslateUi(this);
        dressForm(this);
        fillChoices();
        showDependent();
    }
    if (event->type() == QEvent::ApplicationFontChange)
        dressForm(this);
}
