// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/scans/dialogs/deletedialog.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

} // namespace

// Three hundred scans at once, and a service that does not play along.
class TestBulkDelete : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;

    void begin(const Emulator::Options& options) {
        m_journey = std::make_unique<Journey>(options);
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(300); }));
    }
    // All that is shown, by key; the dialog's button is pressed.
    void deleteAll() {
        m_journey->table().setFocus();
        QTest::keyClick(&m_journey->table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_journey->table(), Qt::Key_Delete);
        auto* dialog = m_journey->dialog<DeleteDialog>();
        QVERIFY2(shownText(dialog).contains(QStringLiteral("300")), qPrintable(shownText(dialog)));
        QVERIFY(shownText(dialog).contains(QStringLiteral("Contoso")));
        press(dialog, "doButton");
    }
    [[nodiscard]] Change newest() const {
        const QList<Change>& changes = m_journey->tenant().changeList();
        return changes.isEmpty() ? Change() : changes.first();
    }
    [[nodiscard]] QStringList keptFiles() const {
        QStringList found;
        QDirIterator files(m_journey->paths().dataFolder() + QStringLiteral("/connections"),
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (const QString path = files.next(); path.endsWith(QStringLiteral(".json")))
                found << path;
        }
        return found;
    }

private Q_SLOTS:
    void cleanup() { m_journey.reset(); }

    void threeHundredWithOneRefusedBatch() {
        Emulator::Options options;
        options.scans = 300;
        options.batchLimit = 60;
        begin(options);
        m_journey->emulator.forgetRequests();
        deleteAll();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(0); }));
        QCOMPARE(m_journey->emulator.definitionCount(), 0);
        // One refused, and what it named was used from then on.
        QCOMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 6);
        QCOMPARE(newest().count(StepState::Done), 300);
        QVERIFY2(m_journey->statusMessage().contains(QStringLiteral("300")),
                 qPrintable(m_journey->statusMessage()));
        QVERIFY(m_journey->otherBanner().isEmpty());
    }

    void keptOnDiskBeforeTheFirstIsGone() {
        Emulator::Options options;
        options.scans = 300;
        begin(options);
        m_journey->emulator.faults().add(Fault::cutBefore(QStringLiteral("batchDelete"), 1));
        deleteAll();
        QTRY_COMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 1);
        QCOMPARE(m_journey->emulator.definitionCount(), 300);
        QCOMPARE(keptFiles().size(), 1);
        QFile kept(keptFiles().first());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray text = kept.readAll();
        for (const QJsonValue& one : m_journey->emulator.definitions())
            QVERIFY(text.contains(one[QLatin1StringView("id")].toString().toUtf8()));
    }
};

QTEST_MAIN(TestBulkDelete)
#include "tst_bulkdelete.moc"
