// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/scanfilterbar.h"

#include "models/text/plaintext.h"
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
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace {

constexpr int fieldWanted = 200;

template<class T>
QList<T> toggled(QList<T> list, const T& value, bool isOn) {
    list.removeAll(value);
    if (isOn)
        list.append(value);
    return list;
}

QString escaped(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

// "Network", "Network +1".
QString chosenText(const QStringList& words) {
    if (words.size() < 2)
        return words.value(0);
    return ScanFilterBar::tr("%1 +%2").arg(words.first(), figure(words.size() - 1));
}

const QList<ScanType> allTypes{ScanType::Network, ScanType::Windows, ScanType::Linux,
                               ScanType::AdvancedActive, ScanType::Other};
const QList<ScanStatus> allStatuses{ScanStatus::Success, ScanStatus::Partial, ScanStatus::Fail,
                                    ScanStatus::Never, ScanStatus::Other};

QString typeWord(ScanType type) {
    return type == ScanType::Other ? ScanFilterBar::tr("Other types") : scanTypeText(type);
}

QString statusWord(ScanStatus status) {
    return status == ScanStatus::Other ? ScanFilterBar::tr("Other words") : statusText(status);
}

} // namespace

FilterChip* ScanFilterBar::facet(const char* name, void (ScanFilterBar::*fill)(QMenu*),
                                 void (*clear)(ScanFilter&)) {
    auto* chip = new FilterChip(this);
    chip->setObjectName(QLatin1StringView(name));
    auto* menu = new QMenu(chip);
    menu->setObjectName(QLatin1StringView(name) + QLatin1StringView("Menu"));
    connect(menu, &QMenu::aboutToShow, this, [this, chip, menu, fill] {
        menu->setAccessibleName(chip->text());
        menu->clear();
        (this->*fill)(menu);
    });
    chip->setMenu(menu);
    connect(chip, &FilterChip::cleared, this, [this, clear] {
        ScanFilter filter = m_filter;
        clear(filter);
        apply(filter);
    });
    return chip;
}

FilterChip* ScanFilterBar::quick(const char* name, const char* iconName,
                                 void (*toggle)(ScanFilter&, bool)) {
    auto* chip = new FilterChip(this);
    chip->setObjectName(QLatin1StringView(name));
    chip->setCheckable(true);
    chip->setMark(QLatin1StringView(iconName),
                  qstrcmp(iconName, "st-fail") == 0 ? Tone::Fail : Tone::Warn);
    // Not clicked(): assistive technology toggles without a click.
    connect(chip, &QToolButton::toggled, this, [this, toggle](bool isOn) {
        ScanFilter filter = m_filter;
        toggle(filter, isOn);
        apply(filter);
    });
    return chip;
}

ScanFilterBar::ScanFilterBar(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_field(new SearchField({}, {}, this)),
      m_type(facet("typeChip", &ScanFilterBar::fillType, [](ScanFilter& f) { f.types.clear(); })),
      m_status(facet("statusChip", &ScanFilterBar::fillStatus,
                     [](ScanFilter& f) { f.statuses.clear(); })),
      m_agent(facet("agentChip", &ScanFilterBar::fillAgent,
                    [](ScanFilter& f) { f.machineIds.clear(); })),
      m_active(
          facet("activeChip", &ScanFilterBar::fillActive, [](ScanFilter& f) { f.active.reset(); })),
      m_failed(quick("failedChip", "st-fail",
                     [](ScanFilter& f, bool isOn) {
                         f.statuses =
                             isOn ? QList<ScanStatus>{ScanStatus::Fail} : QList<ScanStatus>{};
                     })),
      m_overdue(
          quick("overdueChip", "st-overdue", [](ScanFilter& f, bool isOn) { f.overdue = isOn; })),
      m_notFresh(quick("agentNotFreshChip", "h-stale",
                       [](ScanFilter& f, bool isOn) { f.agentNotFresh = isOn; })),
      m_chosen(quick("chosenChip", "check",
                     [](ScanFilter& f, bool isOn) {
                         if (!isOn)
                             f.ids.clear();
                     })),
      m_line(new VerticalLine(18, this)),
      m_more(new QToolButton(this)),
      m_moreMenu(new QMenu(this)),
      m_columns(flatIconButton(actions->columns, this)),
      m_details(flatIconButton(actions->details, this)) {
    setObjectName(QStringLiteral("scanFilterBar"));
    setDense(m_field);
    m_field->setShortcutHint(actions->filter->shortcut());
    m_field->setMaximumWidth(metrics::scaled(232));
    m_field->setMinimumWidth(metrics::scaled(150));
    m_field->setObjectName(QStringLiteral("scanSearchField"));
    m_more->setObjectName(QStringLiteral("moreFiltersButton"));
    m_more->setProperty("kind", QStringLiteral("flat"));
    m_more->setProperty("dense", true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setPopupMode(QToolButton::DelayedPopup); // as the chips
    m_more->setMenu(m_moreMenu);
    connect(m_more, &QToolButton::clicked, m_more, &QToolButton::showMenu);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &ScanFilterBar::fillMore);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin - metrics::gap4,
                            metrics::gap8 + 2);
    row->setSpacing(6);
    row->addWidget(m_field, 4);
    row->addSpacing(metrics::gap4);
    for (QWidget* part : QList<QWidget*>{m_chosen, m_type, m_status, m_agent, m_active, m_line,
                                         m_failed, m_overdue, m_notFresh, m_more})
        row->addWidget(part);
    setTabOrder(m_field, m_chosen);
    setTabOrder(m_chosen, m_type);
    row->addStretch(1);
    row->addWidget(m_columns);
    row->addWidget(m_details);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text == m_filter.text)
            return;
        ScanFilter filter = m_filter;
        filter.text = text;
        apply(filter);
    });
    connect(m_field, &SearchField::left, this, &ScanFilterBar::listWanted);
    setFixedHeight(metrics::grown(metrics::filterBar) + metrics::gap8);
    retranslate();
}

