// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionToolButton>

namespace {

constexpr int side = 11; // from the edge to what is in it
constexpr int gap = 6;

} // namespace

Chip::Chip(const QString& word, QWidget* parent) : QToolButton(parent) {
    setText(word);
    setCheckable(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setKind(this, Kind::Chip);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont small = ::font(FontRole::Small);
    small.setWeight(QFont::Medium);
    setFont(small);
    name();
}

void Chip::setMark(const QString& icon, Tone tone) {
    m_mark = icon;
    m_tone = tone;
    updateGeometry();
    update();
}

void Chip::setCount(qsizetype count, const QString& spoken) {
    if (count == m_count && spoken == m_spoken)
        return;
    m_count = count;
    m_spoken = spoken;
    name();
    updateGeometry();
    update();
}

QString Chip::countText() const {
    return m_count < 0 ? QString() : locale().toString(m_count);
}

void Chip::name() {
    //: A filter and what it would show: "Failed, 11 scans"
    setAccessibleName(m_count < 0 ? text() : tr("%1, %2").arg(text(), m_spoken));
}

void Chip::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        name();
}

QSize Chip::sizeHint() const {
    const QFontMetrics fm(font());
    int width = 2 * side + fm.horizontalAdvance(text()) + 1;
    if (!m_mark.isEmpty())
        width += metrics::scaled(metrics::iconRow) + gap;
    if (m_count >= 0)
        width += gap + fm.horizontalAdvance(countText());
    return QSize(width, metrics::grown(26, font()));
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear(); // the style draws the ground, we what is on it
    option.icon = QIcon();
    option.features = QStyleOptionToolButton::None;
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);

    const Tokens& t = tokens();
    const QFontMetrics fm(font());
    const QColor ground = isChecked() ? t.selected : t.surface;
    const QColor ink = !isEnabled() ? t.disabled : isChecked() ? t.link : t.text;
    const QColor quiet = !isEnabled() ? t.disabled : isChecked() ? t.link : t.text2;
    int x = side;
    const auto place = [this, &x](int width) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height())));
    };
    if (!m_mark.isEmpty()) {
        const int icon = metrics::scaled(metrics::iconRow);
        const bool isOk = m_tone == Tone::Ok;
        paintIcon(painter, m_mark, paint::centred(place(icon), icon),
                  !isEnabled() ? t.disabled
                  : isOk       ? t.ok
                               : status::ink(m_tone),
                  ground);
        x += icon + gap;
    }
    const int words = fm.horizontalAdvance(text()) + 1;
    paint::text(painter, place(words), Qt::AlignCenter, text(), font(), ink, Qt::ElideNone);
    x += words + gap;
    if (m_count >= 0) {
        QFont plain = font();
        plain.setWeight(QFont::Normal);
        paint::text(painter, place(fm.horizontalAdvance(countText()) + 2), Qt::AlignCenter,
                    countText(), plain, quiet, Qt::ElideNone);
    }
}
