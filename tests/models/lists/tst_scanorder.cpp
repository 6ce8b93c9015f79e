// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/fold.h"
#include "models/lists/orderengine.h"
#include "models/text/words.h"
#include "tests/models/lists/randomtenant.h"

#include <QCollator>
#include <QTest>

#include <algorithm>
#include <numeric>

class TestScanOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePlainReference();
    void naturalOrderHoldsInEveryLocale_data();
    void naturalOrderHoldsInEveryLocale();
    void equalOnesGoByNameThenId();
    void wordsAreAllFoundAnywhere();
    void narrowingGivesWhatAFreshFilterGives();
    void facetsLeaveTheirOwnGroupOut();
    void stoppedWorkGivesNothing();
    void serviceOrderIsAll();
    void wordsAreFolded_data();
    void wordsAreFolded();
};

namespace {

// All of this is the slow and plain way, from definitions and QStrings.
class Reference {
public:
    Reference(const Snapshot& snapshot, const TenantHealth& health, const QLocale& locale)
        : m_snapshot(snapshot), m_health(health), m_collator(locale) {
        m_collator.setNumericMode(true);
        m_collator.setCaseSensitivity(Qt::CaseInsensitive);
        for (qsizetype row = 0; row < snapshot.scanCount(); ++row)
            m_scans += snapshot.definition(row);
    }

    std::vector<quint32> order(const ScanFilter& filter, const SortSpec& sort) const {
        std::vector<quint32> rows(size_t(m_scans.size()));
        std::iota(rows.begin(), rows.end(), 0);
        std::erase_if(rows, [&](quint32 row) { return !isShown(row, filter); });
        std::ranges::stable_sort(rows, [&](quint32 a, quint32 b) { return isLess(a, b, sort); });
        return rows;
    }

    bool isShown(quint32 row, const ScanFilter& filter) const {
        const ScanDefinition& scan = m_scans[row];
        const bool notFresh = scan.isActive && m_health.agentHealth(row) &&
                              *m_health.agentHealth(row) != AgentHealth::Fresh;
        return holdsWords(row, filter.text) &&
               (filter.types.isEmpty() || filter.types.contains(scan.type)) &&
               (filter.statuses.isEmpty() || filter.statuses.contains(scan.status)) &&
               (!filter.active || *filter.active == scan.isActive) &&
               (filter.machineIds.isEmpty() ||
                filter.machineIds.contains(scan.scanner.machineId)) &&
               (!filter.overdue || m_health.schedule(row) == Schedule::Late) &&
               (!filter.agentNotFresh || notFresh) &&
               (filter.ids.isEmpty() || filter.ids.contains(scan.id));
    }

private:
    static QString fold(const QString& text) {
        QString bare;
        for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
            if (!c.isMark())
                bare += c;
        }
        bare = bare.toUpper().toCaseFolded();
        bare.removeIf([](QChar c) { return c.isMark(); });
        return bare;
    }

    bool holdsWords(quint32 row, const QString& text) const {
        const ScanDefinition& scan = m_scans[row];
        QStringList fields{scan.id,
                           scan.name,
                           scan.target,
                           scan.createdBy,
                           scan.orgId,
                           scan.failureReason,
                           scan.typeWord,
                           scan.targetTypeWord,
                           scan.statusWord,
                           statusText(scan.status, scan.statusWord),
                           scanTypeText(scan.type, scan.typeWord),
                           targetTypeText(scan.targetType, scan.targetTypeWord),
                           scan.scanner.name,
                           scan.scanner.machineId,
                           scan.scanner.id,
                           scan.scanner.applicationId,
                           scan.scanner.scannerVersion,
                           scan.scanner.clientVersion};
        if (scan.authentication)
            fields += {authenticationText(*scan.authentication), scan.authentication->userName};
        for (const QString& word : fold(text).split(u' ', Qt::SkipEmptyParts)) {
            if (std::ranges::none_of(
                    fields, [&](const QString& field) { return fold(field).contains(word); }))
                return false;
        }
        return true;
    }

    int compareTexts(const QString& a, const QString& b) const {
        if (a.isEmpty() || b.isEmpty())
            return int(a.isEmpty()) - int(b.isEmpty());
        return m_collator.compare(a, b);
    }

