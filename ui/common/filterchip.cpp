// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filterchip.h"

#include "models/text/plaintext.h"
#include "ui/common/statuslooks.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace {

constexpr int padding = 11;
constexpr int gap = 6;
constexpr int longest = 26; // characters of what is chosen

QFont chipFont() {
    QFont font = ::font(FontRole::Small);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

FilterChip::FilterChip(QWidget* parent) : QToolButton(parent) {
    setProperty("kind", QStringLiteral("chip"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    // A button that opens its menu at once has neither a press nor a focus for assistive
    // technology.
    setPopupMode(DelayedPopup);
    connect(this, &QToolButton::clicked, this, &QToolButton::showMenu);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterChip::setMark(const QString& iconName, Tone tone) {
    m_icon = iconName;
    m_tone = tone;
    updateGeometry();
}

void FilterChip::setCount(qsizetype count) {
    if (count == m_count)
        return;
    m_count = count;
    updateGeometry();
    update();
}

void FilterChip::setWords(const QString& word, const QString& chosen) {
    m_word = word;
    m_chosen = plain(chosen, longest);
    setText(shownText());
    setSpoken(shownText());
    updateGeometry();
    update();
}

void FilterChip::setSpoken(const QString& spoken) {
    setAccessibleName(spoken);
}

bool FilterChip::isNarrowing() const {
    return menu() != nullptr ? !m_chosen.isEmpty() : isChecked();
}

QString FilterChip::shownText() const {
    return m_chosen.isEmpty() ? m_word : tr("%1: %2").arg(m_word, m_chosen);
}

QSize FilterChip::sizeHint() const {
    const QFontMetrics metrics(chipFont());
    int width = 2 * padding + metrics.horizontalAdvance(shownText());
    const int icon = metrics::scaled(metrics::iconRow);
    if (!m_icon.isEmpty())
        width += icon + gap;
    if (m_count >= 0)
        width += gap + metrics.horizontalAdvance(figure(m_count));
    if (menu() != nullptr)
        width += gap + metrics::scaled(12);
    return {width, std::max(metrics::scaled(26), metrics.height() + 10)};
}

void FilterChip::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all(rect());
    const bool isOn = isNarrowing();
    const QColor base = isOn ? t.selected : t.surface;
    const QColor ground = isDown()                      ? paint::lifted(base, 0.10)
                          : underMouse() && isEnabled() ? paint::lifted(base, 0.05)
                                                        : base;
    paint::box(painter, all, all.height() / 2, ground, isOn ? t.link : t.border);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const QFont font = chipFont();
    const QFontMetricsF metrics(font);
    const QColor ink = !isEnabled() ? t.disabled : isOn ? t.link : t.text;
    qreal x = padding;
    const auto place = [&](qreal width) {
        const QRectF rect(isMirrored ? all.width() - x - width : x, 0, width, all.height());
        x += width;
        return rect;
    };
    if (!m_icon.isEmpty()) {
        const qreal side = metrics::scaled(metrics::iconRow);
        paintIcon(painter, m_icon, paint::centred(place(side), side),
                  isEnabled() ? markInk(m_tone) : t.disabled, ground);
        x += gap;
    }
    const QString words = shownText();
    paint::text(painter, place(std::ceil(metrics.horizontalAdvance(words)) + 1),
                Qt::AlignVCenter | Qt::AlignLeft, words, font, ink);
    if (m_count >= 0) {
        x += gap - 1;
        const QString count = figure(m_count);
        paint::text(painter, place(std::ceil(metrics.horizontalAdvance(count)) + 1),
                    Qt::AlignVCenter | Qt::AlignLeft, count, font,
                    isEnabled() ? (isOn ? t.link : t.text2) : t.disabled);
    }
    if (menu() != nullptr) {
        x += gap - 1;
        const qreal side = metrics::scaled(12);
        paintIcon(painter,
                  m_chosen.isEmpty() ? QStringLiteral("chevron-down") : QStringLiteral("close"),
                  paint::centred(place(side), side), ink, ground);
    }
    if (hasFocus())
        paint::focusRing(painter, all, all.height() / 2);
}

void FilterChip::mousePressEvent(QMouseEvent* event) {
    const qreal fromEnd = layoutDirection() == Qt::RightToLeft ? event->position().x()
                                                               : width() - event->position().x();
    const bool isOnCross = menu() != nullptr && !m_chosen.isEmpty() &&
                           fromEnd < padding + metrics::scaled(12) + gap / 2;
    if (isOnCross && event->button() == Qt::LeftButton) {
        Q_EMIT cleared();
        return;
    }
    QToolButton::mousePressEvent(event);
}
