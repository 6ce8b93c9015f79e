// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scanmenu.h"

#include "models/text/plaintext.h"
#include "ui/common/actions.h"

namespace {

constexpr qsizetype LongestName = 40;

// A line of its own, which cannot be chosen.
QAction* heading(const QString& text, QMenu* menu) {
    QString shown = text;
    auto* line = new QAction(shown.replace(u'&', QLatin1String("&&")), menu);
    line->setEnabled(false);
    return line;
}

} // namespace

ScanMenu::ScanMenu(Actions* a, const QString& name, qsizetype selected, QWidget* parent)
    : QMenu(parent) {
    setObjectName(QStringLiteral("scanMenu"));
    setToolTipsVisible(true);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString clicked = plain(name, LongestName);
    setAccessibleName(tr("Scan %1").arg(clicked));
    addAction(heading(clicked, this));
    addActions({a->editScan, a->duplicateScan, a->showAgent, a->copyScanId});
    addSeparator();
    if (selected > 0)
        addAction(heading(tr("%Ln selected scan(s)", nullptr, int(selected)), this));
    addActions({a->activate, a->deactivate, a->deleteScans});
}
