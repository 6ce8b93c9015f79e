// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/sessionsection.h"

#include "models/text/plaintext.h"
#include "ui/common/labels.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/metrics.h"
#include "ui/scans/sessionstrip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

SessionSection::SessionSection(QWidget* parent)
    : QWidget(parent),
      m_strip(new SessionStrip(this)),
      m_sum(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_left(new TonedLabel(::font(FontRole::Caption), TonedLabel::Tone::Second, this)),
      m_right(new TonedLabel(::font(FontRole::Caption), TonedLabel::Tone::Second, this)),
      m_words(wrappedLabel({}, FontRole::Small, Ink::Text2, this)) {
    m_words->setObjectName(QStringLiteral("sessionWords"));
    m_sum->setObjectName(QStringLiteral("sessionSum"));
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_left, 1);
    ends->addWidget(m_right);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap4);
    column->addWidget(m_strip);
    column->addLayout(ends);
    column->addWidget(m_words);
    connect(m_strip, &SessionStrip::pointed, this, [this](const QString& words) {
        if (m_state != State::Read || m_strip->sessions().rowCount() == 0)
            return;
        m_words->setText(words);
        m_words->setVisible(!words.isEmpty());
        Q_EMIT changed();
    });
    showState(State::Pending);
}

void SessionSection::setPending() {
    m_strip->setSessions({});
    showState(State::Pending);
}

void SessionSection::setReading() {
    if (m_state == State::Pending)
        showState(State::Reading);
}

void SessionSection::setSessions(const QList<ScanSession>& sessions) {
    m_strip->setSessions(sessions);
    showState(State::Read);
}

void SessionSection::setProblem(const Error& problem) {
    m_strip->setSessions({});
    m_problem = problem;
    showState(State::Failed);
}

const QList<ScanSession>& SessionSection::sessions() const {
    return m_strip->sessions().sessions();
}

QString SessionSection::title() const {
    const int known = m_strip->sessions().rowCount();
    return tr("Last %Ln session(s)", nullptr, known > 0 ? known : SessionModel::most);
}

void SessionSection::showState(State state) {
    m_state = state;
    const SessionModel& model = m_strip->sessions();
    const bool isWaited = state == State::Pending || state == State::Reading;
    const bool hasBars = model.rowCount() > 0;
    const int notWhole = model.notWhole();
    m_strip->setWaiting(isWaited);
    m_strip->setVisible(isWaited || hasBars);
    m_strip->setEnabled(hasBars);
    m_sum->setText(state == State::Reading ? tr("reading…")
                   : !hasBars              ? QString()
                   : notWhole == 0         ? tr("all whole")
                                           : tr("%Ln not whole", nullptr, notWhole));
    m_strip->setAccessibleName(title());
    m_strip->setAccessibleDescription(m_sum->text());
    const bool hasTimes = model.hasTimes();
    m_left->setVisible(m_strip->isVisibleTo(this));
    m_right->setVisible(m_strip->isVisibleTo(this) && hasTimes);
    // A line is kept for them while they are waited for.
    m_left->setText(!hasBars   ? QString()
                    : hasTimes ? tr("oldest")
                               : tr("in the service's order, without times"));
    m_right->setText(tr("newest"));
    QString words;
    if (state == State::Failed)
        words = tr("%1 %2").arg(plain(m_problem.what, 200), plain(m_problem.why, 200)).trimmed();
    else if (state == State::Read && !hasBars)
        words = tr("The service holds no session of this scan.");
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    Q_EMIT changed();
}

void SessionSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState(m_state);
}
