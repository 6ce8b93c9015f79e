// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/searchfield.h"

#include "ui/look/fieldlook.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QAction>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>

SearchField::SearchField(const QString& name, const QKeySequence& shortcut, QWidget* parent)
    : QLineEdit(parent), m_clear(nullptr) {
    setPlaceholderText(name);
    setAccessibleName(name);
    // Painted, not an action: that would be one more nameless button to walk through.
    const int room = metrics::scaled(metrics::iconButton) + 6;
    setTextMargins(layoutDirection() == Qt::RightToLeft ? 0 : room, 0,
                   layoutDirection() == Qt::RightToLeft ? room : 0, 0);
    m_clear = addAction(::icon(QStringLiteral("close")), QLineEdit::TrailingPosition);
    retranslate();
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, &SearchField::showClear);
    showClear();
    if (!shortcut.isEmpty()) {
        setShortcutHint(shortcut);
        auto* keys = new QShortcut(shortcut, this);
        connect(keys, &QShortcut::activated, this, [this] {
            setFocus(Qt::ShortcutFocusReason);
            selectAll();
        });
    }
}

void SearchField::retranslate() {
    m_clear->setText(tr("Clear what was typed"));
    m_clear->setToolTip(m_clear->text());
}

void SearchField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_clear != nullptr)
        retranslate();
}

void SearchField::setShortcutHint(const QKeySequence& keys) {
    m_hint = keys;
    setToolTip(QString());
    update();
}

void SearchField::showClear() {
    m_clear->setVisible(!text().isEmpty());
}

QSize SearchField::sizeHint() const {
    return QSize(metrics::scaled(232), QLineEdit::sizeHint().height());
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return; // the dialog or page keeps its Escape for the next press
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return) {
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int side = metrics::scaled(metrics::iconButton);
    const QRect mark =
        QStyle::visualRect(layoutDirection(), rect(),
                           QRect(fieldlook::sideInset + 1, (height() - side) / 2, side, side));
    paintIcon(painter, QStringLiteral("search"), QRectF(mark),
              isEnabled() ? tokens().text2 : tokens().disabled, tokens().surface);
    if (m_hint.isEmpty() || !text().isEmpty() || hasFocus())
        return;
    const QFont font = ::font(FontRole::Caption);
    const QString hint = m_hint.toString(QKeySequence::NativeText); // "Strg+F"
    const int words = QFontMetrics(font).horizontalAdvance(hint) + 2;
    if (width() < words + QFontMetrics(this->font()).horizontalAdvance(placeholderText()) + 60)
        return; // no room beside the placeholder
    const QRect place = QStyle::visualRect(layoutDirection(), rect(),
                                           QRect(width() - words - 10, 0, words, height()));
    paint::text(painter, QRectF(place), Qt::AlignCenter, hint, font, tokens().text3);
}
