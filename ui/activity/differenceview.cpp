// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/differenceview.h"

#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QEvent>

namespace {

constexpr int mostLines = 5;

} // namespace

DifferenceView::DifferenceView(QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QStringLiteral("stepDifference"));
    setReadOnly(true);
    // The keys choose and scroll; Tab goes on.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setUndoRedoEnabled(false);
    setFont(::font(FontRole::Body));
    document()->setDocumentMargin(0);
    setAccessibleName(tr("Before and after"));
    hide();
}

void DifferenceView::setLines(const QStringList& lines) {
    const QString text = lines.join(QLatin1Char('\n'));
    if (text != toPlainText())
        setPlainText(text);
    setVisible(!text.isEmpty());
    fit();
}

int DifferenceView::heightFor(int width) const {
    const QFontMetrics metrics(font());
    const int most = mostLines * metrics.lineSpacing();
    int height = 0;
    // A few lines are enough to know that it scrolls.
    for (const QString& line : toPlainText().split(QLatin1Char('\n'))) {
        const int letters = 4 * mostLines * std::max(1, width / metrics.averageCharWidth());
        height += metrics
                      .boundingRect(QRect(0, 0, std::max(1, width), 1 << 20), Qt::TextWrapAnywhere,
                                    line.left(letters))
                      .height();
        if (height > most)
            return most;
    }
    return std::max(height, metrics.lineSpacing());
}

void DifferenceView::fit() {
    setFixedHeight(heightFor(viewport()->width()) + 2 * frameWidth() + 2);
}

QSize DifferenceView::sizeHint() const {
    return {metrics::scaled(200), height()};
}

QSize DifferenceView::minimumSizeHint() const {
    return {0, QFontMetrics(font()).lineSpacing()};
}

void DifferenceView::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void DifferenceView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Before and after"));
}
