// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detailspane.h"

#include "ui/common/actionbutton.h"
#include "ui/common/frameparts.h"
#include "ui/common/readarea.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

DetailsPane::DetailsPane(const QString& objectName, QWidget* parent)
    : QWidget(parent),
      m_title(new TonedLabel(::font(FontRole::Heading), TonedLabel::Tone::Text, this)),
      m_close(flatIconButton(QStringLiteral("close"), {}, this)),
      m_emptyWords(new QLabel(this)),
      m_header(new QWidget(this)),
      m_contentWidget(new QWidget),
      m_headerParts(new QWidget(m_header)),
      m_scroll(new ReadArea(this)),
      m_stateRow(new QHBoxLayout),
      m_buttonRow(new QHBoxLayout),
      m_content(new QVBoxLayout(m_contentWidget)) {
    setObjectName(objectName);
    m_title->setObjectName(objectName + QStringLiteral("Title"));
    m_title->setElideMode(Qt::ElideMiddle);
    m_close->setObjectName(objectName + QStringLiteral("CloseButton"));
    m_emptyWords->setWordWrap(true);
    m_emptyWords->setAlignment(Qt::AlignCenter);
    m_emptyWords->setTextFormat(Qt::PlainText);
    m_emptyWords->setFont(::font(FontRole::Small));
    m_emptyWords->hide();

    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(metrics::gap4);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_close);
    m_stateRow->setSpacing(metrics::gap8);
    m_buttonRow->setSpacing(metrics::gap8);
    auto* parts = new QVBoxLayout(m_headerParts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(metrics::gap8 + 2);
    parts->addLayout(m_stateRow);
    parts->addLayout(m_buttonRow);
    auto* header = new QVBoxLayout(m_header);
    header->setContentsMargins(metrics::pageMargin, metrics::gap8 + 2, metrics::gap8,
                               metrics::gap12);
    header->setSpacing(metrics::gap4);
    header->addLayout(titleRow);
    header->addWidget(m_headerParts);

    m_content->setContentsMargins(metrics::pageMargin, metrics::gap12, metrics::gap8,
                                  metrics::gap16);
    m_content->setSpacing(metrics::gap4);
    m_scroll->setObjectName(objectName + QStringLiteral("Scroll"));
    m_scroll->setContent(m_contentWidget);
    m_contentWidget->setMinimumWidth(0);
    m_contentWidget->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(new HorizontalLine(this));
    column->addWidget(m_emptyWords, 1);
    column->addWidget(m_scroll, 1);
    setFixedWidth(metrics::scaled(metrics::detailsWidth));
    connect(m_close, &QToolButton::clicked, this, &DetailsPane::closeClicked);
    nameClose();
}

void DetailsPane::nameClose() {
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details (F4)"));
    m_scroll->setAccessibleName(tr("Details"));
}

void DetailsPane::setTitle(const QString& title) {
    m_title->setText(title);
}

QString DetailsPane::title() const {
    return m_title->text();
}

void DetailsPane::setEmpty(bool empty, const QString& words) {
    if (empty)
        m_title->setText({});
    m_emptyWords->setText(words);
    m_emptyWords->setVisible(empty);
    m_scroll->setVisible(!empty);
    m_headerParts->setVisible(!empty);
}

QWidget* DetailsPane::firstPart() const {
    return m_scroll->isVisible() ? static_cast<QWidget*>(m_scroll) : m_close;
}

QWidget* DetailsPane::addHeading(TonedLabel** heading, QWidget* end) {
    auto* row = new QWidget(m_contentWidget);
    QFont strong = ::font(FontRole::Small);
    strong.setWeight(QFont::DemiBold);
    *heading = new TonedLabel(strong, TonedLabel::Tone::Text, row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, metrics::gap8, 0, 0);
    layout->setSpacing(metrics::gap8);
    layout->addWidget(*heading, 1);
    if (end != nullptr)
        layout->addWidget(end);
    m_content->addWidget(row);
    return row;
}

void DetailsPane::settle() {
    QTimer::singleShot(0, m_contentWidget, [this] {
        // Boxes within boxes keep what they measured for the former text.
        for (QWidget* child : m_contentWidget->findChildren<QWidget*>()) {
            if (child->layout() != nullptr)
                child->layout()->invalidate();
            child->updateGeometry();
        }
        m_content->invalidate();
        m_contentWidget->updateGeometry();
        QCoreApplication::postEvent(m_contentWidget, new QEvent(QEvent::LayoutRequest));
    });
}

void DetailsPane::scrollToTop() {
    m_scroll->verticalScrollBar()->setValue(0);
}

void DetailsPane::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens().surface);
}

void DetailsPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameClose();
}
