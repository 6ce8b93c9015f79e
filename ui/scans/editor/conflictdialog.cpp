// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/conflictdialog.h"

#include "models/text/plaintext.h"
#include "ui/common/linedelegate.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/scans/editor/conflictfields.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ConflictDialog)
};

QString saidChanges(const ScanDefinition& before, const QList<ConflictField>& fields,
                    Instant readAt) {
    QStringList theirs;
    for (const ConflictField& field : fields) {
        if (field.isTheirs)
            theirs << field.name;
    }
    QString text = Words::tr("While “%1” was open here, this was changed: %2.")
                       .arg(plain(before.name, 80), theirs.join(Words::tr(", ")));
    text += u' ';
    text += readAt.isKnown() ? Words::tr("Read at %1; the service does not tell who it was.")
                                   .arg(QLocale().toString(readAt.toDateTime().toLocalTime().time(),
                                                           QLocale::ShortFormat))
                             : Words::tr("The service does not tell who it was.");
    return text + u' ' + Words::tr("Nothing of yours has been sent yet.");
}

} // namespace

ConflictDialog::ConflictDialog(const ScanDefinition& before, const ScanDraft& mine,
                               const ScanDefinition& theirs, const SnapshotPtr& snapshot,
                               Instant theirsReadAt, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("conflictDialog"));
    setWindowTitle(tr("Changed meanwhile"));
    setWindowModality(Qt::WindowModal);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::dialogMargin, metrics::dialogMargin, metrics::dialogMargin,
                               metrics::gap16);
    layout->setSpacing(metrics::gap12);

    auto* title = new QLabel(tr("Somebody else changed this scan"), this);
    title->setFont(::font(FontRole::DialogTitle));
    title->setTextFormat(Qt::PlainText);
    layout->addWidget(title);
    auto* text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    const QList<ConflictField> fields = conflictFields(before, mine, theirs, snapshot);
    text->setObjectName(QStringLiteral("conflictText"));
    text->setText(saidChanges(before, fields, theirsReadAt));
    layout->addWidget(text);

    auto* table = new QTableWidget(int(fields.size()), 4, this);
    table->setObjectName(QStringLiteral("conflictTable"));
    table->setAccessibleName(tr("Both sides"));
    table->setHorizontalHeaderLabels(
        {tr("Field"), tr("When you opened it"), tr("Yours"), tr("Theirs now")});
    table->verticalHeader()->setVisible(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setTabKeyNavigation(false);
    QFont strong = ::font(FontRole::Strong);
    for (int row = 0; row < fields.size(); ++row) {
        const ConflictField& field = fields.at(row);
        const QString cells[] = {field.name, field.before, field.mine, field.theirs};
        for (int column = 0; column < 4; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            if ((column == 2 && field.isMine) || (column == 3 && field.isTheirs))
                item->setFont(strong);
            table->setItem(row, column, item);
        }
        m_mayKeepBoth = m_mayKeepBoth && !field.isBoth();
    }
    auto* delegate = new LineDelegate(table);
    delegate->setWrapping(true);
    table->setItemDelegate(delegate);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    layout->addWidget(table, 1);

    auto* kept = new QLabel(this);
    kept->setTextFormat(Qt::PlainText);
    kept->setWordWrap(true);
    kept->setText(mine.credentials ? tr("The new credentials that you entered are sent with yours.")
                                   : tr("Yours leaves the credentials as they are."));
    layout->addWidget(kept);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap8);
    addButton(tr("Back"), QStringLiteral("backButton"), {}, Answer::Back, buttons);
    buttons->addStretch();
    addButton(tr("Take theirs"), QStringLiteral("takeTheirsButton"), {}, Answer::TakeTheirs,
              buttons);
    if (m_mayKeepBoth)
        addButton(tr("Keep both changes"), QStringLiteral("keepBothButton"), {}, Answer::KeepBoth,
                  buttons);
    else
        addButton(tr("Overwrite with mine"), QStringLiteral("overwriteButton"),
                  QStringLiteral("danger"), Answer::OverwriteTheirs, buttons);
    layout->addLayout(buttons);
    resize(760, std::min(640, 260 + 52 * int(fields.size())));
}

void ConflictDialog::addButton(const QString& text, const QString& objectName, const QString& kind,
                               Answer answer, QHBoxLayout* layout) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    if (!kind.isEmpty())
        button->setProperty("kind", kind);
    button->setAutoDefault(false);
    if (answer == Answer::Back) {
        button->setDefault(true);
        button->setFocus();
    }
    connect(button, &QPushButton::clicked, this, [this, answer] {
        m_answer = answer;
        done(answer == Answer::Back ? Rejected : Accepted);
    });
    layout->addWidget(button);
}
