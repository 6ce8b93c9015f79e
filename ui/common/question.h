// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

// A question with two answers, put without blocking. `no` is the default and what Esc means.
struct Question {
    QString name; // object name, for tests
    QString title;
    QString text;
    QString yes;
    QString no;
    bool isDestructive = false;
};

// `onYes` runs when the answer is yes and the parent still lives. Asking the same again while it
// is open only brings it to the front.
void ask(QWidget* parent, const Question& question, std::function<void()> onYes);
