// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journey.h"

#include "models/lists/stepmodel.h"
#include "ui/activity/activitypage.h"
#include "ui/common/actions.h"
#include "ui/common/banner.h"
#include "ui/common/noticebox.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace {

QString bannerText(const Banner* banner) {
    if (!banner->isVisible())
        return {};
    const BannerText& text = banner->text();
    return (QStringList{text.title} + text.lines + QStringList{text.serverText}).join(u'\n');
}

void copyFolder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& one :
         QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString target = to + u'/' + one.fileName();
        if (one.isDir())
            copyFolder(one.filePath(), target);
        else
            QFile::copy(one.filePath(), target);
    }
}

} // namespace

Journey::Journey(Emulator::Options options, const QString& root)
    : emulator(std::move(options)), clock(Instant{QDateTime::currentMSecsSinceEpoch()}) {
    QLoggingCategory::setFilterRules(QStringLiteral("scandeck.http.info=false"));
    QString whyNot;
    if (!m_folder.isValid() || !emulator.start(&whyNot))
        qFatal("no service: %s", qPrintable(whyNot));
    m_root = root.isEmpty() ? m_folder.filePath(QStringLiteral("run")) : root;
}

Journey::~Journey() {
    quit();
    // What a crashed one had on its way would be waited for.
    if (!m_crashed.empty())
        emulator.setNetworkUp(false);
    for (std::unique_ptr<Session>& session : m_crashed)
        end(session);
}

void Journey::make(const QString& readOnlyReason) {
    if (!paths().create())
        qFatal("no folder for the state");
    m_settings.push_back(std::make_unique<IniSettingsStore>(paths().settingsFile()));
    // A reading by itself would come between; who tries that turns it on.
    UserSettings settings = m_settings.back()->userSettings();
    settings.refreshMinutes = 0;
    (void)m_settings.back()->setUserSettings(settings);
    m_session = std::make_unique<Session>(Session::Parts{
        paths(), clock, keychain, *m_settings.back(), [] { return 0.5; }, readOnlyReason, {}});
    m_windows = std::make_unique<WindowList>(*m_session, [this] { return clock.now(); });
}

