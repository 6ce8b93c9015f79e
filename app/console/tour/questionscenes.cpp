// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of what the console asks before it does something, of the menus that a page opens, and
// of a tenant of which there is nothing to show.
#include "app/console/tour/tourscenes.h"
#include "app/session/session.h"
#include "ui/common/actions.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/scans/editor/scannercombo.h"
#include "ui/scans/scanspage.h"

#include <QAction>
#include <QJsonArray>
#include <QMenu>

TourScenes::Scene TourScenes::openMenu(QString picture, QString menu, QAction* action) {
    action->trigger();
    const std::function<bool()> isOpen = [this, menu] {
        // Each list has one of its own.
        for (const QMenu* one : m_stage.window().findChildren<QMenu*>(menu)) {
            if (one->isVisible())
                return true;
        }
        return false;
    };
    co_await m_stage.until(menu, isOpen);
    co_await m_stage.take(picture);
}

TourScenes::Scene TourScenes::columns() {
    co_await openMenu(QStringLiteral("columns"), QStringLiteral("columnMenu"),
                      m_stage.window().actions()->columns);
}

TourScenes::Scene TourScenes::sortBy() {
    co_await openMenu(QStringLiteral("sort-by"), QStringLiteral("sortMenu"),
                      m_stage.window().actions()->sortBy);
}

TourScenes::Scene TourScenes::discard() {
    co_await openEditor(m_stage.window().actions()->newScan);
    fillNew();
    m_stage.click("cancelButton");
    co_await m_stage.untilDialog(QStringLiteral("discardQuestion"));
    co_await m_stage.take(QStringLiteral("discard"));
}

// What was filled in looks like a scan that is there.
TourScenes::Scene TourScenes::createAgain() {
    const QString id = scanId([](const ScanDefinition& scan) {
        return scan.type == ScanType::Network && scan.targetType == TargetType::Ip &&
               !scan.scanner.machineId.isEmpty();
    });
    const SnapshotPtr snapshot = m_stage.tenant().state().snapshot;
    if (snapshot->rowOf(id) < 0)
        co_return;
    const ScanDefinition twin = snapshot->definition(snapshot->rowOf(id));
    co_await openEditor(m_stage.window().actions()->newScan);
    fillNew();
    m_stage.type("nameEdit", twin.name);
    m_stage.type("targetsEdit", twin.target);
    m_stage.part<ScannerCombo>("scannerCombo")
        .setMachineId(twin.scanner.machineId, twin.scanner.name);
    m_stage.click("saveButton");
    co_await m_stage.untilDialog(QStringLiteral("createAgainQuestion"));
    co_await m_stage.take(QStringLiteral("create-again"));
}

// The connection that the scene before it has saved.
TourScenes::Scene TourScenes::removeConnection() {
    Q_EMIT m_stage.window().connectionsRequested(m_lab);
    co_await m_stage.untilDialog(QStringLiteral("ConnectionsDialog"));
    m_stage.click("removeButton");
    co_await m_stage.untilDialog(QStringLiteral("removeQuestion"));
    co_await m_stage.take(QStringLiteral("remove-connection"));
}

TourScenes::Scene TourScenes::discardConnection() {
    Q_EMIT m_stage.window().connectionsRequested(m_lab);
    co_await m_stage.untilDialog(QStringLiteral("ConnectionsDialog"));
    m_stage.type("nameEdit", QStringLiteral("Contoso Laboratory"));
    m_stage.click("closeButton");
    co_await m_stage.untilDialog(QStringLiteral("discardConnectionQuestion"));
    co_await m_stage.take(QStringLiteral("discard-connection"));
}

