// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/targetrows.h"

#include "models/targets/targetlist.h"
#include "models/text/plaintext.h"
#include "ui/look/figures.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QPaintEvent>
#include <QPainter>

namespace {

constexpr int few = 8;
constexpr int fewAtMost = 10; // two more are not worth a button
constexpr int most = 2'000;   // rows; the rest is a figure

int rowHeight() {
    return std::max(metrics::scaled(19), QFontMetrics(::font(FontRole::Fixed)).height() + 4);
}

} // namespace

TargetRows::TargetRows(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QString TargetRows::setTargets(const QString& targets) {
    const TargetList list = parseTargets(targets);
    m_rows.clear();
    m_count = int(list.entries.size());
    const int limit = m_showsAll ? most : isLong() ? few : fewAtMost;
    QStringList words;
    for (const TargetEntry& entry : list.entries) {
        if (m_rows.size() == limit)
            break;
        const QString text = plain(entry.text, 120);
        const QString count = entry.target ? bigFigure(entry.target->count()) : QString();
        m_rows.append({text, count, !entry.target});
        words.append(count.isEmpty() ? text : tr("%1, %2").arg(text, count));
    }
    const qsizetype more = list.entries.size() - m_rows.size();
    if (more > 0) {
        m_rows.append({tr("and %Ln more", nullptr, int(more)), {}, false});
        words.append(m_rows.last().text);
    }
    setText(words.join(QLatin1Char('\n')));
    updateGeometry();
    update();
    if (list.isEmpty())
        return tr("none");
    return tr("%1 · %2").arg(tr("%Ln entry(ies)", "targets", int(list.entries.size())),
                             tr("%1 addresses").arg(bigFigure(list.totalCount())));
}

bool TargetRows::isLong() const {
    return m_count > fewAtMost;
}

QSize TargetRows::sizeHint() const {
    return {metrics::scaled(200), int(m_rows.size()) * rowHeight()};
}

QSize TargetRows::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

void TargetRows::paintEvent(QPaintEvent* event) {
    const Tokens& t = tokens();
    QPainter painter(this);
    const QFont fixed = ::font(FontRole::Fixed);
    const QFont small = ::font(FontRole::Small);
    const int height = rowHeight();
    const qsizetype first = std::max(0, event->rect().top() / height);
    const qsizetype last = std::min<qsizetype>(m_rows.size() - 1, event->rect().bottom() / height);
    for (qsizetype i = first; i <= last; ++i) {
        const Row& row = m_rows[i];
        const QRectF line(0, qreal(i) * height, width(), height);
        const qreal countWidth = row.count.isEmpty() ? 0 : figuresWidth(row.count, small) + 8;
        paint::text(painter, line.adjusted(0, 0, -countWidth, 0), Qt::AlignVCenter | Qt::AlignLeft,
                    row.text, fixed, row.hasFault ? t.fail : t.text, Qt::ElideMiddle);
        painter.setPen(t.text2);
        if (!row.count.isEmpty())
            drawFigures(painter, line, Qt::AlignVCenter | Qt::AlignRight, row.count, small);
    }
}
