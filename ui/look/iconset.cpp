// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/iconset.h"

#include "ui/look/svgpath.h"

#include <QResource>

// A resource of a static library is only linked in where its initialiser is named. The macro
// wants to stand outside of every namespace.
static void initResource() {
    Q_INIT_RESOURCE(look);
}

const IconSet& IconSet::instance() {
    static const IconSet set;
    return set;
}

IconSet::IconSet() {
    initResource();
    const QResource file(QStringLiteral(":/look/icons.txt"));
    if (!file.isValid()) {
        m_faults.append(QStringLiteral("icons.txt is missing"));
        return;
    }
    const QStringList lines =
        QString::fromUtf8(file.uncompressedData()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (!line.startsWith(u'#'))
            add(line);
    }
}

void IconSet::add(const QString& line) {
    const qsizetype blank = line.indexOf(u' ');
    const QString name = line.left(blank);
    if (blank <= 0 || m_icons.contains(name)) {
        m_faults.append(line);
        return;
    }
    QList<IconPart> parts;
    const QList<QStringView> texts = QStringView(line).sliced(blank + 1).split(u'|');
    for (QStringView text : texts) {
        IconPart part;
        if (text.size() > 1 && text[1] == u':') {
            part.kind = text[0] == u'f'   ? IconPart::Filled
                        : text[0] == u'k' ? IconPart::Cut
                                          : IconPart::Dashed;
            text = text.sliced(2);
        }
        const std::optional<QPainterPath> path = parseSvgPath(text);
        if (!path || path->isEmpty()) {
            m_faults.append(line);
            return;
        }
        part.path = *path;
        parts.append(part);
    }
    m_names.append(name);
    m_icons.insert(name, parts);
}

const QList<IconPart>* IconSet::find(const QString& name) const {
    const auto found = m_icons.constFind(name);
    return found == m_icons.cend() ? nullptr : &*found;
}
