// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/sessionstrip.h"

#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace {

constexpr int leastRed = 4;

// Left edge of a place, so that all of them fill the width to the pixel.
int edgeOf(int place, int width) {
    return qRound(place * width / double(SessionModel::most));
}

class BarDelegate final : public QStyledItemDelegate {
public:
    explicit BarDelegate(SessionStrip* strip) : QStyledItemDelegate(strip), m_strip(strip) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                                 const QModelIndex& index) const override {
        const int width = m_strip->viewport()->width();
        return {edgeOf(index.row() + 1, width) - edgeOf(index.row(), width),
                m_strip->viewport()->height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tokens& t = tokens();
        const SessionModel& model = m_strip->sessions();
        const ScanSession& session = model.sessions()[index.row()];
        const QRectF room = QRectF(option.rect).adjusted(0, 0, -2, -1);
        QRectF bar = room;
        bar.setTop(room.bottom() - room.height() * model.heightOf(index.row()));
        const double lost = model.lostOf(index.row());
        const bool isUnknown = session.status == ScanStatus::Other && !session.targetCount;
        QColor ground = isUnknown ? t.chartNever : t.chartOk;
        if (session.status == ScanStatus::Partial && lost <= 0)
            ground = t.chartPartial;
        if (lost >= 1)
            ground = t.chartFail;
        painter->fillRect(bar, ground);
        if (lost > 0 && lost < 1) {
            const qreal red = std::max<qreal>(leastRed, bar.height() * lost);
            painter->fillRect(QRectF(bar.left(), bar.top(), bar.width(), red), t.chartFail);
            painter->fillRect(QRectF(bar.left(), bar.top() + red, bar.width(), 1), t.surface);
        }
        if (m_strip->hasFocus() && m_strip->currentIndex() == index) {
            painter->setPen(QPen(t.focus(), 2));
            painter->drawRect(room.adjusted(1, 1, -1, -1));
        }
    }

private:
    SessionStrip* m_strip;
};

} // namespace

SessionStrip::SessionStrip(QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("sessionBars"));
    setModel(&m_model);
    setItemDelegate(new BarDelegate(this));
    setFlow(LeftToRight);
    setWrapping(false);
    setMovement(Static);
    setSpacing(0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SessionStrip::setSessions(const QList<ScanSession>& sessions) {
    m_isWaiting = false;
    if (sessions == m_given)
        return; // the bar that the keyboard is on stays
    m_given = sessions;
    m_model.setSessions(sessions);
    doItemsLayout(); // later, one frame would show none
    point();
}

void SessionStrip::setWaiting(bool isWaiting) {
    m_isWaiting = isWaiting;
    viewport()->update();
}

QSize SessionStrip::sizeHint() const {
    return {metrics::scaled(244), metrics::scaled(44)};
}

QSize SessionStrip::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

void SessionStrip::paintEvent(QPaintEvent* event) {
    const Tokens& t = tokens();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), t.surface);
    const QSize size = viewport()->size();
    for (int place = 0; m_isWaiting && place < SessionModel::most; ++place) {
        const int left = edgeOf(place, size.width());
        painter.fillRect(QRect(left, size.height() / 2, edgeOf(place + 1, size.width()) - left - 2,
                               size.height() / 2),
                         t.sunken);
    }
    painter.fillRect(QRect(0, size.height() - 1, size.width(), 1), t.hairline);
    painter.end();
    QListView::paintEvent(event);
}

void SessionStrip::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    doItemsLayout(); // the stock one waits for a tenth of a second
}

void SessionStrip::point() {
    viewport()->update();
    Q_EMIT pointed(hasFocus() ? currentIndex().data().toString() : QString());
}

void SessionStrip::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(m_model.rowCount() - 1));
    QListView::focusInEvent(event);
    point();
}

void SessionStrip::focusOutEvent(QFocusEvent* event) {
    QListView::focusOutEvent(event);
    point();
}

void SessionStrip::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    point();
}
