// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour/tourscenes.h"
#include "app/session/session.h"
#include "ui/common/actions.h"
#include "ui/common/noticebox.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/scans/editor/scannercombo.h"

#include <QAction>
#include <QComboBox>
#include <QSpinBox>

// The scenes of the editor, and of the dialogs that need more than to be opened.

TourScenes::Scene TourScenes::openEditor(QAction* action) {
    if (!action->isEnabled())
        m_stage.fail(QStringLiteral("%1 is disabled").arg(Actions::plainText(action)));
    action->trigger();
    co_await m_stage.untilDialog(QStringLiteral("ScanEditor"));
}

void TourScenes::fillNew() {
    m_stage.type("nameEdit", QStringLiteral("AMS access switches floor 4"));
    m_stage.part<ScannerCombo>("scannerCombo").setCurrentIndex(1);
    m_stage.part<QSpinBox>("intervalSpinBox").setValue(4);
    auto& method = m_stage.part<QComboBox>("authenticationCombo");
    method.setCurrentIndex(method.count() - 1);
    m_stage.type("userNameEdit", QStringLiteral("svc-snmp"));
    m_stage.type("authPasswordEdit", QStringLiteral("correct horse"));
    m_stage.type("privPasswordEdit", QStringLiteral("battery staple"));
    m_stage.type("targetsEdit", QStringLiteral("10.20.4.0/26\n10.20.5.8-10.20.5.15\n10.20.6.1"));
}

TourScenes::Scene TourScenes::editorNew() {
    co_await openEditor(m_stage.window().actions()->newScan);
    fillNew();
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("editor-new"));
}

TourScenes::Scene TourScenes::editorFaults() {
    co_await openEditor(m_stage.window().actions()->newScan);
    fillNew();
    m_stage.type("nameEdit", {});
    m_stage.type("privPasswordEdit", QStringLiteral("short"));
    m_stage.type("targetsEdit", QStringLiteral("10.20.4.0/26\n10.20.5.300\n10.20.6.0/33\n"
                                               "10.20.5.15-10.20.5.8\nams core a"));
    m_stage.click("saveButton");
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("editor-faults"));
}

TourScenes::Scene TourScenes::editorEdit() {
    select(m_failed);
    co_await m_stage.untilSettled();
    co_await openEditor(m_stage.window().actions()->editScan);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("editor-edit"));
}

TourScenes::Scene TourScenes::editorWindows() {
    co_await openEditor(m_stage.window().actions()->newScan);
    m_stage.click("windowsRadio");
    m_stage.type("nameEdit", QStringLiteral("AMS Windows servers"));
    m_stage.part<ScannerCombo>("scannerCombo").setCurrentIndex(1);
    m_stage.type("targetsEdit", QStringLiteral("ams-fs-01.contoso.com\nams-sql-01.contoso.com"));
    m_stage.click("keyVaultRadio");
    m_stage.type("keyVaultUrlEdit", QStringLiteral("https://contoso-scan.vault.azure.net"));
    m_stage.type("keyVaultSecretNameEdit", QStringLiteral("ams-windows-scan"));
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("editor-windows"));
}

// The service is silent before anything was sent, and Cancel takes it back.
TourScenes::Scene TourScenes::saving() {
    select(m_failed);
    co_await m_stage.untilSettled();
    co_await openEditor(m_stage.window().actions()->editScan);
    m_stage.type("nameEdit", QStringLiteral("AMS core switches north"));
    m_stage.emulator().faults().add(
        Emulator::Fault::delay(QStringLiteral("listDefinitions"), 1, 60'000));
    m_stage.click("saveButton");
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("saving"));
    m_stage.click("cancelButton");
    const auto* editor = qobject_cast<ScanEditor*>(m_stage.dialogs().value(0));
    const std::function<bool()> isBack = [editor] { return !editor || !editor->isBusy(); };
    co_await m_stage.until(QStringLiteral("what was taken back"), isBack);
    m_stage.emulator().faults().clear();
}

// Somebody else saves while the form is open.
TourScenes::Scene TourScenes::conflict() {
    const QString id = scanId([](const ScanDefinition& scan) {
        return scan.type == ScanType::Network && scan.targetType == TargetType::Ip &&
               scan.isActive && !scan.scanner.machineId.isEmpty();
    });
    select(id);
    co_await m_stage.untilSettled();
    co_await openEditor(m_stage.window().actions()->editScan);
    m_stage.part<QSpinBox>("intervalSpinBox").setValue(8);
    m_stage.type("targetsEdit", QStringLiteral("10.20.1.0/25"));
    m_stage.emulator().editDefinition(
        id, {{QStringLiteral("intervalInHours"), 12}, {QStringLiteral("isActive"), false}});
    m_stage.click("saveButton");
    co_await m_stage.untilDialog(QStringLiteral("conflictDialog"));
    co_await m_stage.take(QStringLiteral("conflict"));
}

// With a second connection beside the demonstration, saved as the dialog saves one.
TourScenes::Scene TourScenes::connections() {
    ConnectionDraft draft;
    draft.connection = m_stage.demo().connection();
    draft.connection.id.clear();
    draft.connection.name = QStringLiteral("Contoso Lab");
    draft.connection.colour = 2;
    draft.connection.clientId = m_stage.emulator().clientId(Emulator::Client::Read);
    draft.newSecret = m_stage.emulator().clientSecret(Emulator::Client::Read);
    const auto saved = co_await m_stage.session().save(draft);
    if (!saved) {
        m_stage.fail(saved.error().what);
        co_return;
    }
    m_lab = saved->connection.id;
    Q_EMIT m_stage.window().connectionsRequested(m_lab);
    co_await m_stage.untilDialog(QStringLiteral("ConnectionsDialog"));
    // Whether there is a secret is asked of the keychain.
    const auto* dialog = qobject_cast<ConnectionsDialog*>(m_stage.dialogs().value(0));
    const std::function<bool()> isKnown = [dialog] {
        return dialog != nullptr && !dialog->draft().needsSecret();
    };
    co_await m_stage.until(QStringLiteral("the stored secret"), isKnown);
    m_stage.click("testButton");
    const NoticeBox& result = m_stage.part<NoticeBox>("resultBox");
    const QString meanwhile = result.title();
    const std::function<bool()> isTested = [&result, meanwhile] {
        return result.isVisible() && result.title() != meanwhile;
    };
    co_await m_stage.until(QStringLiteral("the result"), isTested);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("connections"));
    if (!result.isVisible())
        m_stage.fail(QStringLiteral("what the test found did not stay"));
}

TourScenes::Scene TourScenes::settings() {
    m_stage.window().actions()->settings->trigger();
    co_await m_stage.untilDialog(QStringLiteral("SettingsDialog"));
    co_await m_stage.take(QStringLiteral("settings"));
}

TourScenes::Scene TourScenes::registerApp() {
    m_stage.window().actions()->registerApp->trigger();
    co_await m_stage.untilDialog(QStringLiteral("registerAppDialog"));
    co_await m_stage.take(QStringLiteral("register-app"));
}

TourScenes::Scene TourScenes::shortcuts() {
    m_stage.window().actions()->keyboardHelp->trigger();
    co_await m_stage.untilDialog(QStringLiteral("shortcutsDialog"));
    co_await m_stage.take(QStringLiteral("shortcuts"));
}

TourScenes::Scene TourScenes::about() {
    m_stage.window().actions()->about->trigger();
    co_await m_stage.untilDialog(QStringLiteral("aboutDialog"));
    co_await m_stage.take(QStringLiteral("about"));
}
