// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/facetchip.h"

#include "ui/common/stickymenu.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionToolButton>

namespace {

constexpr int side = 11;
constexpr int gap = 4;
constexpr int widestWords = 220; // a long agent name must not push the others out

int markSide() {
    return metrics::scaled(12);
}

} // namespace

FacetChip::FacetChip(const QString& title, QWidget* parent)
    : QToolButton(parent), m_title(title), m_menu(new StickyMenu(this)) {
    // A button that opens its menu at once has neither a press nor a focus for assistive
    // technology.
    setPopupMode(QToolButton::DelayedPopup);
    connect(this, &QToolButton::clicked, this, &QToolButton::showMenu);
    setMenu(m_menu);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setKind(this, Kind::Chip);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QFont small = ::font(FontRole::Small);
    small.setWeight(QFont::Medium);
    setFont(small);
    showWords();
}

void FacetChip::setValues(const QList<Value>& values) {
    if (values == m_values)
        return;
    m_values = values;
    m_menu->clear();
    for (const Value& value : values) {
        // A tab would begin the shortcut's column: that is where the count belongs.
        QString words = value.word;
        words.replace(u'&', QStringLiteral("&&")).replace(u'\t', u' ');
        if (value.count >= 0)
            words += u'\t' + locale().toString(value.count);
        QAction* action = m_menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(value.key));
        connect(action, &QAction::toggled, this,
                [this, key = value.key](bool on) { tick(key, on); });
    }
    showWords();
}

void FacetChip::setChosen(const QStringList& keys) {
    if (keys == m_chosen)
        return;
    m_chosen = keys;
    const QList<QAction*> actions = m_menu->actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QSignalBlocker quiet(actions[i]);
        actions[i]->setChecked(m_chosen.contains(m_values[i].key));
    }
    showWords();
    Q_EMIT chosenChanged(m_chosen);
}

void FacetChip::tick(const QString& key, bool on) {
    QStringList keys = m_chosen;
    keys.removeAll(key);
    if (on)
        keys.append(key);
    setChosen(keys);
}

QString FacetChip::shownText() const {
    if (m_chosen.isEmpty())
        return m_title;
    QStringList words;
    for (const Value& value : m_values) {
        if (m_chosen.contains(value.key))
            words.append(value.word);
    }
    if (words.isEmpty())
        words = m_chosen;
    //: A filter and its chosen values: "Status: Failed, Partial"
    return tr("%1: %2").arg(m_title, words.join(QStringLiteral(", ")));
}

void FacetChip::showWords() {
    setText(shownText());
    setAccessibleName(shownText());
    setProperty("isSet", !m_chosen.isEmpty());
    updateGeometry();
    update();
}

int FacetChip::widthFor(const QString& words) const {
    const int text =
        std::min(QFontMetrics(font()).horizontalAdvance(words) + 1, metrics::scaled(widestWords));
    return 2 * side + text + gap + markSide();
}

QSize FacetChip::sizeHint() const {
    return QSize(widthFor(shownText()), metrics::grown(26, font()));
}

QSize FacetChip::minimumSizeHint() const {
    return QSize(std::min(widthFor(m_title), sizeHint().width()), sizeHint().height());
}

QRect FacetChip::clearRect() const {
    const int width = side + markSide() + gap / 2;
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(rect().width() - width, 0, width, height()));
}

void FacetChip::mousePressEvent(QMouseEvent* event) {
    if (!m_chosen.isEmpty() && event->button() == Qt::LeftButton &&
        clearRect().contains(event->position().toPoint())) {
        clear();
        event->accept();
        return;
    }
    QToolButton::mousePressEvent(event);
}

void FacetChip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) {
        clear();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return) {
        showMenu();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void FacetChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool isSet = !m_chosen.isEmpty();
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = QIcon();
    option.features = QStyleOptionToolButton::None;
    option.state.setFlag(QStyle::State_On, isSet);
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);

    const Tokens& t = tokens();
    const QColor ink = !isEnabled() ? t.disabled : isSet ? t.link : t.text;
    const int mark = markSide();
    const auto visual = [this](const QRect& part) {
        return QRectF(QStyle::visualRect(layoutDirection(), rect(), part));
    };
    const QRect words(side, 0, width() - 2 * side - gap - mark, height());
    paint::text(painter, visual(words), Qt::AlignCenter, shownText(), font(), ink, Qt::ElideMiddle);
    const QRect place(width() - side - mark, 0, mark, height());
    paintIcon(painter, isSet ? QStringLiteral("close") : QStringLiteral("chevron-down"),
              paint::centred(visual(place), mark),
              isSet         ? ink
              : isEnabled() ? t.text2
                            : t.disabled,
              isSet ? t.selected : t.surface);
}
