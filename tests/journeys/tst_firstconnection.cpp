// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/emulator/tlsidentity.h"
#include "models/connection/clouds.h"
#include "tests/support/journey.h"
#include "ui/common/noticebox.h"
#include "ui/connections/connectionsdialog.h"

#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>

// From an empty window to the lists of a tenant, through the dialog, as on the first day.
class TestFirstConnection : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Journey> m_journey;
    ConnectionsDialog* m_dialog = nullptr;

    void fill(const QString& tenantId, const QString& secret) {
        press(&m_journey->window(), "addConnectionButton");
        m_dialog = m_journey->dialog<ConnectionsDialog>();
        const Emulator& service = m_journey->emulator;
        typeInto(m_dialog, "nameEdit", QStringLiteral("Contoso"));
        pick(m_dialog, "cloudCombo", cloudName(Cloud::Custom));
        typeInto(m_dialog, "apiEdit", service.api().toString());
        typeInto(m_dialog, "authorityEdit", service.authority().toString());
        typeInto(m_dialog, "scopeEdit", service.scope());
        typeInto(m_dialog, "tenantIdEdit", tenantId);
        typeInto(m_dialog, "clientIdEdit", service.clientId());
        typeInto(m_dialog, "secretEdit", secret);
    }
    [[nodiscard]] QString report() const {
        const auto* box = part<NoticeBox>(m_dialog, "resultBox");
        return box->isVisible() ? shownText(box) : QString();
    }

private Q_SLOTS:
    void init() {
        m_journey = std::make_unique<Journey>();
        m_journey->start();
    }
    void cleanup() { m_journey.reset(); }

    void testedSavedAndShown() {
        const Emulator& service = m_journey->emulator;
        QVERIFY(part(&m_journey->window(), "firstStartPage")->isVisible());
        fill(service.tenantId(), service.clientSecret());
        press(m_dialog, "testButton");
        QTRY_VERIFY2(report().contains(QStringLiteral("180")), qPrintable(report()));
        QVERIFY2(report().contains(QStringLiteral("tried, yes")), qPrintable(report()));
        QVERIFY2(report().contains(QStringLiteral("not tried")), qPrintable(report()));
        press(m_dialog, "saveButton");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        press(m_dialog, "closeButton");
        QTRY_VERIFY(!m_journey->isOpen<ConnectionsDialog>());
        QVERIFY(!part(&m_journey->window(), "firstStartPage")->isVisible());
        QVERIFY(m_journey->table().isVisible());
        QCOMPARE(m_journey->table().model()->rowCount(), 180);
        QVERIFY(m_journey->tenantBanner().isEmpty());

        // The next start needs no dialog, and the secret lies in no file.
        m_journey->quit();
        QDirIterator files(m_journey->root(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(service.clientSecret().toUtf8()),
                     qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 2);
        m_journey->start();
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
    }

    void wrongSecretShowsTheAuthoritysWords() {
        fill(m_journey->emulator.tenantId(), QStringLiteral("wrong~secret"));
        press(m_dialog, "testButton");
        QTRY_VERIFY2(report().contains(QStringLiteral("AADSTS7000215")), qPrintable(report()));
        QVERIFY(!report().contains(QStringLiteral("wrong~secret")));
        // Saved all the same: the window then says what is wrong and leads back to the form.
        press(m_dialog, "saveButton");
        QTRY_VERIFY(m_journey->tenantBanner().contains(QStringLiteral("AADSTS7000215")));
        press(m_dialog, "closeButton");
        QTRY_VERIFY(!m_journey->isOpen<ConnectionsDialog>());
        press(&m_journey->window(), "editConnectionButton");
        m_dialog = m_journey->dialog<ConnectionsDialog>();
        QCOMPARE(part<QLineEdit>(m_dialog, "clientIdEdit")->text(), m_journey->emulator.clientId());
        QTRY_VERIFY(part(m_dialog, "replaceButton")->isVisible());
        press(m_dialog, "replaceButton");
        typeInto(m_dialog, "secretEdit", m_journey->emulator.clientSecret());
        press(m_dialog, "saveButton");
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        QTRY_VERIFY(m_journey->tenantBanner().isEmpty());
    }

    void untrustedCertificateIsNamed() {
        const emulator::TlsIdentity identity = emulator::makeTlsIdentity();
        Emulator::Options options;
        options.certificate = identity.certificate;
        options.key = identity.key;
        m_journey = std::make_unique<Journey>(options);
        m_journey->start();
        fill(m_journey->emulator.tenantId(), m_journey->emulator.clientSecret());
        press(m_dialog, "testButton");
        QTRY_VERIFY2(report().contains(QStringLiteral("certificate")), qPrintable(report()));
        QCOMPARE(part<QLineEdit>(m_dialog, "nameEdit")->text(), QStringLiteral("Contoso"));
        QVERIFY(m_journey->emulator.requests().isEmpty());
        press(m_dialog, "saveButton");
        QTRY_VERIFY2(m_journey->tenantBanner().contains(QStringLiteral("certificate")),
                     qPrintable(m_journey->tenantBanner()));
        QVERIFY(part(&m_journey->window(), "editConnectionButton")->isVisible());
        QVERIFY(m_journey->emulator.requests().isEmpty());
    }

    void withoutANetworkTheFormKeepsItsInputAndTheWindowComesBack() {
        m_journey->emulator.setNetworkUp(false);
        fill(m_journey->emulator.tenantId(), m_journey->emulator.clientSecret());
        press(m_dialog, "testButton");
        const bool isSaid = m_journey->passUntil(
            [this] { return report().contains(QStringLiteral("Check the network")); });
        QVERIFY2(isSaid, qPrintable(report()));
        QCOMPARE(part<QLineEdit>(m_dialog, "secretEdit")->text(),
                 m_journey->emulator.clientSecret());
        press(m_dialog, "saveButton");
        QVERIFY(m_journey->passUntil([this] {
            return m_journey->tenantBanner().contains(QStringLiteral("Offline since"));
        }));
        press(m_dialog, "closeButton");
        m_journey->emulator.setNetworkUp(true);
        QVERIFY(m_journey->passUntil([this] { return m_journey->isCalm(180); }));
        QTRY_VERIFY(m_journey->tenantBanner().isEmpty());
    }

    void wrongTenantIsNamed() {
        fill(QStringLiteral("3f6c0d1e-55a2-4b7e-9d0a-4e1f8b7c2a90"),
             m_journey->emulator.clientSecret());
        press(m_dialog, "testButton");
        QTRY_VERIFY2(report().contains(QStringLiteral("AADSTS90002")), qPrintable(report()));
        QVERIFY(report().contains(QStringLiteral("enant")));
        QCOMPARE(part<QLineEdit>(m_dialog, "nameEdit")->text(), QStringLiteral("Contoso"));
    }
};

QTEST_MAIN(TestFirstConnection)
#include "tst_firstconnection.moc"