    template<class T>
    static int compareValues(const T& a, const T& b) {
        return a < b ? -1 : b < a ? 1 : 0;
    }

    static int compareVersionTexts(const QString& a, const QString& b) {
        if (a.isEmpty() || b.isEmpty())
            return int(a.isEmpty()) - int(b.isEmpty());
        return compareVersions(a, b) != 0 ? compareVersions(a, b) : compareValues(a, b);
    }

    static qint64 orMost(Instant when) {
        return when.isKnown() ? when.ms : std::numeric_limits<qint64>::max();
    }

    int compare(quint32 one, quint32 other, ScanColumn column) const {
        const ScanDefinition& a = m_scans[one];
        const ScanDefinition& b = m_scans[other];
        const auto severity = [](ScanStatus status) {
            return QList{ScanStatus::Fail, ScanStatus::Partial, ScanStatus::Other,
                         ScanStatus::Never, ScanStatus::Success}
                .indexOf(status);
        };
        const auto most = std::numeric_limits<int>::max();
        switch (column) {
        case ScanColumn::Check: return 0;
        case ScanColumn::Status: return compareValues(severity(a.status), severity(b.status));
        case ScanColumn::Name: return compareTexts(a.name, b.name);
        case ScanColumn::Type:
            return compareTexts(scanTypeText(a.type, a.typeWord), scanTypeText(b.type, b.typeWord));
        case ScanColumn::Targets: return compareTexts(a.target, b.target);
        case ScanColumn::Addresses:
            return compareValues(m_health.addressCount(one), m_health.addressCount(other));
        case ScanColumn::Agent: return compareTexts(a.scanner.name, b.scanner.name);
        case ScanColumn::Every:
            return compareValues(a.intervalHours.value_or(most), b.intervalHours.value_or(most));
        case ScanColumn::LastRun: return compareValues(a.lastRun, b.lastRun);
        case ScanColumn::NextRun:
            return compareValues(orMost(m_health.nextRun(one)), orMost(m_health.nextRun(other)));
        case ScanColumn::Active: return compareValues(!a.isActive, !b.isActive);
        case ScanColumn::FailureReason: return compareTexts(a.failureReason, b.failureReason);
        case ScanColumn::TargetType:
            return compareTexts(targetTypeText(a.targetType, a.targetTypeWord),
                                targetTypeText(b.targetType, b.targetTypeWord));
        case ScanColumn::Authentication:
            return compareTexts(
                a.authentication ? authenticationText(*a.authentication) : QString(),
                b.authentication ? authenticationText(*b.authentication) : QString());
        case ScanColumn::CreatedBy: return compareTexts(a.createdBy, b.createdBy);
        case ScanColumn::AgentHealth: {
            const auto rank = [this](quint32 row) {
                return m_health.agentHealth(row) ? int(*m_health.agentHealth(row)) : 99;
            };
            return compareValues(rank(one), rank(other));
        }
        case ScanColumn::AgentLastSeen:
            return compareValues(orMost(a.scanner.lastSeen), orMost(b.scanner.lastSeen));
        case ScanColumn::AgentLastCommand:
            return compareValues(orMost(a.scanner.lastCommand), orMost(b.scanner.lastCommand));
        case ScanColumn::AgentVersion:
            return compareVersionTexts(a.scanner.scannerVersion, b.scanner.scannerVersion);
        case ScanColumn::AgentClientVersion:
            return compareVersionTexts(a.scanner.clientVersion, b.scanner.clientVersion);
        case ScanColumn::AgentAppId:
            return compareTexts(a.scanner.applicationId, b.scanner.applicationId);
        case ScanColumn::AgentMachineId:
            return compareTexts(a.scanner.machineId, b.scanner.machineId);
        case ScanColumn::AgentId: return compareTexts(a.scanner.id, b.scanner.id);
        case ScanColumn::OrgId: return compareTexts(a.orgId, b.orgId);
        case ScanColumn::Id: return compareValues(a.id, b.id);
        case ScanColumn::TroubleshootMode:
            return compareValues(!a.isTroubleshootMode, !b.isTroubleshootMode);
        }
        return 0;
    }

