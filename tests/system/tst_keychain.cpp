// SPDX-License-Identifier: GPL-3.0-or-later
// The real QtKeychain and a real GNOME keyring, each session on a bus of its own: this program
// starts itself within such sessions and tells there what it found, a line a deed.
#include "app/account/keychainstore.h"
#include "tests/support/places.h"

#include <QCoroTask>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <cstdio>

namespace {

using namespace std::chrono_literals;

const auto service = QStringLiteral("ScanDeck tests");

// Has the secret service's name and never says a word.
class SilentService final : public QDBusVirtualObject {
public:
    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage&, const QDBusConnection&) override { return true; }
};

QString kindOf(const Error& error) {
    switch (error.kind) {
    case Error::Kind::KeychainLocked: return QStringLiteral("locked");
    case Error::Kind::Keychain: return QStringLiteral("keychain");
    default: return QStringLiteral("other error");
    }
}

QString nameOf(Keyring state) {
    switch (state) {
    case Keyring::Unlocked: return QStringLiteral("unlocked");
    case Keyring::Locked: return QStringLiteral("locked");
    case Keyring::Absent: return QStringLiteral("absent");
    case Keyring::Silent: return QStringLiteral("silent");
    }
    return {};
}

QString lockKeyring() {
    QDBusMessage lock = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/aliases/default"));
    lock << QVariant::fromValue(QList<QDBusObjectPath>{collection});
    const QDBusMessage answer = QDBusConnection::sessionBus().call(lock);
    return answer.type() == QDBusMessage::ReplyMessage ? QStringLiteral("done")
                                                       : answer.errorMessage();
}

QString act(KeychainStore& store, const QString& deed, const QString& key, const QString& value) {
    if (deed == u"write") {
        const auto written = QCoro::waitFor(store.write(key, value.toUtf8()));
        if (!written)
            return kindOf(written.error());
        return *written == SecretPlace::Keychain ? QStringLiteral("stored")
                                                 : QStringLiteral("elsewhere");
    }
    if (deed == u"read") {
        const auto found = QCoro::waitFor(store.read(key));
        if (!found)
            return kindOf(found.error());
        return *found ? QStringLiteral("found ") + QString::fromUtf8(**found)
                      : QStringLiteral("nothing");
    }
    if (deed == u"remove") {
        const auto removed = QCoro::waitFor(store.remove(key));
        return removed ? QStringLiteral("removed") : kindOf(removed.error());
    }
    if (deed == u"state")
        return nameOf(QCoro::waitFor(keyringState(1s)));
    return lockKeyring();
}

// "--deeds read:key write:key=value lock …"
int deeds(const QStringList& arguments) {
    SilentService silent;
    KeychainStore store(service, 1s);
    for (const QString& argument : arguments) {
        const QString deed = argument.section(u':', 0, 0);
        const QString rest = argument.section(u':', 1);
        if (deed == u"silence") {
            auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus,
                                                     QStringLiteral("silent"));
            if (!bus.registerVirtualObject(QStringLiteral("/org"), &silent,
                                           QDBusConnection::SubPath) ||
                !bus.registerService(QStringLiteral("org.freedesktop.secrets")))
                return 4;
            continue;
        }
        // The event loop must go on while a keychain is asked.
        int beats = 0;
        qint64 longest = 0;
        QElapsedTimer sinceLast;
        sinceLast.start();
        QTimer heart;
        QObject::connect(&heart, &QTimer::timeout, [&] {
            ++beats;
            longest = std::max(longest, sinceLast.restart());
        });
        heart.start(10ms);
        const QString found = act(store, deed, rest.section(u'=', 0, 0), rest.section(u'=', 1));
        longest = std::max(longest, sinceLast.elapsed());
        if (deed != u"lock" && longest > 500)
            return 5;
        std::printf("%s\n", qPrintable(found));
    }
    std::fflush(stdout);
    // Jobs that still wait for an answer do not hold the program.
    std::_Exit(0);
}

