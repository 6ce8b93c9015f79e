// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/common/noticebox.h"
#include "ui/scans/editor/conflictdialog.h"
#include "ui/scans/editor/scaneditor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace {

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

} // namespace

// An edit whose ground moves: somebody else was faster, the token ran out, the service had enough.
class TestEditScan : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;
    QPointer<ScanEditor> m_editor;
    QString m_id;
    QString m_name;

    void open() {
        m_journey->choose(m_id);
        QTest::keyClick(&m_journey->table(), Qt::Key_Return);
        m_editor = m_journey->dialog<ScanEditor>();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(), m_name);
    }
    [[nodiscard]] QJsonObject truth() const { return m_journey->emulator.definition(m_id); }
    [[nodiscard]] QString error() const {
        if (!m_editor)
            return {};
        const auto* box = part<NoticeBox>(m_editor, "errorBox");
        return box->isVisible() ? shownText(box) : QString();
    }
    [[nodiscard]] bool isSaved(const QString& name) const {
        return !m_journey->isOpen<ScanEditor>() &&
               truth()[QLatin1StringView("scanName")].toString() == name;
    }

private Q_SLOTS:
    void init() {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        const QJsonArray all = m_journey->emulator.definitions();
        const auto network = std::ranges::find_if(all, [](const QJsonValue& one) {
            return one[QLatin1StringView("scanType")].toString() == u"Network";
        });
        m_id = (*network)[QLatin1StringView("id")].toString();
        m_name = (*network)[QLatin1StringView("scanName")].toString();
    }
    void cleanup() { m_journey.reset(); }

    void onlyWhatChangedIsSent() {
        open();
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        m_journey->emulator.forgetRequests();
        press(m_editor, "saveButton");
        QTRY_VERIFY2(isSaved(QStringLiteral("Mine")), qPrintable(error()));
        const auto requests = m_journey->emulator.requests();
        const auto patch = std::ranges::find_if(
            requests, [](const Emulator::SeenRequest& one) { return one.verb == "PATCH"; });
        QVERIFY(patch != requests.end());
        QCOMPARE(QJsonDocument::fromJson(patch->body).object().keys(),
                 QStringList{QStringLiteral("scanName")});
        QTRY_VERIFY(m_journey->statusMessage().contains(QStringLiteral("was saved")));
    }

    void conflictShowsBothSides_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("left");
        QTest::newRow("overwrite") << QByteArray("overwriteButton") << QStringLiteral("Mine");
        QTest::newRow("take theirs") << QByteArray("takeTheirsButton") << QStringLiteral("Theirs");
    }
    void conflictShowsBothSides() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, left);
        open();
        m_journey->emulator.editDefinition(
            m_id, {{QStringLiteral("scanName"), QStringLiteral("Theirs")}});
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        press(m_editor, "saveButton");
        auto* conflict = m_editor->findChild<ConflictDialog*>();
        QTRY_VERIFY((conflict = m_editor->findChild<ConflictDialog*>()) && conflict->isVisible());
        QCOMPARE(m_journey->emulator.count(QStringLiteral("update")), 0);
        const auto* both = part<QTableWidget>(conflict, "conflictTable");
        QCOMPARE(both->rowCount(), 1);
        QCOMPARE(both->item(0, 1)->text(), m_name);
        QCOMPARE(both->item(0, 2)->text(), QStringLiteral("Mine"));
        QCOMPARE(both->item(0, 3)->text(), QStringLiteral("Theirs"));
        press(conflict, answer.constData());
        if (left == u"Mine") {
            QTRY_VERIFY2(isSaved(left), qPrintable(error()));
            return;
        }
        // Theirs is in the form now, and nothing was sent for it.
        QTRY_VERIFY(!m_editor || part<QLineEdit>(m_editor, "nameEdit")->text() == left);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("update")), 0);
        QCOMPARE(truth()[QLatin1StringView("scanName")].toString(), left);
    }

    void scanThatIsGoneCanBeCreatedAnew() {
        open();
        m_journey->emulator.removeDefinition(m_id);
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(error().contains(QStringLiteral("Create it anew")), qPrintable(error()));
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(), QStringLiteral("Mine"));
        const QPointer<ScanEditor> former = m_editor;
        part<NoticeBox>(m_editor, "errorBox")->actionButton()->click();
        QTRY_VERIFY(!former);
        m_editor = m_journey->dialog<ScanEditor>();
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(), QStringLiteral("Mine"));
    }

    void tokenThatExpiredInTheMiddleIsRenewed() {
        open();
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        // A while later, as the service sees it; our own clock knows of nothing.
        m_journey->emulator.expireAllTokens();
        m_journey->emulator.forgetRequests();
        press(m_editor, "saveButton");
        QTRY_VERIFY2(isSaved(QStringLiteral("Mine")), qPrintable(error()));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("token")), 1);
        QVERIFY(m_journey->tenantBanner().isEmpty());
    }

    void tokenIsRenewedBeforeItExpires() {
        m_journey->pass(3550s);
        m_journey->emulator.forgetRequests();
        open();
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(isSaved(QStringLiteral("Mine")), qPrintable(error()));
        for (const Emulator::SeenRequest& one : m_journey->emulator.requests())
            QVERIFY2(one.status != 401, one.path.constData());
    }

    void secretThatExpiredMeanwhileLosesNoInput() {
        open();
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        Emulator::Behaviour behaviour = m_journey->emulator.behaviour();
        behaviour.secretsExpired = true;
        m_journey->emulator.setBehaviour(behaviour);
        m_journey->emulator.expireAllTokens();
        press(m_editor, "saveButton");
        QTRY_VERIFY2(error().contains(QStringLiteral("AADSTS7000222")), qPrintable(error()));
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(), QStringLiteral("Mine"));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("update")), 0);
        behaviour.secretsExpired = false;
        m_journey->emulator.setBehaviour(behaviour);
        m_journey->trigger("refreshAction");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(isSaved(QStringLiteral("Mine")), qPrintable(error()));
    }

    void throttledInTheMiddleWaitsAsLongAsTold() {
        open();
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        Fault throttled = Fault::refuse(
            QStringLiteral("update"), 1, 429, QStringLiteral("TooManyRequests"),
            QStringLiteral("API calls quota exceeded! Maximum allowed 45 per 00:01:00."));
        throttled.retryAfter = 8;
        m_journey->emulator.faults().add(throttled);
        press(m_editor, "saveButton");
        QTRY_COMPARE(m_journey->emulator.count(QStringLiteral("update")), 1);
        QTRY_VERIFY(m_journey->clock.sleepers() > 0);
        m_journey->pass(7s);
        const auto isSentAgain = [this] {
            return m_journey->emulator.count(QStringLiteral("update")) > 1;
        };
        QVERIFY(!QTest::qWaitFor(isSentAgain, 150));
        QVERIFY(m_journey->isOpen<ScanEditor>());
        m_journey->pass(2s);
        QVERIFY(m_journey->passUntil([this] { return isSaved(QStringLiteral("Mine")); }));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("update")), 2);
    }

    void lostAnswerOfAnEditIsReadBack() {
        m_journey->emulator.faults().add(Fault::cutAfter(QStringLiteral("update"), 1));
        open();
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(isSaved(QStringLiteral("Mine")), qPrintable(error()));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("update")), 1);
        QTRY_VERIFY2(m_journey->statusMessage().contains(QStringLiteral("it was made")),
                     qPrintable(m_journey->statusMessage()));
    }

    void refusedPartialPatchIsSentWhole() {
        Emulator::Behaviour behaviour = m_journey->emulator.behaviour();
        behaviour.refusePartialPatch = true;
        m_journey->emulator.setBehaviour(behaviour);
        const QJsonObject before = truth();
        open();
        typeInto(m_editor, "nameEdit", QStringLiteral("Mine"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(isSaved(QStringLiteral("Mine")), qPrintable(error()));
        for (const char* member : {"target", "intervalInHours", "isActive", "scannerAgent"})
            QCOMPARE(truth()[QLatin1StringView(member)], before[QLatin1StringView(member)]);
    }
};

QTEST_MAIN(TestEditScan)
#include "tst_editscan.moc"
