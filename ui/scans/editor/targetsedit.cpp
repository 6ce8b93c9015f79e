// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/targetsedit.h"

#include "models/text/plaintext.h"
#include "ui/look/figures.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/scans/editor/targetsmargin.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>

#include <utility>

namespace {

struct Fault {
    int position; // in its block
    int length;
};

// What one line came to. It hangs on its block and so moves with it.
struct LineReading final : QTextBlockUserData {
    quint64 count = 0;
    bool hasEntry = false;
    bool hasWarning = false;
    QList<Fault> faults;
};

const LineReading* readingOf(const QTextBlock& block) {
    return static_cast<const LineReading*>(block.userData());
}

// Calls `each` for the blocks that are seen, with their rectangle in the viewport.
template<class F>
void forShownBlocks(const QRect& rect, QTextBlock block, qreal top, F heightAndEach) {
    while (block.isValid() && top <= rect.bottom()) {
        const qreal height = heightAndEach(block, top);
        top += height;
        block = block.next();
    }
}

constexpr int margin = 6;
constexpr int lineGap = 8; // between two lines, so that marks and tints have room

// Plain text has no line spacing in Qt; the room below each block makes it.
class RoomyLayout final : public QPlainTextDocumentLayout {
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;
    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override {
        return QPlainTextDocumentLayout::blockBoundingRect(block).adjusted(0, 0, 0, lineGap);
    }
};

constexpr int readPause = 200; // milliseconds after the last key
constexpr int bigText = 200'000;

} // namespace

TargetsEdit::TargetsEdit(QWidget* parent)
    : QPlainTextEdit(parent),
      m_numbers(new TargetsMargin(this, true)),
      m_counts(new TargetsMargin(this, false)) {
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
    auto* text = new QTextDocument(this);
    text->setDocumentLayout(new RoomyLayout(text));
    text->setDocumentMargin(margin);
    setDocument(text);
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &TargetsEdit::read);
    connect(this, &QPlainTextEdit::textChanged, this, &TargetsEdit::readSoon);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &TargetsEdit::layOut);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        for (QWidget* side : {m_numbers, m_counts}) {
            if (dy)
                side->scroll(0, dy);
            else
                side->update(0, rect.y(), side->width(), rect.height());
        }
    });
    takeFonts();
    layOut();
}

const TargetList& TargetsEdit::targets() {
    if (m_due.isActive())
        read();
    return m_targets;
}

void TargetsEdit::setTargetText(const QString& text) {
    setPlainText(text);
    read();
}

void TargetsEdit::readSoon() {
    // A very long text takes longer to read: the pause grows, so that typing goes on.
    m_due.start(document()->characterCount() > bigText ? 3 * readPause : readPause);
}

void TargetsEdit::read() {
    m_due.stop();
    m_targets = parseTargets(toPlainText());
    QTextBlock block = document()->firstBlock();
    auto entry = m_targets.entries.cbegin();
    quint64 most = 0;
    while (block.isValid()) {
        const int line = block.blockNumber() + 1;
        LineReading* reading = nullptr;
        for (; entry != m_targets.entries.cend() && entry->line == line; ++entry) {
            if (!reading)
                reading = new LineReading;
            reading->hasEntry = true;
            if (entry->target)
                reading->count += std::min(entry->target->count(), ~quint64(0) - reading->count);
            if (!entry->fault.isEmpty())
                reading->faults.append(
                    {int(entry->offset - block.position()), int(entry->text.size())});
            reading->hasWarning |= !entry->warning.isEmpty();
        }
        if (reading)
            most = std::max(most, reading->count);
        block.setUserData(reading); // takes it
        block = block.next();
    }
    const int needed =
        int(figuresWidth(bigFigure(most), ::font(FontRole::Small))) + metrics::iconRow + 28;
    if (needed != std::exchange(m_countsWidth, needed))
        layOut();
    viewport()->update();
    m_numbers->update();
    m_counts->update();
    Q_EMIT targetsRead(m_targets);
}

void TargetsEdit::correct(const TargetEntry& entry) {
    QTextCursor cursor(document());
    if (entry.correction.isEmpty() ||
        entry.offset + entry.text.size() >= document()->characterCount())
        return;
    cursor.setPosition(int(entry.offset));
    cursor.setPosition(int(entry.offset + entry.text.size()), QTextCursor::KeepAnchor);
    if (cursor.selectedText() != entry.text)
        return;
    cursor.insertText(entry.correction);
    setTextCursor(cursor);
    read();
}

void TargetsEdit::correctAll() {
    QTextCursor all(document());
    all.beginEditBlock();
    const QList<TargetEntry> entries = targets().entries;
    // From the end, so that the places of those before stay right.
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        if (entry->correction.isEmpty())
            continue;
        all.setPosition(int(entry->offset));
        all.setPosition(int(entry->offset + entry->text.size()), QTextCursor::KeepAnchor);
        if (all.selectedText() == entry->text)
            all.insertText(entry->correction);
    }
    all.endEditBlock();
    read();
}

