// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour/tourscenes.h"

#include "ui/common/actions.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace std::chrono_literals;

namespace {

constexpr QSize usual(1280, 800);
constexpr QSize narrow(1024, 640);

void press(QWidget& widget, Qt::Key key) {
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&widget, &down);
}

void press(QWidget& widget, const QPoint& at) {
    QMouseEvent down(QEvent::MouseButtonPress, at, widget.mapToGlobal(at), Qt::LeftButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &down);
}

} // namespace

const QList<TourScenes::Entry>& TourScenes::entries() {
    static const QList<Entry> all{
        {"first-start", &TourScenes::firstStart},
        {"loading", &TourScenes::loading},
        {"scans", &TourScenes::scans},
        {"scans-1024x640", &TourScenes::scansNarrow},
        {"menu", &TourScenes::menu},
        {"palette", &TourScenes::palette},
        {"delete", &TourScenes::deleteScans},
        {"set-active", &TourScenes::setActive},
        {"export", &TourScenes::exportList},
        {"export-file", &TourScenes::exportFile},
        {"no-match", &TourScenes::noMatch},
        {"columns", &TourScenes::columns},
        {"sort-by", &TourScenes::sortBy},
        {"agents", &TourScenes::agents},
        {"editor-new", &TourScenes::editorNew},
        {"editor-faults", &TourScenes::editorFaults},
        {"editor-edit", &TourScenes::editorEdit},
        {"editor-windows", &TourScenes::editorWindows},
        {"discard", &TourScenes::discard},
        {"create-again", &TourScenes::createAgain},
        {"saving", &TourScenes::saving},
        {"conflict", &TourScenes::conflict},
        {"connections", &TourScenes::connections},
        {"remove-connection", &TourScenes::removeConnection},
        {"discard-connection", &TourScenes::discardConnection},
        {"settings", &TourScenes::settings},
        {"shortcuts", &TourScenes::shortcuts},
        {"register-app", &TourScenes::registerApp},
        {"about", &TourScenes::about},
        {"error", &TourScenes::error},
        {"offline", &TourScenes::offline},
        {"activity", &TourScenes::activity},
        {"quit", &TourScenes::quit},
        {"stop-change", &TourScenes::stopChange},
        {"busy", &TourScenes::busy},
        {"not-read", &TourScenes::notRead},
        {"no-scans", &TourScenes::noScans},
    };
    return all;
}

QStringList TourScenes::names() {
    QStringList names;
    for (const Entry& entry : entries())
        names << QLatin1StringView(entry.name);
    return names;
}

QCoro::Task<TourScenes::Report> TourScenes::run(std::function<void(QString)> began) {
    Report report;
    for (const Entry& entry : entries()) {
        const QString name = QLatin1StringView(entry.name);
        began(name);
        co_await (this->*entry.play)();
        const QString whyNot = m_stage.takeFailure();
        m_stage.closeDialogs();
        if (whyNot.isEmpty())
            continue;
        report.failures << QStringLiteral("%1: %2").arg(name, whyNot);
        if (!m_stage.hasTenant())
            break; // nothing that follows could be shown
        co_await connected();
        if (!m_stage.takeFailure().isEmpty())
            break;
    }
    co_return report;
}

TourScenes::Scene TourScenes::connected() {
    const std::function<bool()> isConnected = [this] {
        const TenantState& state = m_stage.tenant().state();
        return state.link == Link::Connected && !state.isReading && state.snapshot &&
               m_stage.scans().list()->totalCount() == state.snapshot->scanCount();
    };
    co_await m_stage.until(QStringLiteral("a reading"), isConnected);
    co_await m_stage.untilSettled();
}

TourScenes::Scene TourScenes::changesEnded() {
    const std::function<bool()> haveEnded = [this] {
        return !m_stage.tenant().changes().isBusy() && m_stage.dialogs().isEmpty();
    };
    co_await m_stage.until(QStringLiteral("the end of a change"), haveEnded);
    co_await connected();
}

QString TourScenes::scanId(std::function<bool(const ScanDefinition&)> is) {
    const SnapshotPtr snapshot = m_stage.tenant().state().snapshot;
    const ScanListModel* model = m_stage.scans().list()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString id = model->idAt(row);
        if (is(snapshot->definition(snapshot->rowOf(id))))
            return id;
    }
    m_stage.fail(QStringLiteral("the sample tenant has no such scan"));
    return {};
}

void TourScenes::select(const QString& id) {
    m_stage.window().showScan(id);
}

// The window before there is any connection. The demonstration's service runs already.
TourScenes::Scene TourScenes::firstStart() {
    // A first window leaves room for a frame, which this screen does not have.
    m_stage.window().resize(usual);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("first-start"));
}

