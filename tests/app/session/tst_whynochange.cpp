// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/whynochange.h"

#include "tests/support/sampletenant.h"

#include <QTest>

// Why nothing can be changed just now: one sentence, the one that a person can do something about.
class TestWhyNoChange final : public QObject {
    Q_OBJECT

private:
    static TenantState usable() {
        TenantState state = sample::tenant(3);
        state.link = Link::Connected;
        state.claims = {};
        return state;
    }

private Q_SLOTS:
    void nothingStandsAgainstIt() { QCOMPARE(whyNoChange(usable(), {}), QString()); }

    void whatWasNotReadIsNotChanged() {
        TenantState state = usable();
        state.snapshot.reset();
        QVERIFY(whyNoChange(state, {}).contains(QStringLiteral("have not been read")));
    }

    // A reading of this run, from before its tenant was let go, is put before it in the same way as
    // one that an earlier start has left: what holds of both is said.
    void anOldReadingIsCalledRead() {
        TenantState state = usable();
        state.isFromDisk = true;
        const QString why = whyNoChange(state, {});
        QVERIFY2(why.contains(QStringLiteral("read earlier")), qPrintable(why));
        QVERIFY2(!why.contains(QStringLiteral("start")), qPrintable(why));
    }

    void whatHoldsLongestIsSaidFirst() {
        TenantState state = usable();
        state.isFromDisk = true;
        state.link = Link::Offline;
        QVERIFY(whyNoChange(state, {}).contains(QStringLiteral("cannot be reached")));
        state.link = Link::SignInRefused;
        QVERIFY(whyNoChange(state, {}).contains(QStringLiteral("refused")));
        state.claims.isReadable = true; // and names no permission
        QVERIFY(whyNoChange(state, {}).contains(QStringLiteral("Machine.ReadWrite.All")));
        state.connection.isReadOnly = true;
        QVERIFY(whyNoChange(state, {}).contains(QStringLiteral("read-only")));
        QCOMPARE(whyNoChange(state, QStringLiteral("Another console is open.")),
                 QStringLiteral("Another console is open."));
    }
};

QTEST_GUILESS_MAIN(TestWhyNoChange)
#include "tst_whynochange.moc"
