// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace emulator {

// What the served document declares, as the service itself holds bodies against it: names are
// case-sensitive here.
class Declared {
public:
    Declared();

    // Own and inherited; types are named without their namespace.
    [[nodiscard]] bool hasProperty(const QString& type, const QString& property) const;
    [[nodiscard]] bool hasType(const QString& type) const;
    [[nodiscard]] bool hasWord(const QString& enumType, const QString& word) const;
    [[nodiscard]] QStringList words(const QString& enumType) const;
    [[nodiscard]] static QString typeNamespace();

private:
    QHash<QString, QString> m_bases;
    QHash<QString, QStringList> m_properties;
    QHash<QString, QStringList> m_words;
};

} // namespace emulator
