// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full: root mounts a small one, everybody else is held to a size of file. This
// program starts itself in there, so that the mount and the limit end with it.
#include "app/store/connectionstore.h"
#include "app/store/database.h"
#include "app/store/inisettingsstore.h"
#include "app/store/journal.h"
#include "app/store/keptdefinitions.h"
#include "app/store/sealed.h"
#include "app/store/serialworker.h"
#include "app/store/snapshotfile.h"
#include "models/snapshot/snapshotbuilder.h"

#include <QCoroTask>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace {

ScanDefinition definition(int at) {
    ScanDefinition one;
    one.id = QString::number(at);
    one.name = QString(1000, u'n');
    return one;
}

QList<ScanDefinition> definitions(int count) {
    QList<ScanDefinition> all;
    for (int at = 0; at < count; ++at)
        all << definition(at);
    return all;
}

SnapshotPtr snapshot(int scans) {
    SnapshotBuilder builder;
    for (const ScanDefinition& one : definitions(scans))
        builder.addScan(one);
    return builder.finish({1000}, {}, {});
}

Change bigChange(int steps) {
    Change change;
    for (int at = 0; at < steps; ++at) {
        ChangeStep step;
        step.before = QByteArray(2000, 'b');
        change.steps << step;
    }
    return change;
}

void say(const char* what, bool isTrue) {
    std::printf("%s %s\n", what, isTrue ? "yes" : "NO");
    std::fflush(stdout);
}

template<class T>
bool isDiskError(const Result<T>& result) {
    return !result && result.error().kind == Error::Kind::Disk && !result.error().what.isEmpty() &&
           !result.error().why.isEmpty() && !result.error().advice.isEmpty();
}

// There is room for about 2 MB, and everything here asks for more.
int fill(const QString& root) {
    SerialWorker disk;
    const QByteArray key = Sealed::newKey();
    SnapshotFile file(root + QStringLiteral("/snapshot"), disk);
    const SnapshotPtr small = snapshot(10);
    say("small snapshot is kept", QCoro::waitFor(file.write(small, key)).has_value());
    say("big snapshot is an error", isDiskError(QCoro::waitFor(file.write(snapshot(9000), key))));
    const auto again = QCoro::waitFor(file.read(key, 30, {1000}));
    say("the small one is still there",
        again && *again && (*again)->scanCount() == small->scanCount());

    KeptDefinitions kept(root + QStringLiteral("/kept"), disk);
    say("kept definitions are an error",
        isDiskError(QCoro::waitFor(kept.keep(definitions(6000), {}, {1000}))));
    say("and leave no file",
        QDir(root + QStringLiteral("/kept")).entryList(QDir::Files | QDir::Hidden).isEmpty());

    Database database(root + QStringLiteral("/journal"), Database::Mode::ReadWrite);
    Journal journal(database);
    const auto first = QCoro::waitFor(journal.begin(QStringLiteral("t"), bigChange(2)));
    say("small change is recorded", first.has_value());
    say("big change is an error",
        isDiskError(QCoro::waitFor(journal.begin(QStringLiteral("t"), bigChange(4000)))));
    const auto list = QCoro::waitFor(journal.changes(QStringLiteral("t"), 10));
    say("the small one is still read", list && list->size() == 1);
    return 0;
}

// Not a byte is left.
int filled(const QString& root) {
    ConnectionStore connections(StatePaths::below(root));
    Connection one;
    one.id = QStringLiteral("a");
    one.name = QString(8000, u'n');
    say("connection is an error", isDiskError(connections.save(one)));
    say("and not in the list", connections.connections().isEmpty());
    IniSettingsStore settings(root + QStringLiteral("/config/settings.ini"));
    settings.setState(QStringLiteral("scans"), QStringLiteral("columns"), QByteArray(20000, 'x'));
    say("settings are an error", isDiskError(settings.writeOfState()()));
    return 0;
}

// Takes what is left of the disk, to the last byte.
bool takeAll(const QString& root) {
    QFile file(root + QStringLiteral("/filler"));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    for (qint64 size = 1 << 20; size > 0;) {
        if (file.write(QByteArray(size, 'f')) <= 0)
            size /= 2;
    }
    return true;
}

void limitFiles(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
}

QStringList run(const QString& deed, const QString& root, bool isMounted) {
    QStringList command{QCoreApplication::applicationFilePath(), deed, root,
                        isMounted ? QStringLiteral("mounted") : QStringLiteral("limited")};
    if (isMounted) {
        // A mount namespace of its own: gone with the process.
        command = QStringList{QStringLiteral("unshare"),
                              QStringLiteral("-m"),
                              QStringLiteral("sh"),
                              QStringLiteral("-c"),
                              QStringLiteral("mount -t tmpfs -o size=2m none \"$1\" && shift && "
                                             "exec \"$@\""),
                              QStringLiteral("sh"),
                              root} +
                  command;
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(command.takeFirst(), command);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {QStringLiteral("did not end")};
    QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    lines.removeLast();
    if (process.exitCode() != 0)
        lines << QStringLiteral("status %1").arg(process.exitCode());
    return lines;
}

bool mayMount() {
    if (geteuid() != 0)
        return false;
    QTemporaryDir root;
    return QProcess::execute(QStringLiteral("unshare"),
                             {QStringLiteral("-m"), QStringLiteral("mount"), QStringLiteral("-t"),
                              QStringLiteral("tmpfs"), QStringLiteral("-o"),
                              QStringLiteral("size=1m"), QStringLiteral("none"), root.path()}) == 0;
}

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStoreSaysSoAndKeepsWhatItHad_data() {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<int>("lines");
        QTest::newRow("nearly") << QStringLiteral("--fill") << 8;
        QTest::newRow("wholly") << QStringLiteral("--filled") << 3;
    }
    void everyStoreSaysSoAndKeepsWhatItHad() {
        QFETCH(QString, deed);
        QFETCH(int, lines);
        QTemporaryDir root;
        const QStringList said = run(deed, root.path(), mayMount());
        for (const QString& line : said)
            QVERIFY2(line.endsWith(u" yes"), qPrintable(line));
        QCOMPARE(said.size(), lines);
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc == 4) {
        const QString root = QString::fromLocal8Bit(argv[2]);
        const bool isMounted = QByteArrayView(argv[3]) == "mounted";
        const bool isWholly = QByteArrayView(argv[1]) == "--filled";
        if (!isMounted)
            limitFiles(isWholly ? 0 : 2 << 20);
        else if (isWholly && !takeAll(root))
            return 3;
        return isWholly ? filled(root) : fill(root);
    }
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fulldisk.moc"
