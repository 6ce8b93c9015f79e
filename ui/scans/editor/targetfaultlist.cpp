// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scans/editor/targetfaultlist.h"

#include "models/text/plaintext.h"
#include "ui/common/linkbutton.h"
#include "ui/common/messageline.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

// Enough to work through; each further one is a widget that nobody reads.
constexpr qsizetype shownRows = 30;
constexpr int tallest = 150;

} // namespace

TargetFaultList::TargetFaultList(QWidget* parent)
    : QScrollArea(parent), m_content(new QWidget), m_layout(new QVBoxLayout(m_content)) {
    setAccessibleName(tr("Faults of the targets"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its links have the focus
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    setWidget(m_content);
    setVisible(false);
}

void TargetFaultList::show(const TargetList& targets, const QStringList& otherFaults,
                           const QStringList& otherWarnings) {
    QList<Row> rows;
    qsizetype more = 0;
    int corrections = 0;
    const auto add = [&](const Row& row) {
        if (rows.size() < shownRows)
            rows.append(row);
        else
            ++more;
    };
    for (const QString& text : otherFaults)
        add({true, text, {}, false});
    for (const bool isFault : {true, false}) {
        for (const TargetEntry& entry : targets.entries) {
            const QString& text = isFault ? entry.fault : entry.warning;
            if (text.isEmpty())
                continue;
            add({isFault, tr("Line %1: %2").arg(figure(entry.line), text), entry, true});
        }
    }
    for (const TargetEntry& entry : targets.entries)
        corrections += entry.correction.isEmpty() ? 0 : 1;
    for (const QString& text : otherWarnings)
        add({false, text, {}, false});

    if (rows == m_rows && more == m_more && corrections == m_corrections)
        return;
    m_rows = rows;
    m_more = more;
    m_corrections = corrections;
    rebuild();
}

void TargetFaultList::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    // The rows come anew from their form.
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Faults of the targets"));
}

void TargetFaultList::rebuild() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // one of them may be the sender
        }
        delete item;
    }
    if (m_corrections > 1) {
        auto* all =
            new LinkButton(tr("Use all %Ln corrections", nullptr, m_corrections), m_content);
        all->setObjectName(QStringLiteral("correctAllButton"));
        connect(all, &QAbstractButton::clicked, this, &TargetFaultList::allCorrectionsRequested);
        m_layout->addWidget(all, 0, Qt::AlignLeft);
    }
    for (const Row& row : std::as_const(m_rows))
        addRow(row);
    if (m_more > 0)
        m_layout->addWidget(new MessageLine(MessageLine::Kind::Note,
                                            tr("%Ln more", nullptr, int(m_more)), m_content));
    m_layout->addStretch();
    setVisible(!m_rows.isEmpty());
    updateGeometry();
}

void TargetFaultList::addRow(const Row& row) {
    auto* box = new QWidget(m_content);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(new MessageLine(
        row.isFault ? MessageLine::Kind::Fault : MessageLine::Kind::Warning, row.text, box));
    m_layout->addWidget(box);
    if (!row.hasEntry)
        return;
    auto* links = new QHBoxLayout;
    links->setContentsMargins(22, 0, 0, 0);
    links->setSpacing(16);
    lines->addLayout(links);
    if (!row.entry.correction.isEmpty()) {
        auto* use = new LinkButton(tr("Use %1").arg(plain(row.entry.correction, 60)), box);
        use->setObjectName(QStringLiteral("correctButton"));
        connect(use, &QAbstractButton::clicked, this,
                [this, entry = row.entry] { Q_EMIT correctionRequested(entry); });
        links->addWidget(use);
    }
    auto* go = new LinkButton(tr("Go to line %1").arg(figure(row.entry.line)), box);
    go->setObjectName(QStringLiteral("goToButton"));
    connect(go, &QAbstractButton::clicked, this,
            [this, entry = row.entry] { Q_EMIT placeRequested(entry); });
    links->addWidget(go);
    links->addStretch();
}

QSize TargetFaultList::sizeHint() const {
    const int width = std::max(200, viewport()->width());
    const int needed = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(width)
                                                     : m_layout->sizeHint().height();
    return {width, std::min(needed, tallest)};
}

QSize TargetFaultList::minimumSizeHint() const {
    return {100, std::min(sizeHint().height(), tallest / 2)};
}

void TargetFaultList::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

bool TargetFaultList::event(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && !m_rows.isEmpty())
        rebuild();
    return QScrollArea::event(event);
}
