// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "models/change/outcome.h"
#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/clocktext.h"
#include "ui/common/frameparts.h"
#include "ui/common/iconmark.h"
#include "ui/common/linkbutton.h"
#include "ui/common/quotatext.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/shell/statepart.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace {

constexpr int wideEnough = 1200; // below it the hour goes (LOOK.md, Frame)
constexpr int messageTime = 8000;

QProgressBar* bar(int width, QWidget* parent) {
    auto* bar = new QProgressBar(parent);
    bar->setTextVisible(false);
    bar->setFixedSize(width, metrics::gap4);
    return bar;
}

} // namespace

StatusBar::StatusBar(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_connection(new StatePart(this)),
      m_firstLine(new VerticalLine(14, this)),
      m_secondLine(new VerticalLine(14, this)) {
    using enum TonedLabel::Tone;
    setObjectName(QStringLiteral("statusBar"));
    const QFont small = ::font(FontRole::Small);
    m_data = new TonedLabel(small, Second, this);
    m_minute = new TonedLabel(small, Second, this);
    m_hour = new TonedLabel(small, Second, this);
    m_message = new TonedLabel(small, Text, this);
    m_changeTitle = new TonedLabel(small, Text, this);
    m_changeCount = new TonedLabel(small, Second, this);
    m_message->setObjectName(QStringLiteral("statusMessage"));
    m_data->setObjectName(QStringLiteral("dataAge"));
    m_minute->setObjectName(QStringLiteral("callsThisMinute"));
    m_hour->setObjectName(QStringLiteral("callsThisHour"));
    m_minuteBar = bar(36, this);
    m_hourBar = bar(36, this);
    m_changeBar = bar(80, this);
    m_changeBar->setObjectName(QStringLiteral("changeProgress"));
    m_changeMark = new IconMark(metrics::iconRow, this);
    m_changeMark->setIcon(QStringLiteral("st-run"), &Tokens::link, &Tokens::chrome);
    m_messageAction = new LinkButton({}, this);
    m_messageAction->setObjectName(QStringLiteral("statusMessageAction"));
    m_messageAction->hide();
    m_stop = flatIconButton(actions->stopChange, this);
    m_stop->setFixedSize(metrics::scaled(24), metrics::scaled(24));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, metrics::gap8, 0);
    row->setSpacing(metrics::gap8);
    row->addWidget(m_connection);
    row->addWidget(m_firstLine);
    row->addSpacing(metrics::gap4);
    row->addWidget(m_data);
    row->addSpacing(metrics::gap4);
    row->addWidget(m_secondLine);
    row->addSpacing(metrics::gap4);
    row->addWidget(m_minute);
    row->addWidget(m_minuteBar);
    row->addWidget(m_hour);
    row->addWidget(m_hourBar);
    row->addStretch(1);
    row->addWidget(m_message);
    row->addWidget(m_messageAction);
    row->addWidget(m_changeMark);
    row->addWidget(m_changeTitle);
    row->addWidget(m_changeBar);
    row->addWidget(m_changeCount);
    row->addWidget(m_stop);
    setFixedHeight(metrics::grown(metrics::statusBar));

    m_messageTimer.setSingleShot(true);
    connect(&m_messageTimer, &QTimer::timeout, this, [this] {
        m_message->clear();
        m_messageAction->setText({});
        arrange();
    });
    connect(m_messageAction, &QAbstractButton::clicked, this, [this] {
        showMessage({});
        Q_EMIT messageActionClicked();
    });
    connect(m_connection, &QAbstractButton::clicked, this, &StatusBar::connectionClicked);
    retranslate();
    setTenant(nullptr, {});
    setRunning(nullptr, 0);
}

QWidget* StatusBar::firstPart() const {
    return m_connection;
}

void StatusBar::retranslate() {
    m_minuteBar->setAccessibleName(tr("Calls left this minute"));
    m_hourBar->setAccessibleName(tr("Calls left this hour"));
    m_changeBar->setAccessibleName(tr("Progress of the change"));
    m_connection->setAccessibleDescription(tr("Opens the connections"));
}

void StatusBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusBar::setTenant(const TenantState* state, const QString& readOnlyReason) {
    m_hasTenant = state != nullptr;
    if (state == nullptr) {
        m_connection->setState({}, &Tokens::text2, tr("Not connected"));
        m_message->setText(tr("Nothing leaves this computer until you add a connection."));
        m_message->setTone(TonedLabel::Tone::Second);
        arrange();
        return;
    }
    if (m_message->text() == tr("Nothing leaves this computer until you add a connection."))
        m_message->clear();
    m_message->setTone(TonedLabel::Tone::Text);
    m_readOnlyReason = readOnlyReason;
    showConnection(*state, {});
    setBudget(state->budget);
    arrange();
}

