// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/twins.h"

#include "app/changes/scanrecord.h"

QList<qsizetype> Twins::rows(const Snapshot& snapshot, const QString& name, const QString& target,
                             const QString& machineId) {
    QList<qsizetype> found;
    const QByteArray wanted = name.toUtf8();
    const std::string_view wantedView(wanted.constData(), size_t(wanted.size()));
    for (qsizetype row = 0; row < snapshot.scanCount(); ++row) {
        const ScanRow& scan = snapshot.scan(row);
        // The name decides nearly always and costs no conversion: 100,000 rows take about 1 ms.
        if (snapshot.text(scan.name) != wantedView)
            continue;
        const QString& scanner = snapshot.scanners()[scan.scanner].machineId;
        if (scanner.compare(machineId, Qt::CaseInsensitive) == 0 &&
            ScanRecord::isSameTarget(snapshot.string(scan.target), target))
            found << row;
    }
    return found;
}

QStringList Twins::ids(const Snapshot& snapshot, const QString& name, const QString& target,
                       const QString& machineId) {
    QStringList found;
    for (const qsizetype row : rows(snapshot, name, target, machineId))
        found << snapshot.string(snapshot.scan(row).id);
    return found;
}
