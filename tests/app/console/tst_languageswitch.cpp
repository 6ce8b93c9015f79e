// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/translations.h"
#include "tests/support/places.h"
#include "tests/support/sampletenant.h"
#include "ui/common/actions.h"
#include "ui/connections/connectionsdialog.h"
#include "ui/scans/editor/scaneditor.h"
#include "ui/scans/scandetails.h"
#include "ui/scans/scanspage.h"
#include "ui/scans/scantable.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>

// The language is switched while everything is open: no English may stay, and back again no
// German.
class TestLanguageSwitch final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theWholeWindowSpeaksGermanAndEnglishAgain_data();
    void theWholeWindowSpeaksGermanAndEnglishAgain();
    void openDialogsSpeakGermanAndEnglishAgain();
    void plurals();

private:
    // Where a text stands, and the text.
    using Texts = QMap<QString, QString>;
    static Texts textsOf(const QWidget& top);
    QStringList englishIn(const Texts& texts) const;
    void compareSwitched(const QList<QWidget*>& tops);

    Translations m_translations;
    // Sources that read otherwise in German: whole ones, and with their arguments open.
    QHash<QString, QString> m_whole;
    QList<QRegularExpression> m_open;
};

namespace {

QString pathOf(const QObject* object) {
    QString path;
    for (; object != nullptr; object = object->parent()) {
        const QString name = object->objectName();
        qsizetype place = 0;
        if (name.isEmpty() && object->parent() != nullptr)
            place = object->parent()->children().indexOf(const_cast<QObject*>(object));
        path.prepend(QStringLiteral("/%1%2").arg(
            QString::fromLatin1(object->metaObject()->className()),
            name.isEmpty() ? QString::number(place) : QLatin1Char('#') + name));
    }
    return path;
}

// One line each: a failure's own message is cut.
void tell(const QStringList& lines) {
    for (const QString& line : lines)
        qWarning("%s", qPrintable(line));
}

} // namespace

void TestLanguageSwitch::initTestCase() {
    QFile file(places::source() + QStringLiteral("/translations/scandeck_de.ts"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"translation" || xml.name() == u"numerusform") {
            const QString german = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            if (german.trimmed() == source.trimmed() || source.trimmed().isEmpty())
                continue;
            if (!source.contains(u'%')) {
                m_whole.insert(source, german);
            } else {
                QString pattern = QRegularExpression::escape(source);
                pattern.replace(QRegularExpression(QStringLiteral("\\\\%(\\d|n)")),
                                QStringLiteral(".+"));
                pattern.replace(QStringLiteral("\\(s\\)"), QStringLiteral("s?"));
                m_open.append(QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
            }
        }
    }
    QVERIFY(m_whole.size() > 500);
    QVERIFY(m_open.size() > 50);
}

void TestLanguageSwitch::init() {
    m_translations.setLanguage(QStringLiteral("en"));
}

TestLanguageSwitch::Texts TestLanguageSwitch::textsOf(const QWidget& top) {
    Texts texts;
    const auto add = [&texts](const QObject* object, const QString& kind, const QString& text) {
        if (!text.isEmpty())
            texts.insert(pathOf(object) + QLatin1Char(' ') + kind, text);
    };
    const auto s = [](const char* kind) { return QString::fromLatin1(kind); };
    QObjectList all{const_cast<QWidget*>(&top)};
    all += top.findChildren<QObject*>();
    for (QObject* object : all) {
        // Fields of no scan: filled anew before they are shown.
        auto* part = qobject_cast<QWidget*>(object);
        const auto* details = top.findChild<ScanDetails*>();
        if (part != nullptr && details != nullptr && details->scanId().isEmpty() &&
            details->isAncestorOf(part) && !part->isVisible())
            continue;
        // Whatever has such a property shows or says it: buttons, labels, boxes, actions, menus.
        for (const char* kind : {"text", "title", "windowTitle", "toolTip", "statusTip",
                                 "accessibleName", "accessibleDescription", "placeholderText",
                                 "prefix", "suffix", "specialValueText", "heading"}) {
            if (qobject_cast<QLineEdit*>(object) && qstrcmp(kind, "text") == 0)
                continue; // what somebody entered
            const QVariant value = object->property(kind);
            if (value.isValid() && value.typeId() == QMetaType::QString)
                add(object, s(kind), value.toString());
        }
        if (auto* widget = qobject_cast<QWidget*>(object)) {
            if (auto* said = QAccessible::queryAccessibleInterface(widget)) {
                add(object, s("said name"), said->text(QAccessible::Name));
                add(object, s("said description"), said->text(QAccessible::Description));
            }
        }
        if (auto* box = qobject_cast<QComboBox*>(object)) {
            for (int i = 0; i < box->count(); ++i)
                add(object, s("item %1").arg(i), box->itemText(i));
        }
        auto* view = qobject_cast<QAbstractItemView*>(object);
        if (view == nullptr || view->model() == nullptr || qobject_cast<QHeaderView*>(view))
            continue;
        const QAbstractItemModel* model = view->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                add(object, s("header %1 %2").arg(column).arg(role),
                    model->headerData(column, Qt::Horizontal, role).toString());
                for (int row = 0; row < qMin(60, model->rowCount()); ++row)
                    add(object, s("cell %1 %2 %3").arg(row).arg(column).arg(role),
                        model->index(row, column).data(role).toString());
            }
        }
    }
    return texts;
}

QStringList TestLanguageSwitch::englishIn(const Texts& texts) const {
    QStringList found;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        bool isEnglish = m_whole.contains(it.value());
        for (const QRegularExpression& open : m_open) {
            if (isEnglish)
                break;
            isEnglish = open.match(it.value()).hasMatch();
        }
        if (isEnglish)
            found.append(it.key() + QStringLiteral(": ") + it.value());
    }
    return found;
}