    bool isLess(quint32 one, quint32 other, const SortSpec& sort) const {
        const int order = compare(one, other, sort.column);
        if (order != 0)
            return sort.order == Qt::AscendingOrder ? order < 0 : order > 0;
        const int name = compareTexts(m_scans[one].name, m_scans[other].name);
        return name != 0 ? name < 0 : m_scans[one].id < m_scans[other].id;
    }

    const Snapshot& m_snapshot;
    const TenantHealth& m_health;
    QCollator m_collator;
    QList<ScanDefinition> m_scans;
};

const QLocale English(QLocale::English, QLocale::UnitedKingdom);

QString randomWords(RandomTenant& tenant) {
    const QStringList words{
        QStringLiteral("core"),    QStringLiteral("ZÜR"), QStringLiteral("zuri"),
        QStringLiteral("10.2"),    QStringLiteral("a"),   QStringLiteral("fail"),
        QStringLiteral("timeout"), QStringLiteral("m3"),  QStringLiteral("okafor"),
        QStringLiteral("ss"),      QStringLiteral("東"),  QStringLiteral("nothing-holds-this"),
        QStringLiteral("svc"),     QStringLiteral("0"),   QStringLiteral("i")};
    QStringList some;
    for (int n = tenant.below(3); n > 0; --n)
        some += tenant.pick(words);
    return some.join(u' ');
}

ScanFilter randomFilter(RandomTenant& tenant, const QList<ScanDefinition>& scans) {
    ScanFilter filter;
    if (tenant.chance(60))
        filter.text = randomWords(tenant);
    while (tenant.chance(25))
        filter.types += ScanType(tenant.below(5));
    while (tenant.chance(25))
        filter.statuses += ScanStatus(tenant.below(5));
    if (tenant.chance(20))
        filter.active = tenant.chance(50);
    while (tenant.chance(20))
        filter.machineIds += tenant.pick(tenant.agents()).machineId;
    filter.overdue = tenant.chance(10);
    filter.agentNotFresh = tenant.chance(10);
    while (tenant.chance(10) && !scans.isEmpty())
        filter.ids += tenant.pick(scans).id;
    return filter;
}

SortSpec randomSort(RandomTenant& tenant) {
    return {ScanColumn(tenant.below(ScanColumnCount)),
            tenant.chance(50) ? Qt::AscendingOrder : Qt::DescendingOrder};
}

} // namespace

void TestScanOrder::agreesWithThePlainReference() {
    QLocale::setDefault(English);
    int cases = 0;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        RandomTenant tenant(seed);
        const QList<ScanDefinition> scans = tenant.scans(tenant.below(120));
        const SnapshotPtr snapshot = tenant.snapshot(scans);
        const TenantHealthPtr health = deriveHealth(snapshot, {});
        const Reference reference(*snapshot, *health, English);
        OrderEngine engine(English);
        engine.setContent(snapshot, health);
        for (int i = 0; i < 60; ++i) {
            const ScanFilter filter = randomFilter(tenant, scans);
            const SortSpec sort = randomSort(tenant);
            const std::vector<quint32> expected = reference.order(filter, sort);
            const auto order = engine.order(filter, sort, {});
            QVERIFY(order);
            const QByteArray where = "seed " + QByteArray::number(seed) + ", column " +
                                     columnKey(sort.column).toLatin1() + ", text " +
                                     filter.text.toUtf8();
            QVERIFY2(order->rows == expected, where.constData());
            QCOMPARE(order->shown.count(), qsizetype(expected.size()));
            for (const quint32 row : expected)
                QVERIFY(order->shown.contains(row));
            if (i % 10 == 0)
                QVERIFY2(computeOrder(*snapshot, *health, filter, sort).rows == expected,
                         where.constData());
            ++cases;
        }
    }
    QCOMPARE(cases, 3'600);
}

void TestScanOrder::naturalOrderHoldsInEveryLocale_data() {
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("C") << QLocale::c();
    QTest::newRow("English") << English;
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany);
    QTest::newRow("Swedish") << QLocale(QLocale::Swedish, QLocale::Sweden);
}

