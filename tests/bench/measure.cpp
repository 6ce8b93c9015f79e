// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include "app/commands/exportjob.h"
#include "models/lists/orderengine.h"
#include "tests/bench/benchwindow.h"
#include "tests/bench/limits.h"
#include "ui/common/actions.h"
#include "ui/common/searchfield.h"
#include "ui/scans/scandetails.h"

#include <QAccessible>
#include <QAction>
#include <QCollator>
#include <QKeyEvent>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <thread>

#include <unistd.h>

namespace {

BenchApplication& application() {
    return *static_cast<BenchApplication*>(qApp);
}

std::int64_t steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

// A line of /proc/self/status, in MiB.
double memory(const char* name) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word == name) {
            double kib = 0;
            status >> kib;
            return kib / 1024;
        }
    }
    return 0;
}

void forgetPeak() {
    std::ofstream("/proc/self/clear_refs") << "5";
}

// Where it does not count as what the GUI thread computed.
void apart(const std::function<void()>& work) {
    std::thread(work).join();
}

void require(bool isRight, const char* what) {
    if (!isRight)
        qFatal("wrong result: %s", what);
}

QString name(const char* text) {
    return QString::fromLatin1(text);
}

class Measurement {
public:
    Measurement(int rows, int runs, quint16 port, QString self)
        : m_runs(runs), m_port(port), m_self(std::move(self)), m_server(port), m_figures(rows) {}

    Figures take() {
        for (int run = 0; run < m_runs; ++run) {
            QTemporaryDir folder;
            m_server.use(0);
            BenchWindow window(folder.path());
            m_window = &window;
            load(run == 0);
            filter(run == 0);
            sorts(run == 0);
            selection();
            details();
            exports(folder.filePath(name("export.csv")));
            refresh(name("refresh.0"), 0, 0);
            refresh(name("refresh.1"), 1, 0);
            refresh(name("refresh.50"), 50, 0);
            const StallWatch& stalls = application().stalls();
            m_figures.add(name("stall.count"), stalls.count());
            m_figures.add(
                name("stall.worst"),
                std::chrono::duration<double, std::milli>(stalls.worst().computed).count());
            application().stalls().reset();
            // A session that ends drops what waits to be written.
            window.until([&] { return window.isKept(); });
            const QByteArray key =
                window.keychain().value(BenchWindow::connectionId() + name("-snapshot"));
            const int count = int(window.snapshot()->scanCount());
            if (run == m_runs - 1)
                m_snapshot = window.snapshot();
            window.close();
            start(folder.path(), key, count);
        }
        measureLimits(m_figures, m_server, m_snapshot, m_runs);
        list();
        return m_figures;
    }

private:
    [[nodiscard]] bool isSettled() const { return m_window->isSettled(); }

    void load(bool isFirst) {
        // The answer waits until the window stands: what a start costs is not what a list does.
        m_server.hold(true);
        BenchWindow& window = *m_window;
        window.open(m_port);
        window.until([&] { return window.tenant() && window.tenant()->state().isReading; });
        window.rest();
        application().stalls().reset();
        forgetPeak();
        m_server.hold(false);
        const std::int64_t painted =
            window.untilShown([&] { return window.list().model()->rowCount() > 0; });
        const std::int64_t sorted = window.untilShown([&] { return isSettled(); });
        const auto [asked, sent] = m_server.times();
        m_figures.add(name("load"), double(painted - asked) / 1e6);
        m_figures.add(name("paint"), double(painted - sent) / 1e6);
        m_figures.add(name("sort.first"), double(sorted - painted) / 1e6);
        window.until([&] { return !window.tenant()->state().isReading; });
        if (isFirst)
            m_figures.add(name("memory.peak"), memory("VmHWM:"));
        m_figures.add(name("memory.snapshot"),
                      double(window.snapshot()->bytes()) / double(window.snapshot()->scanCount()));
        require(window.list().shownCount() == window.snapshot()->scanCount(), "all are shown");
    }

    void filter(bool isFirst) {
        BenchWindow& window = *m_window;
        auto* field = window.page().findChild<SearchField*>();
        QString typed;
        for (const QChar letter : QStringLiteral("amsterdam")) {
            typed += letter;
            const double took = window.time(
                [field, letter] {
                    QKeyEvent press(QEvent::KeyPress, Qt::Key_A + (letter.unicode() - u'a'),
                                    Qt::NoModifier, letter);
                    QCoreApplication::sendEvent(field, &press);
                },
                [&] { return !window.list().isBusy() && window.list().filter().text == typed; });
            m_figures.add(typed.size() == 1 ? name("filter.first") : name("filter.key"), took);
            if (isFirst)
                apart([&] { checkFilter(typed); });
        }
        m_figures.add(name("filter.clear"),
                      window.time([field] { field->clear(); },
                                  [&] { return isSettled() && window.list().filter().isEmpty(); }));
        require(window.list().shownCount() == window.snapshot()->scanCount(), "all are back");
    }

