// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <utility>

// One coroutine waits, one call wakes it: at once, on the caller's stack and thread. Waking first
// and waiting afterwards does not wait; waking twice is waking once.
class Wakeup {
public:
    Wakeup() = default;
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    // The waiter may end within this call: touch nothing of it afterwards.
    void wake() {
        m_isAwake = true;
        if (const auto waiting = std::exchange(m_waiting, nullptr))
            waiting.resume();
    }
    [[nodiscard]] bool isAwake() const { return m_isAwake; }

    // co_await wakeup.wait()
    [[nodiscard]] auto wait() {
        struct Awaiter {
            Wakeup* wakeup;
            [[nodiscard]] bool await_ready() const noexcept { return wakeup->m_isAwake; }
            void await_suspend(std::coroutine_handle<> waiting) const noexcept {
                wakeup->m_waiting = waiting;
            }
            void await_resume() const noexcept {}
        };
        return Awaiter{this};
    }

private:
    std::coroutine_handle<> m_waiting;
    bool m_isAwake = false;
};