struct Session {
    int status = -1;
    QStringList lines;
};

Session run(const QString& mode, const QString& folder, const QStringList& todo) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QStringLiteral("bash"),
        QStringList{places::source() + QStringLiteral("/tests/support/keyring-session.sh"), mode,
                    folder, QCoreApplication::applicationFilePath(), QStringLiteral("--deeds")} +
            todo);
    Session session;
    if (!process.waitForFinished(60000)) {
        process.kill();
        process.waitForFinished();
        return session;
    }
    session.status = process.exitCode();
    session.lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    session.lines.removeLast();
    return session;
}

QStringList words(std::initializer_list<const char*> all) {
    QStringList list;
    for (const char* one : all)
        list << QString::fromUtf8(one);
    return list;
}

} // namespace

class TestKeychain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretOutlivesProgramAndDaemon() {
        QTemporaryDir folder;
        auto session = run(QStringLiteral("unlocked"), folder.path(),
                           words({"state", "read:a", "write:a=sécret {\"x\"} 1", "read:a",
                                  "write:a=second", "read:a", "write:b=other"}));
        QCOMPARE(session.status, 0);
        QCOMPARE(session.lines, words({"unlocked", "nothing", "stored", "found sécret {\"x\"} 1",
                                       "stored", "found second", "stored"}));
        session = run(QStringLiteral("unlocked"), folder.path(),
                      words({"read:a", "remove:a", "read:a", "read:b", "remove:never"}));
        QCOMPARE(session.status, 0);
        QCOMPARE(session.lines,
                 words({"found second", "removed", "nothing", "found other", "removed"}));
        session = run(QStringLiteral("unlocked"), folder.path(), words({"read:a", "read:b"}));
        QCOMPARE(session.lines, words({"nothing", "found other"}));
    }

    void lockedIsToldApartFromEmptyAndNothingIsLost() {
        QTemporaryDir folder;
        auto session = run(QStringLiteral("unlocked"), folder.path(),
                           words({"write:a=kept", "lock", "state", "read:a", "read:never",
                                  "write:a=over", "remove:a", "state"}));
        QCOMPARE(session.status, 0);
        QCOMPARE(session.lines, words({"stored", "done", "locked", "locked", "locked", "locked",
                                       "locked", "locked"}));
        session = run(QStringLiteral("unlocked"), folder.path(), words({"state", "read:a"}));
        QCOMPARE(session.lines, words({"unlocked", "found kept"}));
    }

    void absentIsAnErrorAndNotEmpty_data() {
        QTest::addColumn<QString>("mode");
        QTest::newRow("no secret service") << QStringLiteral("none");
        QTest::newRow("no bus") << QStringLiteral("nobus");
    }
    void absentIsAnErrorAndNotEmpty() {
        QFETCH(QString, mode);
        QTemporaryDir folder;
        const auto session =
            run(mode, folder.path(), words({"state", "read:a", "write:a=x", "remove:a"}));
        QCOMPARE(session.status, 0);
        QCOMPARE(session.lines, words({"absent", "keychain", "keychain", "keychain"}));
        // And nothing of it went to a file instead.
        QVERIFY(QDir(folder.filePath(QStringLiteral("config"))).isEmpty());
        QVERIFY(QDir(folder.filePath(QStringLiteral("data"))).isEmpty());
    }

    // As one that waits for its password: the window goes on, and the wait has an end.
    void silentKeychainHoldsNobody() {
        QTemporaryDir folder;
        QElapsedTimer timer;
        timer.start();
        const auto session = run(QStringLiteral("none"), folder.path(),
                                 words({"silence", "state", "read:a", "write:a=x", "remove:a"}));
        QCOMPARE(session.status, 0);
        QCOMPARE(session.lines, words({"silent", "keychain", "keychain", "keychain"}));
        QVERIFY(timer.elapsed() < 30000);
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc > 1 && QByteArrayView(argv[1]) == "--deeds")
        return deeds(app.arguments().mid(2));
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
