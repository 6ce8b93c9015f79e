// SPDX-License-Identifier: GPL-3.0-or-later
// A portal on a bus of its own says what the desktop wants, and Look follows while it runs.
#include "ui/look/look.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace {

const QString scheme = QStringLiteral("color-scheme");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

} // namespace

class Portal final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QHash<QString, QVariant> values;

public Q_SLOTS:
    // As the real one: the value in a variant in a variant. An unknown key is an error.
    QDBusVariant Read(const QString& group, const QString& key, const QDBusMessage& message) {
        Q_UNUSED(group)
        if (!values.contains(key))
            message.setDelayedReply(true); // never answered: nothing may wait for it
        return QDBusVariant(QVariant::fromValue(QDBusVariant(values.value(key))));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class TestFollowSystem final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void startsAsThePortalSays();
    void followsWhileItRuns();
    void chosenThemeStaysWhateverThePortalSays();
    void desktopWithoutMovementGetsNone();

private:
    QProcess m_bus;
    std::unique_ptr<Portal> m_portal;
};

void TestFollowSystem::initTestCase() {
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty())
        QSKIP("no dbus-daemon here");
    m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                         QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead(10000));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    // The portal speaks through a connection of its own, as another process would.
    QDBusConnection other = QDBusConnection::connectToBus(
        QString::fromLocal8Bit(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("portal"));
    QVERIFY(other.isConnected());
    m_portal = std::make_unique<Portal>();
    QVERIFY(
        other.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), m_portal.get(),
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(other.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void TestFollowSystem::cleanupTestCase() {
    m_portal.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_bus.terminate();
    m_bus.waitForFinished(5000);
}

void TestFollowSystem::init() {
    m_portal->values = {{scheme, 1U}}; // 1: dark
    setTokens(lightTokens());
    QApplication::setPalette(QPalette(Qt::black, Qt::white));
}

void TestFollowSystem::startsAsThePortalSays() {
    Look look(*qApp);
    QTRY_VERIFY(look.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
}

void TestFollowSystem::followsWhileItRuns() {
    Look look(*qApp);
    QTRY_VERIFY(look.isDark());
    QSignalSpy changed(&look, &Look::themeChanged);
    Q_EMIT m_portal->SettingChanged(appearance, scheme, QDBusVariant(2U));
    QTRY_VERIFY(!look.isDark());
    QCOMPARE(changed.size(), 1);
    Q_EMIT m_portal->SettingChanged(QStringLiteral("org.example"), scheme, QDBusVariant(1U));
    Q_EMIT m_portal->SettingChanged(appearance, scheme, QDBusVariant(1U));
    QTRY_VERIFY(look.isDark());
    QCOMPARE(changed.size(), 2);
}

void TestFollowSystem::chosenThemeStaysWhateverThePortalSays() {
    Look look(*qApp);
    look.setTheme(Theme::Light);
    QTRY_VERIFY(!look.isDark());
    QSignalSpy changed(&look, &Look::themeChanged);
    Q_EMIT m_portal->SettingChanged(appearance, scheme, QDBusVariant(2U));
    Q_EMIT m_portal->SettingChanged(appearance, scheme, QDBusVariant(1U));
    QVERIFY(!changed.wait(300));
    QVERIFY(!look.isDark());
    look.setTheme(Theme::System); // what was heard meanwhile counts
    QVERIFY(look.isDark());
}

void TestFollowSystem::desktopWithoutMovementGetsNone() {
    m_portal->values.insert(QStringLiteral("enable-animations"), false);
    Look look(*qApp);
    QTRY_VERIFY(!Look::animates());
    Q_EMIT m_portal->SettingChanged(QStringLiteral("org.gnome.desktop.interface"),
                                    QStringLiteral("enable-animations"), QDBusVariant(true));
    QTRY_VERIFY(Look::animates());
}

QTEST_MAIN(TestFollowSystem)
#include "tst_followsystem.moc"
