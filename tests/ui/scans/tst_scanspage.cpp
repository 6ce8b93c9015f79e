// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scans/scanspagefixture.h"
#include "ui/common/rowheader.h"
#include "ui/scans/nearestword.h"
#include "ui/scans/scandetails.h"
#include "ui/scans/targetrows.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

// The page on the real window, as a person meets it.
class TestScansPage final : public ScansPageFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { start(); }
    void cleanup() { m_window.reset(); }
    void narrowingKeepsTheCurrentRowInSight();
    void aLongListOfTargetsLetsTheRestBeSeen();
    void typingNarrowsTheList();
    void refreshKeepsCurrentSelectionAndScroll();
    void keysOfTheListBelongToTheList();
    void everyFieldOfTheServiceIsInTheDetails();
    void aReasonIsShownWithEveryStatusAndReadWhole();
    void whyThereIsNoHistoryIsReadWhole();
    void nothingIsLateBeforeItIsWorkedOut();
    void historyIsAskedForOnceARowWasRestedOn();
    void nearMissesAreSuggested();
    void nearestWordNeverGuessesFarAway();
    void emptyTenantSaysSo();
    void arrangementComesBack();
};

void TestScansPage::narrowingKeepsTheCurrentRowInSight() {
    const auto isInSight = [this] {
        const int at = m_table->rowViewportPosition(m_table->currentIndex().row());
        return at >= 0 && at < m_table->viewport()->height();
    };
    const auto type = [this](const QString& text) {
        m_page->findChild<QLineEdit*>(QStringLiteral("scanSearchField"))->setText(text);
        QTRY_VERIFY(!list()->isBusy() && list()->filter().text == text);
    };
    QString current;
    for (int row = 60; row < list()->model()->rowCount() && current.isEmpty(); ++row) {
        const QString name = list()->model()->index(row, int(ScanColumn::Name)).data().toString();
        if (name.startsWith(QLatin1String("NYC")))
            current = list()->model()->idAt(row);
    }
    QVERIFY(!current.isEmpty());
    m_table->setCurrentId(current);
    m_table->scrollTo(m_table->currentIndex());
    // Still shown: in sight.
    type(QStringLiteral("n"));
    QCOMPARE(m_page->currentId(), current);
    QVERIFY(isInSight());
    // Hidden: the first row is current, and the list begins at its top.
    type(QStringLiteral("ams"));
    QCOMPARE(m_table->currentIndex().row(), 0);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    // There again: current again, and in sight.
    type({});
    QCOMPARE(m_page->currentId(), current);
    QVERIFY(isInSight());
}

void TestScansPage::aLongListOfTargetsLetsTheRestBeSeen() {
    QStringList targets;
    for (int i = 0; i < 300; ++i)
        targets += QStringLiteral("10.20.%1.%2").arg(i / 200).arg(i % 200);
    TenantState state = sample::tenant();
    state.snapshot = sample::snapshot(20, [&](ScanDefinition& scan, qsizetype i) {
        scan.target = i == 0 ? targets.join(QLatin1Char(',')) : scan.target;
    });
    m_window->setTenant(state);
    QTRY_VERIFY(!list()->isBusy() && list()->totalCount() == 20);
    m_page->showScan(sample::scan(0).id);
    auto* details = m_page->findChild<ScanDetails*>();
    auto* all = details->findChild<QPushButton*>(QStringLiteral("allTargetsButton"));
    auto* rows = details->findChild<TargetRows*>();
    QTRY_VERIFY(all->isVisible());
    QCOMPARE(all->text(), QStringLiteral("Show all 300"));
    QVERIFY(rows->text().contains(targets[0]) && !rows->text().contains(targets[299]));
    const int few = rows->sizeHint().height();
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(rows->text().contains(targets[299]));
    QVERIFY(rows->sizeHint().height() > 20 * few);
    // The next scan begins short again, and one with few targets needs no button.
    m_page->showScan(sample::scan(1).id);
    QVERIFY(!all->isVisible());
    m_page->showScan(sample::scan(0).id);
    QCOMPARE(rows->sizeHint().height(), few);
}

