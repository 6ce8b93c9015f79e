// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/common/exportdialog.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRadioButton>

using namespace std::chrono_literals;

// Files are written of what is shown or selected, and the next export begins as the last one ended.
class TestExporting : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Journey> m_journey;

    [[nodiscard]] ExportDialog* open() const {
        m_journey->trigger("exportAction");
        return m_journey->dialog<ExportDialog>();
    }
    [[nodiscard]] QString write(ExportDialog* dialog, const QString& name) const {
        const QString path = m_folder.filePath(name);
        press(dialog, "exportButton");
        auto* files = part<QFileDialog>(dialog, "exportFileDialog");
        files->selectFile(path);
        static_cast<QDialog*>(files)->accept();
        if (!QTest::qWaitFor([this] { return !m_journey->isOpen<ExportDialog>(); }, 10'000))
            qFatal("nothing was exported");
        return path;
    }
    [[nodiscard]] QByteArray settings() const {
        QFile file(m_journey->paths().settingsFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
    }
    void cleanup() { m_journey.reset(); }

    void theSelectedOnesAreWritten() {
        const QStringList ids{m_journey->scans().list()->model()->idAt(3),
                              m_journey->scans().list()->model()->idAt(5)};
        m_journey->scans().list()->selection()->selectIds(ids);
        ExportDialog* dialog = open();
        part<QRadioButton>(dialog, "jsonRadio")->click();
        QFile file(write(dialog, QStringLiteral("two.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][QLatin1StringView("id")].toString(), ids[0]);
        QCOMPARE(rows[1][QLatin1StringView("id")].toString(), ids[1]);
        QVERIFY2(m_journey->statusMessage().startsWith(u'2'),
                 qPrintable(m_journey->statusMessage()));
    }

    void formatAndColumnsAreOfferedAgainAlsoByTheNextStart() {
        ExportDialog* dialog = open();
        QCOMPARE(dialog->choice().format, ExportChoice::Format::Csv);
        QVERIFY(!dialog->choice().allColumns);
        part<QRadioButton>(dialog, "jsonRadio")->click();
        part<QRadioButton>(dialog, "allColumnsRadio")->click();
        (void)write(dialog, QStringLiteral("all.json"));
        for (const bool isAnotherStart : {false, true}) {
            if (isAnotherStart) {
                m_journey->quit();
                m_journey->start();
                QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
            }
            dialog = open();
            QCOMPARE(dialog->choice().format, ExportChoice::Format::Json);
            QVERIFY(dialog->choice().allColumns);
            dialog->reject();
            QTRY_VERIFY(!m_journey->isOpen<ExportDialog>());
        }
    }

    // What is only looked at is no choice.
    void whoCancelsChangesNothing() {
        ExportDialog* dialog = open();
        part<QRadioButton>(dialog, "jsonRadio")->click();
        dialog->reject();
        QTRY_VERIFY(!m_journey->isOpen<ExportDialog>());
        QCOMPARE(open()->choice().format, ExportChoice::Format::Csv);
    }

    void whatTheDiskDidNotTakeIsWrittenAMinuteLater() {
        const QString inTheWay = m_journey->paths().settingsFile();
        QFile::remove(inTheWay);
        QVERIFY(QDir().mkpath(inTheWay + QStringLiteral("/x")));
        ExportDialog* dialog = open();
        part<QRadioButton>(dialog, "jsonRadio")->click();
        (void)write(dialog, QStringLiteral("later.json"));
        QCOMPARE(settings(), QByteArray());
        QVERIFY(QDir(inTheWay).removeRecursively());
        const auto isKept = [this] { return settings().contains("format=json"); };
        QVERIFY(!isKept());
        QVERIFY(m_journey->passUntil(isKept));
    }
};

QTEST_MAIN(TestExporting)
#include "tst_exporting.moc"