void TestScanOrder::naturalOrderHoldsInEveryLocale() {
    QFETCH(QLocale, locale);
    SnapshotBuilder builder;
    for (const char* name : {"zebra", "Österreich", "a10", "a9", "B1", "b02", "apfel"}) {
        ScanDefinition scan;
        scan.id = QString::fromUtf8(name);
        scan.name = scan.id;
        builder.addScan(scan);
    }
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    OrderEngine engine(locale);
    engine.setContent(snapshot, deriveHealth(snapshot, {}));
    QStringList names;
    const auto order = engine.order({}, {}, {});
    for (const quint32 row : order->rows)
        names += snapshot->string(snapshot->scan(row).name);
    // In Swedish Ö comes after z.
    const QString expected = locale.language() == QLocale::Swedish
                                 ? QStringLiteral("a9 a10 apfel B1 b02 zebra Österreich")
                                 : QStringLiteral("a9 a10 apfel B1 b02 Österreich zebra");
    QCOMPARE(names.join(u' '), expected);
}

void TestScanOrder::equalOnesGoByNameThenId() {
    SnapshotBuilder builder;
    for (const char* text : {"b-2", "a-3", "b-1", "a-1", "a-2"}) {
        ScanDefinition scan;
        scan.id = QString::fromLatin1(text + 2);
        scan.id.prepend(QString::fromLatin1(text, 1));
        scan.name = QString::fromLatin1(text, 1);
        scan.isActive = true;
        builder.addScan(scan);
    }
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    const TenantHealthPtr health = deriveHealth(snapshot, {});
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QStringList ids;
        for (const quint32 row :
             computeOrder(*snapshot, *health, {}, {ScanColumn::Active, order}).rows)
            ids += snapshot->string(snapshot->scan(row).id);
        QCOMPARE(ids.join(u' '), QStringLiteral("a1 a2 a3 b1 b2"));
    }
}

void TestScanOrder::wordsAreAllFoundAnywhere() {
    SnapshotBuilder builder;
    ScanDefinition scan;
    scan.id = QStringLiteral("id-1");
    scan.name = QStringLiteral("Zürich core");
    scan.target = QStringLiteral("10.0.0.1");
    scan.scanner.machineId = QStringLiteral("m1");
    scan.scanner.name = QStringLiteral("zrh-scan-01");
    builder.addScan(scan);
    ScanAgent listed = scan.scanner;
    listed.name = QStringLiteral("renamed.example");
    builder.addAgent(listed);
    const SnapshotPtr snapshot = builder.finish(Instant{1}, {}, {});
    const TenantHealthPtr health = deriveHealth(snapshot, {});
    const auto finds = [&](const QString& text) {
        ScanFilter filter;
        filter.text = text;
        return computeOrder(*snapshot, *health, filter, {}).rows.size() == 1;
    };
    for (const char* text : {"", "  ", "zurich", "ZÜRICH", "core zur", "10.0.0", "zrh-scan", "id-1",
                             "renamed", "core zrh 10.0", "never ran"})
        QVERIFY2(finds(QString::fromUtf8(text)), text);
    for (const char* text : {"zürich1", "core q", "1core", "core10", "id-1Z"})
        QVERIFY2(!finds(QString::fromUtf8(text)), text);
}

void TestScanOrder::narrowingGivesWhatAFreshFilterGives() {
    RandomTenant tenant(5);
    QList<ScanDefinition> scans = tenant.scans(400);
    OrderEngine engine(English);
    for (int reading = 0; reading < 5; ++reading) {
        const SnapshotPtr snapshot = tenant.snapshot(scans);
        const TenantHealthPtr health = deriveHealth(snapshot, {});
        engine.setContent(snapshot, health);
        ScanFilter filter;
        // Typed letter by letter, with slips taken back.
        for (const char* text : {"c", "co", "core", "core z", "core zu", "core z", "cor", "corex",
                                 "core a", "a core", "", "ams 1"}) {
            filter.text = QString::fromLatin1(text);
            filter.active = tenant.chance(30) ? std::optional(true) : std::nullopt;
            const auto kept = engine.order(filter, {}, {});
            OrderEngine fresh(English);
            fresh.setContent(snapshot, health);
            const auto anew = fresh.order(filter, {}, {});
            QVERIFY(kept->rows == anew->rows);
            QVERIFY(kept->facets == anew->facets);
        }
        scans = tenant.later(scans, 10);
    }
}