void ScanFilterBar::retranslate() {
    m_field->setPlaceholderText(tr("Filter scans"));
    m_field->setAccessibleName(tr("Filter scans"));
    m_more->setText(tr("More filters"));
    m_more->setAccessibleName(tr("More filters"));
    m_moreMenu->setAccessibleName(m_more->accessibleName());
    m_failed->setWords(statusText(ScanStatus::Fail));
    m_overdue->setWords(tr("Overdue"));
    m_notFresh->setWords(tr("Agent not fresh"));
    m_chosen->setWords(tr("Only what was selected"));
    showFilter();
}

void ScanFilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool ScanFilterBar::event(QEvent* event) {
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return isDone;
}

void ScanFilterBar::setFilter(const ScanFilter& filter) {
    m_filter = filter;
    showFilter();
}

void ScanFilterBar::apply(const ScanFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
    Q_EMIT filterChanged(m_filter);
}

void ScanFilterBar::setFacets(const ScanFacets* facets, const SnapshotPtr& snapshot) {
    m_hasFacets = facets != nullptr;
    m_facets = facets != nullptr ? *facets : ScanFacets{};
    m_snapshot = snapshot;
    showFilter();
}

void ScanFilterBar::showFilter() {
    if (m_field->text() != m_filter.text)
        m_field->setText(m_filter.text);
    QStringList types;
    for (const ScanType type : m_filter.types)
        types.append(typeWord(type));
    QStringList statuses;
    for (const ScanStatus status : m_filter.statuses)
        statuses.append(statusWord(status));
    QStringList agents;
    for (const QString& machineId : m_filter.machineIds) {
        const ScanAgent* agent = m_snapshot ? m_snapshot->agentByMachineId(machineId) : nullptr;
        agents.append(agent != nullptr && !agent->name.isEmpty() ? agent->name : machineId);
    }
    const bool onlyFailed = m_filter.statuses == QList<ScanStatus>{ScanStatus::Fail};
    m_type->setWords(tr("Type"), chosenText(types));
    m_status->setWords(tr("Status"), onlyFailed ? QString() : chosenText(statuses));
    m_agent->setWords(tr("Agent"), chosenText(agents));
    m_active->setWords(tr("Active"), m_filter.active ? activeText(*m_filter.active) : QString());
    const auto show = [](FilterChip* chip, bool isOn) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(isOn);
    };
    show(m_failed, onlyFailed);
    show(m_overdue, m_filter.overdue);
    show(m_notFresh, m_filter.agentNotFresh);
    const auto count = [this](FilterChip* chip, int scans) {
        chip->setCount(m_hasFacets ? scans : -1);
        chip->setSpoken(m_hasFacets ? tr("%1, %Ln scan(s)", nullptr, scans).arg(chip->text())
                                    : chip->text());
    };
    count(m_failed, m_facets.of(ScanStatus::Fail));
    count(m_overdue, m_facets.overdue);
    count(m_notFresh, m_facets.agentNotFresh);
    show(m_chosen, !m_filter.ids.isEmpty());
    count(m_chosen, m_facets.chosen);
    arrange();
}

void ScanFilterBar::fillType(QMenu* menu) {
    for (const ScanType type : allTypes) {
        const int scans = m_facets.of(type);
        const bool isOn = m_filter.types.contains(type);
        if (scans == 0 && !isOn && type != ScanType::Network && type != ScanType::Windows)
            continue;
        QAction* choice = menu->addAction(tr("%1 (%2)").arg(typeWord(type), figure(scans)));
        choice->setCheckable(true);
        choice->setChecked(isOn);
        connect(choice, &QAction::toggled, this, [this, type](bool on) {
            ScanFilter filter = m_filter;
            filter.types = toggled(filter.types, type, on);
            apply(filter);
        });
    }
}

