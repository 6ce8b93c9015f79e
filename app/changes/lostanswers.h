// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/snapshot/snapshot.h"

#include <QCoreApplication>
#include <QSet>

// A step of which it is not known whether the service applied it.
struct LostStep {
    qint64 changeId = 0;
    qint64 stepId = 0;
    ChangeKind kind = ChangeKind::Other;
    QString scanId; // empty for a create
    QByteArray after;
    QString who; // who sent it, as the token names it
    // Refused: the service did answer, and only how far a batch had come is in doubt; what is
    // still listed then was certainly kept. Yes: it agreed, and a reading did not show it.
    enum class Answer : quint8 { Lost, Refused, Yes };
    Answer answer = Answer::Lost;
};

// What reading back made of it. Unknown here is final: more readings would not tell.
struct SettledStep {
    qint64 changeId = 0;
    qint64 stepId = 0;
    StepState state = StepState::Unknown;
    QString scanId; // of a create, the scan that was found
    QString answer; // why, for a person
};

// Decides by whole readings what became of steps whose answer was lost (DESIGN.md, Rules: the
// service is read before anything is said; that something is absent counts only after two
// readings a minute apart, because a new object can be missing for a while). Pure: it neither
// reads nor waits. Every reading handed in must have been asked for after the steps were sent.
class LostAnswers {
    Q_DECLARE_TR_FUNCTIONS(LostAnswers)
public:
    static constexpr qint64 ApartMs = 60'000;

    void add(const LostStep& step);
    // The steps that `reading` settles; they are then no longer waited for.
    [[nodiscard]] QList<SettledStep> observe(const Snapshot& reading);
    [[nodiscard]] bool isEmpty() const { return m_open.isEmpty(); }
    [[nodiscard]] bool contains(qint64 changeId) const;
    // Whether a create that looks the same is still in doubt.
    [[nodiscard]] bool mayHoldTwin(const QString& name, const QString& target,
                                   const QString& machineId) const;
    // A scan whose creation was answered: no lost create can claim it.
    void claim(const QString& scanId) { m_claimed.insert(scanId); }

private:
    enum class Sight : quint8 { None, Applied, NotApplied, Gone };
    struct Open {
        LostStep step;
        Sight last = Sight::None;
        Instant since; // of the first reading that showed `last`
        int turns = 0; // how often `last` became another
    };
    [[nodiscard]] std::optional<SettledStep> look(Open& open, const Snapshot& reading);
    [[nodiscard]] std::optional<SettledStep> lookForCreated(Open& open, const Snapshot& reading);
    [[nodiscard]] std::optional<SettledStep> lookForEdited(Open& open, const Snapshot& reading);
    [[nodiscard]] std::optional<SettledStep> lookForDeleted(Open& open, const Snapshot& reading);

    QList<Open> m_open;
    QSet<QString> m_claimed;
};
