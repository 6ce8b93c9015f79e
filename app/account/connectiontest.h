// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account/clientcredentials.h"
#include "models/connection/connectionreport.h"

#include <functional>

class Clock;
class RateBudget;
class Transport;

// "Test" of the connections dialog: signs in, reads one page of each list, and tells what was
// tried and what the token names. Changes nothing anywhere.
class ConnectionTest {
public:
    struct Needs {
        Transport& transport;
        Clock& clock;
        RateBudget& budget; // of this connection: the test counts like any call
    };
    // Called with the lines known so far.
    using Progress = std::function<void(QList<ConnectionReport::Line>)>;

    // All outlive the task; it ends soon after `stop`, with a problem of Kind::Cancelled.
    [[nodiscard]] static QCoro::Task<ConnectionReport> run(Connection connection,
                                                           ClientCredentials::Secret secret,
                                                           Needs needs, Progress progress,
                                                           std::stop_token stop);
};
