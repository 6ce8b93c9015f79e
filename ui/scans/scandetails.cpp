// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/scandetails.h"

#include "models/lists/scancells.h"
#include "models/text/ages.h"
#include "models/text/membertext.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/clocktext.h"
#include "ui/common/fieldgrid.h"
#include "ui/common/linkbutton.h"
#include "ui/common/notebox.h"
#include "ui/common/statuslabel.h"
#include "ui/common/statuslooks.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/scans/failureadvice.h"
#include "ui/scans/sessionsection.h"
#include "ui/scans/targetrows.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace {

constexpr FieldGrid::Options plainField{};
constexpr FieldGrid::Options idField{true, true, false};
constexpr FieldGrid::Options statusField{false, false, false, true};
constexpr FieldGrid::Options wrappedField{false, true, true};
constexpr qsizetype noteLength = 200;     // of a reason as a heading
constexpr qsizetype wholeLength = 20'000; // and of the whole

enum ScheduleField { Interval, LastRun, NextRun, Active, Reason };
enum ScannerField { AgentName, Seen, Command, ScannerVersion, ClientVersion };
enum AuthField { Method, UserName, Domain, GroupManaged, VaultUrl, VaultSecret };
enum IdentityField {
    Id,
    TypeField,
    TargetTypeField,
    CreatedBy,
    OrgId,
    MachineId,
    AgentId,
    AppId,
    Troubleshoot
};
enum AdvancedField { Configuration, Unknown, OfScanner };

const QString dash = QStringLiteral("–");

QString orDash(const QString& text, qsizetype most = 300) {
    return text.isEmpty() ? dash : plain(text, most);
}

QString yesNo(bool yes) {
    return yes ? ScanDetails::tr("yes") : ScanDetails::tr("no");
}

QString ageAndClock(Instant when, Instant now) {
    return when.isKnown() ? ScanDetails::tr("%1 · %2").arg(ageText(when, now), clockText(when, now))
                          : dash;
}

} // namespace

ScanDetails::ScanDetails(Actions* actions, QWidget* parent)
    : DetailsPane(QStringLiteral("scanDetails"), parent),
      m_actions(actions),
      m_status(new StatusLabel(this)),
      m_kind(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_edit(actionButton(actions->editScan, this)),
      m_duplicate(actionButton(actions->duplicateScan, this)),
      m_more(flatIconButton(QStringLiteral("more"), {}, this)),
      m_menu(new QMenu(this)),
      m_note(new NoteBox(contentWidget())),
      m_sessions(new SessionSection(contentWidget())),
      m_targetsSum(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second)),
      m_targets(new TargetRows(contentWidget())),
      m_allTargets(new LinkButton({}, contentWidget())),
      m_schedule(new FieldGrid(contentWidget())),
      m_scanner(new FieldGrid(contentWidget())),
      m_auth(new FieldGrid(contentWidget())),
      m_identity(new FieldGrid(contentWidget())),
      m_advanced(new FieldGrid(contentWidget())),
      m_showAgent(actionLink(actions->showAgent, contentWidget())) {
    m_status->standWithText();
    stateRow()->addWidget(m_status);
    stateRow()->addWidget(m_kind, 1);
    for (QPushButton* button : {m_edit, m_duplicate}) {
        button->setProperty("ownText", true);
        buttonRow()->addWidget(button);
    }
    buttonRow()->addStretch(1);
    buttonRow()->addWidget(m_more);
    m_more->setObjectName(QStringLiteral("scanMoreButton"));
    m_menu->addActions({actions->showAgent, actions->copyScanId});
    connect(m_more, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });

    content()->addWidget(m_note);
    addHeading(&m_sessionsHeading, m_sessions->sum());
    content()->addWidget(m_sessions);
    connect(m_sessions, &SessionSection::changed, this, [this] {
        m_sessionsHeading->setText(m_sessions->title());
        settle();
    });
    addHeading(&m_targetsHeading, m_targetsSum);
    content()->addWidget(m_targets);
    m_allTargets->setObjectName(QStringLiteral("allTargetsButton"));
    content()->addWidget(m_allTargets, 0, Qt::AlignLeft);
    connect(m_allTargets, &QPushButton::clicked, this, [this] {
        m_targets->setShowsAll(!m_targets->showsAll());
        showTargets();
        settle();
    });
    addHeading(&m_scheduleHeading);
    content()->addWidget(m_schedule);
    addHeading(&m_scannerHeading, m_showAgent);
    content()->addWidget(m_scanner);
    addHeading(&m_authHeading);
    content()->addWidget(m_auth);
    addHeading(&m_identityHeading);
    content()->addWidget(m_identity);
    m_advancedRow = addHeading(&m_advancedHeading);
    content()->addWidget(m_advanced);
    content()->addStretch(1);

    const auto add = [](FieldGrid* grid, const char* name, FieldGrid::Options options) {
        grid->addField(QLatin1StringView(name), options);
    };
    for (const char* name : {"interval", "lastRun", "nextRun", "active"})
        add(m_schedule, name, plainField);
    add(m_schedule, "failureReason", wrappedField);
    add(m_scanner, "agentName", statusField);
    for (const char* name : {"agentSeen", "agentCommand", "scannerVersion", "clientVersion"})
        add(m_scanner, name, plainField);
    for (const char* name :
         {"authMethod", "authUser", "authDomain", "authGroupManaged", "vaultUrl", "vaultSecret"})
        add(m_auth, name, plainField);
    add(m_identity, "scanId", idField);
    add(m_identity, "scanType", plainField);
    add(m_identity, "targetType", plainField);
    add(m_identity, "createdBy", plainField);
    for (const char* name : {"orgId", "machineId", "agentId", "appId"})
        add(m_identity, name, idField);
    add(m_identity, "troubleshootMode", plainField);
    for (const char* name : {"advancedConfiguration", "unknownMembers", "scannerMembers"})
        add(m_advanced, name, wrappedField);
    retranslate();
    setScan({}, {}, -1);
}

