// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agents/agentfilterbar.h"

#include "models/text/words.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/filterchip.h"
#include "ui/common/frameparts.h"
#include "ui/common/searchfield.h"
#include "ui/common/statuslooks.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace {

const QList<AgentHealth> shownHealths{AgentHealth::Fresh, AgentHealth::Stale, AgentHealth::Lost,
                                      AgentHealth::Idle, AgentHealth::NeverSeen};

} // namespace

QVariantMap toMap(const AgentFilter& filter) {
    QVariantMap map;
    if (!filter.text.isEmpty())
        map.insert(QStringLiteral("text"), filter.text);
    QVariantList healths;
    for (const AgentHealth health : filter.healths)
        healths.append(int(health));
    if (!healths.isEmpty())
        map.insert(QStringLiteral("healths"), healths);
    if (filter.oldVersion)
        map.insert(QStringLiteral("oldVersion"), true);
    return map;
}

AgentFilter agentFilterFrom(const QVariantMap& map) {
    AgentFilter filter;
    filter.text = map.value(QStringLiteral("text")).toString().left(500);
    const QVariantList healths = map.value(QStringLiteral("healths")).toList();
    for (const QVariant& health : healths) {
        // Those that have a chip: what cannot be seen could not be taken back.
        const auto shown = std::ranges::find(shownHealths, AgentHealth(health.toInt()));
        if (shown != shownHealths.end())
            filter.healths.append(*shown);
    }
    filter.oldVersion = map.value(QStringLiteral("oldVersion")).toBool();
    return filter;
}

AgentFilterBar::AgentFilterBar(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_field(new SearchField({}, {}, this)),
      m_columns(flatIconButton(actions->columns, this)),
      m_details(flatIconButton(actions->details, this)) {
    setDense(m_field);
    m_field->setShortcutHint(actions->filter->shortcut());
    m_field->setMaximumWidth(metrics::scaled(232));
    m_field->setMinimumWidth(metrics::scaled(150));
    m_field->setObjectName(QStringLiteral("agentSearchField"));

    auto* chips = new QWidget(this);
    // Cut rather than force the window wider: the list itself can be sorted by health.
    chips->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* chipRow = new QHBoxLayout(chips);
    chipRow->setContentsMargins(0, 0, 0, 0);
    chipRow->setSpacing(6);
    for (const AgentHealth health : shownHealths) {
        const StatusLook look = lookOf(health);
        m_chips.append(chip(QStringLiteral("healthChip%1").arg(int(health)), look.icon, look.tone));
        // Not clicked(): assistive technology toggles without a click.
        connect(m_chips.last(), &QToolButton::toggled, this,
                [this, health](bool isOn) { setHealthWanted(health, isOn); });
        chipRow->addWidget(m_chips.last());
    }
    chipRow->addWidget(new VerticalLine(18, this));
    m_old = chip(QStringLiteral("oldVersionChip"), QStringLiteral("h-old"), Tone::Warn);
    connect(m_old, &QToolButton::toggled, this, [this](bool isOn) {
        m_filter.oldVersion = isOn;
        Q_EMIT filterChanged(m_filter);
    });
    chipRow->addWidget(m_old);
    chipRow->addStretch(1);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin - metrics::gap4,
                            metrics::gap8 + 2);
    row->setSpacing(metrics::gap8 + 2);
    row->addWidget(m_field, 2);
    row->addWidget(chips, 5);
    row->addWidget(m_columns);
    row->addWidget(m_details);
    setFixedHeight(metrics::grown(metrics::filterBar) + metrics::gap8);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text;
        Q_EMIT filterChanged(m_filter);
    });
    connect(m_field, &SearchField::left, this, &AgentFilterBar::listWanted);
    retranslate();
}

FilterChip* AgentFilterBar::chip(const QString& name, const QString& icon, Tone tone) {
    auto* chip = new FilterChip(this);
    chip->setObjectName(name);
    chip->setCheckable(true);
    chip->setMark(icon, tone);
    return chip;
}

void AgentFilterBar::retranslate() {
    m_field->setPlaceholderText(tr("Filter agents"));
    m_field->setAccessibleName(tr("Filter agents"));
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setWords(agentHealthText(shownHealths[i]));
    m_old->setWords(tr("Old version"));
    showFilter();
}

void AgentFilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AgentFilterBar::setHealthWanted(AgentHealth health, bool isWanted) {
    m_filter.healths.removeAll(health);
    if (isWanted)
        m_filter.healths.append(health);
    Q_EMIT filterChanged(m_filter);
}

void AgentFilterBar::setFilter(const AgentFilter& filter) {
    if (m_filter == filter)
        return;
    m_filter = filter;
    {
        const QSignalBlocker quiet(m_field);
        m_field->setText(filter.text);
    }
    showFilter();
    Q_EMIT filterChanged(m_filter);
}

void AgentFilterBar::setHealth(const TenantHealthPtr& health) {
    m_health = health;
    showFilter();
}

void AgentFilterBar::showFilter() {
    const auto show = [](FilterChip* chip, bool isOn, int agents) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(isOn);
        chip->setCount(agents);
        chip->setSpoken(agents < 0 ? chip->text()
                                   : tr("%1, %Ln agent(s)", nullptr, agents).arg(chip->text()));
    };
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const int agents = m_health ? m_health->totals().agentsOf(shownHealths[i]) : -1;
        show(m_chips[i], m_filter.healths.contains(shownHealths[i]), agents);
        // Idle is rare: its chip is there when it finds something.
        if (shownHealths[i] == AgentHealth::Idle)
            m_chips[i]->setVisible(agents > 0 || m_chips[i]->isChecked());
    }
    show(m_old, m_filter.oldVersion, m_health ? m_health->totals().oldVersions : -1);
}
