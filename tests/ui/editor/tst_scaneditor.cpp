// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editorfixture.h"
#include "ui/common/noticebox.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace editor;

class TestScanEditor : public EditorFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { openNew(); }
    void cleanup() { m_editor.reset(); }

    void everyCombinationShowsExactlyItsFields_data() {
        QTest::addColumn<bool>("windows");
        QTest::addColumn<QString>("method");
        QTest::addColumn<bool>("vault");
        QTest::addColumn<QStringList>("shown");
        const auto row = [](const char* name, bool windows, const char* method, bool vault,
                            const char* shown) {
            QTest::newRow(name) << windows << QString::fromLatin1(method) << vault
                                << QString::fromLatin1(shown).split(u' ');
        };
        row("community", false, "SNMP community string", false, "communityString");
        row("community vault", false, "SNMP community string", true,
            "keyVaultUrl keyVaultSecretName");
        row("noAuth", false, "SNMPv3 NoAuthNoPriv", false, "userName");
        row("noAuth vault", false, "SNMPv3 NoAuthNoPriv", true, "keyVaultUrl keyVaultSecretName");
        row("authNoPriv", false, "SNMPv3 AuthNoPriv", false, "userName authProtocol authPassword");
        row("authNoPriv vault", false, "SNMPv3 AuthNoPriv", true,
            "authProtocol keyVaultUrl keyVaultSecretName");
        row("authPriv", false, "SNMPv3 AuthPriv", false,
            "userName authProtocol authPassword privProtocol privPassword");
        row("authPriv vault", false, "SNMPv3 AuthPriv", true,
            "authProtocol privProtocol keyVaultUrl keyVaultSecretName");
        row("kerberos", true, "Kerberos", false, "userName domain groupManaged");
        row("kerberos vault", true, "Kerberos", true,
            "groupManaged keyVaultUrl keyVaultSecretName");
        row("negotiate", true, "Negotiate", false, "userName domain groupManaged");
        row("negotiate vault", true, "Negotiate", true,
            "groupManaged keyVaultUrl keyVaultSecretName");
    }

    void everyCombinationShowsExactlyItsFields() {
        QFETCH(bool, windows);
        QFETCH(QString, method);
        QFETCH(bool, vault);
        QFETCH(QStringList, shown);
        if (windows)
            QTest::mouseClick(child<QRadioButton>("windowsRadio"), Qt::LeftButton);
        choose("authenticationCombo", method);
        if (vault)
            QTest::mouseClick(child<QRadioButton>("keyVaultRadio"), Qt::LeftButton);
        QStringList seen;
        for (const char* field : {"userName", "domain", "groupManaged", "communityString",
                                  "authProtocol", "authPassword", "privProtocol", "privPassword",
                                  "keyVaultUrl", "keyVaultSecretName"}) {
            const QString name = QString::fromLatin1(field);
            if (m_editor->findChild<QWidget*>(name + QStringLiteral("Field"))->isVisible())
                seen.append(name);
        }
        seen.sort();
        shown.sort();
        QCOMPARE(seen, shown);
    }

    void aWholeNetworkScanIsSubmitted() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        fillValidNetwork();
        QTest::keyClick(child<QPlainTextEdit>("targetsEdit"), Qt::Key_Return);
        QTest::keyClicks(child<QPlainTextEdit>("targetsEdit"), QStringLiteral("10.0.1.0/24"));
        QCOMPARE(submitted.count(), 0); // Return in the targets is a line
        save();
        QCOMPARE(submitted.count(), 1);
        const auto draft = submitted.first().first().value<ScanDraft>();
        QCOMPARE(draft.name, QStringLiteral("Lab"));
        QCOMPARE(draft.machineId, QStringLiteral("machine-ams-scan-02"));
        QCOMPARE(draft.target, QStringLiteral("10.0.0.1,10.0.1.0/24"));
        QCOMPARE(draft.targetType, TargetType::Ip);
        QCOMPARE(draft.intervalHours, std::optional<int>(4));
        QVERIFY(draft.credentials);
        QCOMPARE(draft.credentials->communityString, QStringLiteral("s3cret"));
        QVERIFY(draft.credentials->userName.isEmpty());
    }

    void onlyTheFieldsOfTheChosenMethodAreHandedBack() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        fillValidNetwork();
        choose("authenticationCombo", QStringLiteral("SNMPv3 AuthPriv"));
        QTest::keyClicks(line("userNameEdit"), QStringLiteral("reader"));
        QTest::keyClicks(line("authPasswordEdit"), QStringLiteral("authauth"));
        QTest::keyClicks(line("privPasswordEdit"), QStringLiteral("privpriv"));
        save();
        QCOMPARE(submitted.count(), 1);
        const auto draft = submitted.first().first().value<ScanDraft>();
        QVERIFY(draft.credentials->communityString.isEmpty());
        QCOMPARE(draft.credentials->userName, QStringLiteral("reader"));
        QCOMPARE(draft.credentials->privProtocol, QStringLiteral("AES"));
        QCOMPARE(draft.credentials->authProtocol, QStringLiteral("SHA1"));
    }

    void editKeepsTypeAndLeavesCredentialsAlone() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        QVERIFY(!child<QRadioButton>("windowsRadio")->isEnabled());
        QVERIFY(!child<QWidget>("credentialsForm")->isVisible());
        QVERIFY(child<QCheckBox>("replaceCredentialsCheckBox")->isVisible());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Renamed"));
        save();
        QCOMPARE(submitted.count(), 1);
        const auto draft = submitted.first().first().value<ScanDraft>();
        const ScanPatch patch = difference(*m_editor->before(), draft);
        QCOMPARE(patch.name, std::optional<QString>(QStringLiteral("Renamed")));
        ScanPatch onlyName;
        onlyName.name = patch.name;
        QCOMPARE(patch, onlyName);
    }

    void unchangedEditSendsNothing() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        save();
        QCOMPARE(submitted.count(), 0);
        QVERIFY(!m_editor->isVisible());
    }

    void foreignTypeKeepsEverythingElse_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("word");
        QTest::newRow("Linux") << int(ScanType::Linux) << QStringLiteral("Linux");
        QTest::newRow("AdvancedActive")
            << int(ScanType::AdvancedActive) << QStringLiteral("AdvancedActive");
        QTest::newRow("unknown") << int(ScanType::Other) << QStringLiteral("Quantum");
    }

    void foreignTypeKeepsEverythingElse() {
        QFETCH(int, type);
        QFETCH(QString, word);
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        ScanDefinition scan = definition(ScanType(type));
        scan.typeWord = word;
        scan.intervalHours.reset();
        scan.scanner = ScanAgent();
        scan.targetType = TargetType::Other;
        scan.targetTypeWord = QStringLiteral("Zone");
        m_editor->startEdit(scan);
        QVERIFY(!child<QWidget>("credentialsForm")->isVisible());
        QVERIFY(!child<QCheckBox>("replaceCredentialsCheckBox")->isVisible());
        QVERIFY(child<QLabel>("typeValue")->text().contains(word.left(5)));
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Renamed"));
        save();
        QCOMPARE(submitted.count(), 1);
        const auto draft = submitted.first().first().value<ScanDraft>();
        ScanPatch onlyName;
        onlyName.name = QStringLiteral("Renamed");
        QCOMPARE(difference(scan, draft), onlyName);
        QVERIFY(!draft.credentials);
    }

    void busyFormSendsOnce() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        connect(m_editor.get(), &ScanEditor::submitted, m_editor.get(),
                [this] { m_editor->setBusy(true, QStringLiteral("Sending")); });
        fillValidNetwork();
        save();
        save();
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
        QVERIFY(m_editor->isBusy());
        QVERIFY(child<QPlainTextEdit>("targetsEdit")->isReadOnly());
    }

    void cancelTakesBackWhatWasNotSent() {
        fillValidNetwork();
        QSignalSpy takenBack(m_editor.get(), &ScanEditor::takeBackRequested);
        m_editor->setBusy(true, QStringLiteral("Reading"), true);
        QCOMPARE(child<QLabel>("busyLabel")->text(), QStringLiteral("Reading"));
        QTest::mouseClick(child<QPushButton>("cancelButton"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>("cancelButton"), Qt::LeftButton);
        QCOMPARE(takenBack.count(), 1);
        QVERIFY(m_editor->isVisible());
        QVERIFY(!m_editor->findChild<QDialog*>(QStringLiteral("busyQuestion")));
        m_editor->showTakenBack();
        QVERIFY(!m_editor->isBusy());
        QVERIFY(child<NoticeBox>("errorBox")->isVisible());
        QCOMPARE(line("nameEdit")->text(), QStringLiteral("Lab"));
    }

    // What becomes of credentials is said where some are sent.
    void theFootSpeaksOfCredentialsWhereSomeAreSent() {
        auto* hint = child<QLabel>("secretHint");
        QVERIFY(hint->isVisible());
        QTest::mouseClick(child<QRadioButton>("keyVaultRadio"), Qt::LeftButton);
        QVERIFY(!hint->isVisible());
        m_editor->startEdit(definition());
        QVERIFY(!hint->isVisible());
        QTest::mouseClick(child<QCheckBox>("replaceCredentialsCheckBox"), Qt::LeftButton,
                          Qt::NoModifier, QPoint(8, 8));
        QVERIFY(hint->isVisible());
        m_editor->setBusy(true, QStringLiteral("Reading"), true);
        QVERIFY(!hint->isVisible());
    }

    void whatIsInactiveIsNotSaidToRun() {
        auto* hint = child<QLabel>("activeHint");
        QCOMPARE(hint->text(), QStringLiteral("Runs on its interval"));
        ScanDefinition scan = definition();
        scan.isActive = false;
        m_editor->startDuplicate(scan);
        QVERIFY2(hint->text().contains(QStringLiteral("not run")), qPrintable(hint->text()));
    }

    void unsavedInputIsAskedFor() {
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Lab"));
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        auto* question = m_editor->findChild<QDialog*>(QStringLiteral("discardQuestion"));
        QVERIFY(question);
        QVERIFY(m_editor->isVisible());
        QTest::keyClick(question, Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        QCOMPARE(line("nameEdit")->text(), QStringLiteral("Lab"));
        QTRY_VERIFY(!m_editor->findChild<QDialog*>(QStringLiteral("discardQuestion")));
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        question = m_editor->findChild<QDialog*>(QStringLiteral("discardQuestion"));
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("yesButton")),
                          Qt::LeftButton);
        QTRY_VERIFY(!m_editor->isVisible());
    }

    void untouchedFormClosesAtOnce() {
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!m_editor->isVisible());
    }

    void returnSavesFromALineEdit() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        fillValidNetwork();
        QTest::keyClick(line("nameEdit"), Qt::Key_Return);
        QCOMPARE(submitted.count(), 1);
    }

    void duplicateIsANewNameAndAsksForCredentials() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startDuplicate(definition());
        QCOMPARE(line("nameEdit")->text(), QStringLiteral("AMS core switches (copy)"));
        QVERIFY(!m_editor->before());
        save();
        QCOMPARE(submitted.count(), 0);
        QVERIFY(!faultOf("communityStringFault").isEmpty());
    }

    void whatAnotherFormHeldIsUnsavedInputOfANewScan() {
        ScanDraft entered;
        entered.type = ScanType::Windows;
        entered.name = QStringLiteral("Entered before");
        entered.target = QStringLiteral("10.0.0.0/30");
        entered.intervalHours = 12;
        entered.isActive = false;
        entered.machineId = QStringLiteral("machine-fra-scan-01");
        Credentials credentials;
        credentials.method = AuthMethod::Negotiate;
        credentials.fromKeyVault = true;
        credentials.keyVaultUrl = QStringLiteral("https://v.vault.azure.net");
        credentials.keyVaultSecretName = QStringLiteral("name");
        entered.credentials = credentials;
        m_editor->startAnew(entered, QString());
        QCOMPARE(m_editor->mode(), ScanEditor::Mode::New);
        QVERIFY(!m_editor->before());
        QCOMPARE(m_editor->draft(), entered);
        QVERIFY(m_editor->hasUnsavedInput());

        entered.type = ScanType::Network;
        credentials = Credentials();
        credentials.method = AuthMethod::SnmpAuthPriv;
        credentials.userName = QStringLiteral("u");
        credentials.authProtocol = QStringLiteral("MD5");
        credentials.authPassword = QStringLiteral("authPassword1");
        credentials.privProtocol = QStringLiteral("DES");
        credentials.privPassword = QStringLiteral("privPassword1");
        entered.credentials = credentials;
        m_editor->startAnew(entered, QString());
        QCOMPARE(m_editor->draft(), entered);
        // Nothing of it stays for whatever is opened next.
        m_editor->finish();
        QVERIFY(line("authPasswordEdit")->text().isEmpty());
        QVERIFY(line("privPasswordEdit")->text().isEmpty());
    }

    void secretsAreHiddenUntilRevealed() {
        auto* edit = line("communityStringEdit");
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        auto* reveal = edit->findChild<QToolButton*>(QStringLiteral("revealButton"));
        QVERIFY(reveal->focusPolicy() & Qt::TabFocus);
        reveal->click();
        QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    }

    void finishForgetsSecrets() {
        fillValidNetwork();
        m_editor->finish();
        QVERIFY(line("communityStringEdit")->text().isEmpty());
        line("communityStringEdit")->undo();
        QVERIFY(line("communityStringEdit")->text().isEmpty());
    }

    void newReadingKeepsInput() {
        fillValidNetwork();
        const ScanDraft before = m_editor->draft();
        m_editor->setTenant(tenant());
        QCOMPARE(m_editor->draft(), before);
        QVERIFY(m_editor->hasUnsavedInput());
    }

    void hostileNameStaysAsTheServiceHasIt() {
        const QSize size = m_editor->size();
        ScanDefinition scan = definition();
        scan.name = QStringLiteral("a\u202Eb\nc<b>") + QString(20'000, u'x');
        m_editor->startEdit(scan);
        QVERIFY(!line("nameEdit")->text().contains(QChar(0x202E)));
        QCOMPARE(m_editor->draft().name, scan.name);
        QVERIFY(!m_editor->hasUnsavedInput());
        QVERIFY(m_editor->windowTitle().size() < 200);
        QCOMPARE(m_editor->size(), size);
    }

    void everyFieldHasItsName() {
        choose("authenticationCombo", QStringLiteral("SNMPv3 AuthPriv"));
        for (QLabel* label : m_editor->findChildren<QLabel*>()) {
            if (label->objectName().endsWith(QStringLiteral("FieldLabel")))
                QVERIFY2(label->buddy(), qPrintable(label->objectName()));
        }
        const QHash<QString, QString> names{
            {QStringLiteral("nameEdit"), QStringLiteral("Name")},
            {QStringLiteral("scannerCombo"), QStringLiteral("Scanner")},
            {QStringLiteral("intervalSpinBox"), QStringLiteral("Interval")},
            {QStringLiteral("targetsEdit"), QStringLiteral("Targets")},
            {QStringLiteral("activeSwitch"), QStringLiteral("Active")},
            {QStringLiteral("authenticationCombo"), QStringLiteral("Authentication")},
            {QStringLiteral("userNameEdit"), QStringLiteral("User name")},
            {QStringLiteral("domainEdit"), QStringLiteral("Domain")},
            {QStringLiteral("communityStringEdit"), QStringLiteral("Community string")},
            {QStringLiteral("authProtocolCombo"), QStringLiteral("Authentication protocol")},
            {QStringLiteral("authPasswordEdit"), QStringLiteral("Authentication password")},
            {QStringLiteral("privProtocolCombo"), QStringLiteral("Privacy protocol")},
            {QStringLiteral("privPasswordEdit"), QStringLiteral("Privacy password")},
            {QStringLiteral("keyVaultUrlEdit"), QStringLiteral("Key Vault URL")},
            {QStringLiteral("keyVaultSecretNameEdit"), QStringLiteral("Key Vault secret name")}};
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            bool isNamed = false;
            for (QLabel* label : m_editor->findChildren<QLabel*>()) {
                if (label->buddy() && label->buddy()->objectName() == it.key())
                    isNamed |= label->text().remove(u'&') == it.value();
            }
            QVERIFY2(isNamed, qPrintable(it.key()));
        }
    }

    void leastSizeHoldsAllOfIt() {
        choose("authenticationCombo", QStringLiteral("SNMPv3 AuthPriv"));
        m_editor->resize(900, 560);
        QCOMPARE(m_editor->size(), QSize(900, 560));
        save();
        QCOMPARE(m_editor->size(), QSize(900, 560));
    }
};

QTEST_MAIN(TestScanEditor)
#include "tst_scaneditor.moc"
