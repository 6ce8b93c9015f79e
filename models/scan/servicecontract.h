// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

// What the service declares in $metadata: how it spells the members of a body, which enum
// members and actions it has. It decides spelling and what a form offers (CONTRACT.md, Scan
// authentication). Without $metadata `isDeclared` is false and S's and M's spellings stand in.
struct ServiceContract {
    bool isDeclared = false;
    // Type name without namespace ("SnmpAuthParams") to its own and inherited property names.
    QHash<QString, QStringList> properties;
    // Enum type name ("TargetType") to its members.
    QHash<QString, QStringList> enums;
    // Action name to its parameters.
    QHash<QString, QStringList> actions;

    // The declared spelling of a member of a type, found without case and through `aliases`;
    // empty when the type is declared and lacks it; `name` itself when nothing is declared.
    [[nodiscard]] QString property(const QString& type, const QString& name,
                                   const QStringList& aliases = {}) const;
    // The declared spelling of an enum member; empty when the enum is declared and lacks it.
    [[nodiscard]] QString enumMember(const QString& type, const QString& name) const;
    friend bool operator==(const ServiceContract&, const ServiceContract&) = default;
};
