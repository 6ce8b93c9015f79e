// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/translations.h"
#include "tests/support/sampletenant.h"
#include "ui/look/look.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

// Renders the pages in both themes, and in German, whose words are longer. With
// SCANDECK_PICTURES=DIR they are kept there, to be put beside their targets.
class TestWindowPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pictures_data();
    void pictures();

private:
    QTemporaryDir m_temporary;
    QString m_folder;
    Look* m_look = nullptr;
    Translations m_translations;
};

void TestWindowPictures::initTestCase() {
    m_look = new Look(*qApp);
    m_folder = qEnvironmentVariable("SCANDECK_PICTURES", m_temporary.path());
    QVERIFY(QDir().mkpath(m_folder));
}

void TestWindowPictures::pictures_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    const QSize wide(1280, 800);
    for (const bool isDark : {false, true}) {
        const auto row = [&](const char* state, QSize size) {
            QTest::addRow("%s-%s", state, isDark ? "dark" : "light")
                << QString::fromLatin1(state) << isDark << size << QStringLiteral("en");
        };
        for (const char* state : {"scans", "agents", "activity", "palette", "menu", "first-start",
                                  "loading", "no-match", "error", "offline", "hostile"})
            row(state, wide);
        row("scans-1024x640", QSize(1024, 640));
    }
    for (const QSize size : {wide, QSize(1024, 640)}) {
        for (const char* state : {"scans", "agents", "activity", "palette", "menu", "first-start",
                                  "no-match", "error", "offline"})
            QTest::addRow("%s-de-%d", state, size.width())
                << QString::fromLatin1(state) << false << size << QStringLiteral("de");
    }
}

void TestWindowPictures::pictures() {
    QFETCH(QString, state);
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    QFETCH(QString, language);
    m_translations.setLanguage(language);
    m_look->setTheme(isDark ? Theme::Dark : Theme::Light);
    MainWindow window([] { return sample::now(); });
    window.resize(size);
    TenantState tenant = sample::tenant();
    window.show();
    auto* page = window.findChild<ScansPage*>();
    auto* list = page->list();
    if (state == QLatin1String("first-start")) {
        window.setTenants({});
    } else if (state == QLatin1String("loading")) {
        tenant.snapshot.reset();
        tenant.isReading = true;
        tenant.readingSince = Instant{sample::now().ms - 3000};
        tenant.scansSoFar = 1536;
        tenant.pagesSoFar = 4;
        window.setTenant(tenant);
        QTest::qWait(400);
    } else {
        if (state == QLatin1String("error")) {
            tenant.link = Link::SignInRefused;
            tenant.problem = sample::refusedSignIn();
            tenant.problemSince = sample::now();
        } else if (state == QLatin1String("offline")) {
            tenant.link = Link::Offline;
            tenant.problem = sample::noNetwork();
            tenant.problemSince = Instant{sample::now().ms - 47 * 60'000};
            tenant.nextTry = Instant{sample::now().ms + 24'000};
            tenant.whyNoChange = QStringLiteral("There is no network.");
        } else if (state == QLatin1String("hostile")) {
            const QStringList names = sample::hostileNames();
            tenant.snapshot = sample::snapshot(40, [&](ScanDefinition& scan, qsizetype i) {
                scan.name = names[i % names.size()];
                scan.scanner.name = names[(i + 3) % names.size()];
                scan.target = i == 3 ? QString(20'000, QLatin1Char('9')) : scan.target;
                scan.createdBy = names[(i + 1) % names.size()];
            });
        }
        window.setTenant(tenant);
        window.setChanges(sample::changes());
        QTRY_COMPARE(list->shownCount(), tenant.snapshot->scanCount());
        const bool hasSelection = state.startsWith(QLatin1String("scans")) ||
                                  state == QLatin1String("palette") ||
                                  state == QLatin1String("menu");
        if (hasSelection) {
            ScanFilter filter;
            filter.types = {ScanType::Network};
            QStringList ids;
            for (int i = 0; i < 14; ++i)
                ids.append(sample::scan(i * 4).id);
            list->selection()->selectIds(ids);
            page->restoreViewState({{QStringLiteral("filter"),
                                     QVariantMap{{QStringLiteral("types"), QVariantList{0}}}}});
            QTRY_VERIFY(!list->isBusy());
        }
        const qsizetype failed = 13;
        page->table()->setCurrentId(sample::scan(failed).id);
        window.setHistory(page->currentId(), sample::sessions(sample::scan(failed)));
        if (state == QLatin1String("agents"))
            window.showPage(MainWindow::Page::Agents);
        if (state == QLatin1String("activity"))
            window.showPage(MainWindow::Page::Activity);
        if (state == QLatin1String("no-match")) {
            window.findChild<QLineEdit*>(QStringLiteral("scanSearchField"))
                ->setText(QStringLiteral("prnters"));
            QTRY_COMPARE(list->shownCount(), 0);
            QTRY_VERIFY(!list->isBusy());
        }
        if (state == QLatin1String("palette")) {
            window.actions()->find->trigger();
            window.findChild<QLineEdit*>(QStringLiteral("paletteField"))
                ->setText(QStringLiteral("ac"));
        }
        if (state == QLatin1String("menu"))
            window.findChild<QMenu*>(QStringLiteral("scansMenu"))
                ->popup(window.mapToGlobal(QPoint(112, 28)));
    }
    QTest::qWait(30);
    QPixmap picture = window.grab();
    if (auto* menu = qApp->activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(112, 28, menu->grab());
        menu->close();
    }
    QCOMPARE(picture.size(), size);
    const QString file =
        QStringLiteral("%1/%2.png").arg(m_folder, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(picture.save(file));
}

QTEST_MAIN(TestWindowPictures)
#include "tst_windowpictures.moc"
