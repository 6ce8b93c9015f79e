// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/contractreader.h"

#include <QXmlStreamReader>

namespace {

// "Collection(ns.Type)" and "ns.Type" to "Type".
QString shortName(QStringView name) {
    return name.mid(name.lastIndexOf(u'.') + 1).toString();
}

QString attribute(const QXmlStreamReader& xml, QLatin1StringView name) {
    return xml.attributes().value(name).toString();
}

class Reader {
public:
    explicit Reader(const QByteArray& edmx) : m_xml(edmx) {}

    std::optional<ServiceContract> read() {
        bool isEdmx = false;
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QStringView name = m_xml.name();
            if (name == u"Edmx")
                isEdmx = true;
            else if (name == u"EntityType" || name == u"ComplexType")
                readType();
            else if (name == u"EnumType")
                readMembers(u"Member", m_contract.enums);
            else if (name == u"Action" || name == u"Function")
                readMembers(u"Parameter", m_contract.actions);
        }
        if (m_xml.hasError() || !isEdmx)
            return {};
        inherit();
        m_contract.isDeclared =
            m_contract.properties.contains(QStringLiteral("DeviceAuthenticatedScanDefinition"));
        return m_contract;
    }

private:
    void readType() {
        const QString type = attribute(m_xml, QLatin1StringView("Name"));
        const QString base = attribute(m_xml, QLatin1StringView("BaseType"));
        if (!base.isEmpty())
            m_bases.insert(type, shortName(base));
        readMembers(u"Property", m_contract.properties);
    }

    // The names of the direct children called `element`.
    void readMembers(QStringView element, QHash<QString, QStringList>& to) {
        QStringList& names = to[attribute(m_xml, QLatin1StringView("Name"))];
        while (m_xml.readNextStartElement()) {
            const QString name = attribute(m_xml, QLatin1StringView("Name"));
            // M binds its actions to the collection by a parameter that no body holds.
            if (m_xml.name() == element && !name.isEmpty() && name != u"bindingParameter")
                names << name;
            m_xml.skipCurrentElement();
        }
    }

    void inherit() {
        const QHash<QString, QStringList> own = m_contract.properties;
        for (auto at = m_contract.properties.begin(); at != m_contract.properties.end(); ++at) {
            QString base = m_bases.value(at.key());
            // Bounded: a type may claim to descend from itself.
            for (int depth = 0; !base.isEmpty() && depth < 16; ++depth) {
                at.value() += own.value(base);
                base = m_bases.value(base);
            }
        }
    }

    QXmlStreamReader m_xml;
    ServiceContract m_contract;
    QHash<QString, QString> m_bases;
};

} // namespace

std::optional<ServiceContract> readContract(const QByteArray& edmx) {
    return Reader(edmx).read();
}
