// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/question.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

// QMessageBox takes its informative text for HTML when it looks like it; names are in there.
QLabel* plainLabel(const QString& text, FontRole role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(::font(role));
    return label;
}

} // namespace

void ask(QWidget* parent, const Question& question, std::function<void()> onYes) {
    if (auto* open = parent->findChild<QDialog*>(question.name, Qt::FindDirectChildrenOnly)) {
        open->raise();
        return;
    }
    auto* box = new QDialog(parent);
    box->setObjectName(question.name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setWindowTitle(question.title);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(metrics::dialogMargin, metrics::dialogMargin, metrics::dialogMargin,
                               metrics::gap16);
    layout->setSpacing(metrics::gap8);
    layout->addWidget(plainLabel(question.title, FontRole::DialogTitle, box));
    layout->addWidget(plainLabel(question.text, FontRole::Body, box));
    layout->addSpacing(metrics::gap12);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap8);
    buttons->addStretch();
    auto* no = new QPushButton(question.no, box);
    no->setObjectName(QStringLiteral("noButton"));
    no->setDefault(true);
    auto* yes = new QPushButton(question.yes, box);
    yes->setObjectName(QStringLiteral("yesButton"));
    yes->setAutoDefault(false);
    yes->setProperty("kind",
                     question.isDestructive ? QStringLiteral("danger") : QStringLiteral("primary"));
    buttons->addWidget(no);
    buttons->addWidget(yes);
    layout->addLayout(buttons);
    box->setMinimumWidth(metrics::scaled(420));
    no->setFocus();
    QObject::connect(no, &QPushButton::clicked, box, &QDialog::reject);
    QObject::connect(yes, &QPushButton::clicked, box, &QDialog::accept);
    QObject::connect(box, &QDialog::accepted, parent,
                     [asked = QPointer(parent), onYes = std::move(onYes)] {
                         onYes();
                         // Where it closes along with its question, a window manager may hand the
                         // focus to what is just going, and then nobody has it.
                         if (asked && !asked->isVisible() && asked->parentWidget() != nullptr)
                             asked->parentWidget()->window()->activateWindow();
                     });
    box->open();
}
