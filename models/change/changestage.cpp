// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/change/changestage.h"

#include "models/text/ages.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

constexpr qint64 Unexpected = 5'000; // milliseconds

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChangeStage)
};

QString timeText(Instant when, const QString& format) {
    return QLocale().toString(when.toDateTime().toLocalTime().time(), format);
}

QString sentText(Instant sentAt) {
    //: A format of QTime for a time of day with seconds.
    const QString time = timeText(sentAt, Words::tr("HH:mm:ss"));
    return Words::tr("Sent at %1; waiting for the answer.").arg(time);
}

// `sentence` with until when, and how long that is from now.
QString untilText(const QString& sentence, Instant until, Instant now) {
    //: A format of QTime for a time of day.
    return sentence.arg(timeText(until, Words::tr("HH:mm")), waitText(until.ms - now.ms));
}

QString quotaText(const ChangeStage& stage, Instant until, Instant now) {
    return untilText(
        stage.mayTakeBack()
            ? Words::tr("Waits for the quota until %1 (in %2). Nothing has been sent yet.")
            : Words::tr("It was sent. To see what became of it waits for the quota until %1 "
                        "(in %2)."),
        until, now);
}

QString askedText(const ChangeStage& stage, Instant until, Instant now) {
    return untilText(
        stage.mayTakeBack()
            ? Words::tr("The service asks to wait until %1 (in %2). Nothing has been sent yet.")
            : Words::tr("It was sent. The service asks to wait until %1 (in %2) before it can be "
                        "seen what became of it."),
        until, now);
}

QString doingText(const ChangeStage& stage) {
    switch (stage.doing) {
    case ChangeStage::Doing::Queued:
        return Words::tr("Waits for another change of this tenant to end. Nothing has been sent "
                         "yet.");
    case ChangeStage::Doing::Reading:
        return Words::tr("Reading the list again first. Nothing has been sent yet.");
    case ChangeStage::Doing::Preparing:
        return Words::tr("About to be sent. Nothing has been sent yet.");
    case ChangeStage::Doing::Sent: return sentText(stage.sentAt);
    case ChangeStage::Doing::Checking: break;
    }
    return Words::tr("It was sent. Reading the list again to see what became of it.");
}

} // namespace

QString stageText(const ChangeStage& stage, Instant quotaUntil, Instant now, bool isAsked) {
    const bool isHeld = quotaUntil.isKnown() && quotaUntil > now;
    // What is on its way waits for nothing but its answer.
    if (isHeld && stage.doing != ChangeStage::Doing::Sent &&
        stage.doing != ChangeStage::Doing::Queued)
        return isAsked ? askedText(stage, quotaUntil, now) : quotaText(stage, quotaUntil, now);
    const QString doing = doingText(stage);
    const qint64 lasts = now.ms - stage.since.ms;
    if (!stage.since.isKnown() || lasts < Unexpected)
        return doing;
    //: %1 is a sentence on what is waited for, %2 for how long by now ("12 s").
    return Words::tr("%1 %2 so far.").arg(doing, tookText(lasts));
}
