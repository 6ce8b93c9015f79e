// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPainterPath>
#include <QStringList>

struct IconPart {
    enum Kind : quint8 { Stroked, Filled, Cut, Dashed };
    Kind kind = Stroked;
    QPainterPath path;
};

// All icons of resources/icons/icons.txt, read once on first use and never changed. GUI thread.
class IconSet final {
public:
    static const IconSet& instance();

    // Null where there is no icon of that name.
    [[nodiscard]] const QList<IconPart>* find(const QString& name) const;
    // In the order of the file.
    [[nodiscard]] const QStringList& names() const { return m_names; }
    // Lines that are no icon; empty, or the resource is broken.
    [[nodiscard]] const QStringList& faults() const { return m_faults; }

private:
    IconSet();
    void add(const QString& line);

    QHash<QString, QList<IconPart>> m_icons;
    QStringList m_names;
    QStringList m_faults;
};
