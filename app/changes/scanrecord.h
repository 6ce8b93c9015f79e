// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scandraft.h"

#include <QByteArray>
#include <QStringList>

// A scan as the journal keeps it: JSON with the service's names, and no secret in it. Members
// whose name starts with "@" are notes of the console itself.
namespace ScanRecord {

[[nodiscard]] QByteArray of(const ScanDefinition& scan);
// `knownTwins`: ids of scans that looked the same before the create was sent. Whoever looks for
// the new one after a lost answer, maybe after a crash, must tell it from those.
[[nodiscard]] QByteArray of(const ScanDraft& draft, const QStringList& knownTwins);
[[nodiscard]] QByteArray of(const ScanPatch& patch);
// The patch as S's whole body: with the members of the scan that it leaves as they are. These are
// noted, because that they read so proves nothing.
[[nodiscard]] QByteArray whole(const ScanDefinition& fresh, const ScanPatch& patch);

// The members that identify a new scan, as of(draft) wrote them.
struct Likeness {
    QString name;
    QString target;
    QString machineId;
    QStringList knownTwins;
    friend bool operator==(const Likeness&, const Likeness&) = default;
};
[[nodiscard]] Likeness likeness(const QByteArray& record);

// Whether every member that `patch` set reads so in `scan`. Credentials cannot be read back and
// are passed over; a target list is the same in any order and spacing.
[[nodiscard]] bool holds(const ScanDefinition& scan, const QByteArray& patch);
// Whether the record sets anything besides credentials, so that holds() can prove something.
[[nodiscard]] bool isProvable(const QByteArray& patch);

[[nodiscard]] bool isSameTarget(const QString& left, const QString& right);

} // namespace ScanRecord
