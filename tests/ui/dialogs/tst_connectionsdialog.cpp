// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/clouds.h"
#include "ui/common/messageline.h"
#include "ui/common/noticebox.h"
#include "ui/connections/connectionlistmodel.h"
#include "ui/connections/connectionsdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace {

ConnectionEntry entry(const QString& id, SecretState secret = SecretState::Keychain) {
    ConnectionEntry result;
    result.connection.id = id;
    result.connection.name = QStringLiteral("Tenant ") + id;
    apply(result.connection, Cloud::Commercial, QStringLiteral("eu"));
    result.connection.tenantId = QStringLiteral("3f6c0d1e-55a2-4b7e-9d0a-4e1f8b7c2a90");
    result.connection.clientId = QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
    result.secret = secret;
    if (secret != SecretState::Nowhere)
        result.secretBoundTo = result.connection.boundTo();
    return result;
}

} // namespace

class TestConnectionsDialog : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConnectionsDialog> m_dialog;

    template<class T>
    T* child(const char* name) const {
        T* found = m_dialog->findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void type(const char* edit, const char* text) const {
        child<QLineEdit>(edit)->clear();
        QTest::keyClicks(child<QLineEdit>(edit), QString::fromLatin1(text));
    }
    void press(const char* button) const {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }

private Q_SLOTS:
    void init() {
        m_dialog = std::make_unique<ConnectionsDialog>();
        m_dialog->setConnections({entry(QStringLiteral("a")), entry(QStringLiteral("b"))});
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void storedSecretIsNeverShown() {
        QVERIFY(child<QLineEdit>("storedEdit")->isVisible());
        QVERIFY(child<QLineEdit>("storedEdit")->text().contains(QStringLiteral("keychain")));
        QVERIFY(!child<QLineEdit>("secretEdit")->isVisible());
        QVERIFY(!m_dialog->draft().newSecret);
        press("replaceButton");
        QVERIFY(child<QLineEdit>("secretEdit")->isVisible());
        QVERIFY(child<QLineEdit>("secretEdit")->text().isEmpty());
        QCOMPARE(child<QLineEdit>("secretEdit")->echoMode(), QLineEdit::Password);
    }

    void whereTheSecretLiesIsSaid() {
        m_dialog->setConnections({entry(QStringLiteral("a"), SecretState::KeychainLocked)});
        QVERIFY(child<QLineEdit>("storedEdit")->text().contains(QStringLiteral("locked")));
        m_dialog->setConnections({entry(QStringLiteral("a"), SecretState::ThisRun)});
        QVERIFY(child<QLineEdit>("storedEdit")->text().contains(QStringLiteral("this run only")));
        m_dialog->setConnections({entry(QStringLiteral("a"), SecretState::Nowhere)});
        m_dialog->setKeychainAvailable(false);
        QVERIFY(child<QLabel>("secretHint")->text().contains(QStringLiteral("this run only")));
    }

    void newConnectionIsSaved() {
        QSignalSpy save(m_dialog.get(), &ConnectionsDialog::saveRequested);
        press("addButton");
        type("nameEdit", "Fabrikam");
        type("tenantIdEdit", "{3F6C0D1E-55A2-4B7E-9D0A-4E1F8B7C2A90}");
        type("clientIdEdit", "b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
        type("secretEdit", "very~secret");
        press("saveButton");
        QCOMPARE(save.count(), 1);
        const auto draft = save.first().first().value<ConnectionDraft>();
        QVERIFY(draft.connection.id.isEmpty());
        QCOMPARE(draft.connection.name, QStringLiteral("Fabrikam"));
        QCOMPARE(draft.connection.tenantId, QStringLiteral("3f6c0d1e-55a2-4b7e-9d0a-4e1f8b7c2a90"));
        QCOMPARE(draft.newSecret, std::optional<QString>(QStringLiteral("very~secret")));

        ConnectionEntry stored = entry(QStringLiteral("c"));
        stored.connection.name = QStringLiteral("Fabrikam");
        m_dialog->saved(stored);
        QVERIFY(!m_dialog->hasUnsavedInput());
        QVERIFY(child<QLineEdit>("secretEdit")->text().isEmpty());
        QCOMPARE(child<QListView>("connectionsList")->model()->rowCount(), 3);
        QVERIFY(m_dialog->isVisible());
    }

    void everyFaultLandsAtItsField() {
        QSignalSpy save(m_dialog.get(), &ConnectionsDialog::saveRequested);
        press("addButton");
        child<QComboBox>("cloudCombo")
            ->setCurrentIndex(child<QComboBox>("cloudCombo")->findData(int(Cloud::Custom)));
        press("saveButton");
        QCOMPARE(save.count(), 0);
        for (const char* name : {"nameFault", "apiFault", "authorityFault", "scopeFault",
                                 "tenantIdFault", "clientIdFault", "secretFault"})
            QVERIFY2(child<MessageLine>(name)->isVisibleTo(m_dialog.get()), name);
        QCOMPARE(QApplication::focusWidget(), child<QLineEdit>("nameEdit"));
        type("nameEdit", "x");
        QVERIFY(!child<MessageLine>("nameFault")->isVisible());
        QVERIFY(child<MessageLine>("apiFault")->isVisibleTo(m_dialog.get()));
    }

    void anEmptyScopeIsTheApisOwn() {
        press("addButton");
        child<QComboBox>("cloudCombo")
            ->setCurrentIndex(child<QComboBox>("cloudCombo")->findData(int(Cloud::Custom)));
        QCOMPARE(m_dialog->draft().connection.scope, QString());
        child<QLineEdit>("apiEdit")->setText(QStringLiteral("https://defender.example:8443"));
        const auto usual = QStringLiteral("https://defender.example:8443/.default");
        QCOMPARE(child<QLineEdit>("scopeEdit")->placeholderText(), usual);
        QVERIFY(child<QLabel>("scopeHint")->text().contains(usual));
        QCOMPARE(m_dialog->draft().connection.scope, usual);
        child<QLineEdit>("scopeEdit")->setText(QStringLiteral("api://own/.default"));
        QCOMPARE(m_dialog->draft().connection.scope, QStringLiteral("api://own/.default"));
    }

    void cloudDecidesTheFields() {
        auto* cloud = child<QComboBox>("cloudCombo");
        QVERIFY(child<QWidget>("regionField")->isVisible());
        QVERIFY(!child<QWidget>("customFields")->isVisible());
        QCOMPARE(m_dialog->draft().connection.api,
                 QUrl(QStringLiteral("https://eu.api.security.microsoft.com")));
        cloud->setCurrentIndex(cloud->findData(int(Cloud::Custom)));
        QVERIFY(!child<QWidget>("regionField")->isVisible());
        QVERIFY(child<QWidget>("customFields")->isVisible());
        cloud->setCurrentIndex(cloud->findData(int(Cloud::GccHigh)));
        QCOMPARE(m_dialog->draft().connection.authority,
                 QUrl(QStringLiteral("https://login.microsoftonline.us")));
    }

    void anotherHostAsksForTheSecretAgain() {
        QSignalSpy save(m_dialog.get(), &ConnectionsDialog::saveRequested);
        auto* region = child<QComboBox>("regionCombo");
        region->setCurrentIndex(region->findData(QStringLiteral("us")));
        QVERIFY(child<QLineEdit>("secretEdit")->isVisible());
        press("saveButton");
        QCOMPARE(save.count(), 0);
        QVERIFY(child<MessageLine>("secretFault")->isVisibleTo(m_dialog.get()));
        region->setCurrentIndex(region->findData(QStringLiteral("eu")));
        QVERIFY(child<QLineEdit>("storedEdit")->isVisible());
        QVERIFY(!m_dialog->hasUnsavedInput());
    }

    void unsavedInputIsAskedForBeforeAnotherIsShown() {
        type("nameEdit", "Changed");
        auto* list = child<QListView>("connectionsList");
        list->setCurrentIndex(list->model()->index(1, 0));
        auto* question = m_dialog->findChild<QDialog*>(QStringLiteral("discardConnectionQuestion"));
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(child<QLineEdit>("nameEdit")->text(), QStringLiteral("Changed"));
        QCOMPARE(list->currentIndex().row(), 0);
        QTRY_VERIFY(!m_dialog->findChild<QDialog*>(QStringLiteral("discardConnectionQuestion")));
        list->setCurrentIndex(list->model()->index(1, 0));
        question = m_dialog->findChild<QDialog*>(QStringLiteral("discardConnectionQuestion"));
        QVERIFY(question);
        question->findChild<QPushButton*>(QStringLiteral("yesButton"))->click();
        QCOMPARE(child<QLineEdit>("nameEdit")->text(), QStringLiteral("Tenant b"));
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void unsavedInputIsAskedForBeforeClosing() {
        type("nameEdit", "Changed");
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(m_dialog->findChild<QDialog*>(QStringLiteral("discardConnectionQuestion")));
    }

    // Told of the list again in the middle of it, a person would type over another connection.
    void aNewOneStaysBeforeAnythingIsEntered() {
        press("addButton");
        m_dialog->setConnections({entry(QStringLiteral("a")), entry(QStringLiteral("b"))});
        QCOMPARE(m_dialog->draft().connection.id, QString());
        QCOMPARE(child<QLineEdit>("nameEdit")->text(), QString());
        QVERIFY(child<QLineEdit>("nameEdit")->hasFocus());
        QCOMPARE(child<QListView>("connectionsList")->currentIndex().row(), 2);
    }

    void refreshOfTheListKeepsInput() {
        type("nameEdit", "Changed");
        m_dialog->setConnections({entry(QStringLiteral("a")), entry(QStringLiteral("z"))});
        QCOMPARE(child<QLineEdit>("nameEdit")->text(), QStringLiteral("Changed"));
    }

    void removalIsAskedForAndCancelIsDefault() {
        QSignalSpy removal(m_dialog.get(), &ConnectionsDialog::removeRequested);
        press("removeButton");
        auto* question = m_dialog->findChild<QDialog*>(QStringLiteral("removeQuestion"));
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Return);
        QCOMPARE(removal.count(), 0);
        QTRY_VERIFY(!m_dialog->findChild<QDialog*>(QStringLiteral("removeQuestion")));
        press("removeButton");
        question = m_dialog->findChild<QDialog*>(QStringLiteral("removeQuestion"));
        question->findChild<QPushButton*>(QStringLiteral("yesButton"))->click();
        QCOMPARE(removal.count(), 1);
        QCOMPARE(removal.first().first().toString(), QStringLiteral("a"));
        m_dialog->removed(QStringLiteral("a"));
        QCOMPARE(child<QLineEdit>("nameEdit")->text(), QStringLiteral("Tenant b"));
    }

    void testShowsItsResultInPlace() {
        QSignalSpy test(m_dialog.get(), &ConnectionsDialog::testRequested);
        press("testButton");
        press("testButton");
        QCOMPARE(test.count(), 1);
        ConnectionReport report;
        report.works = true;
        report.headline = QStringLiteral("Works. Signed in and read 180 scans in 0.6 s.");
        report.lines = {{ConnectionReport::Mark::Yes, QStringLiteral("Read: tried, yes.")},
                        {ConnectionReport::Mark::NotTried, QStringLiteral("Change: not tried.")}};
        m_dialog->showTestReport(report);
        auto* box = child<NoticeBox>("resultBox");
        QVERIFY(box->isVisible());
        QCOMPARE(box->title(), report.headline);
        QVERIFY(box->text().contains(QStringLiteral("Change: not tried.")));
    }

    void resultOfATestIsInSightToItsEnd() {
        m_dialog->resize(m_dialog->width(), 420);
        press("testButton");
        ConnectionReport report;
        report.headline = QStringLiteral("Does not work.");
        for (int i = 0; i < 16; ++i) // longer than the form in any font
            report.lines.append({ConnectionReport::Mark::No, QString(150, u'w') + u' '});
        Error error;
        error.what = QStringLiteral("Signing in failed.");
        error.serverText = QStringLiteral("AADSTS7000215 ").repeated(10);
        report.problem = error;
        m_dialog->showTestReport(report);
        const auto* area = child<QScrollArea>("formArea");
        const auto* box = child<NoticeBox>("resultBox");
        const auto isInSight = [&] {
            const int end = box->mapTo(area->viewport(), QPoint(0, box->height())).y();
            return box->height() > 100 && end <= area->viewport()->height();
        };
        // Before the form is laid out there is nothing to scroll.
        QTRY_VERIFY(isInSight() && area->verticalScrollBar()->value() > 0);
        // And again, for whoever scrolled away meanwhile.
        area->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(!isInSight());
        press("testButton");
        m_dialog->showTestReport(report);
        QTRY_VERIFY(isInSight());
    }

    void refreshOfTheListKeepsATestAndItsResult() {
        QSignalSpy cancelled(m_dialog.get(), &ConnectionsDialog::testCancelled);
        const QString id = m_dialog->draft().connection.id;
        ConnectionEntry offline = entry(id);
        offline.link = Link::Offline;
        press("testButton");
        m_dialog->setConnections({offline});
        QCOMPARE(cancelled.count(), 0);
        ConnectionReport report;
        report.works = true;
        report.headline = QStringLiteral("Works.");
        m_dialog->showTestReport(report);
        m_dialog->setConnections({entry(id)});
        QVERIFY(child<NoticeBox>("resultBox")->isVisible());
        QCOMPARE(child<NoticeBox>("resultBox")->title(), QStringLiteral("Works."));
        QVERIFY(!m_dialog->hasUnsavedInput());
    }

    void failedTestSaysWhy() {
        press("testButton");
        ConnectionReport report;
        report.headline = QStringLiteral("Does not work.");
        Error error;
        error.what = QStringLiteral("Signing in failed.");
        error.why = QStringLiteral("The secret is wrong.");
        error.serverText = QStringLiteral("AADSTS7000215 <i>x</i>");
        report.problem = error;
        m_dialog->showTestReport(report);
        const QString text = child<NoticeBox>("resultBox")->text();
        QVERIFY(text.contains(QStringLiteral("The secret is wrong.")));
        QVERIFY(text.contains(QStringLiteral("AADSTS7000215 <i>x</i>")));
    }

    void changedFormDropsARunningTest() {
        QSignalSpy cancelled(m_dialog.get(), &ConnectionsDialog::testCancelled);
        press("testButton");
        type("nameEdit", "Changed");
        QCOMPARE(cancelled.count(), 1);
        m_dialog->showTestReport({.works = true,
                                  .headline = QStringLiteral("Works."),
                                  .lines = {},
                                  .claims = {},
                                  .problem = {}});
        QVERIFY(!child<NoticeBox>("resultBox")->isVisible());
    }

    void refusedSaveKeepsInput() {
        type("nameEdit", "Changed");
        press("saveButton");
        m_dialog->setBusy(true);
        Error error;
        error.what = QStringLiteral("The keychain did not answer.");
        m_dialog->showError(error);
        QCOMPARE(child<QLineEdit>("nameEdit")->text(), QStringLiteral("Changed"));
        QVERIFY(child<NoticeBox>("resultBox")->isVisible());
        QVERIFY(child<QPushButton>("saveButton")->isEnabled());
    }

    void busyDialogSavesOnce() {
        QSignalSpy save(m_dialog.get(), &ConnectionsDialog::saveRequested);
        connect(m_dialog.get(), &ConnectionsDialog::saveRequested, m_dialog.get(),
                [this] { m_dialog->setBusy(true); });
        type("nameEdit", "Changed");
        press("saveButton");
        press("saveButton");
        QCOMPARE(save.count(), 1);
    }

    void listModelHoldsItsContract() {
        ConnectionListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAdding(true);
        model.setEntries({entry(QStringLiteral("a")), entry(QStringLiteral("b"))});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowOf({}), 2);
        model.setAdding(false);
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestConnectionsDialog)
#include "tst_connectionsdialog.moc"
