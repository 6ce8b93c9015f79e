// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/common/noticebox.h"
#include "ui/scans/dialogs/deletedialog.h"
#include "ui/scans/editor/scaneditor.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

// Somebody saves, and the service does not answer: what is waited for is told, and what was not
// sent can be taken back.
class TestSilentService : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;
    QPointer<ScanEditor> m_editor;
    QString m_id;
    QString m_name;

    // Milliseconds. What is on its way is waited for, at the end of a test too.
    static constexpr int Silence = 60'000;
    static constexpr int Delay = 2'500;

    void edit() {
        m_journey->choose(m_id);
        QTest::keyClick(&m_journey->table(), Qt::Key_Return);
        m_editor = m_journey->dialog<ScanEditor>();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
    }
    [[nodiscard]] static QString said(const QWidget* dialog) {
        const auto* label = part<QLabel>(dialog, "busyLabel");
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] bool isEditable() const {
        return m_editor && !m_editor->isBusy() &&
               part<QLineEdit>(m_editor, "nameEdit")->isEnabled();
    }
    [[nodiscard]] QString nameAtService() const {
        return m_journey->emulator.definition(m_id)[QLatin1StringView("scanName")].toString();
    }
    void isTakenBack() const {
        press(m_editor, "cancelButton");
        QTRY_VERIFY(isEditable());
        QVERIFY2(Journey::saidIn(m_editor).contains(QStringLiteral("you took it back")),
                 qPrintable(Journey::saidIn(m_editor)));
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(), QStringLiteral("Mine"));
    }
    static Fault throttled(const QString& operation, int seconds) {
        Fault fault = Fault::refuse(operation, 1, 429, QStringLiteral("TooManyRequests"),
                                    QStringLiteral("API calls quota exceeded!"));
        fault.retryAfter = seconds;
        return fault;
    }

private Q_SLOTS:
    void init() {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        const QJsonObject first = m_journey->emulator.definitions().first().toObject();
        m_id = first[QLatin1StringView("id")].toString();
        m_name = first[QLatin1StringView("scanName")].toString();
    }
    void cleanup() { m_journey.reset(); }

    void editThatWaitsForTheListCanBeTakenBack() {
        m_journey->emulator.faults().add(
            Fault::delay(QStringLiteral("listDefinitions"), 1, Silence));
        edit();
        press(m_editor, "saveButton");
        QTRY_VERIFY2(said(m_editor).contains(QStringLiteral("Nothing has been sent yet")),
                     qPrintable(said(m_editor)));
        m_journey->pass(12s);
        QTRY_VERIFY2(said(m_editor).contains(QStringLiteral("12 s so far")),
                     qPrintable(said(m_editor)));
        isTakenBack();
        QCOMPARE(m_journey->emulator.count(QStringLiteral("update")), 0);
        QCOMPARE(nameAtService(), m_name);
        // And saved at the second try.
        press(m_editor, "saveButton");
        QTRY_VERIFY(!m_journey->isOpen<ScanEditor>());
        QCOMPARE(nameAtService(), QStringLiteral("Mine"));
    }

    void createThatWaitsForTheListCanBeTakenBack() {
        m_journey->emulator.faults().add(
            Fault::delay(QStringLiteral("listDefinitions"), 1, Silence));
        m_editor = m_journey->newScan(QStringLiteral("Mine"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(said(m_editor).contains(QStringLiteral("Nothing has been sent yet")),
                     qPrintable(said(m_editor)));
        isTakenBack();
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 0);
    }

    void whatWasSentIsSaidAndCannotBeTakenBack() {
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("update"), 1, Delay));
        edit();
        press(m_editor, "saveButton");
        QTRY_VERIFY2(said(m_editor).startsWith(QStringLiteral("Sent at ")),
                     qPrintable(said(m_editor)));
        press(m_editor, "cancelButton");
        QVERIFY(m_editor->isBusy());
        const auto* question = m_editor->findChild<QWidget*>(QStringLiteral("busyQuestion"));
        QTRY_VERIFY((question = m_editor->findChild<QWidget*>(QStringLiteral("busyQuestion"))) &&
                    question->isVisible());
        QTRY_COMPARE(nameAtService(), QStringLiteral("Mine"));
    }

    void editThatTheQuotaHoldsSaysSoAndCanBeTakenBack() {
        m_journey->emulator.faults().add(throttled(QStringLiteral("update"), 38));
        edit();
        press(m_editor, "saveButton");
        QTRY_VERIFY2(said(m_editor).contains(QStringLiteral("Waits for the quota until")),
                     qPrintable(said(m_editor)));
        QVERIFY(said(m_editor).contains(QStringLiteral("Nothing has been sent yet")));
        isTakenBack();
        m_journey->pass(60s);
        QVERIFY(m_journey->waitForCalm(180));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("update")), 1);
        QCOMPARE(nameAtService(), m_name);
        QCOMPARE(m_journey->newestChange().steps.first().state, StepState::Skipped);
    }

    void deleteThatTheQuotaHoldsSaysSoAndCanBeTakenBack() {
        m_journey->emulator.faults().add(throttled(QStringLiteral("listDefinitions"), 38));
        m_journey->choose(m_id);
        m_journey->trigger("deleteAction");
        const QPointer<DeleteDialog> dialog = m_journey->dialog<DeleteDialog>();
        press(dialog, "doButton");
        QTRY_VERIFY2(said(dialog).contains(QStringLiteral("Waits for the quota until")),
                     qPrintable(said(dialog)));
        press(dialog, "cancelButton");
        QTRY_VERIFY(!m_journey->isOpen<DeleteDialog>());
        QTRY_VERIFY2(m_journey->statusMessage().contains(QStringLiteral("you took it back")),
                     qPrintable(m_journey->statusMessage()));
        m_journey->pass(60s);
        QVERIFY(m_journey->waitForCalm(180));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 0);
    }

    void changeThatWaitsForAnotherSaysSoAndCanBeTakenBack() {
        m_journey->emulator.faults().add(Fault::delay(QStringLiteral("update"), 1, Delay));
        edit();
        press(m_editor, "saveButton");
        QTRY_VERIFY(said(m_editor).startsWith(QStringLiteral("Sent at ")));
        // From another window, say.
        std::stop_source stop;
        std::optional<ChangeOutcome> outcome;
        QList<ChangeStage::Doing> stages;
        auto change = m_journey->tenant().changes().remove(
            {m_id}, stop.get_token(),
            [&stages](const ChangeStage& stage) { stages << stage.doing; });
        std::move(change).then([&outcome](const ChangeOutcome& ended) { outcome = ended; });
        QCOMPARE(stages, QList<ChangeStage::Doing>{ChangeStage::Doing::Queued});
        stop.request_stop();
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error->kind, Error::Kind::Cancelled);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("batchDelete")), 0);
    }
};

QTEST_MAIN(TestSilentService)
#include "tst_silentservice.moc"
