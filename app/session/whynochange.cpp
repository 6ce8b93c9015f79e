// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/whynochange.h"

#include <QCoreApplication>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhyNoChange)
};

} // namespace

QString whyNoChange(const TenantState& state, const QString& instance) {
    if (!instance.isEmpty())
        return instance;
    if (state.connection.isReadOnly)
        return Words::tr("This connection is set to read-only. Connections… changes that.");
    if (state.claims.isReadable && !state.claims.mayChange())
        return Words::tr("Your token does not allow changes (Machine.ReadWrite.All is missing).");
    switch (state.link) {
    case Link::Offline:
        return Words::tr("The service cannot be reached. Changes are off until it answers.");
    case Link::SignInRefused:
        return Words::tr("The sign-in was refused. Changes are off until it works.");
    case Link::Idle:
    case Link::Connecting:
    case Link::Connected:
    case Link::Failed: break;
    }
    if (!state.snapshot)
        return Words::tr("The scans have not been read yet.");
    if (state.isFromDisk)
        return Words::tr("These scans were read earlier. Changes are possible as soon as they have "
                         "been read again.");
    return {};
}
