// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

// A question with two answers; the safe one, Cancel, is the default.
struct Question {
    QString title;
    QString text; // plain text
    QString yes;  // names the deed
};

// Opens it above `parent`, does not wait, and tells the answer unless `context` is gone by then.
void askQuestion(QWidget* parent, const Question& question, QObject* context,
                 std::function<void(bool isYes)> answer);
