// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/declared.h"

#include "app/emulator/contractdocument.h"

#include <QXmlStreamReader>

namespace emulator {

Declared::Declared() {
    const std::string_view text = contractDocument();
    QXmlStreamReader xml(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    QString type;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const QString name = attributes.value(QLatin1StringView("Name")).toString();
        const QStringView element = xml.name();
        if (element == QLatin1StringView("EntityType") ||
            element == QLatin1StringView("ComplexType")) {
            type = name;
            m_properties[type] = {};
            const QString base = attributes.value(QLatin1StringView("BaseType")).toString();
            m_bases[type] = base.section(QLatin1Char('.'), -1);
        } else if (element == QLatin1StringView("EnumType")) {
            type = name;
        } else if (element == QLatin1StringView("Property")) {
            m_properties[type].append(name);
        } else if (element == QLatin1StringView("Member")) {
            m_words[type].append(name);
        }
    }
}

bool Declared::hasProperty(const QString& type, const QString& property) const {
    for (QString t = type; !t.isEmpty(); t = m_bases.value(t)) {
        if (m_properties.value(t).contains(property))
            return true;
    }
    return false;
}

bool Declared::hasType(const QString& type) const {
    return m_properties.contains(type);
}

bool Declared::hasWord(const QString& enumType, const QString& word) const {
    return m_words.value(enumType).contains(word);
}

QStringList Declared::words(const QString& enumType) const {
    return m_words.value(enumType);
}

QString Declared::typeNamespace() {
    return QStringLiteral("microsoft.windowsDefenderATP.api.");
}

} // namespace emulator