void StatusBar::showConnection(const TenantState& state, const QString& waits) {
    const QString words = linkText(state.link, state.claims.who);
    // What waits looks neither well nor ill.
    if (!waits.isEmpty()) {
        m_connection->setState(QStringLiteral("st-wait"), &Tokens::warn, waits);
        m_connection->setToolTip(plainToolTip(words));
        return;
    }
    switch (state.link) {
    case Link::Connected:
        if (state.connection.isReadOnly || !m_readOnlyReason.isEmpty())
            m_connection->setState(QStringLiteral("lock"), &Tokens::text2,
                                   tr("%1, read-only").arg(words));
        else
            m_connection->setState(QStringLiteral("h-fresh"), &Tokens::ok, words);
        break;
    case Link::Offline:
        m_connection->setState(QStringLiteral("offline"), &Tokens::warn, words);
        break;
    case Link::SignInRefused:
    case Link::Failed:
        m_connection->setState(QStringLiteral("st-fail"), &Tokens::fail, words);
        break;
    case Link::Connecting:
        m_connection->setState(QStringLiteral("st-run"), &Tokens::link, words);
        break;
    case Link::Idle:
        m_connection->setState(QStringLiteral("h-never"), &Tokens::text3, words);
        break;
    }
    // The words name an application by the first digits of its id.
    QStringList tip{words == linkText(state.link) ? QString() : plain(state.claims.who, 200),
                    m_readOnlyReason.isEmpty() ? state.whyNoChange : m_readOnlyReason};
    tip.removeAll(QString());
    m_connection->setToolTip(plainToolTip(tip.join(QStringLiteral(" · "))));
}

void StatusBar::setBudget(const BudgetFigures& budget) {
    m_minute->setText(tr("At most %1 calls left this minute").arg(figure(budget.leftThisMinute)));
    m_hour->setText(tr("%1 this hour").arg(figure(budget.leftThisHour)));
    m_minute->setTone(budget.leftThisMinute <= 0 ? TonedLabel::Tone::Warn
                                                 : TonedLabel::Tone::Second);
    m_minute->setExtraToolTip(
        budget.waiting > 0
            ? tr("%Ln call(s) wait. Colleagues who share the application share the quota.", nullptr,
                 budget.waiting)
            : tr("Colleagues who share the application share the quota."));
    m_minuteBar->setRange(0, std::max(1, budget.limitPerMinute));
    m_minuteBar->setValue(budget.leftThisMinute);
    m_hourBar->setRange(0, std::max(1, budget.limitPerHour));
    m_hourBar->setValue(budget.leftThisHour);
}

void StatusBar::updateAge(const TenantState* state, Instant now) {
    if (state == nullptr)
        return;
    showConnection(*state, quotaWaitText(*state, now));
    if (!state->snapshot) {
        m_data->setText(tr("No data yet"));
        m_data->setExtraToolTip({});
    } else {
        const Instant readAt = state->snapshot->readAt();
        m_data->setText(tr("Data read %1 (%2)").arg(clockText(readAt, now), ageText(readAt, now)));
        m_data->setExtraToolTip(absoluteText(readAt));
    }
    if (state->budget.pausedUntil.isKnown() && state->budget.pausedUntil > now) {
        m_minute->setText(tr("The service asks for a pause of %1")
                              .arg(waitText(state->budget.pausedUntil.ms - now.ms)));
        m_minute->setTone(TonedLabel::Tone::Warn);
    } else {
        setBudget(state->budget);
    }
    arrange();
}

void StatusBar::setRunning(const Change* change, int howMany) {
    m_isRunning = change != nullptr;
    if (change != nullptr) {
        const int steps = int(change->steps.size());
        const int settled = settledCount(*change);
        m_isReadBack = isBeingReadBack(*change);
        const QString title = changeTitle(change->kind, steps);
        m_changeTitle->setText(howMany > 1 ? tr("%1 and %Ln more", nullptr, howMany - 1).arg(title)
                                           : title);
        m_changeBar->setRange(0, std::max(1, steps));
        m_changeBar->setValue(settled);
        m_changeCount->setText(m_isReadBack
                                   ? tr("%Ln unknown", nullptr, change->count(StepState::Unknown))
                                   : tr("%1 of %2").arg(figure(settled), figure(steps)));
        m_changeCount->setToolTip(m_isReadBack
                                      ? tr("Nothing more is sent. The list is read again until it "
                                           "shows what became of the rest.")
                                      : QString());
    }
    arrange();
}

void StatusBar::showMessage(const QString& text, const QString& action) {
    m_message->setText(plain(text));
    m_messageAction->setText(action);
    // What can be clicked stays long enough to be reached.
    m_messageTimer.start(action.isEmpty() ? messageTime : 4 * messageTime);
    arrange();
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusBar::arrange() {
    const bool hasMessage = !m_message->text().isEmpty();
    const QList<QWidget*> hour{m_hour, m_hourBar};
    const QList<QWidget*> minute{m_minute, m_minuteBar};
    const QList<QWidget*> age{m_secondLine, m_data};
    const QList<QWidget*> change{m_changeMark, m_changeTitle, m_changeBar, m_changeCount, m_stop};
    const auto show = [](const QList<QWidget*>& group, bool isShown) {
        for (QWidget* part : group)
            part->setVisible(isShown);
    };
    m_firstLine->setVisible(m_hasTenant);
    m_message->setVisible(hasMessage);
    m_messageAction->setVisible(hasMessage && !m_messageAction->text().isEmpty());
    show(age, m_hasTenant);
    show(minute, m_hasTenant);
    show(hour, m_hasTenant && width() >= wideEnough);
    show(change, m_isRunning);
    m_stop->setVisible(m_isRunning && !m_isReadBack);
    // What is said now, and what runs, comes before figures that are there again in a moment.
    for (const QList<QWidget*>& group : {hour, {m_minuteBar}, minute, age}) {
        if (needed() <= width())
            return;
        show(group, false);
    }
    if (needed() > width() && hasMessage)
        show(change, false);
}

int StatusBar::needed() const {
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (const QWidget* part : findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!part->isHidden())
            needed += part->sizeHint().width() + metrics::gap8;
    }
    return needed + 3 * metrics::gap4; // at the lines
}

void StatusBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}
