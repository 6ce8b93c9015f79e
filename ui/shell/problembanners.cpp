// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/problembanners.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "ui/common/banner.h"
#include "ui/common/clocktext.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int tallEnough = 760; // for two messages whole, and a list below them

bool helpsToEdit(Error::Kind kind) {
    switch (kind) {
    case Error::Kind::SignInRefused:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::Tls:
    case Error::Kind::Keychain:
    case Error::Kind::NotFound:
    case Error::Kind::ForeignHost: return true;
    default: return false;
    }
}

} // namespace

ProblemBanners::ProblemBanners(QWidget* parent)
    : QWidget(parent),
      m_tenant(new Banner(this)),
      m_other(new Banner(this)),
      m_edit(m_tenant->addButton({}, Kind::Primary)),
      m_again(m_tenant->addButton({})),
      m_showChange(m_other->addButton({})) {
    setObjectName(QStringLiteral("problemBanners"));
    m_tenant->setObjectName(QStringLiteral("tenantBanner"));
    m_other->setObjectName(QStringLiteral("problemBanner"));
    m_edit->setObjectName(QStringLiteral("editConnectionButton"));
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
    m_showChange->setObjectName(QStringLiteral("showChangeButton"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tenant);
    column->addWidget(m_other);
    // Long words of a server must not make the window wider; they are cut before that.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_tenant->hide();
    m_other->hide();
    connect(m_edit, &QPushButton::clicked, this, &ProblemBanners::editConnectionClicked);
    connect(m_again, &QPushButton::clicked, this, &ProblemBanners::tryAgainClicked);
    connect(m_showChange, &QPushButton::clicked, this,
            [this] { Q_EMIT showChangeClicked(m_change); });
    connect(m_tenant, &Banner::closed, this, [this] {
        m_closed = m_shown;
        m_tenant->hide();
        arrange();
    });
    connect(m_other, &Banner::closed, this, [this] {
        m_other->hide();
        arrange();
    });
    retranslate();
}

void ProblemBanners::retranslate() {
    m_edit->setText(tr("Edit connection…"));
    m_again->setText(tr("Try again"));
    m_showChange->setText(tr("Show in Activity"));
}

void ProblemBanners::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProblemBanners::setTenant(const TenantState* state, Instant now) {
    if (state == nullptr || !state->problem) {
        m_shown.reset();
        m_closed.reset();
        m_tenant->hide();
        arrange();
        return;
    }
    m_shown = state->problem;
    if (m_closed == m_shown)
        return;
    showTenant(*state, now);
}

void ProblemBanners::showTenant(const TenantState& state, Instant now) {
    const Error& problem = *state.problem;
    BannerText text = BannerText::of(problem);
    const QString next = state.nextTry.isKnown() && state.nextTry > now
                             ? tr("Next try in %1.").arg(waitText(state.nextTry.ms - now.ms))
                             : QString();
    const QString since = clockText(state.problemSince, now);
    if (state.link == Link::Offline) {
        text.tone = Tone::Warn;
        text.icon = QStringLiteral("offline");
        text.title = tr("Offline since %1.").arg(since);
        if (state.snapshot)
            text.title +=
                QLatin1Char(' ') +
                tr("You see what was read %1.").arg(ageText(state.snapshot->readAt(), now));
        // Why: no network, nobody listens, no such name, no answer in time.
        QStringList line{problem.why};
        if (state.snapshot)
            line.append(tr("Filtering and export work."));
        line.append(tr("Changes are off until the service answers."));
        line.append(next);
        line.removeAll(QString());
        text.lines = {line.join(QLatin1Char(' '))};
        text.serverText.clear();
        text.correlationId.clear();
        m_again->setText(tr("Try now"));
    } else {
        QStringList line;
        if (state.problemSince.isKnown())
            line.append(tr("This was at %1.").arg(since));
        if (state.snapshot)
            line.append(tr("What you see below was read at %1 (%2).")
                            .arg(clockText(state.snapshot->readAt(), now),
                                 ageText(state.snapshot->readAt(), now)));
        if (problem.kind == Error::Kind::KeychainLocked)
            line.append(tr("As soon as it is open, ScanDeck goes on by itself."));
        else
            line.append(next);
        line.removeAll(QString());
        if (!line.isEmpty())
            text.lines.append(line.join(QLatin1Char(' ')));
        m_again->setText(tr("Try again"));
    }
    text.details = problem.report();
    m_edit->setVisible(state.link == Link::SignInRefused || helpsToEdit(problem.kind));
    m_tenant->showText(text);
    m_tenant->show();
    arrange();
}

void ProblemBanners::showProblem(const Error& problem, const About& about) {
    m_change = about.changeId;
    m_showChange->setVisible(about.isHere);
    BannerText text = BannerText::of(problem);
    if (about.hasEndedWell)
        text.tone = Tone::Neutral;
    m_other->showText(text);
    m_other->show();
    arrange();
}

void ProblemBanners::dropProblemOf(qint64 changeId) {
    if (changeId == 0 || m_change != changeId)
        return;
    m_change = 0;
    m_other->hide();
    arrange();
}

void ProblemBanners::arrange() {
    const bool isTight = !m_tenant->isHidden() && !m_other->isHidden() &&
                         window()->height() < metrics::scaled(tallEnough);
    m_tenant->setFoldable(isTight);
    m_other->setFoldable(isTight);
}
