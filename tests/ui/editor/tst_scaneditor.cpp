// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/snapshot/snapshotbuilder.h"
#include "ui/common/messageline.h"
#include "ui/common/noticebox.h"
#include "ui/scans/editor/scaneditor.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

namespace {

constexpr qint64 hour = 3'600'000;

ScanAgent agent(const QString& name, qint64 hoursAgo) {
    ScanAgent result;
    result.id = QStringLiteral("org_") + name;
    result.machineId = QStringLiteral("machine-") + name;
    result.name = name;
    if (hoursAgo >= 0)
        result.lastSeen = result.lastCommand = Instant{1'000'000 * hour - hoursAgo * hour};
    result.scannerVersion = QStringLiteral("7.6.0.0");
    return result;
}

ScanDefinition definition(ScanType type = ScanType::Network) {
    ScanDefinition scan;
    scan.id = QStringLiteral("scan-1");
    scan.type = type;
    scan.typeWord = wordOf(type);
    scan.name = QStringLiteral("AMS core switches");
    scan.isActive = true;
    scan.target = QStringLiteral("10.20.4.0/27,10.20.5.8-10.20.5.15");
    scan.targetType = TargetType::Ip;
    scan.targetTypeWord = QStringLiteral("Ip");
    scan.intervalHours = 4;
    scan.scanner = agent(QStringLiteral("ams-scan-02"), 1);
    return scan;
}

TenantState tenant() {
    SnapshotBuilder builder;
    builder.addAgent(agent(QStringLiteral("ams-scan-02"), 1));
    builder.addAgent(agent(QStringLiteral("fra-scan-01"), 30));
    builder.addAgent(agent(QStringLiteral("lon-scan-01"), 24 * 19));
    builder.addAgent(agent(QStringLiteral("new-scan-01"), -1));
    builder.addScan(definition());
    TenantState state;
    state.connection.id = QStringLiteral("c1");
    state.connection.name = QStringLiteral("Contoso Ltd");
    state.link = Link::Connected;
    state.snapshot = builder.finish(Instant{1'000'000 * hour}, QStringLiteral("tester"),
                                    QStringLiteral("127.0.0.1"));
    return state;
}

} // namespace

