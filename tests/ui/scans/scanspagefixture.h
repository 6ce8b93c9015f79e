// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampletenant.h"
#include "ui/look/look.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <memory>

// The page on the real window with a sample tenant, made anew for each test.
class ScansPageFixture : public QObject {
protected:
    static void prepare() { new Look(*qApp); }

    void start() {
        m_window = std::make_unique<MainWindow>([] { return sample::now(); });
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page = m_window->findChild<ScansPage*>();
        m_table = m_page->table();
        show(sample::tenant());
    }

    [[nodiscard]] ScanList* list() const { return m_page->list(); }

    void show(const TenantState& state) {
        m_window->setTenant(state);
        // A hundred thousand are made, judged and sorted in a debug build on a busy machine.
        QTRY_COMPARE_WITH_TIMEOUT(list()->totalCount(), state.snapshot->scanCount(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!list()->isBusy(), 60'000);
    }

    void click(int row, ScanColumn column, Qt::KeyboardModifiers modifiers = {}) {
        const QRect cell = m_table->visualRect(m_table->model()->index(row, int(column)));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, modifiers, cell.center());
    }

    [[nodiscard]] QString labelText(const char* name) const {
        const auto* label = m_page->findChild<QLabel*>(QLatin1StringView(name));
        return label != nullptr ? label->text() : QString();
    }

    std::unique_ptr<MainWindow> m_window;
    ScansPage* m_page = nullptr;
    ScanTable* m_table = nullptr;
};
