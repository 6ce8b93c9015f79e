// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fieldfault.h"

#include "ui/common/labels.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace {

constexpr int gap = 6;

} // namespace

FieldFault::FieldFault(QWidget* field, QWidget* parent)
    : QWidget(parent),
      m_field(field),
      m_text(wrappedLabel({}, FontRole::Small, Ink::Fail, this)),
      m_correction(new QPushButton(this)) {
    setKind(m_correction, Kind::Flat);
    setDense(m_correction);
    m_correction->setFont(::font(FontRole::Small));
    m_correction->setCursor(Qt::PointingHandCursor);
    m_correction->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::scaled(metrics::iconRow) + gap, 1, 0, 1);
    column->setSpacing(0);
    column->addWidget(m_text);
    column->addWidget(m_correction, 0, Qt::AlignLeft);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_correction, &QPushButton::clicked, this, &FieldFault::correctionTaken);
    hide();
}

void FieldFault::showFault(const QString& text) {
    say(Tone::Fail, text);
}
void FieldFault::showWarning(const QString& text) {
    say(Tone::Warn, text);
}
void FieldFault::showNote(const QString& text) {
    say(Tone::Quiet, text);
}

void FieldFault::say(Tone tone, const QString& text) {
    m_tone = tone;
    m_text->setText(text);
    setInk(m_text, tone == Tone::Fail ? Ink::Fail : tone == Tone::Warn ? Ink::Warn : Ink::Text2);
    if (m_field != nullptr) {
        setFault(m_field, tone == Tone::Fail && !text.isEmpty());
        m_field->setAccessibleDescription(text);
    }
    setVisible(!text.isEmpty());
    update();
}

void FieldFault::setCorrection(const QString& text) {
    m_correction->setText(text);
    m_correction->setVisible(!text.isEmpty());
}

void FieldFault::clear() {
    say(Tone::Quiet, {});
    setCorrection({});
}

bool FieldFault::isFault() const {
    return m_tone == Tone::Fail && !m_text->text().isEmpty();
}

QString FieldFault::text() const {
    return m_text->text();
}

void FieldFault::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int side = metrics::scaled(metrics::iconRow);
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(), QRect(0, firstLineMiddle(m_text) - side / 2, side, side));
    const QString name = m_tone == Tone::Fail   ? QStringLiteral("st-fail")
                         : m_tone == Tone::Warn ? QStringLiteral("st-warn")
                                                : QStringLiteral("info");
    paintIcon(painter, name, QRectF(place), status::ink(m_tone), palette().color(backgroundRole()));
}