void ScanDetails::retranslate() {
    m_edit->setText(tr("Edit…"));
    m_duplicate->setText(tr("Duplicate…"));
    m_more->setAccessibleName(tr("More for this scan"));
    m_more->setToolTip(tr("More"));
    m_menu->setAccessibleName(m_more->accessibleName());
    m_targetsHeading->setText(tr("Targets"));
    m_scheduleHeading->setText(tr("Schedule"));
    m_scannerHeading->setText(tr("Scanner"));
    m_authHeading->setText(tr("Authentication"));
    m_identityHeading->setText(tr("Identity"));
    m_advancedHeading->setText(tr("More of this definition"));
    m_sessionsHeading->setText(m_sessions->title());
    const auto label = [](FieldGrid* grid, const QStringList& labels) {
        for (int i = 0; i < int(labels.size()); ++i)
            grid->setLabel(i, labels[i]);
    };
    label(m_schedule, {tr("Interval"), tr("Last run"), tr("Next run"), tr("Active"), tr("Reason")});
    label(m_scanner, {tr("Agent"), tr("Seen"), tr("Last command"), tr("Version"), tr("Defender")});
    label(m_auth, {tr("Method"), tr("User name"), tr("Domain"), tr("gMSA"), tr("Key Vault"),
                   tr("Secret name")});
    label(m_identity, {tr("Scan id"), tr("Type"), tr("Target type"), tr("Created by"), tr("Org id"),
                       tr("Machine id"), tr("Agent id"), tr("App id"), tr("Troubleshooting")});
    label(m_advanced, {tr("Advanced"), tr("Others"), tr("Scanner")});
    showAll();
}

