// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/conflictfields.h"

#include "models/targets/targetlist.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/scans/editor/scanfieldtexts.h"

#include <QCoreApplication>

namespace {

QString scannerName(const QString& machineId, const QString& known, const SnapshotPtr& snapshot) {
    if (machineId.isEmpty())
        return QStringLiteral("–");
    if (const ScanAgent* agent = snapshot ? snapshot->agentByMachineId(machineId) : nullptr)
        return plain(agent->name, 120);
    return plain(known.isEmpty() ? machineId : known, 120);
}

QString targetsText(const QString& target, TargetType type, const QString& word) {
    QString text = target;
    text.replace(QLatin1Char(','), QStringLiteral(", "));
    return QCoreApplication::translate("ConflictFields", "%1 (%2)")
        .arg(plain(text.simplified(), 600), targetTypeText(type, word));
}

void add(QList<ConflictField>& fields, const QString& name, const QString& before,
         const QString& mine, const QString& theirs, bool isMine, bool isTheirs) {
    if (isMine || isTheirs)
        fields.append({name, before, mine, theirs, isMine, isTheirs});
}

// What tells two sign-ins apart that is no secret.
QString signInText(const AuthenticationInfo& info) {
    QStringList parts;
    for (const QString& part :
         {authenticationText(info), plain(info.domain, 80), plain(info.userName, 80),
          plain(info.keyVaultUrl, 80), plain(info.keyVaultSecretName, 80)}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(" · "));
}

bool targetsDiffer(const ScanDefinition& one, const QString& target, TargetType type) {
    return one.targetType != type || !sameTargets(one.target, target);
}

} // namespace

QList<ConflictField> conflictFields(const ScanDefinition& before, const ScanDraft& mine,
                                    const ScanDefinition& theirs, const SnapshotPtr& snapshot) {
    QList<ConflictField> fields;
    add(fields, scanFieldText(ScanField::Name), plain(before.name), plain(mine.name),
        plain(theirs.name), mine.name != before.name, theirs.name != before.name);
    add(fields, scanFieldText(ScanField::Active), activeText(before.isActive),
        activeText(mine.isActive), activeText(theirs.isActive), mine.isActive != before.isActive,
        theirs.isActive != before.isActive);
    add(fields, scanFieldText(ScanField::Scanner),
        scannerName(before.scanner.machineId, before.scanner.name, snapshot),
        scannerName(mine.machineId, {}, snapshot),
        scannerName(theirs.scanner.machineId, theirs.scanner.name, snapshot),
        mine.machineId != before.scanner.machineId,
        theirs.scanner.machineId != before.scanner.machineId);
    add(fields, scanFieldText(ScanField::Interval), everyText(before.intervalHours),
        everyText(mine.intervalHours), everyText(theirs.intervalHours),
        mine.intervalHours != before.intervalHours, theirs.intervalHours != before.intervalHours);
    add(fields, scanFieldText(ScanField::Targets),
        targetsText(before.target, before.targetType, before.targetTypeWord),
        targetsText(mine.target, mine.targetType,
                    mine.targetType == before.targetType ? before.targetTypeWord : QString()),
        targetsText(theirs.target, theirs.targetType, theirs.targetTypeWord),
        targetsDiffer(before, mine.target, mine.targetType),
        targetsDiffer(before, theirs.target, theirs.targetType));
    // As the service sends it at times and at times not, only two that came can differ.
    if (before.authentication && theirs.authentication)
        add(fields, scanFieldText(ScanField::Authentication), signInText(*before.authentication),
            mine.credentials ? authMethodText(mine.credentials->method)
                             : signInText(*before.authentication),
            signInText(*theirs.authentication), mine.credentials.has_value(),
            before.authentication != theirs.authentication);
    return fields;
}

ScanDraft merged(const ScanDefinition& before, ScanDraft mine, const ScanDefinition& theirs) {
    if (mine.name == before.name)
        mine.name = theirs.name;
    if (mine.isActive == before.isActive)
        mine.isActive = theirs.isActive;
    if (mine.machineId == before.scanner.machineId)
        mine.machineId = theirs.scanner.machineId;
    if (mine.intervalHours == before.intervalHours)
        mine.intervalHours = theirs.intervalHours;
    if (!targetsDiffer(before, mine.target, mine.targetType)) {
        mine.target = theirs.target;
        mine.targetType = theirs.targetType;
    }
    return mine;
}
