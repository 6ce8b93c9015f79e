// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "models/text/plaintext.h"
#include "ui/activity/activityorder.h"
#include "ui/activity/changedelegate.h"
#include "ui/activity/changepane.h"
#include "ui/common/actions.h"
#include "ui/common/filterchip.h"
#include "ui/common/frameparts.h"
#include "ui/common/searchfield.h"
#include "ui/common/statepage.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>

ActivityPage::ActivityPage(Actions* actions, QWidget* parent)
    : QWidget(parent),
      m_order(new ActivityOrder(this)),
      m_delegate(new ChangeDelegate(this)),
      m_title(new TonedLabel(::font(FontRole::Title), TonedLabel::Tone::Text, this)),
      m_sub(new TonedLabel(::font(FontRole::Body), TonedLabel::Tone::Second, this)),
      m_field(new SearchField({}, {}, this)),
      m_running(chip("runningChip", QStringLiteral("st-run"), Tone::Busy)),
      m_unfinished(chip("unfinishedChip", QStringLiteral("st-partial"), Tone::Warn)),
      m_list(new QListView(this)),
      m_pane(new ChangePane(actions, this)),
      m_state(new StatePage(this)),
      m_stack(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("activity"));
    setDense(m_field);
    m_field->setShortcutHint(actions->filter->shortcut());
    m_field->setMaximumWidth(metrics::scaled(232));
    m_field->setMinimumWidth(metrics::scaled(150));
    m_field->setObjectName(QStringLiteral("activitySearchField"));
    m_order->setSourceModel(&m_model);
    m_list->setObjectName(QStringLiteral("activityList"));
    m_list->setModel(m_order);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumWidth(metrics::scaled(200));
    m_list->setMaximumWidth(metrics::scaled(380));

    auto* header = new QHBoxLayout;
    header->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    header->setSpacing(metrics::gap12);
    header->addWidget(m_title);
    header->addWidget(m_sub);
    header->addStretch(1);
    auto* headerBox = new QWidget(this);
    headerBox->setLayout(header);
    headerBox->setFixedHeight(metrics::grown(metrics::pageHeader));
    auto* filterRow = new QHBoxLayout;
    auto* filterBox = new QWidget(this);
    filterBox->setLayout(filterRow);
    filterBox->setFixedHeight(metrics::grown(metrics::filterBar) + metrics::gap8);
    filterRow->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, metrics::gap8 + 2);
    filterRow->setSpacing(6);
    filterRow->addWidget(m_field, 2);
    filterRow->addSpacing(metrics::gap4);
    filterRow->addWidget(m_running);
    filterRow->addWidget(m_unfinished);
    filterRow->addStretch(3);
    auto* content = new QWidget(this);
    auto* body = new QHBoxLayout(content);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_list, 3);
    body->addWidget(new VerticalLine(0, this));
    body->addWidget(m_pane, 6);
    m_stack->addWidget(content);
    m_stack->addWidget(m_state);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(headerBox);
    page->addWidget(filterBox);
    page->addWidget(new HorizontalLine(this));
    page->addWidget(m_stack, 1);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_order->setText(text);
        showAll();
    });
    connect(m_field, &SearchField::left, this, &ActivityPage::focusList);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ActivityPage::showCurrent);
    connect(&m_model, &ActivityModel::olderWanted, this, &ActivityPage::olderRequested);
    connect(m_pane, &ChangePane::scanClicked, this, &ActivityPage::scanClicked);
    connect(m_state, &StatePage::firstClicked, this, [this] {
        m_field->clear();
        m_running->setChecked(false);
        m_unfinished->setChecked(false);
    });
    retranslate();
}

FilterChip* ActivityPage::chip(const char* name, const QString& icon, Tone tone) {
    auto* chip = new FilterChip(this);
    chip->setObjectName(QLatin1StringView(name));
    chip->setCheckable(true);
    chip->setMark(icon, tone);
    // Not clicked(): assistive technology toggles without a click.
    connect(chip, &QToolButton::toggled, this, [this] {
        m_order->setOnly(m_running->isChecked(), m_unfinished->isChecked());
        showAll();
    });
    return chip;
}

