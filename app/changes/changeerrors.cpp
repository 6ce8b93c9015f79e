// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/changeerrors.h"

#include "models/change/outcome.h"
#include "models/text/plaintext.h"

#include <QLocale>

namespace {
// In a sentence: whoever named a scan may be hostile.
constexpr qsizetype LongestName = 60;
} // namespace

Error ChangeErrors::notAllowed(const QString& why) {
    Error error;
    error.kind = Error::Kind::ReadOnly;
    error.what = tr("Nothing was changed.");
    error.why = why;
    return error;
}

Error ChangeErrors::takenBack() {
    Error error = notAllowed(stopped());
    error.kind = Error::Kind::Cancelled;
    return error;
}

Error ChangeErrors::notRecorded(Error disk) {
    disk.kind = Error::Kind::Disk;
    disk.what = tr("Nothing was sent, because the change could not be recorded on this computer.");
    if (disk.advice.isEmpty())
        disk.advice = tr("Make room on the disk or see to the folder's permissions, then try "
                         "again. Your input is still here.");
    return disk;
}

Error ChangeErrors::wholeNotRecorded(Error disk) {
    disk = notRecorded(std::move(disk));
    disk.what = tr("Nothing was changed: the service wants the scan whole, and that could not be "
                   "recorded on this computer.");
    return disk;
}

Error ChangeErrors::answerNotRecorded(Error disk) {
    disk.kind = Error::Kind::Disk;
    disk.what = tr("The service answered, but its answer could not be recorded on this computer. "
                   "Nothing more was sent.");
    if (disk.advice.isEmpty())
        disk.advice = tr("Make room on the disk. The next start reads back what became of it.");
    return disk;
}

Error ChangeErrors::notKept(Error disk) {
    disk.kind = Error::Kind::Disk;
    disk.what = tr("Nothing was deleted, because the definitions could not be kept first.");
    if (disk.advice.isEmpty())
        disk.advice = tr("Make room on the disk or see to the folder's permissions, then try "
                         "again.");
    return disk;
}

Error ChangeErrors::notReadBefore(Error reading) {
    if (reading.kind == Error::Kind::Cancelled)
        return takenBack();
    reading.what = tr("Nothing was sent, because the scans could not be read again first.");
    return reading;
}

Error ChangeErrors::named(Error answer, ChangeKind kind, const QString& scanName) {
    const QString name = plain(scanName, LongestName);
    // A failure of this computer's disk says itself what was not sent, and that is more than a
    // name.
    if (answer.outcomeUnknown || answer.kind == Error::Kind::Disk || name.isEmpty())
        return answer;
    switch (kind) {
    case ChangeKind::Create: answer.what = tr("“%1” could not be created.").arg(name); break;
    case ChangeKind::Delete: answer.what = tr("“%1” could not be deleted.").arg(name); break;
    case ChangeKind::Activate: answer.what = tr("“%1” could not be activated.").arg(name); break;
    case ChangeKind::Deactivate:
        answer.what = tr("“%1” could not be deactivated.").arg(name);
        break;
    case ChangeKind::Edit:
    case ChangeKind::Other: answer.what = tr("“%1” could not be changed.").arg(name); break;
    }
    return answer;
}

Error ChangeErrors::gone(const QString& scanName) {
    Error error;
    error.kind = Error::Kind::NotFound;
    error.what = tr("“%1” could not be changed.").arg(plain(scanName, LongestName));
    error.why = tr("The scan is not there any more. Somebody deleted it meanwhile.");
    error.advice = tr("Create it anew from what you entered, or cancel.");
    return error;
}

Error ChangeErrors::changedByOthers(const QString& scanName) {
    Error error;
    error.kind = Error::Kind::Conflict;
    error.what = tr("“%1” was not saved.").arg(plain(scanName, LongestName));
    error.why = tr("Somebody else changed the scan since you opened it.");
    error.advice = tr("Compare both sides and choose.");
    return error;
}

Error ChangeErrors::credentialsRefused(Error answer) {
    answer.what = tr("The service does not take new credentials for this scan.");
    answer.advice = tr("Create the scan anew with the new credentials, then delete this one.");
    return answer;
}

Error ChangeErrors::twinAppeared(const QString& scanName) {
    Error error;
    error.kind = Error::Kind::Conflict;
    error.what = tr("“%1” was not created.").arg(plain(scanName, LongestName));
    error.why = tr("A scan with this name, these targets and this scanner has appeared meanwhile.");
    error.advice = tr("Look at it first. Save again to create a second one all the same.");
    return error;
}

