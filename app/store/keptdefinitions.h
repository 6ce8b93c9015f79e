// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "models/scan/scandefinition.h"

#include <QCoroTask>
#include <QList>

class SerialWorker;

// What is destroyed is kept first: before a delete the whole definitions go to a file in the
// connection's folder, synced to the disk. No file, no delete.
class KeptDefinitions {
public:
    // The folder of StatePaths::connectionFolder(); made when needed.
    KeptDefinitions(QString folder, SerialWorker& disk);

    // The path of the new file. Resumes when file and folder are synced.
    [[nodiscard]] QCoro::Task<Result<QString>> keep(QList<ScanDefinition> definitions,
                                                    QString tenantName, Instant now);

private:
    QString m_folder;
    SerialWorker& m_disk;
};
