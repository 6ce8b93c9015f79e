// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/failureadvice.h"

#include <QCoreApplication>

#include <initializer_list>

namespace {

bool speaksOf(const QString& reason, std::initializer_list<QLatin1StringView> words) {
    for (const QLatin1StringView word : words) {
        if (reason.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FailureAdvice)
};

} // namespace

QString failureAdvice(const QString& reason, const QString& agent) {
    using View = QLatin1StringView;
    const QString from = agent.isEmpty() ? Texts::tr("the scanner") : agent;
    if (speaksOf(reason, {View("community")}))
        return Texts::tr("Check the community string of this scan, and which addresses the devices "
                         "accept it from.");
    if (speaksOf(reason, {View("snmp")}) && speaksOf(reason, {View("timeout"), View("timed out")}))
        return Texts::tr("Check that UDP 161 is open from %1.").arg(from);
    if (speaksOf(reason, {View("authentic"), View("credential"), View("logon"), View("password"),
                          View("privacy"), View("digest"), View("user name"), View("username")}))
        return Texts::tr("Check user name, protocols and passwords of this scan.");
    if (speaksOf(reason, {View("denied"), View("unauthorized"), View("permission")}))
        return Texts::tr("Check the rights of the account on the targets.");
    if (speaksOf(reason, {View("unreachable"), View("no route"), View("refused")}))
        return Texts::tr("Check the route and the firewalls from %1 to the targets.").arg(from);
    if (speaksOf(reason, {View("resolve"), View("dns"), View("host name"), View("hostname"),
                          View("name resolution"), View("name or service")}))
        return Texts::tr("Check that %1 can resolve the host names.").arg(from);
    if (speaksOf(reason, {View("timeout"), View("timed out")}))
        return Texts::tr("Check that the targets answer from %1.").arg(from);
    return {};
}
