// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/secretfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr auto Own = QFile::ReadOwner | QFile::WriteOwner;

} // namespace

class TestSecretFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPrivateFileIsRead_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("secret");
        QTest::newRow("plain") << QByteArray("hunter2") << QStringLiteral("hunter2");
        QTest::newRow("as echo writes it") << QByteArray("hunter2\n") << QStringLiteral("hunter2");
        QTest::newRow("as Windows writes it")
            << QByteArray("hunter2\r\n") << QStringLiteral("hunter2");
        QTest::newRow("blanks belong to it")
            << QByteArray(" hunter 2 \n") << QStringLiteral(" hunter 2 ");
        QTest::newRow("4 KiB") << QByteArray(4096, 'x') << QString(4096, u'x');
    }
    void aPrivateFileIsRead() {
        QFETCH(QByteArray, content);
        QFETCH(QString, secret);
        const Result<QString> read = readSecretFile(made(content));
        QVERIFY2(read, read ? "" : qPrintable(read.error().report()));
        QCOMPARE(*read, secret);
    }

    void aFileThatMayOnlyBeReadIsFine() {
        const Result<QString> read = readSecretFile(made("hunter2", QFile::ReadOwner));
        QVERIFY(read);
    }

    void whatOthersMayTouchIsRefused_data() {
        QTest::addColumn<int>("more");
        QTest::newRow("group reads") << int(QFile::ReadGroup);
        QTest::newRow("group writes") << int(QFile::WriteGroup);
        QTest::newRow("all read") << int(QFile::ReadOther);
        QTest::newRow("all write") << int(QFile::WriteOther);
        QTest::newRow("a program") << int(QFile::ExeOwner);
    }
    void whatOthersMayTouchIsRefused() {
        QFETCH(int, more);
        refused(made("hunter2", Own | QFile::Permissions(more)));
    }

    void whatIsNoSecretIsRefused() {
        refused(made({}));
        refused(made("\n"));
        refused(made(QByteArray(4097, 'x')));
        refused(m_folder.filePath(QStringLiteral("absent")));
    }

    void whatIsNoRegularFileIsRefusedAtOnce() {
        refused(m_folder.path());
        refused(QStringLiteral("/dev/zero"));
        // Nobody writes into it: to open it must not wait.
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        refused(pipe);
    }

    void aLinkIsRefusedWhereverItLeads() {
        const QString link = m_folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(made("hunter2"), link));
        refused(link);
    }

    void aFileOfSomebodyElseIsRefused() {
        if (::geteuid() != 0)
            QSKIP("Only root can give a file away.");
        const QString path = made("hunter2");
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 65534, 65534), 0);
        refused(path);
    }

private:
    QString made(const QByteArray& content, QFile::Permissions permissions = Own) {
        const QString path = m_folder.filePath(QString::number(++m_count));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        file.close();
        if (!file.setPermissions(permissions))
            qFatal("no permissions");
        return path;
    }
    static void refused(const QString& path) {
        const Result<QString> read = readSecretFile(path);
        QVERIFY2(!read, qPrintable(path));
        QVERIFY(read.error().what.contains(path));
        QVERIFY(!read.error().why.isEmpty());
        QVERIFY(!read.error().report().contains(QStringLiteral("hunter2")));
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
