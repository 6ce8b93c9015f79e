// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/translations.h"
#include "tests/support/sampletenant.h"
#include "ui/common/actions.h"
#include "ui/common/rowheader.h"
#include "ui/common/skeleton.h"
#include "ui/look/look.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

// Renders the pages in both themes, and in German, whose words are longer. With
// SCANDECK_PICTURES=DIR they are kept there, to be put beside their targets.
class TestWindowPictures final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pictures_data();
    void pictures();
    void longWordsAreNotCutInASmallWindow();
    void figuresOfAHugeSelectionAreWhole();
    void twiceTheSizeIsTheSameLayout();

private:
    QTemporaryDir m_temporary;
    QString m_folder;
    Look* m_look = nullptr;
    Translations m_translations;
};

// Every text twice: what another language may need.
class Doubled final : public QTranslator {
public:
    QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                      int n) const override {
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QLatin1String("%Ln"), QString::number(n));
        return text + QLatin1Char(' ') + text.remove(QLatin1Char('&'));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

void TestWindowPictures::initTestCase() {
    m_look = new Look(*qApp);
    m_folder = qEnvironmentVariable("SCANDECK_PICTURES", m_temporary.path());
    QVERIFY(QDir().mkpath(m_folder));
}

// What was asked for is worked out, shown and laid out.
void settle(MainWindow& window, const ScanList& list) {
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTRY_VERIFY(!list.isBusy());
    QCoreApplication::processEvents();
}

// Of one scan, the newest.
Change manyTargets() {
    QStringList targets;
    for (int i = 0; i < 300; ++i)
        targets += QStringLiteral("10.20.%1.%2").arg(i / 200).arg(i % 200);
    Change change = sample::changes().last();
    change.id = 7;
    change.kind = ChangeKind::Edit;
    change.startedAt = sample::now();
    change.endedAt = sample::now();
    change.steps[0].before = "{\"intervalInHours\":4,\"target\":\"10.0.0.1\"}";
    change.steps[0].after = QStringLiteral("{\"intervalInHours\":8,\"target\":\"%1\"}")
                                .arg(targets.join(QLatin1Char(',')))
                                .toUtf8();
    return change;
}

