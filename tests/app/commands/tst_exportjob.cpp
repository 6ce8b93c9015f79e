// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exportjob.h"
#include "app/store/filemode.h"
#include "app/store/privatefile.h"
#include "models/snapshot/snapshotbuilder.h"
#include "tests/support/sampletenant.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace {

unsigned modeOf(const QString& path) {
    struct stat found {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 0777U : 0U;
}

} // namespace

class TestExportJob final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        // As main() does it, for somebody who shares files with a group.
        (void)::umask(027);
        FileMode::makePrivate();
    }

    void rowsAndColumnsAreThoseAskedFor() {
        const Result<qsizetype> rows = runExport(job(QStringLiteral("rows.csv")));
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().report()));
        QCOMPARE(*rows, 3);
        QFile file(m_folder.filePath(QStringLiteral("rows.csv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed().split('\n').size(), 4);
    }

    void anExportHasThePersonsModeAndOurOwnFilesHaveNot() {
        QVERIFY(runExport(job(QStringLiteral("new.csv"))));
        QCOMPARE(modeOf(m_folder.filePath(QStringLiteral("new.csv"))), 0640U);
        const QString own = m_folder.filePath(QStringLiteral("own"));
        QVERIFY(PrivateFile::write(own, "x", QString()));
        QCOMPARE(modeOf(own), 0600U);
    }

    void aReplacedFileKeepsItsMode() {
        const QString path = m_folder.filePath(QStringLiteral("old.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0664), 0);
        QVERIFY(runExport(job(QStringLiteral("old.csv"))));
        QCOMPARE(modeOf(path), 0664U);
    }

    void aFolderThatIsNotThereIsSaid() {
        const Result<qsizetype> rows = runExport(job(QStringLiteral("nowhere/new.csv")));
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, Error::Kind::Disk);
        QVERIFY(!rows.error().why.isEmpty());
    }

    // The scans that were on the screen, as they are now.
    void aReadingInBetweenLeavesTheSameScans() {
        ExportJob job = this->job(QStringLiteral("later.csv"));
        job.request.shown = {0, 1, 4};
        const SnapshotPtr before = job.snapshot;
        SnapshotBuilder builder;
        for (const qsizetype row : {4, 3, 0}) {
            ScanDefinition scan = before->definition(row);
            scan.name = QStringLiteral("Now %1").arg(row);
            builder.addScan(scan);
        }
        job.snapshot = builder.finish(before->readAt(), {}, {});
        const Result<qsizetype> rows = runExport(job);
        QCOMPARE(rows.value_or(0), 2);
        QFile file(job.choice.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QVERIFY(lines.value(1).contains("Now 0"));
        QVERIFY(lines.value(2).contains("Now 4"));
    }

private:
    [[nodiscard]] ExportJob job(const QString& name) const {
        ExportJob job;
        job.snapshot = sample::snapshot(5);
        for (qsizetype row = 0; row < 3; ++row)
            job.request.shown.push_back(quint32(row));
        job.request.snapshot = job.snapshot;
        job.choice.allColumns = true;
        job.choice.path = m_folder.filePath(name);
        return job;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
