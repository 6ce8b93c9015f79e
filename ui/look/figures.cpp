// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/figures.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

namespace {

struct Figures {
    QList<quint32> glyphs;
    QList<QPointF> places;
    qreal width = 0;
    qreal ascent = 0;
    qreal descent = 0;
    QRawFont font;
};

// Keeps the last font: a table asks for the same one a thousand times.
const QRawFont& rawFont(const QFont& font) {
    static QFont last;
    static QRawFont raw;
    if (!raw.isValid() || last != font) {
        last = font;
        raw = QRawFont::fromFont(font);
    }
    return raw;
}

bool layOut(const QString& text, const QFont& font, Figures& out) {
    out.font = rawFont(font);
    if (!out.font.isValid())
        return false;
    out.glyphs = out.font.glyphIndexesForString(text);
    // Surrogates and missing letters: the caller lets Qt find another font.
    if (out.glyphs.size() != text.size() || out.glyphs.contains(0))
        return false;
    const QList<QPointF> advances =
        out.font.advancesForGlyphIndexes(out.glyphs, QRawFont::KernedAdvances);
    const QList<quint32> digits = out.font.glyphIndexesForString(QStringLiteral("0123456789"));
    qreal widest = 0;
    for (const QPointF& advance : out.font.advancesForGlyphIndexes(digits))
        widest = qMax(widest, advance.x());
    qreal x = 0;
    for (qsizetype i = 0; i < out.glyphs.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        const qreal own = advances[i].x();
        out.places.append(QPointF(x + (isDigit ? (widest - own) / 2 : 0), 0));
        x += isDigit ? widest : own;
    }
    out.width = x;
    out.ascent = out.font.ascent();
    out.descent = out.font.descent();
    return true;
}

} // namespace

void drawFigures(QPainter& painter, const QRectF& rect, Qt::Alignment alignment,
                 const QString& text, const QFont& font) {
    Figures figures;
    if (text.isEmpty())
        return;
    if (!layOut(text, font, figures)) {
        painter.setFont(font);
        painter.drawText(rect, int(alignment) | Qt::TextSingleLine, text);
        return;
    }
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - figures.width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - figures.width / 2;
    const qreal height = figures.ascent + figures.descent;
    qreal y = rect.top() + (rect.height() - height) / 2;
    if (alignment & Qt::AlignTop)
        y = rect.top();
    else if (alignment & Qt::AlignBottom)
        y = rect.bottom() - height;
    QGlyphRun run;
    run.setRawFont(figures.font);
    run.setGlyphIndexes(figures.glyphs);
    run.setPositions(figures.places);
    painter.drawGlyphRun(QPointF(x, qRound(y + figures.ascent)), run);
}

qreal figuresWidth(const QString& text, const QFont& font) {
    Figures figures;
    if (layOut(text, font, figures))
        return figures.width;
    return QFontMetricsF(font).horizontalAdvance(text);
}
