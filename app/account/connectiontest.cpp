// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/connectiontest.h"

#include "app/service/clock.h"
#include "app/service/serviceclient.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRandomGenerator>

namespace {

using Mark = ConnectionReport::Mark;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionTest)
};

QString changeLine(const TokenClaims& claims) {
    if (!claims.isReadable)
        return Texts::tr("Change: the token does not say, not tried.");
    return claims.mayChange()
               ? Texts::tr("Change: named in the token, not tried.")
               : Texts::tr("Change: not named in the token (Machine.ReadWrite.All).");
}

QString allowedText(const TokenClaims& claims) {
    if (!claims.isReadable)
        return Texts::tr("The token does not say what it allows.");
    if (claims.permissions.isEmpty())
        return Texts::tr("The token names no permission. Grant Machine.Read.All and "
                         "Machine.ReadWrite.All in Entra ID.");
    return Texts::tr("The token names: %1.").arg(claims.permissions.join(QStringLiteral(", ")));
}

QString headlineOf(const FirstPages& pages, qint64 ms) {
    const QString seconds = QLocale().toString(double(ms) / 1000, 'f', 1);
    const QString scans = QLocale().toString(pages.scans);
    if (pages.hasMoreScans)
        //: %1 is a number of scans, %2 seconds
        return Texts::tr("Works. Signed in and read the first %1 scans in %2 s.")
            .arg(scans, seconds);
    return Texts::tr("Works. Signed in and read %Ln scans in %1 s.", nullptr, int(pages.scans))
        .arg(seconds);
}

} // namespace

QCoro::Task<ConnectionReport> ConnectionTest::run(Connection connection,
                                                  ClientCredentials::Secret secret, Needs needs,
                                                  Progress progress, std::stop_token stop) {
    ConnectionReport report;
    const auto tell = [&report, &progress](Mark mark, const QString& text) {
        report.lines.append({mark, text});
        if (progress)
            progress(report.lines);
    };
    const Instant begun = needs.clock.now();
    ClientCredentials tokens(connection, needs.transport, needs.clock, secret);
    const auto token = co_await tokens.token(Urgency::Person, stop);
    if (!token) {
        report.problem = token.error();
        report.headline = token.error().what;
        tell(Mark::No, Texts::tr("Sign in: tried, no."));
        tell(Mark::NotTried, Texts::tr("Read scans and agents: not tried."));
        co_return report;
    }
    report.claims = token->claims;
    tell(Mark::Yes, report.claims.who.isEmpty()
                        ? Texts::tr("Sign in: tried, yes.")
                        : Texts::tr("Sign in as %1: tried, yes.").arg(report.claims.who));

    ServiceClient client(connection, {needs.transport, tokens, needs.budget, needs.clock,
                                      [] { return QRandomGenerator::global()->generateDouble(); }});
    const auto pages = co_await client.firstPages(stop);
    if (!pages) {
        report.problem = pages.error();
        report.headline = Texts::tr("Signed in, but could not read.");
        tell(Mark::No, Texts::tr("Read scans and agents: tried, no."));
    } else {
        report.works = true;
        report.headline = headlineOf(*pages, needs.clock.now().ms - begun.ms);
        tell(Mark::Yes, Texts::tr("Read scans and agents: tried, yes."));
    }
    tell(Mark::NotTried, changeLine(report.claims));
    tell(Mark::NotTried, allowedText(report.claims));
    co_return report;
}
