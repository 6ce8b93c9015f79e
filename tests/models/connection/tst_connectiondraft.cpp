// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/clouds.h"
#include "models/connection/connectiondraft.h"

#include <QtTest>

namespace {

ConnectionDraft good() {
    ConnectionDraft draft;
    Connection& connection = draft.connection;
    connection.name = QStringLiteral("Contoso Ltd");
    apply(connection, Cloud::Commercial, QStringLiteral("eu"));
    connection.tenantId = QStringLiteral("3f6c0d1e-55a2-4b7e-9d0a-4e1f8b7c2a90");
    connection.clientId = QStringLiteral("b81d7f02-6c3e-4a55-8f0b-0d9e6a1c4f37");
    draft.newSecret = QStringLiteral("a~secret.value");
    return draft;
}

ConnectionDraft custom() {
    ConnectionDraft draft = good();
    draft.connection.cloud = Cloud::Custom;
    draft.connection.region.clear();
    draft.connection.api = QUrl(QStringLiteral("http://127.0.0.1:4711"));
    draft.connection.authority = QUrl(QStringLiteral("http://127.0.0.1:4711"));
    draft.connection.scope = QStringLiteral("api://scandeck-emulator/.default");
    return draft;
}

QList<ConnectionField> fieldsOf(const ConnectionDraft& draft) {
    QList<ConnectionField> fields;
    for (const ConnectionFault& fault : faults(draft)) {
        if (fault.text.isEmpty())
            qFatal("a fault without a text");
        fields << fault.field;
    }
    return fields;
}

using Fields = QList<ConnectionField>;

} // namespace

class TestConnectionDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goodDraftsHaveNoFault() {
        QCOMPARE(fieldsOf(good()), Fields{});
        QCOMPARE(fieldsOf(custom()), Fields{});
    }

    void everyFaultIsNamedInTheOrderOfTheForm() {
        QCOMPARE(fieldsOf({}),
                 (Fields{ConnectionField::Name, ConnectionField::Cloud, ConnectionField::TenantId,
                         ConnectionField::ClientId, ConnectionField::Secret}));
    }

    void longNameIsRefused() {
        ConnectionDraft draft = good();
        draft.connection.name = QString(101, u'x');
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Name});
    }

    void tenantIsGuidOrDomain_data() {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("domain") << QStringLiteral("contoso.onmicrosoft.com") << true;
        QTest::newRow("braces") << QStringLiteral(" {3F6C0D1E-55a2-4b7e-9d0a-4e1f8b7c2a90}\n")
                                << true;
        QTest::newRow("short") << QStringLiteral("3f6c0d1e-55a2-4b7e-9d0a") << false;
        QTest::newRow("word") << QStringLiteral("common") << false;
        QTest::newRow("path") << QStringLiteral("contoso.com/oauth2") << false;
        QTest::newRow("dots") << QStringLiteral("../../evil.com") << false;
        QTest::newRow("hyphen") << QStringLiteral("-a.com") << false;
        QTest::newRow("long") << QStringLiteral("%1.com").arg(QString(64, u'a')) << false;
    }
    void tenantIsGuidOrDomain() {
        QFETCH(QString, tenant);
        QFETCH(bool, isGood);
        ConnectionDraft draft = good();
        draft.connection.tenantId = tenant;
        QCOMPARE(fieldsOf(draft), isGood ? Fields{} : Fields{ConnectionField::TenantId});
    }

    void clientIsGuid() {
        ConnectionDraft draft = good();
        draft.connection.clientId = QStringLiteral("scandeck");
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::ClientId});
    }

    void plainHttpIsForLiteralLoopback_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("https") << QStringLiteral("https://defender.example:8443") << true;
        QTest::newRow("v6") << QStringLiteral("http://[::1]:99") << true;
        QTest::newRow("localhost") << QStringLiteral("http://localhost:99") << false;
        QTest::newRow("http") << QStringLiteral("http://defender.example") << false;
        QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
        QTest::newRow("user") << QStringLiteral("https://me:pw@defender.example") << false;
        QTest::newRow("query") << QStringLiteral("https://defender.example?x=1") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("no host") << QStringLiteral("https://") << false;
    }
    void plainHttpIsForLiteralLoopback() {
        QFETCH(QString, url);
        QFETCH(bool, isGood);
        ConnectionDraft draft = custom();
        draft.connection.api = QUrl(url);
        QCOMPARE(fieldsOf(draft), isGood ? Fields{} : Fields{ConnectionField::Api});
        draft = custom();
        draft.connection.authority = QUrl(url);
        QCOMPARE(fieldsOf(draft), isGood ? Fields{} : Fields{ConnectionField::Authority});
    }

    void customHostNeedsItsOwnScope() {
        ConnectionDraft draft = custom();
        draft.connection.scope.clear();
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Scope});
        draft.connection.scope =
            QStringLiteral("https://api.securitycenter.microsoft.com/.default");
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Scope});
        draft.connection.api = QUrl(QStringLiteral("https://eu.api.security.microsoft.com"));
        QCOMPARE(fieldsOf(draft), Fields{});
    }

    void addressesThatAreNotTheCloudsAreRefused() {
        ConnectionDraft draft = good();
        draft.connection.authority = QUrl(QStringLiteral("https://login.example"));
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Cloud});
        draft = good();
        draft.connection.region = QStringLiteral("moon");
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Region});
    }

    void storedSecretHoldsForWhatItWasEnteredFor() {
        ConnectionDraft draft = good();
        draft.newSecret.reset();
        draft.secretBoundTo = draft.connection.boundTo();
        QCOMPARE(fieldsOf(draft), Fields{});
        draft.connection.name = QStringLiteral("Another name");
        QCOMPARE(fieldsOf(draft), Fields{});
        apply(draft.connection, Cloud::Commercial, QStringLiteral("us"));
        QVERIFY(draft.needsSecret());
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Secret});
        draft.newSecret = QStringLiteral("entered again");
        QCOMPARE(fieldsOf(draft), Fields{});
    }

    void idOfASecretIsNoSecret() {
        ConnectionDraft draft = good();
        draft.newSecret = draft.connection.clientId;
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Secret});
        draft.newSecret = QString();
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Secret});
        draft.newSecret = QString(2000, u'x');
        QCOMPARE(fieldsOf(draft), Fields{ConnectionField::Secret});
    }

    void tidyingTakesWhatPastingBrings() {
        ConnectionDraft draft = custom();
        draft.connection.name = QStringLiteral("  Two\n words ");
        draft.connection.clientId = QStringLiteral("{B81D7F02-6C3E-4A55-8F0B-0D9E6A1C4F37} ");
        draft.connection.api = QUrl(QStringLiteral("http://127.0.0.1:4711/api/"));
        draft.connection.authority = QUrl(QStringLiteral("http://127.0.0.1:4711/sts//"));
        draft.newSecret = QStringLiteral(" s \n");
        const ConnectionDraft tidy = tidied(draft);
        QCOMPARE(tidy.connection.name, QStringLiteral("Two words"));
        QCOMPARE(tidy.connection.clientId, good().connection.clientId);
        QCOMPARE(tidy.connection.api.toString(), QStringLiteral("http://127.0.0.1:4711"));
        QCOMPARE(tidy.connection.authority.toString(), QStringLiteral("http://127.0.0.1:4711/sts"));
        QCOMPARE(tidy.newSecret, QStringLiteral("s"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionDraft)
#include "tst_connectiondraft.moc"
