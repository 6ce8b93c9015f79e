// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/logfile.h"

#include "tests/support/journey.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <thread>

namespace {

Q_LOGGING_CATEGORY(lcTest, "scandeck.test", QtDebugMsg)

QList<QByteArray> linesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace

class TestLogFile final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("log.txt")); }
    [[nodiscard]] QString old() const { return path() + QStringLiteral(".1"); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aMessageIsALineWithTimeLevelAndArea() {
        const LogFile log(path());
        QVERIFY(log.isOpen());
        qCInfo(lcTest) << "Something was done.";
        const QList<QByteArray> lines = linesOf(path());
        QCOMPARE(lines.size(), 1);
        const QRegularExpression wanted(QStringLiteral(
            "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z info scandeck\\.test: "
            "Something was done\\.$"));
        QVERIFY2(wanted.match(QString::fromUtf8(lines.first())).hasMatch(),
                 lines.first().constData());
    }

    void onlyItsOwnerMayReadIt() {
        const mode_t before = ::umask(0);
        {
            QFile someones(path());
            QVERIFY(someones.open(QIODevice::WriteOnly)); // 0666
        }
        LogFile log(path());
        ::umask(before);
        struct stat found {};
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &found), 0);
        QCOMPARE(found.st_mode & 0777U, 0600U);
    }

    void itGoesOnWhereTheLastRunEnded() {
        { LogFile(path()).write(QtInfoMsg, QStringLiteral("a"), QStringLiteral("first")); }
        { LogFile(path()).write(QtInfoMsg, QStringLiteral("a"), QStringLiteral("second")); }
        const QList<QByteArray> lines = linesOf(path());
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.last().endsWith("second"));
    }

    void aFullOneMakesWayAndTheOneBeforeItIsGone() {
        LogFile log(path());
        const QString message(3000, u'x');
        // More than two of them.
        for (int i = 0; i * 3000 < 2.5 * LogFile::MostBytes; ++i)
            log.write(QtInfoMsg, QString::number(i), message);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
        for (const QString& one : {path(), old()}) {
            QVERIFY2(QFileInfo(one).size() <= LogFile::MostBytes + 5000, qPrintable(one));
            struct stat found {};
            QCOMPARE(::stat(QFile::encodeName(one).constData(), &found), 0);
            QCOMPARE(found.st_mode & 0777U, 0600U);
        }
        // Nothing is lost between the two.
        const QByteArray last = linesOf(old()).last().split(' ').value(2).chopped(1);
        const QByteArray first = linesOf(path()).first().split(' ').value(2).chopped(1);
        QCOMPARE(first.toInt(), last.toInt() + 1);
    }

    void whatCannotMakeWayIsEmptied() {
        // Where the old one should be is a folder with something in it.
        QVERIFY(QDir().mkpath(old() + QStringLiteral("/kept")));
        LogFile log(path());
        const QString message(3000, u'x');
        for (int i = 0; i * 3000 < 3 * LogFile::MostBytes; ++i)
            log.write(QtInfoMsg, QStringLiteral("a"), message);
        QVERIFY(QFileInfo(path()).size() <= LogFile::MostBytes + 5000);
        QVERIFY(log.isOpen());
    }

    // Words of a service or a device: nothing that looks like a line of ours, or moves a cursor.
    void aMessageStaysInItsLine() {
        const LogFile log(path());
        const QString hostile = QStringLiteral("one\n2026-01-01T00:00:00.000Z info forged: two\r"
                                               "three\u2028four\u001b[2Jfive\u202Esix\t") +
                                QString(1'000'000, u'y');
        qCInfo(lcTest).noquote() << hostile;
        const QList<QByteArray> lines = linesOf(path());
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().contains("scandeck.test"));
        for (const char* part : {"\r", "\x1b", "\t", "\xe2\x80\xa8", "\xe2\x80\xae"})
            QVERIFY2(!lines.first().contains(part), QByteArray(part).toHex().constData());
        QVERIFY(lines.first().size() < 20'000);
        QVERIFY(lines.first().contains("five"));
    }

    void threadsWriteWholeLines() {
        const LogFile log(path());
        std::vector<std::thread> threads;
        for (int number = 0; number < 4; ++number) {
            threads.emplace_back([number] {
                const QByteArray word(200, char('a' + number));
                for (int i = 0; i < 500; ++i)
                    qCInfo(lcTest).noquote() << word;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        const QList<QByteArray> lines = linesOf(path());
        QCOMPARE(lines.size(), 2000);
        for (const QByteArray& line : lines) {
            const QByteArray word = line.split(' ').last();
            QCOMPARE(word, QByteArray(200, word.isEmpty() ? ' ' : word.at(0)));
        }
    }

    void whereItCannotBeWrittenNothingHappens() {
        LogFile log(QStringLiteral("/proc/none/log.txt"));
        QVERIFY(!log.isOpen());
        log.write(QtInfoMsg, QStringLiteral("a"), QStringLiteral("b"));
        qCInfo(lcTest) << "nobody reads this";
    }

    void afterwardsMessagesGoWhereTheyWentBefore() {
        static int taken = 0;
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString&) { ++taken; });
        {
            const LogFile log(path());
            qCInfo(lcTest) << "to the file";
        }
        qCInfo(lcTest) << "to whoever was there";
        qInstallMessageHandler(before);
        QCOMPARE(taken, 1);
        QCOMPARE(linesOf(path()).size(), 1);
    }

    // A morning with sign-in, readings, a refused secret and a change, told in full.
    void noSecretAndNoTokenIsInIt() {
        const QString wrong = QStringLiteral("wr0ng-secret-of-a-person");
        Journey journey;
        const QString right = journey.emulator.clientSecret(Emulator::Client::ReadWrite);
        {
            const LogFile log(path());
            QLoggingCategory::setFilterRules(QStringLiteral("scandeck.*=true"));
            journey.start();
            journey.connectAs();
            QVERIFY(journey.waitForCalm(180));
            ScanEditor* editor = journey.newScan(QStringLiteral("Logged"));
            press(editor, "saveButton");
            QVERIFY(journey.passUntil([&] { return journey.isCalm(181); }));
            ConnectionDraft draft;
            draft.connection = journey.connectionOf(Emulator::Client::ReadWrite);
            draft.connection.name = QStringLiteral("Second");
            draft.newSecret = wrong;
            QString id;
            QCoro::connect(journey.session().save(draft), &journey.session(),
                           [&id](const Result<Session::Saved>& saved) {
                               id = saved ? saved->connection.id : QString();
                           });
            QTRY_VERIFY(!id.isEmpty());
            const Tenant* second = journey.session().tenant(id);
            QTRY_COMPARE(second->state().link, Link::SignInRefused);
            QLoggingCategory::setFilterRules({});
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString said = QString::fromUtf8(file.readAll());
        // It tells of what was asked, without what stood behind the path.
        QVERIFY(said.contains(QStringLiteral("GET /api/DeviceAuthenticatedScanDefinitions")));
        QVERIFY(said.contains(QStringLiteral("POST /api/DeviceAuthenticatedScanDefinitions")));
        QVERIFY(said.contains(QStringLiteral("/oauth2/v2.0/token")));
        for (const QString& secret :
             {right, wrong, QStringLiteral("s3cretword"), QStringLiteral("Bearer"),
              QStringLiteral("eyJ"), QStringLiteral("client_secret"), QStringLiteral("?$"),
              QStringLiteral("access_token")})
            QVERIFY2(!said.contains(secret), qPrintable(secret));
    }
};

QTEST_MAIN(TestLogFile)
#include "tst_logfile.moc"
