// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agentdetails.h"

#include "models/lists/agentcells.h"
#include "models/text/ages.h"
#include "models/text/membertext.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/clocktext.h"
#include "ui/common/fieldgrid.h"
#include "ui/common/notebox.h"
#include "ui/common/statuslabel.h"
#include "ui/common/statuslooks.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace {

enum ScansField { All, Active, Overdue, Failing, Addresses };
enum VersionField { Scanner, Defender, LastSeen, LastCommand };
enum IdentityField { MachineId, AgentId, AppId, Unknown };

constexpr FieldGrid::Options idField{true, true, false};
constexpr FieldGrid::Options wrappedField{false, true, true};
constexpr FieldGrid::Options statusField{false, false, false, true};
const QString dash = QStringLiteral("–");

QString orDash(const QString& text) {
    return text.isEmpty() ? dash : plain(text, 200);
}

QString ageAndClock(Instant when, Instant now) {
    return when.isKnown()
               ? AgentDetails::tr("%1 · %2").arg(ageText(when, now), clockText(when, now))
               : dash;
}

} // namespace

AgentDetails::AgentDetails(Actions* actions, QWidget* parent)
    : DetailsPane(QStringLiteral("agentDetails"), parent),
      m_state(new StatusLabel(this)),
      m_seen(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_note(new NoteBox(contentWidget())),
      m_itsScans(actionButton(actions->showItsScans, contentWidget())),
      m_scans(new FieldGrid(contentWidget())),
      m_versions(new FieldGrid(contentWidget())),
      m_identity(new FieldGrid(contentWidget())) {
    m_state->standWithText();
    stateRow()->addWidget(m_state);
    stateRow()->addWidget(m_seen, 1);
    content()->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->addWidget(m_itsScans);
    buttons->addStretch(1);
    content()->addLayout(buttons);
    addHeading(&m_scansHeading);
    content()->addWidget(m_scans);
    addHeading(&m_versionsHeading);
    content()->addWidget(m_versions);
    addHeading(&m_identityHeading);
    content()->addWidget(m_identity);
    content()->addStretch(1);
    for (const char* name :
         {"scansOfAgent", "activeOfAgent", "overdueOfAgent", "failingOfAgent", "addressesOfAgent"})
        m_scans->addField(QLatin1StringView(name));
    m_versions->addField(QStringLiteral("scannerVersion"), statusField);
    for (const char* name : {"defenderVersion", "lastSeen", "lastCommand"})
        m_versions->addField(QLatin1StringView(name));
    for (const char* name : {"machineId", "agentId", "appId"})
        m_identity->addField(QLatin1StringView(name), idField);
    m_identity->addField(QStringLiteral("unknownMembers"), wrappedField);
    retranslate();
    setAgent({}, -1);
}

void AgentDetails::retranslate() {
    m_scansHeading->setText(tr("Scans"));
    m_versionsHeading->setText(tr("Reports"));
    m_identityHeading->setText(tr("Identity"));
    const auto label = [](FieldGrid* grid, const QStringList& labels) {
        for (int i = 0; i < int(labels.size()); ++i)
            grid->setLabel(i, labels[i]);
    };
    label(m_scans, {tr("All"), tr("Active"), tr("Overdue"), tr("Failing"), tr("Addresses")});
    label(m_versions, {tr("Version"), tr("Defender"), tr("Seen"), tr("Last command")});
    label(m_identity, {tr("Machine id"), tr("Agent id"), tr("App id"), tr("Others")});
    showAll();
}

void AgentDetails::changeEvent(QEvent* event) {
    DetailsPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AgentDetails::setAgent(const TenantHealthPtr& health, qsizetype row) {
    const bool has = health != nullptr && row >= 0;
    m_health = health;
    m_row = has ? row : -1;
    setEmpty(!has, tr("No agent is chosen."));
    showAll();
}

void AgentDetails::showAll() {
    if (m_row < 0)
        return;
    const ScanAgent& agent = m_health->snapshot()->agents()[m_row];
    const AgentReport& report = m_health->agent(m_row);
    const Instant now = m_health->snapshot()->readAt();
    setTitle(plain(agent.name.isEmpty() ? agent.machineId : agent.name, 200));
    m_state->setLook(lookOf(report.health));
    QString seen = agent.lastSeen.isKnown() ? tr("seen %1").arg(ageAndClock(agent.lastSeen, now))
                                            : tr("it never reported");
    const int room =
        width() - metrics::pageMargin - 3 * metrics::gap8 - m_state->sizeHint().width();
    // The whole time stands below.
    if (agent.lastSeen.isKnown() && m_seen->fontMetrics().horizontalAdvance(seen) > room)
        seen = tr("seen %1").arg(ageText(agent.lastSeen, now));
    m_seen->setText(seen);
    m_seen->setExtraToolTip(absoluteText(agent.lastSeen));
    showNote(report, agent);
    // In the words of the list.
    const auto cell = [this](AgentColumn column) { return agentText(*m_health, m_row, column); };
    m_scans->setValue(All, cell(AgentColumn::Scans));
    m_scans->setValue(Active, cell(AgentColumn::Active));
    m_scans->setValue(Overdue, cell(AgentColumn::Overdue),
                      tr("Foreseen from interval and last run."));
    m_scans->setValue(Failing, cell(AgentColumn::Failing));
    m_scans->setValue(Addresses, tr("%1 configured").arg(bigFigure(report.addresses)));
    m_versions->setValue(Scanner, orDash(agent.scannerVersion),
                         report.isOldVersion ? tr("Older than the newest in this tenant.")
                                             : QString());
    m_versions->setStatus(Scanner,
                          report.isOldVersion ? std::optional(oldVersionLook()) : std::nullopt);
    m_versions->setValue(Defender, orDash(agent.clientVersion));
    m_versions->setValue(LastSeen, ageAndClock(agent.lastSeen, now), absoluteText(agent.lastSeen));
    m_versions->setValue(LastCommand, ageAndClock(agent.lastCommand, now),
                         absoluteText(agent.lastCommand));
    m_identity->setValue(MachineId, orDash(agent.machineId), {}, agent.machineId);
    m_identity->setValue(AgentId, orDash(agent.id), {}, agent.id);
    m_identity->setValue(AppId, orDash(agent.applicationId), {}, agent.applicationId);
    m_identity->setValue(Unknown, memberLines(agent.unknown), {}, QString::fromUtf8(agent.unknown));
    m_identity->setFieldVisible(Unknown, !agent.unknown.isEmpty());
    settle();
}

void AgentDetails::showNote(const AgentReport& report, const ScanAgent& agent) {
    const bool isFresh = report.health == AgentHealth::Fresh;
    m_note->setVisible(!isFresh && report.active > 0);
    if (isFresh || report.active == 0)
        return;
    const StatusLook look = lookOf(report.health);
    const QString title = tr("%Ln active scan(s) depend on it", nullptr, report.active);
    const QString overdue = report.overdue == 0
                                ? tr("None of them is overdue yet.")
                                : tr("%Ln of them are overdue.", nullptr, report.overdue);
    QString advice;
    switch (report.health) {
    case AgentHealth::Idle:
        advice = tr("It reports, but its last command is long ago (%1).")
                     .arg(ageText(agent.lastCommand, m_health->snapshot()->readAt()));
        break;
    case AgentHealth::NeverSeen:
        advice = tr("It registered and never reported. Check the installation on this machine.");
        break;
    default: advice = tr("Check the service MdatpNetworkScanService on this machine.");
    }
    m_note->setNote(report.health == AgentHealth::Lost ? Tone::Fail : Tone::Warn, title,
                    tr("%1 %2").arg(overdue, advice), look.icon);
    settle();
}