class TestScanEditor : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ScanEditor> m_editor;

    template<class T>
    T* child(const char* name) const {
        T* found = m_editor->findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QLineEdit* line(const char* name) const { return child<QLineEdit>(name); }
    void choose(const char* combo, const QString& text) const {
        auto* box = child<QComboBox>(combo);
        const int index = box->findText(text, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
    }
    void save() const { QTest::mouseClick(child<QPushButton>("saveButton"), Qt::LeftButton); }
    QString faultOf(const char* name) const {
        auto* line = child<MessageLine>(name);
        return line->isVisibleTo(m_editor.get()) && line->kind() == MessageLine::Kind::Fault
                   ? line->text()
                   : QString();
    }
    void open() {
        m_editor->open();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }
    void fillValidNetwork() const {
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Lab"));
        choose("scannerCombo", QStringLiteral("ams-scan-02"));
        QTest::keyClicks(child<QPlainTextEdit>("targetsEdit"), QStringLiteral("10.0.0.1"));
        QTest::keyClicks(line("communityStringEdit"), QStringLiteral("s3cret"));
    }

private Q_SLOTS:
    void init() {
        m_editor = std::make_unique<ScanEditor>();
        m_editor->setTenant(tenant());
        m_editor->startNew();
        open();
    }
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

    void saveShowsEveryFaultAtItsFieldAndGoesToTheFirst() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        choose("authenticationCombo", QStringLiteral("SNMPv3 AuthPriv"));
        save();
        QCOMPARE(submitted.count(), 0);
        for (const char* name : {"nameFault", "scannerFault", "userNameFault", "authPasswordFault",
                                 "privPasswordFault"})
            QVERIFY2(!faultOf(name).isEmpty(), name);
        QVERIFY(line("nameEdit")->property("fault").toBool());
        QCOMPARE(QApplication::focusWidget(), line("nameEdit"));
        auto* summary = child<NoticeBox>("summaryBox");
        QVERIFY(summary->isVisible());
        for (const char* word : {"Name", "Scanner", "Targets", "User name", "Privacy password"})
            QVERIFY2(summary->text().contains(QLatin1StringView(word)), word);
        QVERIFY(child<QPushButton>("saveButton")->isEnabled());
    }

    void faultOfTheKeyVaultLandsAtItsField() {
        QTest::mouseClick(child<QRadioButton>("keyVaultRadio"), Qt::LeftButton);
        QTest::keyClicks(line("keyVaultUrlEdit"), QStringLiteral("http://x"));
        save();
        QVERIFY(!faultOf("keyVaultUrlFault").isEmpty());
        QVERIFY(!faultOf("keyVaultSecretNameFault").isEmpty());
    }

    void faultGoesWhenItIsPutRightAndNoNewOneAppears() {
        save();
        QVERIFY(!faultOf("nameFault").isEmpty());
        QTest::keyClicks(line("nameEdit"), QStringLiteral("x"));
        QTRY_VERIFY(faultOf("nameFault").isEmpty());
        QVERIFY(!line("nameEdit")->property("fault").toBool());
        choose("authenticationCombo", QStringLiteral("SNMPv3 NoAuthNoPriv"));
        QTest::qWait(0);
        QTRY_VERIFY(!child<NoticeBox>("summaryBox")->text().contains(QStringLiteral("Community")));
        QVERIFY(faultOf("userNameFault").isEmpty());
    }

    void targetFaultNamesItsLineAndTheCorrectionLosesNothing() {
        auto* edit = child<QPlainTextEdit>("targetsEdit");
        QTest::keyClicks(edit, QStringLiteral("10.20.5.300"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, QStringLiteral("10.20.5.40-10.20.5.20"));
        auto* list = child<QWidget>("targetFaults");
        QTRY_VERIFY(list->isVisible());
        const auto buttons = list->findChildren<QPushButton*>(QStringLiteral("correctButton"));
        QCOMPARE(buttons.size(), 1); // a guess is not offered
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(edit->toPlainText(), QStringLiteral("10.20.5.300\n10.20.5.20-10.20.5.40"));
        edit->undo();
        QCOMPARE(edit->toPlainText(), QStringLiteral("10.20.5.300\n10.20.5.40-10.20.5.20"));
        save();
        QVERIFY(
            child<NoticeBox>("summaryBox")->text().contains(QStringLiteral("Targets lines 1, 2")));
    }

    void mixedTargetsAreCombinedOnlyWhereDeclared() {
        TenantState state = tenant();
        state.contract.isDeclared = true;
        state.contract.enums[QStringLiteral("TargetType")] = {QStringLiteral("Ip"),
                                                              QStringLiteral("Hostname")};
        m_editor->setTenant(state);
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        fillValidNetwork();
        child<QPlainTextEdit>("targetsEdit")
            ->setPlainText(QStringLiteral("10.0.0.1\nhost.example"));
        save();
        QCOMPARE(submitted.count(), 0);
        QVERIFY(child<NoticeBox>("summaryBox")->isVisible());
        state.contract.enums[QStringLiteral("TargetType")].append(QStringLiteral("Combined"));
        m_editor->setTenant(state);
        save();
        QCOMPARE(submitted.count(), 1);
        QCOMPARE(submitted.first().first().value<ScanDraft>().targetType, TargetType::Combined);
    }

    void scannersShowTheirHealthAndLostOnesWarn() {
        auto* combo = child<QComboBox>("scannerCombo");
        QCOMPARE(combo->count(), 4);
        QVERIFY(combo->itemText(0).contains(QStringLiteral("Fresh")));
        choose("scannerCombo", QStringLiteral("lon-scan-01"));
        auto* line = child<MessageLine>("scannerFault");
        QTRY_VERIFY(line->isVisible());
        QCOMPARE(line->kind(), MessageLine::Kind::Warning);
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

    void replacedCredentialsAreChecked() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        QTest::mouseClick(child<QCheckBox>("replaceCredentialsCheckBox"), Qt::LeftButton,
                          Qt::NoModifier, QPoint(8, 8));
        QVERIFY(child<QWidget>("credentialsForm")->isVisible());
        save();
        QVERIFY(!faultOf("communityStringFault").isEmpty());
        QTest::keyClicks(line("communityStringEdit"), QStringLiteral("new"));
        save();
        QCOMPARE(submitted.count(), 1);
        QVERIFY(submitted.first().first().value<ScanDraft>().credentials);
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

    void refusalKeepsAllInput() {
        fillValidNetwork();
        const ScanDraft before = m_editor->draft();
        m_editor->setBusy(true);
        Error error;
        error.kind = Error::Kind::Refused;
        error.what = QStringLiteral("The scan was not created.");
        error.serverText = QStringLiteral("<b>nope</b>");
        error.correlationId = QStringLiteral("abc-123");
        m_editor->showError(error, QStringLiteral("Create it anew"));
        QVERIFY(!m_editor->isBusy());
        QCOMPARE(m_editor->draft(), before);
        auto* box = child<NoticeBox>("errorBox");
        QVERIFY(box->isVisible());
        QVERIFY(box->text().contains(QStringLiteral("<b>nope</b>")));
        QVERIFY(box->text().contains(QStringLiteral("abc-123")));
        QSignalSpy action(m_editor.get(), &ScanEditor::errorActionTriggered);
        QTest::mouseClick(box->actionButton(), Qt::LeftButton);
        QCOMPARE(action.count(), 1);
    }

    void faultsOfTheServiceLandAtTheirFields() {
        fillValidNetwork();
        m_editor->setBusy(true);
        m_editor->showFaults({{ScanField::Name, QStringLiteral("Taken.")},
                              {ScanField::Targets, QStringLiteral("Too many.")}});
        QCOMPARE(faultOf("nameFault"), QStringLiteral("Taken."));
        QCOMPARE(QApplication::focusWidget(), line("nameEdit"));
        QTest::keyClicks(line("nameEdit"), QStringLiteral("2"));
        QTRY_VERIFY(faultOf("nameFault").isEmpty());
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

    void conflictIsShownFieldByFieldAndBackLosesNothing() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.name = QStringLiteral("<i>Theirs</i>");
        theirs.intervalHours = 12;
        m_editor->setBusy(true);
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QVERIFY(dialog);
        auto* table = dialog->findChild<QTableWidget*>(QStringLiteral("conflictTable"));
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("Mine"));
        QCOMPARE(table->item(0, 3)->text(), QStringLiteral("<i>Theirs</i>"));
        // Both changed the name: both changes cannot be kept.
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("keepBothButton")));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(submitted.count(), 0);
        QCOMPARE(line("nameEdit")->text(), QStringLiteral("Mine"));
        QCOMPARE(m_editor->before()->name, definition().name);
    }

    // What somebody else changed and I did not touch is not put back.
    void conflictOverwritesWhatBothChangedAlone() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.name = QStringLiteral("Theirs");
        theirs.intervalHours = 12;
        theirs.target = QStringLiteral("10.50.0.0/24");
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("keepBothButton")));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("overwriteButton")),
                          Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        const ScanPatch patch =
            difference(*m_editor->before(), submitted.first().first().value<ScanDraft>());
        QCOMPARE(patch.name, std::optional<QString>(QStringLiteral("Mine")));
        QVERIFY(!patch.intervalHours);
        QVERIFY(!patch.target);
    }

    void conflictOfDifferentFieldsCanKeepBoth() {
        QSignalSpy submitted(m_editor.get(), &ScanEditor::submitted);
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.intervalHours = 12;
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("keepBothButton")),
                          Qt::LeftButton);
        QCOMPARE(submitted.count(), 1);
        const ScanPatch patch =
            difference(*m_editor->before(), submitted.first().first().value<ScanDraft>());
        QCOMPARE(patch.name, std::optional<QString>(QStringLiteral("Mine")));
        QVERIFY(!patch.intervalHours);
        QCOMPARE(child<QSpinBox>("intervalSpinBox")->value(), 12);
    }

    void conflictCanTakeTheirs() {
        m_editor->startEdit(definition());
        line("nameEdit")->selectAll();
        QTest::keyClicks(line("nameEdit"), QStringLiteral("Mine"));
        ScanDefinition theirs = definition();
        theirs.name = QStringLiteral("Theirs");
        m_editor->showConflict(theirs);
        auto* dialog = m_editor->findChild<QDialog*>(QStringLiteral("conflictDialog"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("takeTheirsButton")),
                          Qt::LeftButton);
        QCOMPARE(line("nameEdit")->text(), QStringLiteral("Theirs"));
        QVERIFY(!m_editor->hasUnsavedInput());
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