void ScanFilterBar::fillStatus(QMenu* menu) {
    for (const ScanStatus status : allStatuses) {
        const int scans = m_facets.of(status);
        QAction* choice = menu->addAction(tr("%1 (%2)").arg(statusWord(status), figure(scans)));
        choice->setCheckable(true);
        choice->setChecked(m_filter.statuses.contains(status));
        connect(choice, &QAction::toggled, this, [this, status](bool on) {
            ScanFilter filter = m_filter;
            filter.statuses = toggled(filter.statuses, status, on);
            apply(filter);
        });
    }
}

void ScanFilterBar::fillAgent(QMenu* menu) {
    if (!m_snapshot || m_snapshot->agents().isEmpty()) {
        menu->addAction(tr("No agent has been read"))->setEnabled(false);
        return;
    }
    const QList<ScanAgent>& agents = m_snapshot->agents();
    for (qsizetype row = 0; row < agents.size(); ++row) {
        const ScanAgent& agent = agents[row];
        const int scans = size_t(row) < m_facets.agents.size() ? m_facets.agents[size_t(row)] : 0;
        const QString name = plain(agent.name.isEmpty() ? agent.machineId : agent.name, 60);
        QAction* choice = menu->addAction(tr("%1 (%2)").arg(escaped(name), figure(scans)));
        choice->setCheckable(true);
        choice->setChecked(m_filter.machineIds.contains(agent.machineId));
        connect(choice, &QAction::toggled, this, [this, id = agent.machineId](bool on) {
            ScanFilter filter = m_filter;
            filter.machineIds = toggled(QList<QString>(filter.machineIds), id, on);
            apply(filter);
        });
    }
}

void ScanFilterBar::fillActive(QMenu* menu) {
    for (const bool isActive : {true, false}) {
        const int scans = isActive ? m_facets.active : m_facets.inactive;
        QAction* choice = menu->addAction(tr("%1 (%2)").arg(activeText(isActive), figure(scans)));
        choice->setCheckable(true);
        choice->setChecked(m_filter.active == isActive);
        connect(choice, &QAction::toggled, this, [this, isActive](bool on) {
            ScanFilter filter = m_filter;
            filter.active = on ? std::optional<bool>(isActive) : std::nullopt;
            apply(filter);
        });
    }
}

void ScanFilterBar::fillMore() {
    m_moreMenu->clear();
    for (FilterChip* chip : std::as_const(m_hidden)) {
        if (QMenu* choices = chip->menu()) {
            choices->setTitle(escaped(chip->text()));
            m_moreMenu->addMenu(choices);
            continue;
        }
        const QString words = chip->count() >= 0
                                  ? tr("%1 (%2)").arg(chip->text(), figure(chip->count()))
                                  : chip->text();
        QAction* choice = m_moreMenu->addAction(words);
        choice->setCheckable(true);
        choice->setChecked(chip->isChecked());
        connect(choice, &QAction::triggered, chip, &QToolButton::click);
    }
}

QSize ScanFilterBar::minimumSizeHint() const {
    return {metrics::scaled(420), metrics::grown(metrics::filterBar) + metrics::gap4};
}

void ScanFilterBar::arrange() {
    if (m_isArranging)
        return;
    m_isArranging = true;
    // Whoever is last here leaves first; what narrows just now stays as long as it can.
    QList<FilterChip*> order{m_type, m_agent, m_failed, m_overdue, m_notFresh, m_status, m_active};
    if (m_filter.ids.isEmpty()) {
        if (m_chosen->hasFocus())
            m_field->setFocus();
        m_chosen->hide();
    } else
        order.prepend(m_chosen);
    std::ranges::stable_sort(order, [](const FilterChip* one, const FilterChip* other) {
        const auto narrows = [](const FilterChip* chip) {
            return chip->menu() != nullptr ? chip->text().contains(QLatin1Char(':'))
                                           : chip->isChecked();
        };
        return narrows(one) && !narrows(other);
    });
    // What is typed stays readable: chips leave before the field gets narrower than this.
    const int fixed = 2 * metrics::pageMargin + metrics::scaled(fieldWanted) + metrics::gap24 +
                      m_columns->width() + m_details->width() + 24;
    int room = width() - fixed;
    int wanted = 0;
    for (const FilterChip* chip : order)
        wanted += chip->sizeHint().width() + 6;
    if (wanted > room)
        room -= m_more->sizeHint().width() + 6;
    m_hidden.clear();
    int used = 0;
    for (FilterChip* chip : order) {
        used += chip->sizeHint().width() + 6;
        const bool fits = used <= room;
        chip->setVisible(fits);
        if (!fits)
            m_hidden.append(chip);
    }
    m_more->setVisible(!m_hidden.isEmpty());
    m_line->setVisible(m_hidden.size() < 3);
    m_isArranging = false;
}

void ScanFilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}