// Of hostileNames(): the one of 20,000 letters.
constexpr qsizetype longest = 3;

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
        for (const char* state :
             {"scans", "agents", "activity", "palette", "menu", "first-start", "loading",
              "no-match", "error", "offline", "no-scans", "one-scan", "many-scans",
              "scans-sideways", "loading-waits", "activity-targets"})
            row(state, wide);
        row("hostile", QSize(1280, 1500));
        row("scans-1024x640", QSize(1024, 640));
        row("error-and-problem", QSize(1024, 640));
    }
    for (const QSize size : {wide, QSize(1024, 640)}) {
        for (const char* state :
             {"scans", "agents", "activity", "palette", "menu", "first-start", "no-match", "error",
              "offline", "loading-waits", "error-and-problem", "activity-targets"})
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
    } else if (state.startsWith(QLatin1String("loading"))) {
        tenant.snapshot.reset();
        tenant.isReading = true;
        tenant.readingSince = Instant{sample::now().ms - 3000};
        tenant.scansSoFar = 1536;
        tenant.pagesSoFar = 4;
        if (state == QLatin1String("loading-waits")) {
            tenant.scansSoFar = 100'000;
            tenant.pagesSoFar = 100;
            tenant.budget.leftThisMinute = 0;
            tenant.readingWaitsUntil = Instant{sample::now().ms + 38'000};
        }
        window.setTenant(tenant);
        QTRY_VERIFY(page->findChild<Skeleton*>()->isVisible());
    } else {
        if (state.startsWith(QLatin1String("error"))) {
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
        if (state == QLatin1String("no-scans"))
            tenant.snapshot = sample::snapshot(0);
        else if (state == QLatin1String("one-scan"))
            tenant.snapshot = sample::snapshot(1);
        else if (state == QLatin1String("many-scans"))
            tenant.snapshot = sample::snapshot(100'000);
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
        if (state == QLatin1String("many-scans"))
            list->selection()->selectAllShown();
        const qsizetype failed = state == QLatin1String("hostile") ? longest : 13;
        page->table()->setCurrentId(sample::scan(failed).id);
        window.setHistory(page->currentId(), sample::sessions(sample::scan(failed)));
        if (state == QLatin1String("scans-sideways")) {
            for (const ScanColumn column : {ScanColumn::FailureReason, ScanColumn::CreatedBy})
                page->table()->header()->setSectionHidden(int(column), false);
            page->table()->columns()->fill();
            QTRY_VERIFY(page->table()->horizontalScrollBar()->maximum() > 100);
            page->table()->horizontalScrollBar()->setValue(250);
        }
        if (state == QLatin1String("agents"))
            window.showPage(MainWindow::Page::Agents);
        if (state == QLatin1String("error-and-problem"))
            window.showProblem(sample::noNetwork());
        if (state == QLatin1String("activity-targets"))
            window.updateChange(manyTargets());
        if (state.startsWith(QLatin1String("activity")))
            window.showPage(MainWindow::Page::Activity);
        if (state == QLatin1String("activity-targets"))
            window.showChange(manyTargets().id);
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
    settle(window, *list);
    QPixmap picture = window.grab();
    if (auto* menu = qApp->activePopupWidget()) {
        QPainter painter(&picture);
        painter.drawPixmap(112, 28, menu->grab());
        menu->close();
    }
    QCOMPARE(picture.deviceIndependentSize().toSize(), size);
    const QString file =
        QStringLiteral("%1/%2.png").arg(m_folder, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(picture.save(file));
}

void TestWindowPictures::longWordsAreNotCutInASmallWindow() {
    m_look->setTheme(Theme::Light);
    Doubled doubled;
    QVERIFY(QCoreApplication::installTranslator(&doubled));
    MainWindow window([] { return sample::now(); });
    window.resize(1024, 640);
    window.show();
    const TenantState tenant = sample::tenant();
    window.setTenant(tenant);
    auto* page = window.findChild<ScansPage*>();
    auto* list = page->list();
    QTRY_COMPARE(list->shownCount(), tenant.snapshot->scanCount());
    list->selection()->selectAllShown();
    page->restoreViewState(
        {{QStringLiteral("filter"), QVariantMap{{QStringLiteral("types"), QVariantList{0}}}}});
    QTRY_VERIFY(!list->isBusy());
    settle(window, *list);
    QVERIFY(window.grab().save(m_folder + QStringLiteral("/scans-doubled.png")));
    QCOMPARE(window.size(), QSize(1024, 640));
    auto* bar = window.findChild<QWidget*>(QStringLiteral("selectionBar"));
    int seen = 0;
    for (const QWidget* part : bar->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!part->isVisible())
            continue;
        ++seen;
        QVERIFY2(bar->rect().contains(part->geometry()), qPrintable(part->objectName()));
        if (qobject_cast<const QAbstractButton*>(part) != nullptr)
            QVERIFY2(part->width() >= part->minimumSizeHint().width(),
                     qPrintable(part->objectName()));
    }
    QVERIFY(seen >= 7);
    for (const char* name : {"selectionCount", "hiddenCount"})
        QVERIFY2(bar->findChild<QWidget*>(QLatin1StringView(name))->width() > 60, name);
    QCoreApplication::removeTranslator(&doubled);
}

// Beside the details, in a small window: the warning of what is hidden is not cut.
void TestWindowPictures::figuresOfAHugeSelectionAreWhole() {
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("de")}) {
        m_translations.setLanguage(language);
        MainWindow window([] { return sample::now(); });
        window.resize(1024, 640);
        window.show();
        TenantState tenant = sample::tenant();
        tenant.snapshot = sample::snapshot(100'000);
        window.setTenant(tenant);
        auto* page = window.findChild<ScansPage*>();
        auto* list = page->list();
        QTRY_COMPARE(list->shownCount(), tenant.snapshot->scanCount());
        window.actions()->details->trigger();
        list->selection()->selectAllShown();
        page->restoreViewState(
            {{QStringLiteral("filter"),
              QVariantMap{{QStringLiteral("text"), QStringLiteral("floor 12 7")}}}});
        settle(window, *list);
        QVERIFY(list->selection()->hiddenCount() > 90'000);
        QVERIFY(
            window.grab().save(m_folder + QStringLiteral("/huge-selection-%1.png").arg(language)));
        for (const char* name : {"selectionCount", "hiddenCount"}) {
            const auto* label = window.findChild<QLabel*>(QLatin1StringView(name));
            QVERIFY2(label->isVisible() && label->width() >= label->sizeHint().width(),
                     qPrintable(label->text()));
        }
    }
    m_translations.setLanguage(QStringLiteral("en"));
}

void TestWindowPictures::twiceTheSizeIsTheSameLayout() {
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        QSKIP("this is the one at twice the size");
    QProcess twice;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    const QString folder = m_folder + QStringLiteral("/200pct");
    environment.insert(QStringLiteral("SCANDECK_PICTURES"), folder);
    twice.setProcessEnvironment(environment);
    twice.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("pictures:scans-light"), QStringLiteral("pictures:scans-dark")});
    QVERIFY(twice.waitForFinished(60'000));
    QVERIFY2(twice.exitCode() == 0, twice.readAllStandardOutput().constData());
    const QImage large(folder + QStringLiteral("/scans-light.png"));
    QCOMPARE(large.size(), QSize(2560, 1600));
}

QTEST_MAIN(TestWindowPictures)
#include "tst_windowpictures.moc"
