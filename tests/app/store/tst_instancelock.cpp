// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/instancelock.h"
#include "app/store/statepaths.h"

#include <QCoroTask>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

namespace {

int holdAndDie(const QString& root) {
    InstanceLock lock(StatePaths::below(root));
    if (lock.acquire() != InstanceLock::Holder::Us)
        return 2;
    std::raise(SIGKILL);
    return 3;
}

} // namespace

class TestInstanceLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secondOneCallsTheFirst() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        InstanceLock first(paths);
        QCOMPARE(first.acquire(), InstanceLock::Holder::Us);
        QVERIFY(!first.problem());
        QSignalSpy called(&first, &InstanceLock::frontRequested);
        InstanceLock second(paths);
        QCOMPARE(second.acquire(), InstanceLock::Holder::Another);
        QVERIFY(QCoro::waitFor(second.callOther()));
        QTRY_COMPARE(called.size(), 1);
    }

    void goneAndItIsFree() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        {
            InstanceLock first(paths);
            QCOMPARE(first.acquire(), InstanceLock::Holder::Us);
        }
        InstanceLock second(paths);
        QVERIFY(!QCoro::waitFor(second.callOther()));
        QCOMPARE(second.acquire(), InstanceLock::Holder::Us);
    }

    void lockOfAKilledConsoleIsTakenOver() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--hold-and-die"), root.path()});
        QVERIFY(child.waitForFinished(20000));
        QCOMPARE(child.exitCode(), int(SIGKILL));
        InstanceLock lock(paths);
        QCOMPARE(lock.acquire(), InstanceLock::Holder::Us);
        QVERIFY(!lock.problem());
        InstanceLock second(paths);
        QVERIFY(QCoro::waitFor(second.callOther()));
    }

    void nothingButFrontIsHeard_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("other") << QByteArray("quit!!\n");
        QTest::newRow("more") << QByteArray("front\nfront\n");
        QTest::newRow("long") << QByteArray(1 << 20, 'f');
    }
    void nothingButFrontIsHeard() {
        QFETCH(QByteArray, words);
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        InstanceLock lock(paths);
        QCOMPARE(lock.acquire(), InstanceLock::Holder::Us);
        QSignalSpy called(&lock, &InstanceLock::frontRequested);
        QLocalSocket socket;
        socket.connectToServer(paths.dataFolder() + QStringLiteral("/front"));
        QVERIFY(socket.waitForConnected(1000));
        socket.write(words);
        socket.flush();
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(called.size(), 0);
        InstanceLock second(paths);
        QVERIFY(QCoro::waitFor(second.callOther()));
        QTRY_COMPARE(called.size(), 1);
    }

    void socketIsTheUsersOwn() {
        QTemporaryDir root;
        const StatePaths paths = StatePaths::below(root.path());
        QVERIFY(paths.create());
        InstanceLock lock(paths);
        QCOMPARE(lock.acquire(), InstanceLock::Holder::Us);
        const QFileInfo socket(paths.dataFolder() + QStringLiteral("/front"));
        QVERIFY(socket.exists());
        QVERIFY(!(socket.permissions() & (QFile::WriteGroup | QFile::WriteOther)));
    }

    void lockThatCannotBeHadSaysWhy() {
        InstanceLock lock(StatePaths::below(QStringLiteral("/proc/scandeck")));
        QCOMPARE(lock.acquire(), InstanceLock::Holder::Nobody);
        QVERIFY(lock.problem());
        QCOMPARE(lock.problem()->kind, Error::Kind::Disk);
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--hold-and-die")
        return holdAndDie(QString::fromLocal8Bit(argv[2]));
    TestInstanceLock test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_instancelock.moc"
