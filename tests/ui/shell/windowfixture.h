// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampletenant.h"
#include "ui/look/look.h"
#include "ui/scans/scanspage.h"
#include "ui/shell/mainwindow.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

#include <memory>

// The real window on a sample tenant, made anew for each test.
class WindowFixture : public QObject {
protected:
    static void prepare() {
        QAccessible::setActive(true);
        new Look(*qApp);
    }

    void start() {
        m_window = std::make_unique<MainWindow>([this] { return m_now; });
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void show(const TenantState& state) {
        auto* list = m_window->findChild<ScansPage*>()->list();
        m_window->setTenant(state);
        QTRY_COMPARE(list->totalCount(), state.snapshot ? state.snapshot->scanCount() : 0);
        QTRY_VERIFY(!list->isBusy());
    }

    Instant m_now = sample::now();
    std::unique_ptr<MainWindow> m_window;
};
