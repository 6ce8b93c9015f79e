// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/registerappdialog.h"

#include "ui/common/closefooter.h"
#include "ui/common/footerframe.h"
#include "ui/common/labels.h"
#include "ui/common/readarea.h"
#include "ui/look/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

RegisterAppDialog::RegisterAppDialog(QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("registerAppDialog"));
    setWindowTitle(tr("How to register the app"));
    setWindowModality(Qt::WindowModal);

    const QStringList steps{
        tr("In the Entra admin center open App registrations, New registration. Any name will do; "
           "it needs no redirect URI."),
        tr("API permissions, Add a permission, APIs my organization uses: search for "
           "WindowsDefenderATP (%1) and choose Application permissions.")
            .arg(QStringLiteral("fc780465-2017-40d4-a0c5-307022471b92")),
        tr("Add Machine.Read.All, “Read all scan information”, for lists, agents and history. Add "
           "Machine.ReadWrite.All, “Read and write all scan information”, to create, change and "
           "delete; leave it out for a console that can only read."),
        tr("Grant admin consent. The first time it can take hours until it holds."),
        tr("Certificates & secrets, New client secret: copy its value, not its id."),
        tr("Here: File, Connections…, Add. Enter the tenant id, the client id and the secret. Test "
           "says what was tried and what the token names."),
    };
    auto* content = new QWidget;
    // Only as tall as they are when they are as wide as the dialog: else the area would have to
    // scroll to what they would need when narrower.
    const auto asTallAsItsText = [](QLabel* label) {
        QSizePolicy policy = label->sizePolicy();
        policy.setVerticalPolicy(QSizePolicy::Preferred);
        label->setSizePolicy(policy);
        return label;
    };
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(metrics::dialogMargin, metrics::dialogMargin, metrics::dialogMargin,
                             metrics::gap16);
    grid->setHorizontalSpacing(metrics::gap8);
    grid->setVerticalSpacing(metrics::gap12);
    grid->setColumnStretch(1, 1);
    const auto add = [&](int row, const QString& text) {
        QLabel* words = asTallAsItsText(wrappedLabel(text, FontRole::Body, Ink::Text, content));
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(words, row, 1);
    };
    int row = 0;
    for (const QString& step : steps) {
        grid->addWidget(
            plainLabel(QStringLiteral("%1.").arg(row + 1), FontRole::Body, Ink::Text2, content),
            row, 0, Qt::AlignTop | Qt::AlignRight);
        add(row, step);
        ++row;
    }
    grid->addWidget(asTallAsItsText(wrappedLabel(
                        tr("The tenant needs Microsoft Defender for Endpoint Plan 2 or "
                           "Defender Vulnerability Management."),
                        FontRole::Small, Ink::Text2, content)),
                    row, 1);
    grid->setRowStretch(row + 1, 1);
    auto* area = new ReadArea(this);
    area->setAccessibleName(windowTitle());
    area->setContent(content);

    FooterFrame* footer = closeFooter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addWidget(footer);
    const int width = metrics::scaled(560);
    resize(width, content->heightForWidth(width) + footer->sizeHint().height());
}
