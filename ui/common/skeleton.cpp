// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/skeleton.h"

#include "ui/common/rowheader.h"
#include "ui/common/rowtable.h"
#include "ui/look/marks.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QPainter>

Skeleton::Skeleton(RowTable* table) : QWidget(table->viewport()), m_table(table) {
    table->viewport()->installEventFilter(this);
    setGeometry(table->viewport()->rect());
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

bool Skeleton::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        setGeometry(m_table->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

void Skeleton::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.surface);
    const int rowHeight = metrics::grown(metrics::row);
    const int rows = (height() + rowHeight - 1) / rowHeight;
    const RowHeader* header = m_table->header();
    for (int row = 0; row < rows; ++row) {
        const qreal y = row * rowHeight;
        const qreal fade = std::max(0.0, 1.0 - row / 19.0);
        for (const int column : m_table->columns()->shown()) {
            const qreal left = header->sectionViewportPosition(column) + metrics::gap8;
            const qreal room = header->sectionSize(column) - metrics::gap16;
            // Widths that differ as texts do, and the same each time it is painted.
            const qreal share = 0.45 + ((row * 37 + column * 61) % 50) / 100.0;
            const qreal width = std::min(room, qreal(metrics::scaled(190))) * share;
            const auto alignment =
                Qt::Alignment(m_table->model()
                                  ->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)
                                  .toInt());
            const bool isRight =
                alignment.testFlag(Qt::AlignRight) || alignment.testFlag(Qt::AlignTrailing);
            marks::skeleton(
                painter,
                QRectF(isRight ? left + room - width : left, y + rowHeight / 2.0 - 4, width, 8),
                fade);
        }
        painter.fillRect(QRectF(0, y + rowHeight - 1, width(), 1), t.hairline);
    }
}
