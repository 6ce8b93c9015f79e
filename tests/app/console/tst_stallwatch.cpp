// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/watchedapplication.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <ctime>
#include <limits>
#include <thread>

using namespace std::chrono_literals;

class Busy final : public QObject {
    Q_OBJECT

public:
    std::function<void()> work;

protected:
    void customEvent(QEvent*) override { work(); }
};

class TestStallWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { watch().reset(); }
    void whatComputesLongIsCountedAndNamed();
    void eventsOfOneTurnAddUp();
    void waitingIsNotComputing();
    void quickTurnsAreNotCounted();
    void aLoopWithinAnEventIsNoStall();
    void anotherThreadIsNotWatched();
    void aTurnCostsNextToNothing();

private:
    static StallWatch& watch() { return static_cast<WatchedApplication*>(qApp)->stalls(); }
    // Runs the loop as the program does, and ends it in a turn of its own.
    static void run(int events, const std::function<void()>& work);
};

namespace {

std::chrono::nanoseconds processorTime() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

void compute(std::chrono::nanoseconds time) {
    const auto end = processorTime() + time;
    while (processorTime() < end) {
    }
}

} // namespace

void TestStallWatch::run(int events, const std::function<void()>& work) {
    Busy busy;
    busy.work = work;
    QEventLoop loop;
    QTimer::singleShot(0, &loop, [&] {
        for (int i = 0; i < events; ++i)
            QCoreApplication::postEvent(&busy, new QEvent(QEvent::User));
        QTimer::singleShot(1, &loop, [&loop] { QTimer::singleShot(1, &loop, &QEventLoop::quit); });
    });
    loop.exec();
}

void TestStallWatch::whatComputesLongIsCountedAndNamed() {
    run(1, [] { compute(30ms); });
    QCOMPARE(watch().count(), 1);
    const Stall& worst = watch().worst();
    QVERIFY(worst.computed >= 30ms && worst.lasted >= worst.computed);
    QCOMPARE(QLatin1StringView(worst.receiver), QLatin1StringView("Busy"));
    QCOMPARE(worst.type, QEvent::User);
}

void TestStallWatch::eventsOfOneTurnAddUp() {
    run(5, [] { compute(5ms); });
    QCOMPARE(watch().count(), 1);
    QVERIFY(watch().worst().events >= 5);
    QVERIFY(watch().worst().computed >= 25ms);
}

void TestStallWatch::waitingIsNotComputing() {
    run(1, [] { std::this_thread::sleep_for(40ms); });
    QCOMPARE(watch().count(), 0);
    QVERIFY(watch().worst().lasted >= 40ms);
    QVERIFY(watch().worst().computed < 16ms);
}

void TestStallWatch::quickTurnsAreNotCounted() {
    int turns = 0;
    QEventLoop loop;
    QTimer timer;
    connect(&timer, &QTimer::timeout, &loop, [&] {
        compute(1ms);
        if (++turns == 30)
            loop.quit();
    });
    timer.start(0);
    loop.exec();
    QCOMPARE(watch().count(), 0);
}

void TestStallWatch::aLoopWithinAnEventIsNoStall() {
    run(1, [] {
        QEventLoop inner;
        QTimer::singleShot(40, &inner, &QEventLoop::quit);
        inner.exec();
    });
    QCOMPARE(watch().count(), 0);
    // And what comes after it is watched as before.
    run(1, [] { compute(20ms); });
    QCOMPARE(watch().count(), 1);
}

void TestStallWatch::anotherThreadIsNotWatched() {
    std::thread other([] {
        Busy busy;
        busy.work = [] { compute(30ms); };
        QEvent event(QEvent::User);
        QCoreApplication::sendEvent(&busy, &event);
    });
    other.join();
    run(1, [] {});
    QCOMPARE(watch().count(), 0);
}

void TestStallWatch::aTurnCostsNextToNothing() {
    auto* app = static_cast<WatchedApplication*>(qApp);
    Busy busy;
    busy.work = [] {};
    constexpr int turns = 200'000;
    const auto timed = [](const auto& turn) {
        auto least = std::chrono::nanoseconds::max();
        for (int run = 0; run < 5; ++run) {
            const auto begin = processorTime();
            for (int i = 0; i < turns; ++i)
                turn();
            least = std::min(least, processorTime() - begin);
        }
        return double(least.count()) / turns;
    };
    QEvent event(QEvent::User);
    const double plain = timed([&] { app->QApplication::notify(&busy, &event); });
    const double watched = timed([&] {
        app->WatchedApplication::notify(&busy, &event);
        Q_EMIT QAbstractEventDispatcher::instance()->aboutToBlock();
    });
    qInfo("a turn costs %.0f ns more with the watch, %.0f ns without it", watched - plain, plain);
    // A slow machine is no failure: ten times what it may cost.
    QVERIFY(watched - plain < 1'000);
}

int main(int argc, char** argv) {
    WatchedApplication app(argc, argv);
    TestStallWatch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_stallwatch.moc"