void TestScansPage::typingNarrowsTheList() {
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("scanSearchField"));
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("fra fire"));
    QTRY_VERIFY(!list()->isBusy() && list()->shownCount() > 0 && list()->shownCount() < 10);
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        const QString name = list()->model()->index(row, int(ScanColumn::Name)).data().toString();
        QVERIFY2(name.contains(QLatin1String("firewalls")), qPrintable(name));
    }
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(list()->shownCount(), list()->totalCount());
}

void TestScansPage::refreshKeepsCurrentSelectionAndScroll() {
    const QString current = list()->model()->idAt(90);
    m_table->setCurrentId(current);
    m_table->verticalScrollBar()->setValue(80 * m_table->rowHeight(0) + 11);
    const QString top = list()->model()->idAt(m_table->rowAt(0));
    const int offset = m_table->rowViewportPosition(m_table->rowAt(0));
    list()->selection()->selectIds({current, list()->model()->idAt(3)});
    TenantState next = sample::tenant();
    // Rows before and after come and go: far more than are announced one by one.
    const QStringList kept = list()->selection()->ids();
    next.snapshot = sample::snapshot(180, [&](ScanDefinition& scan, qsizetype i) {
        if (i % 3 == 0 && !kept.contains(scan.id) && scan.id != top)
            scan.id = QStringLiteral("new-%1").arg(i);
    });
    m_window->setTenant(next);
    QTRY_VERIFY(!list()->isBusy() && list()->model()->snapshot() == next.snapshot);
    QCOMPARE(m_page->currentId(), current);
    QCOMPARE(list()->selection()->count(), 2);
    QCOMPARE(list()->model()->idAt(m_table->rowAt(0)), top);
    QCOMPARE(m_table->rowViewportPosition(m_table->rowAt(0)), offset);
}

void TestScansPage::keysOfTheListBelongToTheList() {
    QSignalSpy edits(m_window.get(), &MainWindow::editScanRequested);
    QSignalSpy deletes(m_window.get(), &MainWindow::deleteRequested);
    QSignalSpy copies(m_window.get(), &MainWindow::duplicateScanRequested);
    click(2, ScanColumn::Name);
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("scanSearchField"));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClick(field, Qt::Key_D, Qt::ControlModifier);
    auto* chip = m_page->findChild<QToolButton*>(QStringLiteral("failedChip"));
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Return);
    QCOMPARE(edits.count() + deletes.count() + copies.count(), 0);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Return);
    QTest::keyClick(m_table, Qt::Key_Delete);
    QTest::keyClick(m_table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits[0][0].toString(), m_page->currentId());
    QCOMPARE(deletes.count(), 1);
    QCOMPARE(copies.count(), 1);
}

void TestScansPage::everyFieldOfTheServiceIsInTheDetails() {
    ScanDefinition scan = sample::scan(0);
    scan.authentication = AuthenticationInfo{QStringLiteral("#SnmpAuthParams"),
                                             QStringLiteral("AuthPriv"),
                                             QStringLiteral("snmp-reader"),
                                             QStringLiteral("CONTOSO"),
                                             false,
                                             QStringLiteral("https://v.vault.azure.net"),
                                             QStringLiteral("snmp-secret")};
    scan.status = ScanStatus::Fail;
    scan.failureReason = QStringLiteral("SNMP timeout");
    scan.advancedActiveConfiguration = "{\"zone\":\"ot\"}";
    scan.unknown = R"({"ring":{"name":"Pilot <b>"}})";
    scan.scanner.unknown = R"({"rack":"R2-7"})";
    TenantState state = sample::tenant();
    state.snapshot = sample::snapshot(1, [&](ScanDefinition& row, qsizetype) { row = scan; });
    show(state);
    m_table->setCurrentId(scan.id);
    QString all;
    for (const QLabel* label : m_page->findChild<ScanDetails*>()->findChildren<QLabel*>())
        all += label->text() + QLatin1Char('\n');
    const QStringList wanted{scan.id,
                             scan.name,
                             scan.createdBy,
                             scan.orgId,
                             scan.scanner.id,
                             scan.scanner.machineId,
                             scan.scanner.name,
                             scan.scanner.applicationId,
                             scan.scanner.scannerVersion,
                             scan.scanner.clientVersion,
                             scan.failureReason,
                             scan.authentication->userName,
                             scan.authentication->domain,
                             scan.authentication->keyVaultUrl,
                             scan.authentication->keyVaultSecretName,
                             QStringLiteral("10.20.0.0/25"),
                             QStringLiteral("Network"),
                             QStringLiteral("zone: ot"),
                             QStringLiteral("ring.name: Pilot <b>"),
                             QStringLiteral("rack: R2-7"),
                             QStringLiteral("UDP 161")};
    for (const QString& text : wanted)
        QVERIFY2(all.contains(text), qPrintable(text));
}

