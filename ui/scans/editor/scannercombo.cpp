// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/scannercombo.h"

#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/toneicon.h"

#include <QCollator>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <numeric>

namespace {

QIcon healthIcon(AgentHealth health) {
    switch (health) {
    case AgentHealth::Lost: return toneIcon(QStringLiteral("h-lost"), Tone::Fail);
    case AgentHealth::NeverSeen: return toneIcon(QStringLiteral("h-never"), Tone::Dim);
    case AgentHealth::Stale:
    case AgentHealth::Idle: return toneIcon(QStringLiteral("h-stale"), Tone::Warn);
    case AgentHealth::Fresh: return toneIcon(QStringLiteral("h-fresh"), Tone::Ok);
    }
    return {};
}

QString nameOf(const ScanAgent& agent) {
    const QString name = plain(agent.name, 80);
    return name.isEmpty() ? plain(agent.machineId, 60) : name;
}

} // namespace

ScannerCombo::ScannerCombo(QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setMaxVisibleItems(16);
    setPlaceholderText(tr("Choose a scanner"));
}

void ScannerCombo::setAgents(const TenantHealthPtr& health) {
    m_health = health;
    fill();
}

void ScannerCombo::setMachineId(const QString& machineId, const QString& name) {
    m_foreignId = machineId;
    m_foreignName = name;
    fill();
    setCurrentIndex(machineId.isEmpty() ? -1 : findData(machineId));
}

QString ScannerCombo::machineId() const {
    return currentData().toString();
}

void ScannerCombo::fill() {
    const QString chosen = machineId();
    {
        const QSignalBlocker quiet(this);
        clear();
        if (m_health) {
            const QList<ScanAgent>& agents = m_health->snapshot()->agents();
            QList<qsizetype> order(agents.size());
            std::iota(order.begin(), order.end(), 0);
            QCollator collator;
            // In a C locale QCollator ignores numericMode.
            if (collator.locale() == QLocale::c())
                collator.setLocale(QLocale(QLocale::English));
            collator.setNumericMode(true);
            std::sort(order.begin(), order.end(), [&](qsizetype one, qsizetype other) {
                return collator.compare(agents[one].name, agents[other].name) < 0;
            });
            for (const qsizetype row : std::as_const(order)) {
                const AgentHealth health = m_health->agent(row).health;
                addItem(healthIcon(health),
                        tr("%1 · %2").arg(nameOf(agents[row]), agentHealthText(health)),
                        agents[row].machineId);
            }
        }
        if (!m_foreignId.isEmpty() && findData(m_foreignId) < 0) {
            const QString name = plain(m_foreignName.isEmpty() ? m_foreignId : m_foreignName, 80);
            addItem(toneIcon(QStringLiteral("st-unknown"), Tone::Warn),
                    m_health ? tr("%1 · not in the list of agents").arg(name) : name, m_foreignId);
        }
        setCurrentIndex(chosen.isEmpty() ? -1 : findData(chosen));
    }
    if (machineId() != chosen)
        Q_EMIT currentIndexChanged(currentIndex());
    update();
}

void ScannerCombo::changeEvent(QEvent* event) {
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setPlaceholderText(tr("Choose a scanner"));
        fill();
    }
}
