// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/emulatorwriting.h"

#include <QJsonDocument>
#include <QTest>

void EmulatorWriting::init() {
    Emulator::Options options;
    options.quota = false;
    m_caller.reset();
    m_emulator = std::make_unique<Emulator>(options);
    QVERIFY(m_emulator->start());
    m_caller = std::make_unique<EmulatorCaller>(*m_emulator);
    QVERIFY(m_caller->signIn());
}

QString EmulatorWriting::create(const QString& name) {
    return m_caller->post(scansPath(), networkScanBody(*m_emulator, name))
        .object()[QLatin1StringView("id")]
        .toString();
}

QString EmulatorWriting::scansPath() {
    return QStringLiteral("DeviceAuthenticatedScanDefinitions");
}

QString EmulatorWriting::deletePath() {
    return QStringLiteral("DeviceAuthenticatedScanDefinitions/BatchDelete");
}

QJsonObject EmulatorWriting::objectOf(const char* json) {
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}