void ScanDetails::changeEvent(QEvent* event) {
    DetailsPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScanDetails::setScan(const SnapshotPtr& snapshot, const TenantHealthPtr& health,
                          qsizetype row) {
    const bool has = snapshot != nullptr && row >= 0;
    const ScanDefinition scan = has ? snapshot->definition(row) : ScanDefinition{};
    const bool isOther = scan.id != m_scan.id;
    if (isOther || scan.lastRun != m_scan.lastRun)
        m_sessions->setPending();
    m_scan = scan;
    m_snapshot = snapshot;
    m_health = health;
    m_row = has ? row : -1;
    setEmpty(!has, tr("No scan is chosen."));
    if (isOther) {
        m_targets->setShowsAll(false);
        scrollToTop();
    }
    showAll();
}

void ScanDetails::showAll() {
    if (m_row < 0)
        return;
    setTitle(plain(m_scan.name.isEmpty() ? tr("(no name)") : m_scan.name, 300));
    m_status->setLook(lookOf(m_scan.status, plain(m_scan.statusWord, 30)));
    m_kind->setText(tr("%1 · %2").arg(scanTypeText(m_scan.type, m_scan.typeWord),
                                      m_scan.isActive ? tr("active") : tr("inactive")));
    showNote();
    showTargets();
    showSchedule();
    showScanner();
    showAuthentication();
    showIdentity();
}

void ScanDetails::showNote() {
    const bool isFailed = m_scan.status == ScanStatus::Fail;
    const bool isPartial = m_scan.status == ScanStatus::Partial;
    // A reason is shown with whatever status it comes.
    const bool isShown = isFailed || isPartial || !m_scan.failureReason.isEmpty();
    m_note->setVisible(isShown);
    m_schedule->setFieldVisible(Reason, false);
    if (!isShown)
        return;
    QString whole = m_scan.failureReason;
    QStringList lost;
    // Only a session of the last run tells which targets it was.
    for (const ScanSession& session : m_sessions->sessions()) {
        if (m_scan.lastRun.isKnown() && session.lastScanned != m_scan.lastRun)
            continue;
        for (const SessionTarget& target : session.targets) {
            if (target.status != ScanStatus::Success)
                lost.append(plain(target.ip.isEmpty() ? target.hostName : target.ip, 60));
        }
        if (whole.isEmpty())
            whole = session.errorMessage;
        break;
    }
    QString reason = plain(whole, noteLength);
    // What the heading cuts is read and copied below.
    const QString all = plainLines(whole, wholeLength);
    m_schedule->setValue(Reason, all, {}, whole);
    m_schedule->setFieldVisible(Reason, all.size() > noteLength);
    QStringList text;
    if (!lost.isEmpty()) {
        const QStringList first = lost.mid(0, 6);
        const int more = int(lost.size() - first.size());
        text.append(more > 0 ? tr("Not scanned: %1 and %Ln more.", nullptr, more)
                                   .arg(first.join(QLatin1String(", ")))
                             : tr("Not scanned: %1.").arg(first.join(QLatin1String(", "))));
    }
    const bool isOver = m_scan.status == ScanStatus::Success || m_scan.status == ScanStatus::Never;
    const QString advice =
        isOver ? QString() : failureAdvice(reason, plain(m_scan.scanner.name, 60));
    if (!advice.isEmpty())
        text.append(advice);
    if (reason.isEmpty())
        reason = tr("The service gives no reason");
    const Tone tone = isFailed ? Tone::Fail : isPartial ? Tone::Warn : Tone::Neutral;
    m_note->setNote(tone, reason, text.join(QLatin1Char(' ')), lookOf(m_scan.status).icon);
    settle();
}

void ScanDetails::showTargets() {
    m_targetsSum->setText(m_targets->setTargets(m_scan.target));
    m_allTargets->setVisible(m_targets->isLong());
    m_allTargets->setText(m_targets->showsAll()
                              ? tr("Show fewer")
                              : tr("Show all %Ln", "targets", m_targets->entryCount()));
    m_allTargets->setAccessibleName(
        m_targets->showsAll() ? tr("Show fewer targets")
                              : tr("Show all %Ln target(s)", nullptr, m_targets->entryCount()));
}

void ScanDetails::showSchedule() {
    const Instant now = m_snapshot ? m_snapshot->readAt() : m_now;
    m_schedule->setValue(Interval, m_scan.intervalHours
                                       ? tr("every %1").arg(everyText(m_scan.intervalHours))
                                       : everyText(m_scan.intervalHours));
    m_schedule->setValue(LastRun, ageAndClock(m_scan.lastRun, now), absoluteText(m_scan.lastRun));
    m_schedule->setValue(Active, m_scan.isActive ? tr("yes") : tr("no"));
    QString next = dash;
    QString tip;
    if (m_health) {
        const Schedule schedule = m_health->schedule(m_row);
        const Instant due = m_health->nextRun(m_row);
        const QString foreseen =
            tr("Foreseen from interval and last run. The service names no next run.");
        if (schedule == Schedule::Late)
            next = tr("%1 · was due %2").arg(lateText(due, now), clockText(due, now));
        else if (schedule == Schedule::Due)
            next = tr("%1 · %2").arg(inText(due, now), clockText(due, now));
        else
            next = scheduleText(schedule);
        if (due.isKnown())
            tip = absoluteText(due) + QLatin1Char('\n') + foreseen;
        else
            tip = foreseen;
    }
    m_schedule->setValue(NextRun, next, tip);
}

void ScanDetails::showScanner() {
    const Instant now = m_snapshot ? m_snapshot->readAt() : m_now;
    // The agents' own list knows more than what stands inside a definition.
    const qsizetype listed = m_health ? m_health->agentOf(m_row) : -1;
    const ScanAgent& agent = listed >= 0 ? m_snapshot->agents()[listed] : m_scan.scanner;
    const bool hasAgent = !agent.machineId.isEmpty();
    const QString name = hasAgent ? plain(agent.name.isEmpty() ? agent.machineId : agent.name, 80)
                                  : tr("none named");
    m_scanner->setValue(AgentName, name);
    const auto health = m_health && hasAgent ? m_health->agentHealth(m_row) : std::nullopt;
    m_scanner->setStatus(AgentName, health ? std::optional(lookOf(*health)) : std::nullopt);
    m_scanner->setValue(Seen, ageAndClock(agent.lastSeen, now), absoluteText(agent.lastSeen));
    m_scanner->setValue(Command, ageAndClock(agent.lastCommand, now),
                        absoluteText(agent.lastCommand));
    m_scanner->setValue(ScannerVersion, orDash(agent.scannerVersion, 60));
    m_scanner->setValue(ClientVersion, orDash(agent.clientVersion, 60));
    for (const int field : {Seen, Command, ScannerVersion, ClientVersion})
        m_scanner->setFieldVisible(field, hasAgent);
    m_showAgent->setVisible(listed >= 0);
    m_identity->setValue(MachineId, orDash(agent.machineId, 200), {}, agent.machineId);
    m_identity->setValue(AgentId, orDash(agent.id, 200), {}, agent.id);
    m_identity->setValue(AppId, orDash(agent.applicationId, 200), {}, agent.applicationId);
}

void ScanDetails::showAuthentication() {
    const bool isKnown = m_scan.authentication.has_value();
    const AuthenticationInfo info = m_scan.authentication.value_or(AuthenticationInfo{});
    m_auth->setValue(
        Method, isKnown ? orDash(authenticationText(info)) : tr("The service does not tell."),
        isKnown ? QString() : tr("The service does not return what a scan signs in with."));
    m_auth->setValue(UserName, plain(info.userName, 120));
    m_auth->setValue(Domain, plain(info.domain, 120));
    m_auth->setValue(GroupManaged, yesNo(info.groupManaged));
    m_auth->setValue(VaultUrl, plain(info.keyVaultUrl, 300));
    m_auth->setValue(VaultSecret, plain(info.keyVaultSecretName, 120));
    m_auth->setFieldVisible(UserName, !info.userName.isEmpty());
    m_auth->setFieldVisible(Domain, !info.domain.isEmpty());
    m_auth->setFieldVisible(GroupManaged, isKnown && m_scan.type == ScanType::Windows);
    m_auth->setFieldVisible(VaultUrl, !info.keyVaultUrl.isEmpty());
    m_auth->setFieldVisible(VaultSecret, !info.keyVaultSecretName.isEmpty());
}

void ScanDetails::showIdentity() {
    m_identity->setValue(Id, orDash(m_scan.id, 200), {}, m_scan.id);
    m_identity->setValue(TypeField, scanTypeText(m_scan.type, m_scan.typeWord));
    m_identity->setValue(TargetTypeField, targetTypeText(m_scan.targetType, m_scan.targetTypeWord));
    m_identity->setValue(CreatedBy, orDash(m_scan.createdBy, 200));
    m_identity->setValue(OrgId, orDash(m_scan.orgId, 200), {}, m_scan.orgId);
    m_identity->setValue(Troubleshoot, scanText(*m_snapshot, m_health.get(), quint32(m_row),
                                                ScanColumn::TroubleshootMode));
    const bool hasAdvanced = !m_scan.advancedActiveConfiguration.isEmpty();
    const bool hasUnknown = !m_scan.unknown.isEmpty();
    const QByteArray& ofScanner = m_scan.scanner.unknown;
    const bool hasAny = hasAdvanced || hasUnknown || !ofScanner.isEmpty();
    m_advancedRow->setVisible(hasAny);
    m_advanced->setVisible(hasAny);
    const auto show = [this](AdvancedField field, const QByteArray& json) {
        m_advanced->setValue(field, memberLines(json), {}, QString::fromUtf8(json));
        m_advanced->setFieldVisible(field, !json.isEmpty());
    };
    show(Configuration, m_scan.advancedActiveConfiguration);
    show(Unknown, m_scan.unknown);
    show(OfScanner, ofScanner);
}

void ScanDetails::setSessions(const QList<ScanSession>& sessions) {
    m_sessions->setSessions(sessions);
    showNote();
}

void ScanDetails::setSessionsProblem(const Error& problem) {
    m_sessions->setProblem(problem);
}

void ScanDetails::setSessionsReading() {
    m_sessions->setReading();
}

void ScanDetails::updateAges(Instant now) {
    m_now = now;
}