void TestScanOrder::facetsLeaveTheirOwnGroupOut() {
    for (quint32 seed = 1; seed <= 40; ++seed) {
        RandomTenant tenant(seed);
        const QList<ScanDefinition> scans = tenant.scans(80);
        const SnapshotPtr snapshot = tenant.snapshot(scans);
        const TenantHealthPtr health = deriveHealth(snapshot, {});
        const Reference reference(*snapshot, *health, English);
        const ScanFilter filter = randomFilter(tenant, scans);
        const ScanFacets facets = computeOrder(*snapshot, *health, filter, {}).facets;
        const auto count = [&](const ScanFilter& wanted) {
            int sum = 0;
            for (quint32 row = 0; row < quint32(snapshot->scanCount()); ++row)
                sum += reference.isShown(row, wanted) ? 1 : 0;
            return sum;
        };
        for (int i = 0; i < 5; ++i) {
            ScanFilter wanted = filter;
            wanted.types = {ScanType(i)};
            QCOMPARE(facets.of(ScanType(i)), count(wanted));
            wanted = filter;
            wanted.statuses = {ScanStatus(i)};
            QCOMPARE(facets.of(ScanStatus(i)), count(wanted));
            wanted = filter;
            wanted.machineIds = {snapshot->agents()[i].machineId};
            QCOMPARE(facets.agents[size_t(i)], count(wanted));
        }
        ScanFilter wanted = filter;
        wanted.active = true;
        QCOMPARE(facets.active, count(wanted));
        wanted.active = false;
        QCOMPARE(facets.inactive, count(wanted));
        wanted = filter;
        wanted.overdue = true;
        QCOMPARE(facets.overdue, count(wanted));
        wanted = filter;
        wanted.agentNotFresh = true;
        QCOMPARE(facets.agentNotFresh, count(wanted));
    }
}

void TestScanOrder::stoppedWorkGivesNothing() {
    RandomTenant tenant(3);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(300));
    const TenantHealthPtr health = deriveHealth(snapshot, {});
    ScanFilter filter;
    filter.text = QStringLiteral("core");
    const SortSpec sort{ScanColumn::LastRun, Qt::DescendingOrder};
    OrderEngine fresh(English);
    fresh.setContent(snapshot, health);
    const std::vector<quint32> expected = fresh.order(filter, sort, {})->rows;
    // Stopped at every look in turn: nothing half made may serve the next request.
    for (int looks = 0; looks < 12; ++looks) {
        OrderEngine engine(English);
        engine.setContent(snapshot, health);
        int left = looks;
        const auto stopped = engine.order(filter, sort, [&left] { return left-- <= 0; });
        if (left < 0)
            QVERIFY(!stopped);
        QVERIFY(engine.order(filter, sort, {})->rows == expected);
    }
}

void TestScanOrder::serviceOrderIsAll() {
    RandomTenant tenant(4);
    const SnapshotPtr snapshot = tenant.snapshot(tenant.scans(70));
    const ScanOrder order = serviceOrder(*snapshot);
    QCOMPARE(order.rows.size(), size_t(70));
    QCOMPARE(order.rows[69], quint32(69));
    QCOMPARE(order.shown.count(), 70);
}

void TestScanOrder::wordsAreFolded_data() {
    QTest::addColumn<QString>("expected");
    QTest::newRow("") << QString();
    QTest::newRow("  ") << QString();
    QTest::newRow("Core") << QStringLiteral("core");
    QTest::newRow("a Core co CORE") << QStringLiteral("core|a");
    QTest::newRow("ZÜRICH") << QStringLiteral("zurich");
    QTest::newRow("Straße") << QStringLiteral("strasse");
    QTest::newRow("a\tb\u202Ec") << QStringLiteral("bc|a");
}

void TestScanOrder::wordsAreFolded() {
    QFETCH(QString, expected);
    QStringList words;
    for (const std::string& word : foldedWords(QString::fromUtf8(QTest::currentDataTag())))
        words += QString::fromStdString(word);
    QCOMPARE(words.join(u'|'), expected);
}

QTEST_GUILESS_MAIN(TestScanOrder)
#include "tst_scanorder.moc"