    // Against what is computed from nothing.
    void checkFilter(const QString& typed) {
        ScanFilter filter;
        filter.text = typed;
        const ScanOrder order = computeOrder(*m_window->snapshot(), *m_window->list().health(),
                                             filter, m_window->list().sort());
        require(order.rows == m_window->list().model()->order()->rows, "the filtered list");
    }

    void sortBy(const char* figure, ScanColumn column, Qt::SortOrder order) {
        BenchWindow& window = *m_window;
        const SortSpec wanted{column, order};
        m_figures.add(name(figure),
                      window.time([&] { window.page().table()->chooseSort(int(column), order); },
                                  [&] { return isSettled() && window.list().sort() == wanted; }));
    }

    void sorts(bool isFirst) {
        sortBy("sort.date", ScanColumn::LastRun, Qt::DescendingOrder);
        if (isFirst) {
            apart([this] {
                const SnapshotPtr snapshot = m_window->snapshot();
                require(std::ranges::is_sorted(
                            m_window->list().model()->order()->rows, std::greater<>(),
                            [&](quint32 row) { return snapshot->scan(row).lastRun.ms; }),
                        "sorted by date");
            });
        }
        sortBy("sort.name", ScanColumn::Name, Qt::AscendingOrder);
    }

    void selection() {
        BenchWindow& window = *m_window;
        ScanSelection& selection = *window.list().selection();
        const qsizetype all = window.list().shownCount();
        auto* actions = window.window().actions();
        for (const bool isAccessible : {false, true}) {
            QAccessible::setActive(isAccessible);
            m_figures.add(name("select.all"),
                          window.time([&] { actions->selectAllShown->trigger(); },
                                      [&] { return selection.count() == all; }));
            m_figures.add(name("invert"), window.time([&] { selection.invertShown(); },
                                                      [&] { return selection.isEmpty(); }));
        }
        QAccessible::setActive(false);
    }

    void details() {
        BenchWindow& window = *m_window;
        auto* details = window.page().findChild<ScanDetails*>();
        auto* action = window.window().actions()->details;
        if (details->isVisible()) {
            window.act([action] { action->trigger(); });
            window.until([&] { return !details->isVisible(); });
        }
        m_figures.add(name("details"), window.timeOfDetails([action] { action->trigger(); },
                                                            [&] { return details->isVisible(); }));
    }

    void exports(const QString& path) {
        BenchWindow& window = *m_window;
        const std::int64_t begin = steadyNow();
        ExportJob job;
        bool isAsked = false;
        window.act([&] {
            job.request = window.page().exportRequest();
            isAsked = true;
        });
        window.until([&] { return isAsked; });
        job.snapshot = window.snapshot();
        job.choice.path = path;
        std::atomic<qsizetype> written = -1;
        std::thread worker([&] { written = runExport(job).value_or(0); });
        window.until([&] { return written >= 0; });
        worker.join();
        m_figures.add(name("export"), double(steadyNow() - begin) / 1e6);
        qsizetype lines = 0;
        apart([&] {
            std::ifstream file(path.toStdString());
            lines = std::count(std::istreambuf_iterator<char>(file), {}, '\n');
        });
        require(written == window.snapshot()->scanCount() && lines == written + 1, "the export");
        QFile::remove(path);
    }

