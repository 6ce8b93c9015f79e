// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/worker.h"

#include <QMetaObject>

void Worker::post(std::shared_ptr<Job> job) {
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    if (m_isClosing) {
        // The thread is gone. Nobody may wait for ever, so the job is done here.
        const std::shared_ptr<Job> last = m_jobs.back();
        m_jobs.pop_back();
        last->run();
        last->done.wake();
        return;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { loop(); });
    m_changed.notify_one();
}

void Worker::loop() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isClosing || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const std::shared_ptr<Job> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job->run();
        lock.lock();
        m_done.push_back(job);
        QMetaObject::invokeMethod(
            &m_here, [this] { deliver(); }, Qt::QueuedConnection);
    }
}

void Worker::deliver() {
    std::vector<std::shared_ptr<Job>> done;
    {
        const std::lock_guard lock(m_mutex);
        done.swap(m_done);
    }
    for (const std::shared_ptr<Job>& job : done)
        job->done.wake();
}

void Worker::finish() {
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    deliver();
}
