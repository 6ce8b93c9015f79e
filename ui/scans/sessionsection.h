// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/scan/scansession.h"

#include <QWidget>

class SessionStrip;
class TonedLabel;
class QLabel;

// The sessions of the chosen scan under their heading: waited for, read, or why they were not.
class SessionSection final : public QWidget {
    Q_OBJECT

public:
    explicit SessionSection(QWidget* parent = nullptr);

    void setPending();
    void setReading();
    void setSessions(const QList<ScanSession>& sessions);
    void setProblem(const Error& problem);
    // What was read; empty in every other state.
    [[nodiscard]] const QList<ScanSession>& sessions() const;
    // How many there are, for the heading, and what stands at its end.
    [[nodiscard]] QString title() const;
    [[nodiscard]] TonedLabel* sum() const { return m_sum; }

Q_SIGNALS:
    // Texts that wrap and the title may be others now.
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State : quint8 { Pending, Reading, Read, Failed };
    void showState(State state);

    State m_state = State::Pending;
    Error m_problem;
    SessionStrip* m_strip;
    TonedLabel *m_sum, *m_left, *m_right;
    QLabel* m_words;
};
