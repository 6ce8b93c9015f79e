// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/connectionscommand.h"
#include "tests/support/sessionbench.h"
#include "ui/connections/connectionsdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using Fault = Emulator::Fault;

// The dialog of the connections and the session behind it.
class TestConnectionsCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SessionBench> m_bench;
    std::unique_ptr<QWidget> m_window;
    ConnectionsDialog* m_dialog = nullptr;

    template<class T>
    [[nodiscard]] T* part(const char* name) const {
        T* found = m_dialog->findChild<T*>(QLatin1StringView(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    void open(const QString& connectionId) {
        (new ConnectionsCommand(*m_bench->session, m_window.get()))->start(connectionId, false);
        m_dialog = m_window->findChild<ConnectionsDialog*>();
        QVERIFY(m_dialog);
    }
    // A change of two calls, the first of which does not end by itself.
    [[nodiscard]] QString changing() {
        Tenant& tenant = m_bench->opened();
        QStringList ids;
        for (qsizetype row = 0; row < tenant.state().snapshot->scanCount(); ++row)
            ids << tenant.state().snapshot->string(tenant.state().snapshot->scan(row).id);
        m_bench->emulator.faults().add(Fault::delay(QStringLiteral("batchDelete"), 1, 60'000));
        (void)tenant.changes().remove(ids);
        if (!QTest::qWaitFor(
                [&] { return m_bench->emulator.count(QStringLiteral("batchDelete")) == 1; }))
            qFatal("the change does not run");
        return tenant.state().connection.id;
    }
    [[nodiscard]] QDialog* question() const {
        return m_dialog->findChild<QDialog*>(QStringLiteral("stopChangeQuestion"));
    }
    static void answer(QDialog* question, const char* button) {
        question->findChild<QPushButton*>(QLatin1StringView(button))->click();
    }

private Q_SLOTS:
    void init() {
        Emulator::Options options;
        options.scans = 8;
        m_bench = std::make_unique<SessionBench>(options);
        m_window = std::make_unique<QWidget>();
        m_window->show();
    }
    void cleanup() {
        m_window.reset();
        m_bench->emulator.setNetworkUp(false); // a call that waits ends
        m_bench.reset();
    }

    void newSecretAsksBeforeItStopsAChange() {
        const QString id = changing();
        Tenant* before = m_bench->session->openTenant(id);
        open(id);
        QTRY_VERIFY(!m_dialog->draft().needsSecret());
        QTRY_VERIFY(part<QPushButton>("replaceButton")->isVisible());
        part<QPushButton>("replaceButton")->click();
        part<QLineEdit>("secretEdit")
            ->setText(m_bench->emulator.clientSecret(Emulator::Client::ReadWrite));
        part<QPushButton>("saveButton")->click();
        QVERIFY(question());
        answer(question(), "noButton");
        QTRY_VERIFY(!question());
        QCOMPARE(m_bench->session->openTenant(id), before);
        QVERIFY(before->changes().isBusy());
        // The input is there to be saved again.
        QVERIFY(!part<QLineEdit>("secretEdit")->text().isEmpty());
        part<QPushButton>("saveButton")->click();
        QVERIFY(question());
        answer(question(), "yesButton");
        QTRY_VERIFY(m_bench->session->openTenant(id) != before);
    }

    void newNameGoesOnWithoutAsking() {
        const QString id = changing();
        open(id);
        QSignalSpy changed(m_bench->session.get(), &Session::connectionsChanged);
        part<QLineEdit>("nameEdit")->setText(QStringLiteral("Another name"));
        part<QPushButton>("saveButton")->click();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!question());
        QVERIFY(m_bench->session->openTenant(id)->changes().isBusy());
    }

    void removingAsksBeforeItStopsAChange() {
        const QString id = changing();
        open(id);
        part<QPushButton>("removeButton")->click();
        answer(m_dialog->findChild<QDialog*>(QStringLiteral("removeQuestion")), "yesButton");
        QVERIFY(question());
        answer(question(), "noButton");
        QTRY_VERIFY(!question());
        QVERIFY(m_bench->session->openTenant(id)->changes().isBusy());
        QVERIFY(m_bench->session->connection(id));
    }

    void whatNeedsNoSecretIsSavedWhileTheKeychainIsLocked_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("locked") << int(Error::Kind::KeychainLocked);
        QTest::newRow("silent") << int(Error::Kind::Keychain);
    }
    void whatNeedsNoSecretIsSavedWhileTheKeychainIsLocked() {
        QFETCH(int, kind);
        const QString id = m_bench->add(m_bench->draft());
        Error error;
        error.kind = Error::Kind(kind);
        error.what = QStringLiteral("The keychain does not open.");
        m_bench->keychain.failing = error;
        open(id);
        part<QLineEdit>("nameEdit")->setText(QStringLiteral("Another name"));
        part<QCheckBox>("readOnlyCheckBox")->setChecked(true);
        part<QPushButton>("saveButton")->click();
        QTRY_COMPARE(m_bench->session->connection(id)->name, QStringLiteral("Another name"));
        QVERIFY(m_bench->session->connection(id)->isReadOnly);
        // Its test is begun too, and meets the keychain's own answer.
        QSignalSpy tests(m_dialog, &ConnectionsDialog::testRequested);
        part<QPushButton>("testButton")->click();
        QCOMPARE(tests.count(), 1);
    }

    void anotherServiceStillWantsTheSecretAgain() {
        const QString id = m_bench->add(m_bench->draft());
        Error error;
        error.kind = Error::Kind::KeychainLocked;
        m_bench->keychain.failing = error;
        open(id);
        part<QLineEdit>("apiEdit")->setText(QStringLiteral("https://elsewhere.example"));
        part<QPushButton>("saveButton")->click();
        QVERIFY(part<QLineEdit>("secretEdit")->property("fault").toBool());
        QVERIFY(part<QLineEdit>("secretEdit")->isVisible());
        QCOMPARE(m_bench->session->connection(id)->api, m_bench->emulator.api());
    }
};

QTEST_MAIN(TestConnectionsCommand)
#include "tst_connectionscommand.moc"