// The fourth page does not come before the pictures are taken.
TourScenes::Scene TourScenes::loading() {
    Emulator::Behaviour behaviour = m_stage.emulator().behaviour();
    behaviour.pageSize = 40;
    m_stage.emulator().setBehaviour(behaviour);
    m_stage.emulator().faults().add(
        Emulator::Fault::delay(QStringLiteral("listDefinitions"), 4, 60'000));
    m_stage.click("demoButton");
    const std::function<bool()> hasPages = [this] {
        return m_stage.hasTenant() && m_stage.tenant().state().pagesSoFar >= 3;
    };
    co_await m_stage.until(QStringLiteral("three pages"), hasPages);
    if (!m_stage.hasTenant())
        co_return;
    m_stage.listenForHistory();
    m_stage.clock().advance(3s);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("loading"));
    if (!m_stage.tenant().state().isReading)
        m_stage.fail(QStringLiteral("the reading did not wait"));
    // Cut off, the page is asked for once more.
    m_stage.emulator().faults().clear();
    m_stage.emulator().setNetworkUp(false);
    m_stage.emulator().setNetworkUp(true);
    co_await connected();
}

TourScenes::Scene TourScenes::scans() {
    m_stage.clock().advance(2min);
    ScansPage& page = m_stage.scans();
    choose();
    page.list()->selection()->selectIds(m_selected);
    const QVariantMap networkOnly{{QStringLiteral("types"), QVariantList{int(ScanType::Network)}}};
    page.restoreViewState({{QStringLiteral("filter"), networkOnly}});
    co_await m_stage.untilSettled();
    if (page.list()->selection()->hiddenCount() == 0)
        m_stage.fail(QStringLiteral("the filter hides nothing that is selected"));
    page.table()->setCurrentId(m_failed);
    page.focusList();
    const std::function<bool()> hasSessions = [this] { return m_stage.hasHistory(m_failed); };
    co_await m_stage.until(QStringLiteral("the sessions"), hasSessions);
    co_await m_stage.take(QStringLiteral("scans"));
}

void TourScenes::choose() {
    const ScanListModel* model = m_stage.scans().list()->model();
    const SnapshotPtr snapshot = m_stage.tenant().state().snapshot;
    QStringList windows;
    QStringList network;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString id = model->idAt(row);
        const ScanType type = snapshot->scan(snapshot->rowOf(id)).type;
        if (type == ScanType::Windows && windows.size() < 3)
            windows << id;
        if (type == ScanType::Network && row % 3 != 1 && network.size() < 11)
            network << id;
    }
    m_selected = windows + network;
    m_failed = scanId([](const ScanDefinition& scan) {
        return scan.type == ScanType::Network && scan.status == ScanStatus::Fail;
    });
}

TourScenes::Scene TourScenes::scansNarrow() {
    const QSize wide = m_stage.window().size();
    m_stage.window().resize(narrow);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("scans-1024x640"));
    m_stage.window().resize(wide);
    co_await m_stage.untilSettled();
}

TourScenes::Scene TourScenes::menu() {
    QMenuBar& bar = *m_stage.window().menuBar();
    auto& scansMenu = m_stage.part<QMenu>("scansMenu");
    press(bar, bar.actionGeometry(scansMenu.menuAction()).center());
    const std::function<bool()> isOpen = [&scansMenu] { return scansMenu.isVisible(); };
    co_await m_stage.until(QStringLiteral("the menu"), isOpen);
    press(scansMenu, Qt::Key_Down);
    co_await m_stage.take(QStringLiteral("menu"));
}

TourScenes::Scene TourScenes::palette() {
    m_stage.window().actions()->find->trigger();
    m_stage.type("paletteField", QStringLiteral("ac"));
    co_await m_stage.take(QStringLiteral("palette"));
    press(m_stage.part<QLineEdit>("paletteField"), Qt::Key_Escape);
}

TourScenes::Scene TourScenes::deleteScans() {
    m_stage.window().actions()->deleteScans->trigger();
    co_await m_stage.untilDialog(QStringLiteral("deleteDialog"));
    co_await m_stage.take(QStringLiteral("delete"));
}

TourScenes::Scene TourScenes::setActive() {
    m_stage.window().actions()->deactivate->trigger();
    co_await m_stage.untilDialog(QStringLiteral("setActiveDialog"));
    co_await m_stage.take(QStringLiteral("set-active"));
}

TourScenes::Scene TourScenes::exportList() {
    m_stage.window().actions()->exportList->trigger();
    co_await m_stage.untilDialog(QStringLiteral("ExportDialog"));
    co_await m_stage.take(QStringLiteral("export"));
}