Error ChangeErrors::scannerNotTakenYet(const QString& scanName, Instant readAt) {
    Error error;
    error.kind = Error::Kind::Refused;
    error.what = tr("The new scanner of “%1” does not show yet.").arg(plain(scanName, LongestName));
    error.why = scannerStillFormer(readAt);
    error.advice = tr("It is read again in a minute; Activity then says what became of it. If the "
                      "scanner stays, create the scan anew on the other one, then delete this "
                      "one.");
    return error;
}

Error ChangeErrors::unknownYet(Error lost) {
    lost.what = tr("It is not known yet whether this was done.");
    lost.advice = tr("The scans were read again and do not show it yet. They are read once more "
                     "in a minute; Activity then says what became of it. Repeating it now could "
                     "do it twice.");
    return lost;
}

Error ChangeErrors::unknownUnread(Error lost) {
    lost.what = tr("It is not known yet whether this was done.");
    lost.advice = tr("The scans could not be read again either. They are read as soon as the "
                     "service answers; Activity then says what became of it. Repeating it now "
                     "could do it twice.");
    return lost;
}

Error ChangeErrors::endedInTheMiddle(const Change& change) {
    Error error;
    error.what = tr("The console ended in the middle of a change.");
    error.outcomeUnknown = change.isRunning();
    if (change.isRunning())
        error.why = tr("It is not known yet what became of it. The scans are read once more in a "
                       "minute.");
    else if (change.steps.size() == 1)
        error.why = tr("“%1”: %2")
                        .arg(plain(change.steps[0].scanName, LongestName), change.steps[0].answer);
    else
        error.why = tr("What became of the scans: %1.").arg(outcomeText(change));
    error.advice = tr("Activity says what became of each scan.");
    return error;
}

Error ChangeErrors::settledLater(const Change& change) {
    Error error = endedInTheMiddle(change);
    error.what = tr("It is known now what became of a change whose answer was lost.");
    return error;
}

QString ChangeErrors::ofTenant(const QString& tenantName, const QString& text) {
    //: The name of a tenant, and what is said of it.
    return tr("%1: %2").arg(plain(tenantName, LongestName), text);
}

Error ChangeErrors::readBack(Error lost, const ChangeStep& step) {
    lost.outcomeUnknown = step.state == StepState::Unknown;
    lost.why = step.answer;
    lost.serverText.clear();
    lost.advice.clear();
    if (step.state == StepState::Done)
        lost.what = tr("What was sent before was done all the same.");
    else if (step.state == StepState::Refused)
        lost.what = tr("What was sent before was not done. Try again.");
    return lost;
}

QString ChangeErrors::stopped() {
    return tr("Not sent: you stopped the change.");
}

QString ChangeErrors::notSentAfterFailure() {
    return tr("Not sent: the change ended at a failure before.");
}

QString ChangeErrors::keptAfterFailure() {
    return tr("Kept. Not sent: the change ended at a failure before.");
}

QString ChangeErrors::kept(const QString& why) {
    return tr("Kept. %1").arg(why).trimmed();
}

QString ChangeErrors::cutOff() {
    return tr("Not sent: the console ended before.");
}

QString ChangeErrors::already(bool active) {
    return active ? tr("Was active already.") : tr("Was inactive already.");
}

QString ChangeErrors::notThere() {
    return tr("The scan is not there any more. Somebody deleted it meanwhile.");
}

QString ChangeErrors::stillListed() {
    return tr("The service said yes, and a reading after it still shows the scan. It is read "
              "again in a minute.");
}

QString ChangeErrors::scannerStillFormer(Instant readAt) {
    const QTime time = readAt.toDateTime().toLocalTime().time();
    return tr("The service accepted the change. The scan was still on its former scanner at %1.")
        .arg(QLocale().toString(time, QLocale::ShortFormat));
}

QString ChangeErrors::beingReadBack() {
    return tr("The answer was lost. The scans are being read again.");
}

QString ChangeErrors::acceptedBeingReadBack() {
    return tr("The service accepted the change. The scans are being read again.");
}

QString ChangeErrors::smallerBatch(int allowed) {
    return tr("The service takes at most %Ln scan(s) in one call. Sent again in smaller batches.",
              nullptr, allowed);
}