void TargetsEdit::goTo(const TargetEntry& entry) {
    const qsizetype end = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(int(std::min(entry.offset, end)));
    cursor.setPosition(int(std::min(entry.offset + entry.text.size(), end)),
                       QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus();
}

void TargetsEdit::takeFonts() {
    setFont(::font(FontRole::Fixed));
}

void TargetsEdit::layOut() {
    const int digits = int(QString::number(std::max(1, blockCount())).size());
    const QFontMetrics small(::font(FontRole::Small));
    const int left =
        std::max(36, small.horizontalAdvance(QLatin1Char('0')) * digits + 2 * metrics::gap8);
    const int right = std::max(44, m_countsWidth);
    setViewportMargins(left, 0, right, 0);
    const QRect inner = viewport()->geometry();
    m_numbers->setGeometry(inner.left() - left, inner.top(), left, inner.height());
    m_counts->setGeometry(inner.right() + 1, inner.top(), right, inner.height());
}

void TargetsEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    layOut();
}

void TargetsEdit::showEvent(QShowEvent* event) {
    QPlainTextEdit::showEvent(event);
    layOut();
}

void TargetsEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        read(); // faults are worded in the language
    if (event->type() == QEvent::ApplicationFontChange) {
        takeFonts();
        layOut();
    }
}

void TargetsEdit::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        paintTints(painter, event->rect());
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paintWaves(painter, event->rect());
}

void TargetsEdit::paintTints(QPainter& painter, const QRect& rect) {
    forShownBlocks(rect, firstVisibleBlock(),
                   blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset()).top(),
                   [&](const QTextBlock& block, qreal top) {
                       const qreal height = blockBoundingRect(block).height();
                       if (const LineReading* line = readingOf(block)) {
                           const Tokens& t = tokens();
                           const QRectF row(0, top - lineGap / 2.0, viewport()->width(), height);
                           if (!line->faults.isEmpty())
                               painter.fillRect(row, t.soft(t.failTint));
                           else if (line->hasWarning)
                               painter.fillRect(row, t.soft(t.warnTint));
                       }
                       return height;
                   });
}

void TargetsEdit::paintWaves(QPainter& painter, const QRect& rect) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().fail, 1.2));
    forShownBlocks(rect, firstVisibleBlock(),
                   blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset()).top(),
                   [&](const QTextBlock& block, qreal top) {
                       const LineReading* reading = readingOf(block);
                       for (qsizetype i = 0; reading && i < reading->faults.size(); ++i) {
                           const Fault fault = reading->faults.at(i);
                           const QTextLine line =
                               block.layout()->lineForTextPosition(fault.position);
                           if (!line.isValid())
                               continue;
                           const qreal left = line.cursorToX(fault.position) + contentOffset().x();
                           const qreal right = std::min(
                               line.cursorToX(std::min(fault.position + fault.length,
                                                       line.textStart() + line.textLength())) +
                                   contentOffset().x(),
                               qreal(viewport()->width()));
                           const qreal y = top + line.y() + line.ascent() + 3;
                           QPainterPath wave(QPointF(left, y));
                           bool down = true;
                           for (qreal x = left + 2; x <= right + 1; x += 2, down = !down)
                               wave.lineTo(x, down ? y + 2 : y);
                           painter.drawPath(wave);
                       }
                       return blockBoundingRect(block).height();
                   });
}

void TargetsEdit::paintMargin(QPainter& painter, const QRect& rect, bool isLeft) {
    const Tokens& t = tokens();
    const QFont small = ::font(FontRole::Small);
    const int width = isLeft ? m_numbers->width() : m_counts->width();
    painter.fillRect(rect, isLeft ? t.sunken : t.surface);
    const int lineHeight = fontMetrics().height();
    forShownBlocks(rect, firstVisibleBlock(),
                   blockBoundingGeometry(firstVisibleBlock()).translated(contentOffset()).top(),
                   [&](const QTextBlock& block, qreal top) {
                       const qreal height = blockBoundingRect(block).height();
                       const LineReading* line = readingOf(block);
                       const QRectF text(0, top, width - metrics::gap8, lineHeight);
                       if (isLeft) {
                           painter.setPen(t.text3);
                           drawFigures(painter, text, Qt::AlignRight | Qt::AlignVCenter,
                                       QString::number(block.blockNumber() + 1), small);
                           return height;
                       }
                       if (!line || !line->hasEntry)
                           return height;
                       const bool isFault = !line->faults.isEmpty();
                       const QColor ground = isFault            ? t.soft(t.failTint)
                                             : line->hasWarning ? t.soft(t.warnTint)
                                                                : t.surface;
                       painter.fillRect(QRectF(0, top - lineGap / 2.0, width, height), ground);
                       const int side = metrics::scaled(metrics::iconRow);
                       const QRectF mark(isFault ? width - metrics::gap8 - side : metrics::gap4,
                                         top + (lineHeight - side) / 2.0, side, side);
                       if (isFault) {
                           paintIcon(painter, QStringLiteral("st-fail"), mark, t.fail, ground);
                           return height;
                       }
                       if (line->hasWarning)
                           paintIcon(painter, QStringLiteral("st-warn"), mark, t.warn, ground);
                       painter.setPen(t.text2);
                       drawFigures(painter, text, Qt::AlignRight | Qt::AlignVCenter,
                                   bigFigure(line->count), small);
                       return height;
                   });
}
