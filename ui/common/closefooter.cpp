// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/closefooter.h"

#include "ui/common/footerframe.h"
#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

FooterFrame* closeFooter(QDialog* dialog) {
    auto* footer = new FooterFrame(dialog);
    auto* close = new QPushButton(QCoreApplication::translate("CloseFooter", "Close"), footer);
    close->setObjectName(QStringLiteral("closeButton"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    auto* buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(metrics::dialogMargin, metrics::gap12, metrics::dialogMargin,
                                metrics::gap12);
    buttons->addStretch();
    buttons->addWidget(close);
    close->setFocus();
    return footer;
}