void TestScansPage::aReasonIsShownWithEveryStatusAndReadWhole() {
    const QString tail = QStringLiteral("the last word");
    for (const ScanStatus status : {ScanStatus::Never, ScanStatus::Success, ScanStatus::Fail,
                                    ScanStatus::Partial, ScanStatus::Other}) {
        for (const bool isLong : {false, true}) {
            ScanDefinition scan = sample::scan(0);
            scan.status = status;
            scan.failureReason = QStringLiteral("Three of the targets were skipped.");
            if (isLong)
                scan.failureReason += QStringLiteral(" and so on").repeated(60) + tail;
            TenantState state = sample::tenant();
            state.snapshot =
                sample::snapshot(1, [&](ScanDefinition& row, qsizetype) { row = scan; });
            show(state);
            m_table->setCurrentId(scan.id);
            auto* details = m_page->findChild<ScanDetails*>();
            QStringList shown;
            for (const QLabel* label : details->findChildren<QLabel*>()) {
                if (label->isVisible())
                    shown << label->text();
            }
            const QString all = shown.join(u'\n');
            QVERIFY2(all.contains(QStringLiteral("Three of the targets were skipped.")),
                     qPrintable(QString::number(int(status))));
            QCOMPARE(all.contains(tail), isLong);
            auto* copy = details->findChild<QToolButton*>(QStringLiteral("copy_failureReason"));
            QCOMPARE(copy->isVisible(), isLong);
            if (isLong) {
                copy->click();
                QCOMPARE(QGuiApplication::clipboard()->text(), scan.failureReason);
            }
        }
    }
}

void TestScansPage::whyThereIsNoHistoryIsReadWhole() {
    auto* words = m_window->findChild<QLabel*>(QStringLiteral("sessionWords"));
    QVERIFY(!words->isVisible());
    m_window->setHistoryProblem(m_page->currentId(), sample::noNetwork());
    QTRY_VERIFY(words->isVisible());
    QVERIFY(words->text().contains(sample::noNetwork().why));
    QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
    QVERIFY(words->height() > words->fontMetrics().height());
    // It comes after all.
    m_window->setHistory(m_page->currentId(), sample::sessions(sample::scan(0)));
    QVERIFY(!words->isVisible());
}

