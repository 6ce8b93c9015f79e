// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/sessionstrip.h"

#include "models/text/ages.h"
#include "models/text/plaintext.h"
#include "models/text/words.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace {

constexpr int leastRed = 4;

double lostShare(const ScanSession& session) {
    if (!session.targetCount || !session.successCount || *session.targetCount <= 0)
        return session.status == ScanStatus::Fail ? 1 : 0;
    const int lost = std::max(0, *session.targetCount - *session.successCount);
    return std::min(1.0, double(lost) / *session.targetCount);
}

} // namespace

bool isWhole(const ScanSession& session) {
    return session.status != ScanStatus::Fail && session.status != ScanStatus::Partial &&
           lostShare(session) <= 0;
}

QString sessionText(const ScanSession& session) {
    const QString what = session.targetCount && session.successCount
                             ? SessionStrip::tr("%1 of %2 scanned")
                                   .arg(figure(*session.successCount), figure(*session.targetCount))
                             : statusText(session.status, session.statusWord);
    QString text = session.lastScanned.isKnown()
                       ? SessionStrip::tr("%1: %2").arg(localText(session.lastScanned), what)
                       : what;
    if (!session.errorMessage.isEmpty())
        text = SessionStrip::tr("%1. %2").arg(text, plain(session.errorMessage, 120));
    return text;
}

SessionStrip::SessionStrip(QWidget* parent) : QLabel(parent) {
    setObjectName(QStringLiteral("sessionBars"));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void SessionStrip::setSessions(const QList<ScanSession>& sessions) {
    m_sessions = sessions;
    m_hasTimes = !sessions.isEmpty() && std::ranges::all_of(sessions, [](const ScanSession& s) {
        return s.lastScanned.isKnown();
    });
    if (m_hasTimes) {
        std::ranges::stable_sort(m_sessions, {}, &ScanSession::lastScanned);
        if (m_sessions.size() > most)
            m_sessions = m_sessions.last(most);
    } else if (m_sessions.size() > most) {
        m_sessions = m_sessions.first(most);
    }
    QStringList words;
    for (const ScanSession& session : std::as_const(m_sessions))
        words.append(sessionText(session));
    setText(words.join(QLatin1Char('\n')));
    update();
}

int SessionStrip::notWhole() const {
    return int(std::ranges::count_if(m_sessions, [](const ScanSession& s) { return !isWhole(s); }));
}

QSize SessionStrip::sizeHint() const {
    return {metrics::scaled(244), metrics::scaled(44)};
}

QSize SessionStrip::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

QRectF SessionStrip::barRect(int bar) const {
    const qreal pitch = width() / qreal(most);
    const int place = layoutDirection() == Qt::RightToLeft ? most - 1 - bar : bar;
    int highest = 1;
    for (const ScanSession& session : m_sessions)
        highest = std::max(highest, session.targetCount.value_or(0));
    const auto& count = m_sessions[bar].targetCount;
    const qreal share = count ? std::max(0.12, double(*count) / highest) : 1;
    const qreal top = (height() - 1) * (1 - share);
    return {std::round(place * pitch), top, std::max(2.0, std::floor(pitch) - 2),
            height() - 1 - top};
}

void SessionStrip::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    for (int i = 0; i < int(m_sessions.size()); ++i) {
        const ScanSession& session = m_sessions[i];
        const QRectF bar = barRect(i);
        const double lost = lostShare(session);
        const bool isUnknown = session.status == ScanStatus::Other && !session.targetCount;
        QColor ground = isUnknown ? t.chartNever : t.chartOk;
        if (session.status == ScanStatus::Partial && lost <= 0)
            ground = t.chartPartial;
        if (lost >= 1)
            ground = t.chartFail;
        painter.fillRect(bar, ground);
        if (lost > 0 && lost < 1) {
            const qreal red = std::max<qreal>(leastRed, bar.height() * lost);
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), red), t.chartFail);
            painter.fillRect(QRectF(bar.left(), bar.top() + red, bar.width(), 1), t.surface);
        }
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.hairline);
}

bool SessionStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        for (int i = 0; i < int(m_sessions.size()); ++i) {
            const QRectF bar = barRect(i);
            if (help->pos().x() >= bar.left() && help->pos().x() < bar.right() + 2) {
                QToolTip::showText(help->globalPos(), plainToolTip(sessionText(m_sessions[i])),
                                   this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}