TourScenes::Scene TourScenes::changeRunning(QAction* action) {
    m_stage.window().actions()->showScans->trigger();
    m_stage.scans().list()->selection()->selectIds(m_selected.mid(3));
    m_stage.emulator().faults().add(Emulator::Fault::delay(QStringLiteral("update"), 2, 6'000));
    action->trigger();
    co_await m_stage.untilDialog(QStringLiteral("setActiveDialog"));
    m_stage.click("doButton");
    const std::function<bool()> isRunning = [this] {
        return m_stage.dialogs().isEmpty() && m_stage.tenant().changes().isBusy();
    };
    co_await m_stage.until(QStringLiteral("a change that runs"), isRunning);
}

TourScenes::Scene TourScenes::quit() {
    Actions* actions = m_stage.window().actions();
    co_await changeRunning(actions->activate);
    actions->quit->trigger();
    co_await m_stage.untilDialog(QStringLiteral("quitQuestion"));
    co_await m_stage.take(QStringLiteral("quit"));
    m_stage.closeDialogs();
    co_await changesEnded();
}

// The connection of a tenant in which a change runs is to be removed.
TourScenes::Scene TourScenes::stopChange() {
    co_await changeRunning(m_stage.window().actions()->deactivate);
    Q_EMIT m_stage.window().connectionsRequested(m_stage.tenant().state().connection.id);
    co_await m_stage.untilDialog(QStringLiteral("ConnectionsDialog"));
    m_stage.click("removeButton");
    co_await m_stage.untilDialog(QStringLiteral("removeQuestion"));
    m_stage.click("yesButton");
    co_await m_stage.untilDialog(QStringLiteral("stopChangeQuestion"));
    co_await m_stage.take(QStringLiteral("stop-change"));
    m_stage.closeDialogs();
    co_await changesEnded();
}

// The service has been sent it, and is slow to answer.
TourScenes::Scene TourScenes::busy() {
    select(m_failed);
    co_await m_stage.untilSettled();
    co_await openEditor(m_stage.window().actions()->editScan);
    m_stage.type("nameEdit", QStringLiteral("AMS core switches north"));
    m_stage.emulator().faults().add(Emulator::Fault::delay(QStringLiteral("update"), 1, 6'000));
    const int sent = m_stage.emulator().count(QStringLiteral("update"));
    m_stage.click("saveButton");
    const std::function<bool()> isSent = [this, sent] {
        return m_stage.emulator().count(QStringLiteral("update")) > sent;
    };
    co_await m_stage.until(QStringLiteral("a call that is under way"), isSent);
    m_stage.click("cancelButton");
    co_await m_stage.untilDialog(QStringLiteral("busyQuestion"));
    co_await m_stage.take(QStringLiteral("busy"));
    m_stage.closeDialogs();
    co_await changesEnded();
}

// Another tenant, of which nothing was ever read.
TourScenes::Scene TourScenes::notRead() {
    const QString before = m_stage.tenant().state().connection.id;
    m_stage.emulator().setNetworkUp(false);
    Q_EMIT m_stage.window().tenantChosen(m_lab);
    const std::function<bool()> isOffline = [this] {
        return m_stage.hasTenant() && m_stage.tenant().state().connection.id == m_lab &&
               m_stage.tenant().state().link == Link::Offline;
    };
    co_await m_stage.until(QStringLiteral("no network"), isOffline);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("not-read"));
    m_stage.emulator().setNetworkUp(true);
    Q_EMIT m_stage.window().tenantChosen(before);
    m_stage.window().actions()->refresh->trigger();
    co_await connected();
}

TourScenes::Scene TourScenes::noScans() {
    m_stage.window().actions()->showScans->trigger();
    const QJsonArray scans = m_stage.emulator().definitions();
    for (const QJsonValue& scan : scans)
        m_stage.emulator().removeDefinition(scan[QLatin1StringView("id")].toString());
    m_stage.window().actions()->refresh->trigger();
    // That all of them are gone is believed when the list says the same a minute later.
    const std::function<bool()> isDoubted = [this] {
        return m_stage.tenant().state().problem && !m_stage.tenant().state().isReading;
    };
    co_await m_stage.until(QStringLiteral("a list that ends too early"), isDoubted);
    m_stage.clock().advance(std::chrono::minutes(2));
    m_stage.window().actions()->refresh->trigger();
    const std::function<bool()> isEmpty = [this] {
        const SnapshotPtr snapshot = m_stage.tenant().state().snapshot;
        return snapshot && snapshot->scanCount() == 0 && !m_stage.tenant().state().isReading;
    };
    co_await m_stage.until(QStringLiteral("an empty tenant"), isEmpty);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("no-scans"));
}