void TestScansPage::nothingIsLateBeforeItIsWorkedOut() {
    auto* chip = m_window->findChild<QToolButton*>(QStringLiteral("overdueChip"));
    const TenantState state = sample::tenant(100'000);
    QStringList early; // what the chip said while only the rows were there
    connect(list(), &ScanList::contentChanged, chip, [&] {
        if (!list()->health() || list()->health()->snapshot() != state.snapshot)
            early.append(chip->accessibleName());
    });
    show(state);
    for (const QString& said : early)
        QCOMPARE(said, QStringLiteral("Overdue"));
    QVERIFY(chip->accessibleName().startsWith(QStringLiteral("Overdue, ")));
}

void TestScansPage::historyIsAskedForOnceARowWasRestedOn() {
    QSignalSpy asked(m_window.get(), &MainWindow::historyRequested);
    m_table->setCurrentId(list()->model()->idAt(3));
    m_table->setCurrentId(list()->model()->idAt(8));
    QCOMPARE(asked.count(), 0);
    QVERIFY(asked.wait(2000));
    QCOMPARE(asked.count(), 1);
    const QString id = list()->model()->idAt(8);
    QCOMPARE(asked[0][0].toString(), id);
    m_window->setHistory(id, sample::sessions(sample::scan(8)));
    m_table->setCurrentId(list()->model()->idAt(9));
    QVERIFY(asked.wait(2000));
    // It is kept: coming back asks nobody.
    m_table->setCurrentId(id);
    QVERIFY(!asked.wait(800));
}

void TestScansPage::nearMissesAreSuggested() {
    auto* field = m_page->findChild<QLineEdit*>(QStringLiteral("scanSearchField"));
    field->setText(QStringLiteral("firewals"));
    QTRY_COMPARE(list()->shownCount(), 0);
    QTRY_VERIFY(labelText("stateText").contains(QLatin1String("firewalls")));
    m_page->findChild<QPushButton*>(QStringLiteral("stateSecondButton"))->click();
    QTRY_VERIFY(list()->shownCount() > 0);
    QCOMPARE(field->text(), QStringLiteral("firewalls"));
}

void TestScansPage::nearestWordNeverGuessesFarAway() {
    QCOMPARE(editDistance(u"printers", u"prnters", 2), 1);
    QCOMPARE(editDistance(u"printers", u"pritners", 2), 1);
    QCOMPARE(editDistance(u"printers", u"routers", 2), 3);
    const SnapshotPtr snapshot = sample::snapshot(180);
    QCOMPARE(nearestWord(*snapshot, QStringLiteral("prnters")), QStringLiteral("printers"));
    QCOMPARE(nearestWord(*snapshot, QStringLiteral("zzzzzz")), QString());
    QCOMPARE(nearestWord(*snapshot, QStringLiteral("ab")), QString());
}

void TestScansPage::emptyTenantSaysSo() {
    show(sample::tenant(0));
    QTRY_COMPARE(labelText("stateTitle"), QStringLiteral("This tenant has no scan"));
    QSignalSpy asked(m_window.get(), &MainWindow::newScanRequested);
    m_page->findChild<QPushButton*>(QStringLiteral("stateFirstButton"))->click();
    QCOMPARE(asked.count(), 1);
    show(sample::tenant(1));
    QTRY_VERIFY(m_table->isVisible());
}

void TestScansPage::arrangementComesBack() {
    QSignalSpy changed(m_window.get(), &MainWindow::viewStateChanged);
    m_table->header()->setSectionHidden(int(ScanColumn::CreatedBy), false);
    RowHeader* header = m_table->header();
    constexpr auto targets = int(ScanColumn::Targets);
    const QPoint edge(header->sectionViewportPosition(targets) + header->sectionSize(targets) - 1,
                      header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(40, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
    const int chosen = header->sectionSize(targets);
    QVERIFY(chosen > 150);
    Q_EMIT m_table->sortChosen(int(ScanColumn::LastRun), Qt::DescendingOrder);
    QVERIFY(changed.count() > 0);
    const QVariantMap state = m_window->viewState(QStringLiteral("scans"));
    MainWindow other([] { return sample::now(); });
    other.restoreViewState(QStringLiteral("scans"), state);
    auto* page = other.findChild<ScansPage*>();
    QVERIFY(!page->table()->header()->isSectionHidden(int(ScanColumn::CreatedBy)));
    QCOMPARE(page->table()->header()->sectionSize(targets), chosen);
    QCOMPARE(page->list()->sort().column, ScanColumn::LastRun);
    QCOMPARE(page->list()->sort().order, Qt::DescendingOrder);
    // Nonsense from a damaged file harms nothing.
    other.restoreViewState(QStringLiteral("scans"),
                           {{QStringLiteral("columns"), QVariantList{42, QVariantMap{}}},
                            {QStringLiteral("sort"), 7}});
    QVERIFY(!page->table()->header()->isSectionHidden(int(ScanColumn::Name)));
}

QTEST_MAIN(TestScansPage)
#include "tst_scanspage.moc"
