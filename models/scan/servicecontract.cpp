// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scan/servicecontract.h"

namespace {

QString findWithoutCase(const QStringList& names, const QString& wanted) {
    if (names.contains(wanted))
        return wanted;
    for (const QString& name : names) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            return name;
    }
    return {};
}

} // namespace

QString ServiceContract::property(const QString& type, const QString& name,
                                  const QStringList& aliases) const {
    const auto found = properties.constFind(type);
    if (!isDeclared || found == properties.constEnd())
        return name;
    for (const QString& wanted : QStringList{name} + aliases) {
        if (const QString spelling = findWithoutCase(*found, wanted); !spelling.isEmpty())
            return spelling;
    }
    return {};
}

QString ServiceContract::enumMember(const QString& type, const QString& name) const {
    const auto found = enums.constFind(type);
    if (!isDeclared || found == enums.constEnd())
        return name;
    return findWithoutCase(*found, name);
}
