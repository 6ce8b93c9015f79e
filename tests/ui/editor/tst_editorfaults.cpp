// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editor/editorfixture.h"
#include "ui/common/noticebox.h"

#include <QApplication>
#include <QCheckBox>
#include <QRadioButton>
#include <QSignalSpy>

using namespace editor;

// What the form says is wrong, and where.
class TestEditorFaults : public EditorFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { openNew(); }
    void cleanup() { m_editor.reset(); }

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
        // The field that it names goes with the method, and its fault with the field.
        const auto namesCommunity = [this] {
            return child<NoticeBox>("summaryBox")->text().contains(QStringLiteral("Community"));
        };
        QVERIFY(namesCommunity());
        choose("authenticationCombo", QStringLiteral("SNMPv3 NoAuthNoPriv"));
        QTRY_VERIFY(!namesCommunity());
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
};

QTEST_MAIN(TestEditorFaults)
#include "tst_editorfaults.moc"