void Journey::start(const QString& readOnlyReason) {
    make(readOnlyReason);
    bool isOpen = false;
    QCoro::connect(m_session->open(), m_session.get(), [&isOpen] { isOpen = true; });
    if (!QTest::qWaitFor([&isOpen] { return isOpen; }, 10'000))
        qFatal("the session does not open");
    windows().front().showTenant(m_session->lastUsed());
    m_windows->bringToFront();
    if (!QTest::qWaitForWindowActive(&window()))
        qFatal("the window is not shown");
}

void Journey::end(std::unique_ptr<Session>& session) {
    if (!session)
        return;
    QSignalSpy ended(session.get(), &Session::ended);
    session->shutDown();
    if (!passUntil([&ended] { return !ended.isEmpty(); }))
        qFatal("the session does not end");
    session.reset();
}

void Journey::quit() {
    m_windows.reset();
    end(m_session);
}

void Journey::crash() {
    const QString next = m_folder.filePath(QStringLiteral("run%1").arg(++m_crashes));
    copyFolder(m_root, next);
    m_root = next;
    m_windows.reset();
    m_crashed.push_back(std::move(m_session));
}

Connection Journey::connectionOf(Emulator::Client client) const {
    Connection connection;
    connection.name = QStringLiteral("Contoso");
    connection.cloud = Cloud::Custom;
    connection.api = emulator.api();
    connection.authority = emulator.authority();
    connection.scope = emulator.scope();
    connection.tenantId = emulator.tenantId();
    connection.clientId = emulator.clientId(client);
    return connection;
}

QString Journey::save(const Connection& connection, Emulator::Client client) const {
    ConnectionDraft draft;
    draft.connection = connection;
    draft.newSecret = emulator.clientSecret(client);
    QString id;
    QCoro::connect(m_session->save(draft), m_session.get(),
                   [&id](const Result<Session::Saved>& saved) {
                       if (saved)
                           id = saved->connection.id;
                   });
    if (!QTest::qWaitFor([&id] { return !id.isEmpty(); }, 5000))
        qFatal("the connection is not saved");
    return id;
}

QString Journey::addFabrikam(Emulator::Client client) const {
    Connection fabrikam = connectionOf(client);
    fabrikam.name = QStringLiteral("Fabrikam");
    return save(fabrikam, client);
}

void Journey::connectAs(Emulator::Client client) {
    windows().front().showTenant(save(connectionOf(client), client));
}

bool Journey::isCalm(qsizetype scans) const {
    return windows().front().tenant() != nullptr && state().link == Link::Connected &&
           !state().isReading && state().snapshot && state().snapshot->scanCount() == scans &&
           !state().isFromDisk && !tenant().changes().isBusy() && state().claims.isReadable &&
           this->scans().list()->totalCount() == scans && !this->scans().list()->isBusy();
}

void Journey::pass(std::chrono::milliseconds time) {
    emulator.advance(time.count());
    clock.advance(time);
}

bool Journey::passUntil(const std::function<bool()>& what) {
    QElapsedTimer patience;
    patience.start();
    while (patience.elapsed() < 20'000) {
        if (QTest::qWaitFor(what, 60))
            return true;
        const qint64 before = clock.now().ms;
        if (clock.advanceToNext())
            emulator.advance(clock.now().ms - before);
    }
    return false;
}

ScansPage& Journey::scans() const {
    return *window().findChild<ScansPage*>();
}

ScanTable& Journey::table() const {
    return *scans().table();
}

void Journey::choose(const QString& scanId) const {
    window().showScan(scanId);
    const int row = table().setCurrentId(scanId);
    if (row < 0)
        qFatal("the scan is not in the list");
    const QRect cell = table().visualRect(table().model()->index(row, 1));
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cell.center());
    table().setFocus();
}

void Journey::trigger(const char* action) const {
    auto* found = window().findChild<QAction*>(QLatin1StringView(action));
    // What is under way turns some off for a moment.
    const auto isUsable = [found] { return found != nullptr && found->isEnabled(); };
    if (!QTest::qWaitFor(isUsable, 5000))
        qFatal("%s cannot be used: %s", action,
               found ? qPrintable(Actions::whyNot(found)) : "it is not there");
    found->trigger();
}

QString Journey::statusMessage() const {
    return part<QLabel>(&window(), "statusMessage")->text();
}

QString Journey::tenantBanner() const {
    return bannerText(part<Banner>(&window(), "tenantBanner"));
}

QString Journey::otherBanner() const {
    return bannerText(part<Banner>(&window(), "problemBanner"));
}

ScanEditor* Journey::newScan(const QString& name) const {
    trigger("newScanAction");
    auto* editor = dialog<ScanEditor>();
    if (!QTest::qWaitForWindowActive(editor))
        qFatal("the form does not come to the front");
    typeInto(editor, "nameEdit", name);
    part<QComboBox>(editor, "scannerCombo")->setCurrentIndex(1);
    typeInto(editor, "targetsEdit", QStringLiteral("10.99.0.1"));
    typeInto(editor, "communityStringEdit", QStringLiteral("s3cretword"));
    return editor;
}

QString Journey::saidIn(const QPointer<ScanEditor>& editor) {
    if (!editor)
        return {};
    const auto* box = part<NoticeBox>(editor, "errorBox");
    return box->isVisible() ? shownText(box) : QString();
}

Change Journey::newestChange() const {
    const QList<Change>& changes = tenant().changeList();
    return changes.isEmpty() ? Change() : changes.first();
}

QStringList Journey::shownSteps() const {
    window().showPage(MainWindow::Page::Activity);
    window().findChild<ActivityPage*>()->showChange(newestChange().id);
    const QAbstractItemModel* steps = part<QAbstractItemView>(&window(), "stepTable")->model();
    QStringList shown;
    for (int row = 0; row < steps->rowCount(); ++row) {
        QStringList cells;
        for (const StepModel::Column column :
             {StepModel::Column::State, StepModel::Column::Scan, StepModel::Column::Answer})
            cells << steps->index(row, int(column)).data().toString();
        shown << cells.join(u'|');
    }
    return shown;
}

void press(const QWidget* in, const char* button) {
    auto* found = part<QAbstractButton>(in, button);
    if (!QTest::qWaitFor([found] { return found->isVisible() && found->isEnabled(); }, 5000))
        qFatal("%s cannot be pressed", button);
    QTest::mouseClick(found, Qt::LeftButton);
}

void typeInto(const QWidget* in, const char* edit, const QString& text) {
    auto* found = part<QWidget>(in, edit);
    if (!found->isVisible() || !found->isEnabled())
        qFatal("nothing can be typed into %s", edit);
    found->setFocus();
    QTest::keyClick(found, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(found, Qt::Key_Delete);
    QTest::keyClicks(found, text);
}

void pick(const QWidget* in, const char* combo, const QString& text) {
    auto* box = part<QComboBox>(in, combo);
    const int index = box->findText(text, Qt::MatchStartsWith);
    if (index < 0 || !box->isVisible())
        qFatal("%s has no %s", combo, qPrintable(text));
    box->setCurrentIndex(index);
}

QString shownText(const QWidget* in) {
    QStringList texts;
    if (in == nullptr)
        return {};
    for (const QLabel* label : in->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts << label->text();
    }
    for (const QAbstractButton* button : in->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !button->text().isEmpty())
            texts << button->text();
    }
    return texts.join(u'\n');
}
