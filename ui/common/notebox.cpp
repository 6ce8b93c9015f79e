// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/notebox.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/labels.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QLabel>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QVBoxLayout>

namespace {

constexpr int inset = 12;
constexpr int gap = 10;

QString iconOf(Tone tone) {
    switch (tone) {
    case Tone::Ok: return QStringLiteral("st-ok");
    case Tone::Warn: return QStringLiteral("st-warn");
    case Tone::Fail: return QStringLiteral("st-fail");
    case Tone::Busy: return QStringLiteral("st-run");
    case Tone::Quiet:
    case Tone::Dim:
    case Tone::Neutral: break;
    }
    return QStringLiteral("info");
}

} // namespace

NoteBox::NoteBox(QWidget* parent)
    : QFrame(parent),
      m_heading(wrappedLabel({}, FontRole::Strong, Ink::Text, this)),
      m_text(wrappedLabel({}, FontRole::Small, Ink::Text, this)) {
    setFrameShape(QFrame::NoFrame);
    setAccessibleRole(this, QAccessible::Note);
    QFont strong = ::font(FontRole::Small);
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    const int side = metrics::scaled(metrics::iconButton);
    // One layout and none within: an inner one keeps what it measured for the former text.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(inset + side + gap, inset - 2, inset, inset - 2);
    column->setSpacing(2);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    m_text->hide();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NoteBox::setNote(Tone tone, const QString& heading, const QString& text, const QString& icon) {
    m_tone = tone;
    m_icon = icon.isEmpty() ? iconOf(tone) : icon;
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(text.isEmpty() ? heading : heading + u' ' + text);
    fit();
    update();
}

void NoteBox::fit() {
    layout()->invalidate();
    if (const int needed = layout()->heightForWidth(width()); needed > 0)
        setMinimumHeight(needed);
}

void NoteBox::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != width())
        fit();
}

void NoteBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor tint = status::tint(m_tone);
    const QColor ground = tokens().soft(tint);
    paint::box(painter, QRectF(rect()), metrics::fieldRadius, ground);
    const int side = metrics::scaled(metrics::iconButton);
    const QLabel* first = m_heading->isVisible() ? m_heading : m_text;
    const int top = firstLineMiddle(first) - side / 2;
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect(), QRect(inset, top, side, side));
    paintIcon(painter, m_icon, QRectF(place),
              m_tone == Tone::Ok ? tokens().ok : status::ink(m_tone), ground);
}
