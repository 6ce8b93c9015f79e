// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/problembanners.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "ui/common/banner.h"
#include "ui/common/clocktext.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

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
      m_again(m_tenant->addButton({})) {
    setObjectName(QStringLiteral("problemBanners"));
    m_tenant->setObjectName(QStringLiteral("tenantBanner"));
    m_other->setObjectName(QStringLiteral("problemBanner"));
    m_edit->setObjectName(QStringLiteral("editConnectionButton"));
    m_again->setObjectName(QStringLiteral("tryAgainButton"));
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
    connect(m_tenant, &Banner::closed, this, [this] {
        m_closed = m_shown;
        m_tenant->hide();
    });
    connect(m_other, &Banner::closed, m_other, &QWidget::hide);
    retranslate();
}

void ProblemBanners::retranslate() {
    m_edit->setText(tr("Edit connection…"));
    m_again->setText(tr("Try again"));
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
                             ? tr("Next try in %1 s.").arg((state.nextTry.ms - now.ms + 999) / 1000)
                             : QString();
    const QString since = clockText(state.problemSince, now);
    if (state.link == Link::Offline) {
        text.tone = Tone::Warn;
        text.icon = QStringLiteral("offline");
        text.title = state.snapshot ? tr("No network since %1. You see what was read %2.")
                                          .arg(since, ageText(state.snapshot->readAt(), now))
                                    : tr("No network since %1.").arg(since);
        QStringList line;
        if (state.snapshot)
            line.append(tr("Filtering and export work."));
        line.append(tr("Changes are off until the network is back."));
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
}

void ProblemBanners::showProblem(const Error& problem) {
    BannerText text = BannerText::of(problem);
    text.details = problem.report();
    m_other->showText(text);
    m_other->show();
}