// Qt's own dialog, as it is where the desktop has none; in a folder that is the same everywhere.
TourScenes::Scene TourScenes::exportFile() {
    m_stage.window().actions()->exportList->trigger();
    co_await m_stage.untilDialog(QStringLiteral("ExportDialog"));
    m_stage.click("exportButton");
    co_await m_stage.untilDialog(QStringLiteral("exportFileDialog"));
    const QTemporaryDir empty;
    if (auto* files = qobject_cast<QFileDialog*>(m_stage.dialogs().value(1))) {
        files->setDirectory(empty.path());
        files->setSidebarUrls({QUrl::fromLocalFile(QDir::rootPath())});
    }
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("export-file"));
    m_stage.closeDialogs();
    m_stage.window().actions()->clearSelection->trigger();
    m_stage.scans().restoreViewState({});
    co_await m_stage.untilSettled();
}

TourScenes::Scene TourScenes::noMatch() {
    m_stage.type("scanSearchField", QStringLiteral("prnters"));
    const std::function<bool()> isEmpty = [this] {
        return m_stage.scans().list()->shownCount() == 0 && !m_stage.scans().list()->isBusy();
    };
    co_await m_stage.until(QStringLiteral("an empty list"), isEmpty);
    co_await m_stage.take(QStringLiteral("no-match"));
    m_stage.type("scanSearchField", {});
    co_await m_stage.untilSettled();
}

TourScenes::Scene TourScenes::agents() {
    m_stage.window().actions()->showAgents->trigger();
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("agents"));
    m_stage.window().actions()->showScans->trigger();
}

// The secret is refused at a sign-in in the middle of the day; the last reading stays.
TourScenes::Scene TourScenes::error() {
    Emulator::Behaviour behaviour = m_stage.emulator().behaviour();
    behaviour.secretsExpired = true;
    m_stage.emulator().setBehaviour(behaviour);
    m_stage.emulator().expireAllTokens();
    m_stage.window().actions()->refresh->trigger();
    const std::function<bool()> isRefused = [this] {
        return m_stage.tenant().state().link == Link::SignInRefused;
    };
    co_await m_stage.until(QStringLiteral("a refused sign-in"), isRefused);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("error"));
    behaviour.secretsExpired = false;
    m_stage.emulator().setBehaviour(behaviour);
    m_stage.window().actions()->refresh->trigger();
    co_await connected();
}

TourScenes::Scene TourScenes::offline() {
    m_stage.emulator().setNetworkUp(false);
    m_stage.clock().advance(12min);
    m_stage.window().actions()->refresh->trigger();
    const std::function<bool()> isOffline = [this] {
        return m_stage.tenant().state().link == Link::Offline;
    };
    co_await m_stage.until(QStringLiteral("no network"), isOffline);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("offline"));
    m_stage.emulator().setNetworkUp(true);
    m_stage.window().actions()->refresh->trigger();
    co_await connected();
}

// Two changes of many scans: one done, and one of which the service refuses a step.
TourScenes::Scene TourScenes::activity() {
    ScanSelection* selection = m_stage.scans().list()->selection();
    Actions* actions = m_stage.window().actions();
    selection->selectIds(m_selected.mid(0, 3));
    actions->deleteScans->trigger();
    co_await m_stage.untilDialog(QStringLiteral("deleteDialog"));
    m_stage.click("doButton");
    co_await changesEnded();
    m_stage.clock().advance(9min);
    Emulator::Fault refusal = Emulator::Fault::refuse(
        QStringLiteral("update"), 3, 400, QStringLiteral("BadRequest"),
        QStringLiteral("The scanner of this definition is no longer registered."));
    refusal.times = 2; // what is refused with few members is sent once more with all
    m_stage.emulator().faults().add(refusal);
    selection->selectIds(m_selected.mid(3));
    actions->deactivate->trigger();
    co_await m_stage.untilDialog(QStringLiteral("setActiveDialog"));
    m_stage.click("doButton");
    co_await changesEnded();
    m_stage.clock().advance(4min);
    const QList<Change>& changes = m_stage.tenant().changeList();
    if (changes.isEmpty() || changes.first().count(StepState::Refused) != 1) {
        m_stage.fail(QStringLiteral("no step was refused"));
        co_return;
    }
    // It says the same, and would stand in all pictures that follow.
    m_stage.part<QWidget>("problemBanner")
        .findChild<QToolButton*>(QStringLiteral("closeBannerButton"))
        ->click();
    actions->showActivity->trigger();
    m_stage.window().showChange(changes.first().id);
    co_await m_stage.untilSettled();
    co_await m_stage.take(QStringLiteral("activity"));
}
