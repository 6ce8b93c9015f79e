// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

#include <QFile>

QString places::source() {
    return QStringLiteral(SCANDECK_SOURCE_DIR);
}

QString places::programs() {
    return QStringLiteral(SCANDECK_BIN_DIR);
}

QByteArray places::serviceData(const QString& name) {
    QFile file(source() + QStringLiteral("/tests/app/service/data/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no answer %s", qPrintable(name));
    return file.readAll();
}
