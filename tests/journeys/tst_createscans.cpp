// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"
#include "ui/common/noticebox.h"
#include "ui/scans/editor/scaneditor.h"

#include <QJsonArray>

#include <QComboBox>
#include <QDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace {

using Fault = Emulator::Fault;
using namespace std::chrono_literals;

} // namespace
Q_DECLARE_METATYPE(Emulator::Fault::Kind)

// New scans of each kind through the real form, and what happens when the answer is lost.
class TestCreateScans : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;
    QPointer<ScanEditor> m_editor;

    void open() {
        m_journey->trigger("newScanAction");
        m_editor = m_journey->dialog<ScanEditor>();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
    }
    void fillCommon(const QString& name) const {
        typeInto(m_editor, "nameEdit", name);
        part<QComboBox>(m_editor, "scannerCombo")->setCurrentIndex(1);
        typeInto(m_editor, "targetsEdit", QStringLiteral("10.99.0.1"));
    }
    void fillSimple(const QString& name) const {
        fillCommon(name);
        typeInto(m_editor, "communityStringEdit", QStringLiteral("s3cretword"));
    }
    [[nodiscard]] QJsonArray named(const QString& name) const {
        QJsonArray found;
        for (const QJsonValue& one : m_journey->emulator.definitions()) {
            if (one[QLatin1StringView("scanName")].toString() == name)
                found << one;
        }
        return found;
    }
    void create(const QString& name) {
        open();
        fillSimple(name);
        press(m_editor, "saveButton");
        QTRY_VERIFY2(!m_journey->isOpen<ScanEditor>(), qPrintable(editorError()));
    }
    [[nodiscard]] QString idOf(const QString& name) const {
        return named(name).first()[QLatin1StringView("id")].toString();
    }
    [[nodiscard]] QString editorError() const {
        if (!m_editor)
            return {};
        const auto* box = part<NoticeBox>(m_editor, "errorBox");
        return box->isVisible() ? shownText(box) : QString();
    }
    [[nodiscard]] QString newestStep() const {
        const QList<Change>& changes = m_journey->tenant().changeList();
        return changes.isEmpty() ? QString() : changes.first().steps.first().answer;
    }
    [[nodiscard]] StepState newestState() const {
        const QList<Change>& changes = m_journey->tenant().changeList();
        return changes.isEmpty() ? StepState::Waiting : changes.first().steps.first().state;
    }

