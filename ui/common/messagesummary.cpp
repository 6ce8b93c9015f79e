// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/messagesummary.h"

#include "ui/common/flowlayout.h"
#include "ui/common/notebox.h"
#include "ui/look/fonts.h"
#include "ui/look/kind.h"

#include <QPushButton>
#include <QVBoxLayout>

MessageSummary::MessageSummary(QWidget* parent) : QWidget(parent), m_box(new NoteBox(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    m_box->setStrong(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void MessageSummary::showEntries(const QString& heading, const QList<Entry>& entries) {
    delete m_links;
    m_entries = entries;
    m_links = new QWidget(m_box);
    auto* flow = new FlowLayout(m_links, 4, 0);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto* link = new QPushButton(entries[i].label, m_links);
        setKind(link, Kind::Flat);
        setDense(link);
        link->setFont(::font(FontRole::Small));
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QPushButton::clicked, this, [this, i] {
            if (QWidget* field = m_entries.value(i).field)
                field->setFocus(Qt::OtherFocusReason);
            Q_EMIT entryChosen(int(i));
        });
        flow->addWidget(link);
    }
    m_box->setNote(Tone::Fail, heading);
    m_box->column()->addWidget(m_links);
    show();
    m_box->announceNow();
}

void MessageSummary::clear() {
    delete m_links;
    m_links = nullptr;
    m_entries.clear();
    hide();
}
