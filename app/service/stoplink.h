// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

// One token that stops when either of two does: the caller's, and that of whoever runs the call.
class StopLink {
public:
    StopLink(std::stop_token one, std::stop_token other)
        : m_one(std::move(one), Forward{this}), m_other(std::move(other), Forward{this}) {}
    StopLink(const StopLink&) = delete;
    StopLink& operator=(const StopLink&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    struct Forward {
        StopLink* self;
        void operator()() const {
            // Whoever is stopped may destroy this link before request_stop() returns.
            std::stop_source source = self->m_source;
            source.request_stop();
        }
    };
    std::stop_source m_source;
    std::stop_callback<Forward> m_one;
    std::stop_callback<Forward> m_other;
};
