// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "models/text/plaintext.h"

#include "models/problem/error.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/copybutton.h"
#include "ui/common/copyfield.h"
#include "ui/common/labels.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int band = 4;
constexpr int inset = 18; // of the icon
constexpr int gap = 12;   // between icon and text

int iconSide() {
    return metrics::scaled(18);
}

QString iconOf(Tone tone) {
    if (tone == Tone::Fail)
        return QStringLiteral("st-fail");
    return tone == Tone::Warn ? QStringLiteral("offline") : QStringLiteral("info");
}

} // namespace

BannerText BannerText::of(const Error& error) {
    BannerText text;
    const bool isOffline = error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
    text.tone = isOffline || error.outcomeUnknown ? Tone::Warn : Tone::Fail;
    if (error.outcomeUnknown && !isOffline)
        text.icon = QStringLiteral("st-unknown");
    text.title = error.what;
    if (!error.why.isEmpty())
        text.lines.append(error.why);
    if (!error.advice.isEmpty())
        text.lines.append(error.advice);
    text.serverText = error.serverText;
    text.correlationId = error.correlationId;
    text.details = error.report();
    return text;
}

Banner::Banner(QWidget* parent)
    : QFrame(parent),
      m_title(wrappedLabel({}, FontRole::Strong, Ink::Text, this)),
      m_rest(new QWidget(this)),
      m_lines(new QVBoxLayout),
      m_serverText(wrappedLabel({}, FontRole::Small, Ink::Text2, m_rest)),
      m_idRow(new QWidget(m_rest)),
      m_idWord(plainLabel({}, FontRole::Small, Ink::Text2, m_idRow)),
      m_id(new CopyField({}, {}, m_idRow)),
      m_buttons(new QHBoxLayout),
      m_copy(new CopyButton({}, true, this)),
      m_unfold(iconButton(QStringLiteral("chevron-down"), {}, this)),
      m_close(iconButton(QStringLiteral("close"), {}, this)) {
    setFrameShape(QFrame::NoFrame);
    setAccessibleRole(this, QAccessible::AlertMessage);
    setDense(this);

    auto* idRow = new QHBoxLayout(m_idRow);
    idRow->setContentsMargins(0, 0, 0, 0);
    idRow->addWidget(m_idWord);
    idRow->addWidget(m_id, 1);

    m_buttons->setSpacing(6);
    m_close->setObjectName(QStringLiteral("closeBannerButton"));
    m_unfold->setObjectName(QStringLiteral("unfoldButton"));
    m_buttons->addWidget(m_copy);
    m_buttons->addWidget(m_unfold);
    m_buttons->addWidget(m_close);

    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_title, 1, Qt::AlignVCenter);
    top->addLayout(m_buttons);
    m_lines->setSpacing(2);
    auto* rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(3);
    rest->addLayout(m_lines);
    rest->addWidget(m_serverText);
    rest->addWidget(m_idRow);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(inset + iconSide() + gap, 10, 14, 10);
    column->setSpacing(3);
    column->addLayout(top);
    column->addWidget(m_rest);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(m_unfold, &QToolButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        showFolds();
    });
    retranslate();
    hide();
}

void Banner::setFoldable(bool foldable) {
    if (m_isFoldable == foldable)
        return;
    m_isFoldable = foldable;
    m_isOpen = false;
    showFolds();
}

void Banner::showFolds() {
    const bool hasRest =
        !m_text.lines.isEmpty() || !m_text.serverText.isEmpty() || !m_text.correlationId.isEmpty();
    m_rest->setVisible(hasRest && !isFolded());
    m_unfold->setVisible(hasRest && m_isFoldable);
    const QString words = isFolded() ? tr("Show all of this message") : tr("Show its first line");
    m_unfold->setIcon(
        icon(isFolded() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up")));
    m_unfold->setAccessibleName(words);
    m_unfold->setToolTip(words);
    updateGeometry();
}

void Banner::retranslate() {
    showFolds();
    m_idWord->setText(tr("Correlation id"));
    m_id->setWhat(tr("Copy correlation id"));
    m_copy->setWhat(tr("Copy details"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
}

void Banner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Banner::showText(const BannerText& text) {
    const bool isNew = text != m_text;
    m_text = text;
    m_icon = text.icon.isEmpty() ? iconOf(text.tone) : text.icon;
    m_title->setText(plain(text.title));
    fillLines();
    m_serverText->setText(text.serverText);
    m_serverText->setVisible(!text.serverText.isEmpty());
    m_id->setValue(text.correlationId);
    m_idRow->setVisible(!text.correlationId.isEmpty());
    m_copy->setValue(text.details);
    m_copy->setVisible(!text.details.isEmpty());
    m_close->setVisible(text.isClosable);
    showFolds();
    update();
    const bool wasShown = isVisible();
    show();
    if (isNew && wasShown)
        say();
}

void Banner::fillLines() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& line : std::as_const(m_text.lines))
        m_lines->addWidget(wrappedLabel(plainLines(line), FontRole::Body, Ink::Text, m_rest));
}

QPushButton* Banner::addButton(const QString& text, Kind kind) {
    auto* button = new QPushButton(text, this);
    setKind(button, kind);
    m_buttons->insertWidget(int(m_own.size()), button);
    m_own.append(button);
    return button;
}

void Banner::clearButtons() {
    qDeleteAll(m_own);
    m_own.clear();
}

void Banner::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    say();
}

void Banner::say() {
    setAccessibleName((QStringList{m_text.title} + m_text.lines).join(u' '));
    announce(this, accessibleName());
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor ground = tokens().soft(status::tint(m_text.tone));
    const QColor ink = status::ink(m_text.tone);
    painter.fillRect(rect(), ground);
    const auto visual = [this](const QRect& part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    painter.fillRect(visual(QRect(0, 0, band, height())), ink);
    paint::lineBelow(painter, QRectF(rect()), tokens().hairline);
    const int side = iconSide();
    const int top = firstLineMiddle(m_title) - side / 2;
    paintIcon(painter, m_icon, QRectF(visual(QRect(inset, top, side, side))), ink, ground);
}
