// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/reader.h"
#include "tests/support/fakeclient.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

// Readings that overlap: which of them speaks.
class TestReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failureIsToldAlthoughANewerReadingWasTakenBack_data() {
        QTest::addColumn<bool>("failsFirst");
        QTest::addRow("before it is taken back") << true;
        QTest::addRow("after it was taken back") << false;
    }

    void failureIsToldAlthoughANewerReadingWasTakenBack() {
        QFETCH(bool, failsFirst);
        Rig rig;
        rig.client.readTimes = {failsFirst ? 1s : 10s, 5s};
        rig.client.readFaults = {FakeClient::lost()};
        std::stop_source takenBack;
        (void)rig.reader.readAgain(Urgency::Background, {});
        (void)rig.reader.readAgain(Urgency::Person, takenBack.get_token());
        rig.clock.advance(2s);
        QCOMPARE(rig.failed.size(), 0);
        takenBack.request_stop();
        rig.clock.advance(20s);
        QCOMPARE(rig.failed.size(), 1);
        QVERIFY(!rig.reader.isReading());
    }

    void newerReadingSpeaksForOneThatFailed() {
        Rig rig;
        rig.client.readTimes = {1s, 5s};
        rig.client.readFaults = {FakeClient::lost()};
        (void)rig.reader.readAgain(Urgency::Background, {});
        (void)rig.reader.readAgain(Urgency::Person, {});
        rig.clock.advance(20s);
        QCOMPARE(rig.failed.size(), 0);
        QCOMPARE(rig.arrived.size(), 1);
    }

    void failuresOfTwoAreToldOnce() {
        Rig rig;
        rig.client.readTimes = {10s, 5s};
        rig.client.readFaults = {FakeClient::lost(), FakeClient::lost()};
        (void)rig.reader.readAgain(Urgency::Background, {});
        (void)rig.reader.readAgain(Urgency::Person, {});
        rig.clock.advance(20s);
        QCOMPARE(rig.failed.size(), 1);
    }

    void nothingIsToldOfReadingsThatWereStopped() {
        Rig rig;
        rig.client.readTimes = {1s, 10s};
        rig.client.readFaults = {FakeClient::lost()};
        (void)rig.reader.readAgain(Urgency::Background, {});
        (void)rig.reader.readAgain(Urgency::Person, {});
        rig.clock.advance(2s);
        rig.reader.close();
        rig.clock.advance(20s);
        QCOMPARE(rig.failed.size(), 0);
        QVERIFY(!rig.reader.isReading());
    }

private:
    struct Rig {
        ManualClock clock;
        FakeClient client{clock};
        Reader reader{client, clock};
        QSignalSpy failed{&reader, &Reader::failed};
        QSignalSpy arrived{&reader, &Reader::arrived};
    };
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
