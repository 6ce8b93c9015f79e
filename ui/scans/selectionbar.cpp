// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/selectionbar.h"

#include "models/text/plaintext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actions.h"
#include "ui/common/iconmark.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

SelectionBar::SelectionBar(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_words(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_count(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_hint(new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, this)),
      m_hidden(new TonedLabel(::font(FontRole::Body), TonedLabel::Tone::Warn, this)),
      m_hiddenMark(new IconMark(metrics::iconRow, this)),
      m_show(actionButton(actions->showHidden, this)),
      m_activate(actionButton(actions->activate, this)),
      m_deactivate(actionButton(actions->deactivate, this)),
      m_export(new QPushButton(this)),
      m_delete(actionButton(actions->deleteScans, this)),
      m_clear(flatIconButton(QStringLiteral("close"), {}, this)) {
    setObjectName(QStringLiteral("selectionBar"));
    m_count->setObjectName(QStringLiteral("selectionCount"));
    m_hidden->setObjectName(QStringLiteral("hiddenCount"));
    m_hiddenMark->setIcon(QStringLiteral("eye-off"), &Tokens::warn, &Tokens::selected);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_show->setProperty("kind", QStringLiteral("flat"));
    m_show->setProperty("ownText", true);
    m_show->setIcon({});
    m_activate->setIcon({});
    m_deactivate->setIcon({});
    m_export->setObjectName(QStringLiteral("exportSelectionButton"));
    m_export->setProperty("dense", true);
    m_export->setAutoDefault(false);
    m_delete->setProperty("kind", QStringLiteral("danger-quiet"));
    m_clear->setObjectName(QStringLiteral("clearSelectionButton"));
    connect(m_export, &QPushButton::clicked, this, &SelectionBar::exportClicked);
    connect(m_clear, &QToolButton::clicked, actions->clearSelection, &QAction::trigger);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 1, metrics::gap12, 0);
    row->setSpacing(metrics::gap8);
    auto* hidden = new QHBoxLayout;
    hidden->setSpacing(6);
    hidden->addWidget(m_hiddenMark);
    hidden->addWidget(m_hidden);
    m_words->setSpacing(metrics::gap8 + 2);
    m_words->addWidget(m_count);
    m_words->addLayout(hidden);
    row->addLayout(m_words);
    row->addWidget(m_show);
    row->addStretch(1);
    row->addWidget(m_hint);
    row->addWidget(m_activate);
    row->addWidget(m_deactivate);
    row->addWidget(m_export);
    row->addSpacing(2);
    row->addWidget(m_delete);
    row->addWidget(m_clear);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(metrics::grown(metrics::selectionBar));
    retranslate();
    showNothing();
}

void SelectionBar::retranslate() {
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the selection…"));
    m_show->setText(tr("Show"));
    m_hint->setText({});
    m_clear->setAccessibleName(tr("Clear the selection"));
    m_clear->setToolTip(tr("Clear the selection (Esc)"));
}

void SelectionBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SelectionBar::showParts(bool selection) {
    m_isSelection = selection;
    for (QWidget* part : QList<QWidget*>{m_activate, m_deactivate, m_export, m_delete, m_clear})
        part->setVisible(selection);
    if (!selection) {
        m_hidden->hide();
        m_hiddenMark->hide();
        m_show->hide();
    }
    m_hint->setVisible(!selection);
    m_count->setFont(selection ? ::font(FontRole::Strong) : ::font(FontRole::Small));
    m_count->setTone(selection ? TonedLabel::Tone::Text : TonedLabel::Tone::Second);
    update();
}

void SelectionBar::showCounts(qsizetype shown, qsizetype total) {
    showParts(false);
    arrange(Room::All);
    m_count->setText(shown == total ? tr("%Ln scan(s)", nullptr, int(total))
                                    : tr("%1 of %2 scans").arg(figure(shown), figure(total)));
    m_hint->setText(shown > 0 ? tr("Nothing selected. Ctrl+A selects all shown.") : QString());
}

void SelectionBar::showSelection(qsizetype selected, qsizetype hidden) {
    showParts(true);
    m_count->setText(tr("%1 selected").arg(figure(selected)));
    m_hiddenRows = hidden;
    m_hidden->setAccessibleName(tr("%1 hidden by the filter").arg(figure(hidden)));
    m_hidden->setVisible(hidden > 0);
    m_hiddenMark->setVisible(hidden > 0);
    m_show->setVisible(hidden > 0);
    makeRoom();
}

void SelectionBar::makeRoom() {
    if (!m_isSelection)
        return;
    for (const Room room : {Room::All, Room::NoExport, Room::Stacked, Room::Short}) {
        arrange(room);
        if (needed() <= width())
            break;
    }
}

void SelectionBar::arrange(Room room) {
    // How many are selected and hidden comes before a button that the page and the menu have too.
    m_export->setVisible(m_isSelection && room == Room::All);
    const bool isStacked = m_hiddenRows > 0 && m_isSelection && room >= Room::Stacked;
    m_words->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setSpacing(isStacked ? 0 : metrics::gap8 + 2);
    m_hidden->setFont(isStacked ? ::font(FontRole::Small) : ::font(FontRole::Body));
    const QString rows = figure(m_hiddenRows);
    m_hidden->setText(room == Room::Short ? tr("%1 hidden").arg(rows)
                                          : tr("%1 hidden by the filter").arg(rows));
    m_hidden->setExtraToolTip(room == Room::Short ? m_hidden->accessibleName() : QString());
}

int SelectionBar::needed() const {
    const QMargins margins = layout()->contentsMargins();
    int needed = margins.left() + margins.right() + m_words->sizeHint().width();
    for (const QWidget* part :
         QList<QWidget*>{m_show, m_activate, m_deactivate, m_export, m_delete, m_clear}) {
        if (!part->isHidden())
            needed += part->sizeHint().width() + metrics::gap8;
    }
    return needed + metrics::gap4; // before what destroys
}

void SelectionBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    makeRoom();
}

void SelectionBar::showReading(qsizetype scansSoFar, int page, const QString& waits) {
    showParts(false);
    const QString read =
        scansSoFar > 0 ? tr("%1 scans read so far, page %2").arg(figure(scansSoFar), figure(page))
                       : QString();
    m_count->setText(waits.isEmpty() || read.isEmpty() ? waits + read
                                                       : tr("%1; %2").arg(waits, read));
    m_count->setTone(waits.isEmpty() ? TonedLabel::Tone::Second : TonedLabel::Tone::Warn);
    m_hint->setText(tr("Nothing is concluded from a list that has not arrived whole."));
}

void SelectionBar::showNothing() {
    showParts(false);
    m_count->setText({});
    m_hint->setText({});
}

void SelectionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_isSelection ? tokens().selected : tokens().surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().hairline);
}
