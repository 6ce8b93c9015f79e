// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "ui/common/accessiblerole.h"
#include "ui/common/actions.h"
#include "ui/common/frameparts.h"
#include "ui/common/tonedlabel.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"
#include "ui/shell/palettelist.h"
#include "ui/shell/palettemodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace {

constexpr int widest = 640;
constexpr int highest = 346;
constexpr int fromTop = 84;

} // namespace

Palette::Palette(Actions* actions, QWidget* window)
    : QWidget(window),
      m_model(new PaletteModel(actions->all(), this)),
      m_box(new QWidget(this)),
      m_field(new QLineEdit(m_box)),
      m_list(new PaletteList(m_box)) {
    setObjectName(QStringLiteral("palette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setFrame(false);
    QFont large = ::font(FontRole::DialogTitle);
    large.setWeight(QFont::Normal);
    m_field->setFont(large);
    m_field->setMaxLength(200);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMinimumHeight(metrics::grown(36));
    m_list->viewport()->setAutoFillBackground(false);

    auto* mark = new QLabel(m_box);
    mark->setPixmap(
        ::icon(QStringLiteral("search")).pixmap(metrics::scaled(18), metrics::scaled(18)));
    auto* closes = new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, m_box);
    closes->setObjectName(QStringLiteral("paletteCloses"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::dialogMargin, metrics::gap12, metrics::dialogMargin,
                            metrics::gap12);
    row->setSpacing(metrics::gap8);
    row->addWidget(mark);
    row->addWidget(m_field, 1);
    row->addWidget(closes);
    auto* hint = new TonedLabel(::font(FontRole::Small), TonedLabel::Tone::Second, m_box);
    hint->setObjectName(QStringLiteral("paletteHint"));
    hint->setContentsMargins(metrics::dialogMargin, 0, metrics::dialogMargin, 0);
    hint->setFixedHeight(metrics::grown(32));
    auto* column = new QVBoxLayout(m_box);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(new HorizontalLine(m_box));
    column->addSpacing(metrics::gap4);
    column->addWidget(m_list, 1);
    column->addStretch();
    column->addSpacing(metrics::gap4);
    column->addWidget(new HorizontalLine(m_box));
    column->addWidget(hint);

    window->installEventFilter(this);
    m_field->installEventFilter(this);
    m_box->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, &Palette::run);
    retranslate();
    hide();
}

void Palette::retranslate() {
    m_field->setPlaceholderText(tr("Find or run anything"));
    m_field->setAccessibleName(tr("Find or run anything"));
    m_list->setAccessibleName(tr("Found"));
    if (auto* closes = findChild<TonedLabel*>(QStringLiteral("paletteCloses")))
        closes->setText(tr("Esc closes"));
    if (auto* hint = findChild<TonedLabel*>(QStringLiteral("paletteHint")))
        hint->setText(tr("Up and Down choose. Return runs. What is not allowed stays listed and "
                         "says why."));
    search(m_field->text());
}

void Palette::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Palette::open(const SnapshotPtr& snapshot) {
    if (isVisible()) {
        leave();
        return;
    }
    m_before = window()->focusWidget();
    m_model->setSnapshot(snapshot);
    m_field->clear();
    search({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::place() {
    setGeometry(parentWidget()->rect());
    const int width = std::min(metrics::scaled(widest), this->width() - 2 * metrics::gap16);
    const int top = std::min(metrics::scaled(fromTop), height() / 8);
    const int height = std::min(metrics::scaled(highest), this->height() - top - metrics::gap16);
    m_box->setGeometry((this->width() - width) / 2, top, width, height);
    fitRows();
}

void Palette::search(const QString& text) {
    m_model->search(text);
    m_list->setCurrentIndex(m_model->index(m_model->next(-1, 1), 0));
    m_list->scrollToTop();
    fitRows();
    // The field has the focus: who cannot look would not know.
    if (isVisible() && !m_list->currentIndex().isValid())
        announce(m_list, m_model->index(0, 0).data().toString());
}

void Palette::fitRows() {
    // Whole rows: half of one looks like a fault.
    const int around = m_box->layout()->minimumSize().height() - m_list->minimumHeight();
    const int room = m_box->height() - around;
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int next = height + m_list->sizeHintForRow(row);
        if (next > room)
            break;
        height = next;
    }
    m_list->setMaximumHeight(std::max(height, m_list->minimumHeight()));
}

void Palette::step(int by) {
    const int row = m_model->next(m_list->currentIndex().row(), by);
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

void Palette::run(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const auto kind = PaletteModel::Kind(index.data(PaletteModel::KindRole).toInt());
    const QString id = index.data(PaletteModel::IdRole).toString();
    QAction* action = m_model->actionAt(index);
    // What is not possible stays, so that its reason can be read.
    if (kind == PaletteModel::Kind::Heading || (action != nullptr && !action->isEnabled()))
        return;
    leave();
    if (action != nullptr)
        action->trigger();
    else if (kind == PaletteModel::Kind::Scan)
        Q_EMIT scanChosen(id);
    else
        Q_EMIT agentChosen(id);
}

void Palette::leave() {
    hide();
    // It would hold the reading until it is opened the next time.
    m_field->clear();
    m_model->setSnapshot(nullptr);
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool Palette::focusNextPrevChild(bool next) {
    step(next ? 1 : -1);
    return true;
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_box && event->type() == QEvent::Paint) {
        QPainter painter(m_box);
        painter.setRenderHint(QPainter::Antialiasing);
        paint::box(painter, m_box->rect(), metrics::cardRadius, tokens().raised, tokens().border);
        return true;
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Tab: step(1); return true;
    case Qt::Key_Backtab: step(-1); return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < 6; ++i)
            step(key->key() == Qt::Key_PageDown ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex()); return true;
    default: return false;
    }
}

void Palette::mousePressEvent(QMouseEvent*) {
    leave();
}

void Palette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, tokens().isDark ? 110 : 64));
}
