// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QCloseEvent>

MainWindow::MainWindow(Now now, QWidget* parent) : QMainWindow(parent), m_now(std::move(now)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("ScanDeck"));
}

MainWindow::~MainWindow() = default;

void MainWindow::setTenants(const QList<TenantEntry>& tenants) {
    Q_UNUSED(tenants)
}

void MainWindow::setTenant(const TenantState& state) {
    m_state = state;
}

void MainWindow::setHistory(const QString& scanId, const QList<ScanSession>& sessions) {
    Q_UNUSED(scanId)
    Q_UNUSED(sessions)
}

void MainWindow::setHistoryProblem(const QString& scanId, const Error& problem) {
    Q_UNUSED(scanId)
    Q_UNUSED(problem)
}

void MainWindow::setChanges(const QList<Change>& changes) {
    Q_UNUSED(changes)
}

void MainWindow::updateChange(const Change& change) {
    Q_UNUSED(change)
}

void MainWindow::setSettings(const UserSettings& settings) {
    Q_UNUSED(settings)
}

void MainWindow::setReadOnlyReason(const QString& reason) {
    Q_UNUSED(reason)
}

void MainWindow::showMessage(const QString& text) {
    Q_UNUSED(text)
}

void MainWindow::showProblem(const Error& problem) {
    Q_UNUSED(problem)
}

QVariantMap MainWindow::viewState(const QString& page) const {
    Q_UNUSED(page)
    return {};
}

void MainWindow::restoreViewState(const QString& page, const QVariantMap& state) {
    Q_UNUSED(page)
    Q_UNUSED(state)
}

void MainWindow::showPage(Page page) {
    Q_UNUSED(page)
}

MainWindow::Page MainWindow::page() const {
    return Page::Scans;
}

void MainWindow::showScan(const QString& scanId) {
    Q_UNUSED(scanId)
}

void MainWindow::showAgent(const QString& machineId) {
    Q_UNUSED(machineId)
}

void MainWindow::showChange(qint64 changeId) {
    Q_UNUSED(changeId)
}

void MainWindow::updateAges() {}

void MainWindow::closeEvent(QCloseEvent* event) {
    // The program decides: changes may still run, and a form may hold unsaved input.
    event->ignore();
    Q_EMIT quitRequested();
}
