// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/historyreader.h"
#include "tests/support/fakeclient.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace {

constexpr qint64 HourMs = 3'600'000;

QList<ScanSession> runs(int count) {
    QList<ScanSession> sessions;
    for (int hour = 0; hour < count; ++hour) {
        ScanSession session;
        session.sessionId = QString::number(hour);
        session.lastScanned = Instant{1'700'000'000'000 + hour * HourMs};
        session.status = ScanStatus::Success;
        sessions << session;
    }
    return sessions;
}

} // namespace

// Which sessions a row is shown with, whatever the order in which the service tells them.
class TestHistoryReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestAreShownWhereTheOldestComeFirst() {
        ManualClock clock;
        FakeClient client(clock);
        client.history = runs(250);
        HistoryReader reader(client, clock);
        QSignalSpy arrived(&reader, &HistoryReader::arrived);
        reader.request(QStringLiteral("a"), Instant{1});
        QTRY_COMPARE(arrived.size(), 1);
        const auto sessions = arrived.last().last().value<QList<ScanSession>>();
        QCOMPARE(sessions.size(), HistoryReader::MostSessions);
        QCOMPARE(sessions.last().sessionId, QStringLiteral("249"));
        QCOMPARE(sessions.first().sessionId, QStringLiteral("150"));
        QCOMPARE(client.historySkips, (QList<int>{0, 100}));
        reader.request(QStringLiteral("a"), Instant{1});
        QCOMPARE(arrived.size(), 2);
        QCOMPARE(client.historyCalls, 2);
    }

    void oneCallIsEnoughWhereTheNewestComeFirst_data() {
        QTest::addColumn<bool>("isReversed");
        QTest::addColumn<int>("count");
        QTest::newRow("newest first") << true << 250;
        QTest::newRow("few, oldest first") << false << 99;
    }

    void oneCallIsEnoughWhereTheNewestComeFirst() {
        QFETCH(bool, isReversed);
        QFETCH(int, count);
        ManualClock clock;
        FakeClient client(clock);
        client.history = runs(count);
        if (isReversed)
            std::reverse(client.history.begin(), client.history.end());
        HistoryReader reader(client, clock);
        QSignalSpy arrived(&reader, &HistoryReader::arrived);
        reader.request(QStringLiteral("a"), Instant{1});
        QTRY_COMPARE(arrived.size(), 1);
        const auto sessions = arrived.last().last().value<QList<ScanSession>>();
        QVERIFY(std::ranges::any_of(sessions, [&](const ScanSession& session) {
            return session.sessionId == QString::number(count - 1);
        }));
        QCOMPARE(client.historyCalls, 1);
    }

    void eachWhoAsksGetsTheRowTheyRestOn() {
        ManualClock clock;
        FakeClient client(clock);
        HistoryReader reader(client, clock);
        QSignalSpy arrived(&reader, &HistoryReader::arrived);
        const int one = 0;
        const int other = 0;
        for (int call = 0; call < HistoryReader::CallsPerMinute; ++call)
            reader.request(QString::number(call), Instant{1}, &one);
        QTRY_COMPARE(arrived.size(), HistoryReader::CallsPerMinute);
        arrived.clear();
        // Now they have to wait for the minute.
        for (const QString& passed : {QStringLiteral("a"), QStringLiteral("b")}) {
            reader.request(passed, Instant{1}, &one);
            reader.request(passed + QStringLiteral("'"), Instant{1}, &other);
        }
        clock.advance(std::chrono::seconds(61));
        QTRY_COMPARE(arrived.size(), 2);
        QCOMPARE(arrived.first().first().toString(), QStringLiteral("b"));
        QCOMPARE(arrived.last().first().toString(), QStringLiteral("b'"));
        // The same row is read once for both.
        reader.request(QStringLiteral("c"), Instant{1}, &one);
        reader.request(QStringLiteral("c"), Instant{1}, &other);
        QTRY_VERIFY(arrived.size() >= 3);
        QCOMPARE(client.historyCalls, HistoryReader::CallsPerMinute + 3);
    }

    void whoStaysOnARowGetsAllOfItThoughAnotherLeaves() {
        ManualClock clock;
        FakeClient client(clock);
        client.history = runs(250); // oldest first: the newest come with the second call
        HistoryReader reader(client, clock);
        QSignalSpy arrived(&reader, &HistoryReader::arrived);
        const int leaves = 0;
        const int stays = 0;
        const int before = 0;
        client.duringHistory = [&] {
            client.duringHistory = {};
            reader.request(QStringLiteral("a"), Instant{1}, &leaves);
            reader.request(QStringLiteral("a"), Instant{1}, &stays);
            client.duringHistory = [&] {
                if (client.historySkips.last() != 0)
                    return;
                client.duringHistory = {};
                reader.request(QStringLiteral("b"), Instant{1}, &leaves);
            };
        };
        reader.request(QStringLiteral("first"), Instant{1}, &before);
        const auto hasArrived = [&](const QString& scan) {
            return std::ranges::any_of(
                arrived, [&](const QList<QVariant>& one) { return one.first() == scan; });
        };
        QTRY_VERIFY(hasArrived(QStringLiteral("b")));
        QTRY_VERIFY(hasArrived(QStringLiteral("a")));
    }

    void theTargetsAreAskedForOfTheNewestFailureOnly() {
        ManualClock clock;
        FakeClient client(clock);
        client.history = runs(150);
        client.history[99].status = ScanStatus::Fail;
        client.history[149].status = ScanStatus::Fail;
        HistoryReader reader(client, clock);
        reader.request(QStringLiteral("a"), Instant{1});
        QTRY_COMPARE(client.sessionsAsked.size(), 1);
        QCOMPARE(client.sessionsAsked.first(), QStringList(QStringLiteral("149")));
    }
};

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_historyreader.moc"
