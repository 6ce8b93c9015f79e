// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/wakeup.h"

#include <QCoroTask>
#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

// One thread that does jobs in order; whoever waits for one goes on where it waited, on the
// thread that made the worker. The thread starts with the first job.
class Worker final {
public:
    Worker() = default;
    ~Worker() { finish(); }
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // The job owns all it touches: it may outlive whoever asked for it. Jobs that can take long
    // look at a stop token of their own.
    template<class Work>
    [[nodiscard]] QCoro::Task<std::invoke_result_t<Work>> run(Work work) {
        auto job = std::make_shared<JobOf<Work>>(std::move(work));
        post(job);
        co_await job->done.wait();
        co_return std::move(*job->result);
    }
    // Waits for the jobs given so far and wakes their waiters before it returns. Takes no more.
    void finish();

private:
    struct Job {
        virtual ~Job() = default;
        virtual void run() = 0;
        Wakeup done;
    };
    template<class Work>
    struct JobOf final : Job {
        explicit JobOf(Work from) : work(std::move(from)) {}
        void run() override { result.emplace(work()); }
        Work work;
        std::optional<std::invoke_result_t<Work>> result;
    };
    void post(std::shared_ptr<Job> job);
    void loop();
    void deliver();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Job>> m_jobs;
    std::vector<std::shared_ptr<Job>> m_done;
    bool m_isClosing = false;
    QObject m_here; // on the thread of the waiters
    std::thread m_thread;
};
