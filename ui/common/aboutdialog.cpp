// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/aboutdialog.h"

#include "models/text/plaintext.h"
#include "ui/common/closefooter.h"
#include "ui/common/footerframe.h"
#include "ui/common/labels.h"
#include "ui/look/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

AboutDialog::AboutDialog(const QString& host, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About ScanDeck"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(metrics::scaled(440));

    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(metrics::dialogMargin, metrics::dialogMargin, metrics::dialogMargin,
                              metrics::gap16);
    texts->setSpacing(metrics::gap8);
    texts->addWidget(plainLabel(QStringLiteral("ScanDeck"), FontRole::Title, Ink::Text, this));
    QLabel* version =
        plainLabel(tr("Version %1 · Qt %2")
                       .arg(QStringLiteral(SCANDECK_VERSION), QString::fromLatin1(qVersion())),
                   FontRole::Small, Ink::Text2, this);
    version->setObjectName(QStringLiteral("versionLabel"));
    version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(version);
    const auto add = [&](const QString& text) {
        texts->addWidget(wrappedLabel(text, FontRole::Body, Ink::Text, this));
    };
    add(tr("A console for the authenticated scans of Microsoft Defender for Endpoint. It is not "
           "made or endorsed by Microsoft."));
    const QString shownHost = plain(host, 200);
    add(shownHost.isEmpty()
            ? tr("It talks to the API host and the sign-in authority of a connection, and to "
                 "nobody else.")
            : tr("It talks to %1 and the sign-in authority of this connection, and to nobody "
                 "else.")
                  .arg(shownHost));
    add(tr("Free software under the GNU General Public License, version 3 or later. It comes "
           "without any warranty."));
    texts->addStretch();

    FooterFrame* footer = closeFooter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(texts, 1);
    layout->addWidget(footer);
}