void ActivityPage::showChips() {
    int running = 0;
    int unfinished = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Change& change = m_model.changeAt(row);
        running += change.isRunning() ? 1 : 0;
        unfinished += isUnfinished(change) ? 1 : 0;
    }
    const auto count = [](FilterChip* chip, int changes) {
        chip->setCount(changes);
        chip->setSpoken(tr("%1, %Ln change(s)", nullptr, changes).arg(chip->text()));
    };
    count(m_running, running);
    count(m_unfinished, unfinished);
}

void ActivityPage::retranslate() {
    m_running->setWords(tr("Running"));
    m_unfinished->setWords(tr("Not finished"));
    m_title->setText(tr("Activity"));
    m_sub->setText(tr("every change made with this console"));
    m_field->setPlaceholderText(tr("Filter activity"));
    m_field->setAccessibleName(tr("Filter activity"));
    m_list->setAccessibleName(tr("Activity"));
    showAll();
}

void ActivityPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ActivityPage::setChanges(const QList<Change>& changes, bool hasOlder) {
    const qint64 current = currentId();
    m_model.setChanges(changes, hasOlder);
    if (current != 0)
        choose(current);
    showAll();
}

void ActivityPage::updateChange(const Change& change) {
    m_model.updateChange(change);
    showAll();
}

void ActivityPage::setNow(Instant now) {
    m_now = now;
    const bool isOtherDay = m_order->setNow(now);
    m_model.setNow(now, isOtherDay);
    m_delegate->setNow(now);
}

void ActivityPage::showChange(qint64 id) {
    if (m_model.rowOf(id) < 0)
        return;
    m_wasSeen = true;
    choose(id);
}

void ActivityPage::choose(qint64 id) {
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    QModelIndex index = m_order->mapFromSource(m_model.index(row, 0));
    if (!index.isValid()) {
        m_field->clear();
        m_running->setChecked(false);
        m_unfinished->setChecked(false);
        index = m_order->mapFromSource(m_model.index(row, 0));
    }
    m_list->setCurrentIndex(index);
}

void ActivityPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_wasSeen = true;
}

qint64 ActivityPage::currentId() const {
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? current.data(ActivityModel::IdRole).toLongLong() : 0;
}

bool ActivityPage::isCurrentRunning() const {
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() && current.data(ActivityModel::RunningRole).toBool();
}

void ActivityPage::copyReport() const {
    QGuiApplication::clipboard()->setText(m_pane->report());
}

void ActivityPage::showAll() {
    showChips();
    const bool isEmpty = m_order->rowCount() == 0;
    const bool isNone = m_model.rowCount() == 0;
    // That nothing matches is only true of all.
    if (isEmpty && !isNone && m_model.canFetchMore({}))
        m_model.fetchMore({});
    m_state->setState(isNone ? QStringLiteral("activity") : QStringLiteral("filter"),
                      isNone ? tr("Nothing has been changed with this console")
                             : tr("No change matches the filter"),
                      isNone ? tr("Every write is recorded here before it is sent.") : QString());
    m_state->setButtons(isNone ? QString() : tr("Clear the filter"), {});
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty && (!m_list->currentIndex().isValid() || !m_wasSeen))
        m_list->setCurrentIndex(m_order->index(0, 0));
    showCurrent();
}

void ActivityPage::showCurrent() {
    const QModelIndex current = m_order->mapToSource(m_list->currentIndex());
    const Change* change = current.isValid() ? &m_model.changeAt(current.row()) : nullptr;
    m_pane->setChange(change, m_now);
    if (change != nullptr && !change->isWhole && change->id != m_asked) {
        m_asked = change->id;
        Q_EMIT wholeRequested(change->id);
    }
    Q_EMIT contextChanged();
}

void ActivityPage::focusFilter() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void ActivityPage::focusList() {
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QWidget*> ActivityPage::parts() const {
    return {m_field, m_list, m_pane->list()};
}
