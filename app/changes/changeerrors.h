// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/change/change.h"
#include "models/problem/error.h"
#include "models/snapshot/instant.h"

#include <QCoreApplication>

// The sentences that changes add to what the service and the disk say.
class ChangeErrors {
    Q_DECLARE_TR_FUNCTIONS(ChangeErrors)
public:
    [[nodiscard]] static Error notAllowed(const QString& why);
    // Stopped before anything of it was sent.
    [[nodiscard]] static Error takenBack();
    [[nodiscard]] static Error notRecorded(Error disk);
    // A partial body was refused, and that it is sent whole could not be written down.
    [[nodiscard]] static Error wholeNotRecorded(Error disk);
    // The answer came, and could not be written down.
    [[nodiscard]] static Error answerNotRecorded(Error disk);
    [[nodiscard]] static Error notKept(Error disk);
    [[nodiscard]] static Error notReadBefore(Error reading);
    // The service's answer, about the scan that it is about.
    [[nodiscard]] static Error named(Error answer, ChangeKind kind, const QString& scanName);
    [[nodiscard]] static Error gone(const QString& scanName);
    [[nodiscard]] static Error changedByOthers(const QString& scanName);
    // A scan that looks the same and was not in the reading that the person saw.
    [[nodiscard]] static Error twinAppeared(const QString& scanName);
    [[nodiscard]] static Error credentialsRefused(Error answer);
    [[nodiscard]] static Error scannerNotTakenYet(const QString& scanName, Instant readAt);
    // After a lost answer, when reading again did not settle it yet.
    [[nodiscard]] static Error unknownYet(Error lost);
    // After a lost answer, when reading again failed as well.
    [[nodiscard]] static Error unknownUnread(Error lost);
    // A change that the end of an earlier console cut off, as far as it is known.
    [[nodiscard]] static Error endedInTheMiddle(const Change& change);
    // A change whose answer was lost, once reading back has settled it.
    [[nodiscard]] static Error settledLater(const Change& change);
    // "Contoso: …", for who looks at another tenant.
    [[nodiscard]] static QString ofTenant(const QString& tenantName, const QString& text);
    // What reading back made of it later, in place of unknownYet().
    [[nodiscard]] static Error readBack(Error lost, const ChangeStep& step);

    [[nodiscard]] static QString stopped();
    [[nodiscard]] static QString notSentAfterFailure();
    [[nodiscard]] static QString keptAfterFailure();
    // Of a scan that a delete did not reach.
    [[nodiscard]] static QString kept(const QString& why);
    [[nodiscard]] static QString cutOff();
    [[nodiscard]] static QString already(bool active);
    [[nodiscard]] static QString notThere();
    [[nodiscard]] static QString stillListed();
    [[nodiscard]] static QString scannerStillFormer(Instant readAt);
    [[nodiscard]] static QString beingReadBack();
    [[nodiscard]] static QString acceptedBeingReadBack();
    [[nodiscard]] static QString smallerBatch(int allowed);
};