void TestLanguageSwitch::compareSwitched(const QList<QWidget*>& tops) {
    const auto all = [&tops] {
        QList<Texts> texts;
        for (const QWidget* top : tops)
            texts.append(textsOf(*top));
        return texts;
    };
    // Whole when two looks in a row see the same.
    QList<Texts> before;
    const auto isSettled = [&] {
        const QList<Texts> last = std::exchange(before, all());
        return last == before;
    };
    QVERIFY(QTest::qWaitFor(isSettled));
    QVERIFY(englishIn(before.first()).size() > 3);

    m_translations.setLanguage(QStringLiteral("de"));
    QStringList english;
    const auto isGerman = [&] {
        english.clear();
        for (const Texts& texts : all())
            english += englishIn(texts);
        return english.isEmpty();
    };
    const bool isAllGerman = QTest::qWaitFor(isGerman);
    tell(english);
    QVERIFY(isAllGerman);

    m_translations.setLanguage(QStringLiteral("en"));
    QStringList other;
    const auto isAsBefore = [&] {
        other.clear();
        const QList<Texts> now = all();
        for (qsizetype i = 0; i < now.size(); ++i) {
            for (auto it = now[i].cbegin(); it != now[i].cend(); ++it) {
                if (before[i].value(it.key()) != it.value())
                    other.append(QStringLiteral("%1: “%2”, was “%3”")
                                     .arg(it.key(), it.value(), before[i].value(it.key())));
            }
        }
        return other.isEmpty();
    };
    const bool isAllAsBefore = QTest::qWaitFor(isAsBefore);
    tell(other);
    QVERIFY(isAllAsBefore);
}

void TestLanguageSwitch::theWholeWindowSpeaksGermanAndEnglishAgain_data() {
    QTest::addColumn<QString>("state");
    for (const char* state : {"scans", "selection", "agents", "activity", "palette", "first-start",
                              "loading", "no-match"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestLanguageSwitch::theWholeWindowSpeaksGermanAndEnglishAgain() {
    QFETCH(QString, state);
    MainWindow window([] { return sample::now(); });
    window.resize(1280, 800);
    window.show();
    TenantState tenant = sample::tenant();
    auto* page = window.findChild<ScansPage*>();
    auto* list = page->list();
    if (state == u"first-start") {
        window.setTenants({});
    } else if (state == u"loading") {
        tenant.snapshot.reset();
        tenant.isReading = true;
        tenant.readingSince = Instant{sample::now().ms - 3000};
        tenant.scansSoFar = 1536;
        tenant.pagesSoFar = 4;
        window.setTenant(tenant);
        const auto isSaid = [&window] {
            const QList<QLabel*> labels = window.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [](const QLabel* label) {
                return label->isVisible() && label->text().contains(QStringLiteral("1,536"));
            });
        };
        QVERIFY(QTest::qWaitFor(isSaid));
    } else {
        window.setTenant(tenant);
        window.setChanges(sample::changes());
        QTRY_COMPARE(list->shownCount(), tenant.snapshot->scanCount());
        QTRY_VERIFY(!list->isBusy());
        page->table()->setCurrentId(sample::scan(13).id);
        window.setHistory(page->currentId(), sample::sessions(sample::scan(13)));
        if (state == u"selection") {
            list->selection()->selectIds({sample::scan(4).id, sample::scan(8).id});
        } else if (state == u"agents") {
            window.showPage(MainWindow::Page::Agents);
        } else if (state == u"activity") {
            window.showPage(MainWindow::Page::Activity);
        } else if (state == u"palette") {
            window.actions()->find->trigger();
            window.findChild<QLineEdit*>(QStringLiteral("paletteField"))
                ->setText(QStringLiteral("sc"));
        } else if (state == u"no-match") {
            window.findChild<QLineEdit*>(QStringLiteral("scanSearchField"))
                ->setText(QStringLiteral("prnters"));
            QTRY_COMPARE(list->shownCount(), 0);
            QTRY_VERIFY(!list->isBusy());
        }
    }
    compareSwitched({&window});
}

void TestLanguageSwitch::openDialogsSpeakGermanAndEnglishAgain() {
    const TenantState tenant = sample::tenant();
    SettingsDialog settings;
    settings.setSettings({});
    settings.show();
    ScanEditor newScan;
    newScan.setTenant(tenant);
    newScan.startNew();
    newScan.show();
    ScanEditor edit;
    edit.setTenant(tenant);
    edit.startEdit(sample::scan(3));
    edit.show();
    ConnectionsDialog connections;
    connections.startNew();
    connections.show();
    compareSwitched({&settings});
    compareSwitched({&newScan});
    compareSwitched({&edit});
    compareSwitched({&connections});
}

void TestLanguageSwitch::plurals() {
    const auto scans = [](int n) {
        return QCoreApplication::translate("SelectionBar", "%Ln scan(s)", nullptr, n);
    };
    QCOMPARE(scans(1), QStringLiteral("1 scan"));
    QCOMPARE(scans(2), QStringLiteral("2 scans"));
    QCOMPARE(scans(100'000), QStringLiteral("%1 scans").arg(QLocale().toString(100'000)));
    m_translations.setLanguage(QStringLiteral("de"));
    QCOMPARE(scans(1), QStringLiteral("1 Scan"));
    QCOMPARE(scans(2), QStringLiteral("2 Scans"));
    QCOMPARE(scans(100'000), QStringLiteral("100.000 Scans"));
    // Qt's own: qtbase_de.qm.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
}

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