private Q_SLOTS:
    void init() {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
        m_journey->connectAs();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
    }
    void cleanup() { m_journey.reset(); }

    void everyKindReachesTheService_data() {
        QTest::addColumn<bool>("windows");
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("vault");
        QTest::addColumn<QVariantMap>("typed");
        QTest::addColumn<QVariantMap>("picked");
        QTest::addColumn<QJsonObject>("sent");
        const QVariantMap user{{QStringLiteral("userNameEdit"), QStringLiteral("reader")}};
        const QVariantMap domain{{QStringLiteral("userNameEdit"), QStringLiteral("svc-scan")},
                                 {QStringLiteral("domainEdit"), QStringLiteral("contoso.com")}};
        const QVariantMap vault{
            {QStringLiteral("keyVaultUrlEdit"), QStringLiteral("https://ours.vault.azure.net")},
            {QStringLiteral("keyVaultSecretNameEdit"), QStringLiteral("scans")}};
        const auto with = [](QVariantMap map, const char* key, const char* value) {
            map.insert(QString::fromLatin1(key), QString::fromLatin1(value));
            return map;
        };
        const auto sent = [](const char* members) {
            QJsonObject object;
            for (const QString& one : QString::fromLatin1(members).split(u' ')) {
                const QString value = one.section(u'=', 1);
                object.insert(one.section(u'=', 0, 0),
                              value == u"true" ? QJsonValue(true) : QJsonValue(value));
            }
            return object;
        };
        const QString community = QStringLiteral("SNMP community string");
        QTest::newRow("community string")
            << false << community << false << with({}, "communityStringEdit", "s3cretword")
            << QVariantMap() << sent("type=CommunityString communityString=s3cretword");
        QTest::newRow("NoAuthNoPriv")
            << false << QStringLiteral("SNMPv3 NoAuthNoPriv") << false << user << QVariantMap()
            << sent("type=NoAuthNoPriv username=reader");
        QTest::newRow("AuthNoPriv")
            << false << QStringLiteral("SNMPv3 AuthNoPriv") << false
            << with(user, "authPasswordEdit", "authword1") << with({}, "authProtocolCombo", "SHA1")
            << sent("type=AuthNoPriv username=reader authProtocol=SHA1 authPassword=authword1");
        QTest::newRow("AuthPriv")
            << false << QStringLiteral("SNMPv3 AuthPriv") << false
            << with(with(user, "authPasswordEdit", "authword1"), "privPasswordEdit", "privword1")
            << with(with({}, "authProtocolCombo", "MD5"), "privProtocolCombo", "AES")
            << sent("type=AuthPriv username=reader authProtocol=MD5 authPassword=authword1 "
                    "privProtocol=AES privPassword=privword1");
        QTest::newRow("community string in the vault")
            << false << community << true << vault << QVariantMap()
            << sent("type=CommunityString keyVaultUri=https://ours.vault.azure.net "
                    "keyVaultSecretName=scans");
        QTest::newRow("Kerberos")
            << true << QStringLiteral("Kerberos") << false << domain << QVariantMap()
            << sent("type=Kerberos username=svc-scan domain=contoso.com isgmsaUser=true");
        QTest::newRow("Negotiate")
            << true << QStringLiteral("Negotiate") << false << domain << QVariantMap()
            << sent("type=Negotiate username=svc-scan domain=contoso.com isgmsaUser=true");
        QTest::newRow("Kerberos in the vault")
            << true << QStringLiteral("Kerberos") << true << vault << QVariantMap()
            << sent("type=Kerberos keyVaultUri=https://ours.vault.azure.net "
                    "keyVaultSecretName=scans");
    }
    void everyKindReachesTheService() {
        QFETCH(bool, windows);
        QFETCH(QString, method);
        QFETCH(bool, vault);
        QFETCH(QVariantMap, typed);
        QFETCH(QVariantMap, picked);
        QFETCH(QJsonObject, sent);
        open();
        fillCommon(QStringLiteral("Journey"));
        if (windows)
            press(m_editor, "windowsRadio");
        pick(m_editor, "authenticationCombo", method);
        if (vault)
            press(m_editor, "keyVaultRadio");
        for (auto one = picked.begin(); one != picked.end(); ++one)
            pick(m_editor, qPrintable(one.key()), one.value().toString());
        for (auto one = typed.begin(); one != typed.end(); ++one)
            typeInto(m_editor, qPrintable(one.key()), one.value().toString());
        press(m_editor, "saveButton");
        QTRY_VERIFY2(!m_journey->isOpen<ScanEditor>(), qPrintable(shownText(m_editor)));
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(181); }));
        QVERIFY(m_journey->statusMessage().contains(QStringLiteral("was created")));

        const QJsonArray made = named(QStringLiteral("Journey"));
        QCOMPARE(made.size(), 1);
        const QJsonValue scan = made.first();
        QCOMPARE(scan[QLatin1StringView("scanType")].toString(),
                 windows ? QStringLiteral("Windows") : QStringLiteral("Network"));
        QCOMPARE(scan[QLatin1StringView("target")].toString(), QStringLiteral("10.99.0.1"));
        const QJsonObject got =
            m_journey->emulator.sentAuthentication(scan[QLatin1StringView("id")].toString());
        for (auto member = sent.begin(); member != sent.end(); ++member)
            QVERIFY2(
                got[member.key()] == member.value(),
                qPrintable(member.key() + u' ' + QString::fromUtf8(QJsonDocument(got).toJson())));
        // With the vault nothing else is sent (CONTRACT.md, Scan authentication).
        if (vault)
            QVERIFY(!got.contains(QStringLiteral("username")));
    }

    void lostAnswerOfACreateIsFoundAndNotRepeated() {
        Fault cut = Fault::cutAfter(QStringLiteral("create"), 1);
        m_journey->emulator.faults().add(cut);
        open();
        fillSimple(QStringLiteral("Lost answer"));
        press(m_editor, "saveButton");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(181); }));
        QTRY_VERIFY(!m_journey->isOpen<ScanEditor>());
        QCOMPARE(named(QStringLiteral("Lost answer")).size(), 1);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 1);
        QCOMPARE(newestState(), StepState::Done);
        QVERIFY2(newestStep().contains(QStringLiteral("Reading again found the scan")),
                 qPrintable(newestStep()));
        // What it found is said where the person looks, not only in Activity.
        QVERIFY2(m_journey->statusMessage().contains(QStringLiteral("answer was lost")),
                 qPrintable(m_journey->statusMessage()));
    }

    void nonsenseForAnAnswerMakesNoSecondScan_data() {
        QTest::addColumn<Emulator::Fault::Kind>("kind");
        QTest::newRow("a web page") << Fault::Kind::Html;
        QTest::newRow("a gateway's error page") << Fault::Kind::HtmlError;
        QTest::newRow("malformed JSON") << Fault::Kind::MalformedJson;
        QTest::newRow("cut body") << Fault::Kind::CutBody;
        QTest::newRow("cut chunks") << Fault::Kind::CutChunked;
        QTest::newRow("empty body") << Fault::Kind::EmptyBody;
        QTest::newRow("wrong shape") << Fault::Kind::WrongShape;
        QTest::newRow("redirect") << Fault::Kind::Redirect;
    }
    void nonsenseForAnAnswerMakesNoSecondScan() {
        QFETCH(Emulator::Fault::Kind, kind);
        m_journey->emulator.faults().add(Fault::garbage(QStringLiteral("create"), 1, kind));
        open();
        fillSimple(QStringLiteral("Nonsense"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(!m_editor, qPrintable(editorError()));
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(181); }));
        QCOMPARE(named(QStringLiteral("Nonsense")).size(), 1);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 1);
        QCOMPARE(newestState(), StepState::Done);
    }

    void createThatNeverArrivedIsSaidAndKeepsTheInput() {
        Fault cut = Fault::cutBefore(QStringLiteral("create"), 1);
        m_journey->emulator.faults().add(cut);
        open();
        fillSimple(QStringLiteral("Never arrived"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(editorError().contains(QStringLiteral("in a minute")),
                     qPrintable(editorError()));
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(), QStringLiteral("Never arrived"));
        QCOMPARE(newestState(), StepState::Unknown);
        // Once more at once: asked first, because it could make a second one.
        press(m_editor, "saveButton");
        auto* question = m_editor->findChild<QDialog*>(QStringLiteral("createAgainQuestion"));
        QVERIFY(question);
        QStringList words;
        for (const QLabel* label : question->findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.join(u' ').contains(QStringLiteral("second one")),
                 qPrintable(words.join(u' ')));
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 1);

        QTRY_COMPARE(m_journey->clock.sleepers(), 1);
        m_journey->pass(61s);
        QTRY_COMPARE(newestState(), StepState::Refused);
        QVERIFY2(newestStep().contains(QStringLiteral("was not created")),
                 qPrintable(newestStep()));
        QVERIFY(named(QStringLiteral("Never arrived")).isEmpty());
        // Now the same input goes through without a question.
        press(m_editor, "saveButton");
        QTRY_VERIFY(!m_journey->isOpen<ScanEditor>());
        QCOMPARE(named(QStringLiteral("Never arrived")).size(), 1);
    }

    void newScanThatListsHideForAWhileIsFoundLater() {
        Fault cut = Fault::cutAfter(QStringLiteral("create"), 1);
        m_journey->emulator.faults().add(cut);
        m_journey->emulator.faults().add(Fault::lagMs(QStringLiteral("create"), 1, 30'000));
        open();
        fillSimple(QStringLiteral("Late"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(editorError().contains(QStringLiteral("in a minute")),
                     qPrintable(editorError()));
        QCOMPARE(named(QStringLiteral("Late")).size(), 1);
        QTRY_COMPARE(m_journey->clock.sleepers(), 1);
        m_journey->pass(61s);
        QTRY_COMPARE(newestState(), StepState::Done);
        // The form must not stay with a message that is not true any more.
        QTRY_VERIFY2(!editorError().contains(QStringLiteral("in a minute")),
                     qPrintable(editorError()));
        QCOMPARE(m_journey->emulator.count(QStringLiteral("create")), 1);
    }

    void newScanIsTheCurrentOneOnceTheListHasIt_data() {
        QTest::addColumn<int>("lag"); // readings that do not show it yet
        QTest::newRow("at once") << 0;
        QTest::newRow("later") << 2;
    }
    void newScanIsTheCurrentOneOnceTheListHasIt() {
        QFETCH(int, lag);
        if (lag > 0)
            m_journey->emulator.faults().add(Fault::lagReads(QStringLiteral("create"), 1, lag));
        m_journey->choose(m_journey->scans().list()->model()->idAt(0));
        create(QStringLiteral("Zz brought forward"));
        for (int reading = 0; reading < lag; ++reading) {
            QVERIFY(m_journey->waitForCalm(180));
            m_journey->trigger("refreshAction");
        }
        QVERIFY(m_journey->waitForCalm(181));
        QTRY_COMPARE(m_journey->scans().currentId(), idOf(QStringLiteral("Zz brought forward")));
        const QRect row = m_journey->table().visualRect(m_journey->table().currentIndex());
        QVERIFY(m_journey->table().viewport()->rect().contains(row.center()));
        // Where the focus was before the form.
        m_journey->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_journey->window()));
        QTRY_VERIFY(m_journey->table().hasFocus());
        QTest::keyClick(&m_journey->table(), Qt::Key_Return);
        m_editor = m_journey->dialog<ScanEditor>();
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(),
                 QStringLiteral("Zz brought forward"));
        press(m_editor, "cancelButton");
    }

    void whoMovedOnMeanwhileIsLeftInPeace() {
        m_journey->emulator.faults().add(Fault::lagReads(QStringLiteral("create"), 1, 1));
        m_journey->choose(m_journey->scans().list()->model()->idAt(0));
        create(QStringLiteral("Zz brought forward"));
        QVERIFY(m_journey->waitForCalm(180));
        const QString other = m_journey->scans().list()->model()->idAt(5);
        m_journey->choose(other);
        m_journey->trigger("refreshAction");
        QVERIFY(m_journey->waitForCalm(181));
        QCOMPARE(m_journey->scans().currentId(), other);
    }

    void newScanThatTheFilterHidesIsOneClickAway() {
        auto* filter = m_journey->window().findChild<QLineEdit*>(QStringLiteral("scanSearchField"));
        QVERIFY(filter);
        filter->setText(QStringLiteral("lon-")); // the new one is to be on another scanner
        QTRY_VERIFY(m_journey->scans().list()->shownCount() < 180);
        create(QStringLiteral("Zz hidden"));
        QTRY_VERIFY2(m_journey->statusMessage().contains(QStringLiteral("the filter hides it")),
                     qPrintable(m_journey->statusMessage()));
        auto* show =
            m_journey->window().findChild<QPushButton*>(QStringLiteral("statusMessageAction"));
        QVERIFY(show && show->isVisible());
        QTest::mouseClick(show, Qt::LeftButton);
        QTRY_COMPARE(m_journey->scans().currentId(), idOf(QStringLiteral("Zz hidden")));
        QVERIFY(filter->text().isEmpty());
        QVERIFY(!show->isVisible());
    }

    void refusedCreateShowsTheServicesWordsAndKeepsTheInput() {
        m_journey->emulator.faults().add(
            Fault::refuse(QStringLiteral("create"), 1, 400, QStringLiteral("InvalidInput"),
                          QStringLiteral("The scanner was not seen within the retention period.")));
        open();
        fillSimple(QStringLiteral("Refused"));
        press(m_editor, "saveButton");
        QTRY_VERIFY2(editorError().contains(QStringLiteral("retention period")),
                     qPrintable(editorError()));
        QCOMPARE(part<QLineEdit>(m_editor, "nameEdit")->text(), QStringLiteral("Refused"));
        QCOMPARE(part<QLineEdit>(m_editor, "communityStringEdit")->text(),
                 QStringLiteral("s3cretword"));
        QVERIFY(named(QStringLiteral("Refused")).isEmpty());
        press(m_editor, "saveButton");
        QTRY_VERIFY(!m_journey->isOpen<ScanEditor>());
        QCOMPARE(named(QStringLiteral("Refused")).size(), 1);
    }
};

QTEST_MAIN(TestCreateScans)
#include "tst_createscans.moc"
