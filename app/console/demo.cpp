// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/demo.h"

#include <QCoreApplication>

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

} // namespace

Demo::Demo(Emulator::Options options) : m_emulator(std::move(options)) {}

bool Demo::start(QString* whyNot) {
    if (!m_folder.isValid()) {
        *whyNot = m_folder.errorString();
        return false;
    }
    return m_emulator.start(whyNot);
}

Connection Demo::connection() const {
    Connection connection;
    connection.id = QStringLiteral("demo");
    connection.name = Words::tr("Demonstration");
    connection.cloud = Cloud::Custom;
    connection.api = m_emulator.api();
    connection.authority = m_emulator.authority();
    connection.scope = m_emulator.scope();
    connection.tenantId = m_emulator.tenantId();
    connection.clientId = m_emulator.clientId();
    return connection;
}
