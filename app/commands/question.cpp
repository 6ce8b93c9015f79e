// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/question.h"

#include <QMessageBox>
#include <QPushButton>

void askQuestion(QWidget* parent, const Question& question, QObject* context,
                 std::function<void(bool isYes)> answer) {
    auto* box = new QMessageBox(parent);
    box->setObjectName(QStringLiteral("question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(question.title);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.title);
    box->setInformativeText(question.text);
    QPushButton* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton* cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QDialog::finished, context, [box, yes, answer = std::move(answer)] {
        answer(box->clickedButton() == yes);
    });
    box->open();
}
