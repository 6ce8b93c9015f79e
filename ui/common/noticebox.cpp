// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/noticebox.h"

#include "models/text/plaintext.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/ink.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

QColor tintOf(MessageLine::Kind kind) {
    const Tokens& t = tokens();
    switch (kind) {
    case MessageLine::Kind::Fault: return t.soft(t.failTint);
    case MessageLine::Kind::Warning: return t.soft(t.warnTint);
    case MessageLine::Kind::Note: return t.soft(t.neutralTint);
    case MessageLine::Kind::Good: return t.soft(t.okTint);
    }
    return {};
}

QColor inkOf(MessageLine::Kind kind) {
    const Tokens& t = tokens();
    switch (kind) {
    case MessageLine::Kind::Fault: return t.fail;
    case MessageLine::Kind::Warning: return t.warn;
    case MessageLine::Kind::Note: return t.text2;
    case MessageLine::Kind::Good: return t.ok;
    }
    return {};
}

QString iconOf(MessageLine::Kind kind) {
    switch (kind) {
    case MessageLine::Kind::Fault: return QStringLiteral("st-fail");
    case MessageLine::Kind::Warning: return QStringLiteral("st-warn");
    case MessageLine::Kind::Note: return QStringLiteral("info");
    case MessageLine::Kind::Good: return QStringLiteral("st-ok");
    }
    return {};
}

QPushButton* linkButton(const QString& objectName, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setObjectName(objectName);
    button->setProperty("kind", QStringLiteral("flat"));
    button->setProperty("dense", true);
    button->setAutoDefault(false);
    button->hide();
    return button;
}

} // namespace

NoticeBox::NoticeBox(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_lines(new QVBoxLayout),
      m_body(new QWidget(this)),
      m_action(linkButton(QStringLiteral("noticeAction"), this)),
      m_copy(linkButton(QStringLiteral("noticeCopy"), this)) {
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(::font(FontRole::Strong));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
    m_body->setLayout(m_lines);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_body);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap12 + metrics::iconButton + 10, 10, metrics::gap12, 10);
    layout->setSpacing(metrics::gap8);
    layout->addLayout(texts, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies all of it, for a ticket."));
    connect(m_action, &QPushButton::clicked, this, &NoticeBox::actionTriggered);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_report); });
    hide();
}

void NoticeBox::begin(Kind kind, const QString& title) {
    m_kind = kind;
    m_icon = iconOf(kind);
    m_title->setText(plain(title));
    m_title->setFont(::font(FontRole::Strong));
    m_report.clear();
    m_copy->hide();
    m_action->hide();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void NoticeBox::addText(const QString& text, bool isDim) {
    if (text.isEmpty())
        return;
    auto* label = new QLabel(plainLines(text), m_body);
    label->setMinimumWidth(1); // one long word must not widen the window
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(::font(FontRole::Small));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isDim)
        setInk(label, Ink::Text2);
    m_lines->addWidget(label);
}

void NoticeBox::appear() {
    m_body->setVisible(m_lines->count() > 0);
    show();
    updateGeometry();
    update();
    setAccessibleName(title());
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBox::showText(Kind kind, const QString& title, const QString& text) {
    begin(kind, title);
    addText(text);
    appear();
}

void NoticeBox::showLines(Kind kind, const QString& title, const QList<Line>& lines) {
    begin(kind, title);
    for (const Line& line : lines)
        m_lines->addWidget(new MessageLine(line.kind, line.text, m_body));
    appear();
}

void NoticeBox::showError(const Error& error, const QString& action) {
    begin(Kind::Fault, error.what);
    setAction(action);
    addError(error);
}

void NoticeBox::addError(const Error& error) {
    addText(error.why);
    addText(error.advice);
    if (!error.serverText.isEmpty())
        addText(tr("The service says: %1").arg(plainLines(error.serverText, 1000)), true);
    if (!error.correlationId.isEmpty())
        addText(tr("Correlation id: %1").arg(plain(error.correlationId, 100)), true);
    m_report = error.report();
    m_copy->show();
    appear();
}

void NoticeBox::setAction(const QString& text) {
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void NoticeBox::setIconName(const QString& name) {
    m_icon = name;
    update();
}

QString NoticeBox::title() const {
    return m_title->text();
}

QString NoticeBox::text() const {
    QStringList texts;
    for (int i = 0; i < m_lines->count(); ++i) {
        QWidget* widget = m_lines->itemAt(i)->widget();
        if (const auto* label = qobject_cast<QLabel*>(widget))
            texts.append(label->text());
        else if (const auto* line = qobject_cast<MessageLine*>(widget))
            texts.append(line->text());
    }
    return texts.join(QLatin1Char('\n'));
}

void NoticeBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = tintOf(m_kind);
    paint::box(painter, rect(), metrics::fieldRadius, ground);
    const int side = metrics::scaled(metrics::iconButton);
    const qreal line = m_title->fontMetrics().height();
    // A title alone stands in the middle of the box, beside its link.
    const qreal top = m_body->isVisible() ? m_title->y() + (line - side) / 2
                                          : m_title->geometry().center().y() - side / 2.0 + 1;
    paintIcon(painter, m_icon, QRectF(metrics::gap12, top, side, side), inkOf(m_kind), ground);
}

void NoticeBox::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_copy->setText(tr("Copy"));
        m_copy->setToolTip(tr("Copies all of it, for a ticket."));
    }
}