    // What the GUI thread computes from the arrival of the reading on, but for painting it.
    void refresh(const QString& figure, int percent, int after) {
        BenchWindow& window = *m_window;
        m_server.use(percent);
        const SnapshotPtr before = window.snapshot();
        // Something to be kept over it.
        const QString kept = window.list().model()->idAt(int(before->scanCount()) / 2);
        window.act([&] { window.list().selection()->selectIds({kept}); });
        window.act([&] { window.tenant()->refresh(); });
        double begin = 0;
        double paintsBefore = 0;
        std::int64_t arrived = 0;
        const auto noteArrival = [&] {
            if (window.snapshot() != before && arrived == 0)
                arrived = steadyNow();
            return arrived != 0;
        };
        // Turn by turn: what was before the turn in which it came does not count.
        while (!noteArrival()) {
            begin = BenchApplication::processorMs();
            paintsBefore = application().paintMs();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const auto isRight = [&] {
            return isSettled() && window.list().model()->snapshot() == window.snapshot();
        };
        const std::int64_t shown = window.untilShown(isRight);
        m_figures.add(figure, BenchApplication::processorMs() - begin -
                                  (application().paintMs() - paintsBefore));
        m_figures.add(figure + name(" shown"), double(shown - arrived) / 1e6);
        const bool isThere = window.snapshot()->rowOf(kept) >= 0;
        require(window.list().selection()->ids() == (isThere ? QStringList{kept} : QStringList()),
                "the selection after a refresh");
        window.until([&] { return !window.tenant()->state().isReading; });
        if (percent != after) {
            m_server.use(after);
            const SnapshotPtr other = window.snapshot();
            window.act([&] { window.tenant()->refresh(); });
            window.until([&] { return window.snapshot() != other && isRight(); });
            window.until([&] { return !window.tenant()->state().isReading; });
        }
    }

    void start(const QString& folder, const QByteArray& key, int rows) {
        const std::int64_t begin = steadyNow();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(m_self, {name("--start"), folder, QString::fromLatin1(key.toHex()),
                               QString::number(rows)});
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            qFatal("the console does not start from disk");
        m_figures.add(name("start"),
                      double(process.readAllStandardOutput().trimmed().toLongLong() - begin) / 1e6);
    }

    void list() {
        const auto ms = name("ms");
        const auto median = [this](const char* figure) { return m_figures.median(name(figure)); };
        constexpr double frame = 16;
        const double bytes = median("bytes");
        const double rows = double(m_snapshot->scanCount());
        // What is allowed in milliseconds and in MiB is allowed at a hundred thousand.
        const bool isBound = rows < 200'000;
        const auto within = [&](const char* figure, double bound) {
            if (isBound)
                m_figures.list(name(figure), ms, median(figure) / bound, 1);
            else
                m_figures.list(name(figure), ms);
        };
        const double walked = median("limit.walk");
        m_figures.list(name("load"), ms, median("load") / (median("limit.read") + walked), 2);
        m_figures.note(name("paint"), ms);
        m_figures.list(name("decode"), ms, median("decode") / walked, 3);
        m_figures.list(name("filter.first"), ms);
        within("filter.key", frame + 2 * median("limit.scan"));
        within("filter.clear", frame);
        within("sort.first", frame + 3 * median("limit.sort.name") + median("limit.keys"));
        within("sort.date", frame + 3 * median("limit.sort.date"));
        within("sort.name", frame + 3 * median("limit.sort.name"));
        m_figures.list(name("refresh.0"), ms);
        within("refresh.1", 8);
        m_figures.list(name("refresh.50"), ms);
        for (const char* shown : {"refresh.0 shown", "refresh.1 shown", "refresh.50 shown"})
            m_figures.note(name(shown), ms);
        within("select.all", frame);
        within("invert", frame);
        m_figures.list(name("details"), ms);
        m_figures.list(name("export"), ms);
        m_figures.add(name("memory.row"), median("memory.snapshot"));
        m_figures.list(name("memory.row"), name("B"), median("memory.row") * rows / bytes, 1.0 / 3);
        listMemory(bytes, rows);
        const double allowed =
            (bytes + 1.5 * median("memory.snapshot") * rows) / (1024 * 1024) + 80;
        if (isBound)
            m_figures.list(name("memory.peak"), name("MiB"), median("memory.peak") / allowed, 1);
        else
            m_figures.list(name("memory.peak"), name("MiB"));
        within("start", 400);
        m_figures.list(name("stall.count"), name("turns"));
        m_figures.list(name("stall.worst"), ms, median("stall.worst") / (isBound ? frame : 50), 1);
        for (const char* limit : {"limit.memcpy", "limit.read", "limit.walk", "limit.scan",
                                  "limit.sort.date", "limit.sort.name"})
            m_figures.list(name(limit), ms);
        m_figures.note(name("limit.keys"), ms);
        m_figures.add(name("json"), bytes / (1024 * 1024));
        m_figures.note(name("json"), name("MiB"));
    }

    // With folded text and the keys of the sorted column.
    void listMemory(double bytes, double rows) {
        OrderEngine engine(QLocale(QLocale::English));
        engine.setContent(m_snapshot, deriveHealth(m_snapshot, {}));
        ScanFilter filter;
        filter.text = QStringLiteral("amsterdam");
        require(engine.order(filter, {}, {}).has_value(), "the engine's order");
        m_figures.add(name("memory.list"), double(m_snapshot->bytes() + engine.bytes()) / rows);
        m_figures.note(name("memory.list"), name("B"),
                       m_figures.median(name("memory.list")) * rows / bytes, 2.0 / 3);
    }

    int m_runs;
    quint16 m_port;
    QString m_self;
    PlainClient m_server;
    Figures m_figures;
    BenchWindow* m_window = nullptr;
    SnapshotPtr m_snapshot;
};

} // namespace

Figures measure(int rows, int runs, quint16 port, const QString& self) {
    return Measurement(rows, runs, port, self).take();
}

int runStart(const QString& folder, const QByteArray& key, int rows) {
    BenchWindow window(folder);
    window.keychain().set(BenchWindow::connectionId() + name("-snapshot"), key);
    // Nobody listens there: what is shown can only come from the disk.
    window.open(1);
    const std::int64_t painted =
        window.untilShown([&] { return window.list().model()->rowCount() == rows; });
    std::printf("%lld\n", static_cast<long long>(painted));
    std::fflush(stdout);
    _exit(0);
}
