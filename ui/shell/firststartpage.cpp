// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firststartpage.h"

#include "ui/common/iconmark.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/tokens.h"
#include "ui/shell/firststartpicture.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

FirstStartPage::FirstStartPage(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_need(new QLabel(this)),
      m_add(new QPushButton(this)),
      m_demo(new QPushButton(this)),
      m_help(new QPushButton(this)) {
    setObjectName(QStringLiteral("firstStartPage"));
    m_title->setFont(::font(FontRole::Title));
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setFont(::font(FontRole::Body));
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_need->setFont(::font(FontRole::Strong));
    m_add->setObjectName(QStringLiteral("addConnectionButton"));
    m_add->setProperty("kind", QStringLiteral("primary"));
    m_add->setIcon(::icon(QStringLiteral("plus")));
    m_demo->setObjectName(QStringLiteral("demoButton"));
    m_demo->setIcon(::icon(QStringLiteral("play")));
    m_help->setObjectName(QStringLiteral("registerAppButton"));
    m_help->setProperty("kind", QStringLiteral("flat"));
    m_help->setProperty("dense", true);
    m_help->setIcon(::icon(QStringLiteral("help")));

    auto* needs = new QGridLayout;
    needs->setHorizontalSpacing(metrics::gap8);
    needs->setVerticalSpacing(metrics::gap8);
    needs->addWidget(m_need, 0, 0, 1, 2);
    int line = 1;
    for (const char* iconName : {"id", "edit", "key"}) {
        auto* mark = new IconMark(metrics::iconButton, this);
        mark->setIcon(QLatin1StringView(iconName), &Tokens::text2, &Tokens::window);
        auto* words = new QLabel(this);
        words->setFont(::font(FontRole::Small));
        words->setWordWrap(true);
        needs->addWidget(mark, line, 0, Qt::AlignTop);
        needs->addWidget(words, line, 1);
        m_needs.append(words);
        ++line;
    }
    needs->setColumnStretch(1, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap8);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    buttons->addWidget(m_demo);
    buttons->addStretch(1);

    auto* block = new QWidget(this);
    block->setMaximumWidth(metrics::scaled(444));
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap8);
    column->addWidget(new FirstStartPicture(block), 0, Qt::AlignHCenter);
    column->addSpacing(metrics::gap8);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(metrics::gap8);
    column->addLayout(buttons);
    column->addSpacing(metrics::gap16);
    column->addLayout(needs);
    column->addSpacing(metrics::gap8);
    column->addWidget(m_help, 0, Qt::AlignHCenter);

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(block, 10);
    row->addStretch(1);
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(3);

    connect(m_add, &QPushButton::clicked, this, &FirstStartPage::addClicked);
    connect(m_demo, &QPushButton::clicked, this, &FirstStartPage::demoClicked);
    connect(m_help, &QPushButton::clicked, this, &FirstStartPage::helpClicked);
    setFocusProxy(m_add);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    retranslate();
    colour();
}

void FirstStartPage::retranslate() {
    m_title->setText(tr("No tenant is connected yet"));
    m_text->setText(tr("Add a connection to read the scans and agents of your tenant, or look "
                       "around in a demo tenant that lives on this computer."));
    m_add->setText(tr("Add a connection…"));
    m_demo->setText(tr("Try the demo tenant"));
    m_help->setText(tr("How to register the app"));
    m_need->setText(tr("You will need"));
    m_needs[0]->setText(
        tr("the tenant id, and an app registration that may read (Machine.Read.All)"));
    m_needs[1]->setText(tr("Machine.ReadWrite.All as well, to create, change and delete scans"));
    m_needs[2]->setText(
        tr("a client secret; it goes to the keychain of this computer and nowhere else"));
}

void FirstStartPage::colour() {
    for (QLabel* label : m_needs + QList<QLabel*>{m_text}) {
        QPalette palette = label->palette();
        if (palette.color(QPalette::WindowText) == tokens().text2)
            continue;
        palette.setColor(QPalette::WindowText, tokens().text2);
        label->setPalette(palette);
    }
}

void FirstStartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        colour();
}

void FirstStartPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens().window);
}
