// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changes/readings.h"
#include "app/service/wakeup.h"
#include "tests/support/changebench.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

#include <malloc.h>

#include <cstring>

// Whoever uses what is gone must not get by with it here: it is made unusable, and nobody else gets
// its place. The sanitizer does the same in its own way.
#if !defined(__SANITIZE_ADDRESS__)
void operator delete(void* gone) noexcept {
    if (gone != nullptr)
        std::memset(gone, 0xDD, malloc_usable_size(gone));
}
void operator delete(void* gone, std::size_t) noexcept {
    operator delete(gone);
}
#endif

namespace {

// Reads until it is stopped, and looks at the stop in two places, as a client with its layers does.
// The one that was told last is asked first, and ends the reading.
class EndlessReadings final : public Readings {
public:
    int asked = 0;

    [[nodiscard]] SnapshotPtr latest() const override { return nullptr; }
    [[nodiscard]] int callsOfOne() const override { return 0; }
    [[nodiscard]] QCoro::Task<Result<SnapshotPtr>> readAgain(Urgency,
                                                             std::stop_token stop) override {
        ++asked;
        Wakeup wakeup;
        const std::stop_callback other(stop, [] {});
        const std::stop_callback own(stop, [&wakeup] { wakeup.wake(); });
        co_await wakeup.wait();
        Error error;
        error.kind = Error::Kind::Cancelled;
        co_return tl::unexpected(error);
    }
};

} // namespace

// A change that is taken back is over before whoever asked for it goes on.
class TestTakingBack final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Once it is over the next one begins, and nobody holds what was asked to stop but who asks.
    void theNextChangeMayBeginInTheMiddleOfIt() {
        ChangeBench bench;
        EndlessReadings readings;
        const ChangeRunner::Parts parts = bench.parts();
        ChangeRunner runner({parts.client, parts.journal, parts.kept, readings, parts.clock,
                             parts.tenantHash, parts.tenantName, parts.who, parts.whyNoChange});
        const QStringList ids{QStringLiteral("a")};
        QList<Error::Kind> ends;
        const auto told = [&ends](const ChangeOutcome& outcome) {
            ends << (outcome.error ? outcome.error->kind : Error::Kind::Refused);
        };
        std::stop_source second;
        std::stop_source first;
        QMetaObject::Connection once;
        once = connect(&runner, &ChangeRunner::idle, this, [&] {
            disconnect(once);
            QCoro::connect(runner.setActive(ids, true, second.get_token()), &runner, told);
        });
        QCoro::connect(runner.setActive(ids, false, first.get_token()), &runner, told);
        QCOMPARE(readings.asked, 1);
        first.request_stop();
        QCOMPARE(readings.asked, 2);
        QTRY_COMPARE(ends.size(), 1);
        QVERIFY(runner.isBusy());
        second.request_stop();
        QTRY_COMPARE(ends.size(), 2);
        QVERIFY(!runner.isBusy());
        QVERIFY(bench.client.patches.isEmpty());
        // Nothing was sent of either, and nothing is on record.
        QCOMPARE(bench.recorded().id, 0);
    }
};

QTEST_GUILESS_MAIN(TestTakingBack)
#include "tst_takingback.moc"
