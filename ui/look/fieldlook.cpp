// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fieldlook.h"

#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/tokens.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace fieldlook {

namespace {

bool isReadOnly(const QWidget* widget, QStyle::State state) {
    return (state & QStyle::State_ReadOnly) ||
           (widget != nullptr && widget->property("readOnly").toBool());
}

// A combo box or spin box has the focus when its inner line edit has it.
bool hasFocus(const QStyleOption& option, const QWidget* widget) {
    if (option.state & QStyle::State_HasFocus)
        return true;
    const QWidget* focus = widget != nullptr ? widget->focusWidget() : nullptr;
    return focus != nullptr && focus->hasFocus() && widget->isAncestorOf(focus) &&
           qobject_cast<const QAbstractScrollArea*>(widget) == nullptr;
}

} // namespace

void frame(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const Tokens& t = tokens();
    const QRectF rect(option.rect);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (!isEnabled || isReadOnly(widget, option.state)) {
        paint::box(painter, rect, metrics::fieldRadius, isEnabled ? t.sunken : t.window, t.border);
        if (isEnabled && hasFocus(option, widget))
            paint::focusRing(painter, rect, metrics::fieldRadius);
        return;
    }
    if (hasFault(widget)) {
        paint::box(painter, rect, metrics::fieldRadius, t.surface, t.fail, 2);
        if (hasFocus(option, widget)) // red outside, the ring inside of it
            paint::box(painter, rect.adjusted(2, 2, -2, -2), metrics::fieldRadius - 2, QColor(),
                       t.focus());
        return;
    }
    const bool isHovered = option.state & QStyle::State_MouseOver;
    paint::box(painter, rect, metrics::fieldRadius, t.surface, isHovered ? t.text3 : t.control);
    if (hasFocus(option, widget))
        paint::focusRing(painter, rect, metrics::fieldRadius);
}

bool isInner(const QWidget* lineEdit) {
    const QWidget* parent = lineEdit != nullptr ? lineEdit->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
           qobject_cast<const QComboBox*>(parent) != nullptr;
}

int height(const QWidget* widget) {
    const QFont font = widget != nullptr ? widget->font() : ::font(FontRole::Body);
    return metrics::grown(isDense(widget) ? metrics::barControl : metrics::dialogControl, font);
}

void combo(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) {
    if (option.frame)
        frame(option, painter, widget);
    if (!(option.subControls & QStyle::SC_ComboBoxArrow))
        return;
    const int side = metrics::scaled(metrics::iconRow);
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const QRectF rect(option.rect);
    const qreal x = isMirrored ? rect.left() + 8 : rect.right() - side - 8;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    paintIcon(painter, QStringLiteral("chevron-down"),
              QRectF(x, qRound(rect.center().y() - side / 2.0), side, side),
              isEnabled ? tokens().text2 : tokens().disabled, tokens().surface);
}

QRect comboPart(const QStyleOptionComboBox& option, int part, const QRect& otherwise) {
    const QRect rect = option.rect;
    QRect found = otherwise;
    if (part == QStyle::SC_ComboBoxEditField)
        found = rect.adjusted(option.editable ? sideInset - 2 : sideInset + 2, 2, -arrowRoom, -2);
    else if (part == QStyle::SC_ComboBoxArrow)
        found = QRect(rect.right() - arrowRoom + 1, rect.top(), arrowRoom, rect.height());
    else
        return otherwise;
    return QStyle::visualRect(option.direction, rect, found);
}

void comboLabel(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget) {
    QRectF rect(comboPart(option, QStyle::SC_ComboBoxEditField, option.rect));
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isMirrored = option.direction == Qt::RightToLeft;
    if (!option.currentIcon.isNull()) {
        const int side = metrics::scaled(metrics::iconButton);
        const qreal x = isMirrored ? rect.right() - side : rect.left();
        option.currentIcon.paint(&painter,
                                 QRect(int(x), qRound(rect.center().y() - side / 2.0), side, side),
                                 Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        rect.adjust(isMirrored ? 0 : side + 6, 0, isMirrored ? -side - 6 : 0, 0);
    }
    if (option.editable)
        return;
    const QFont font = widget != nullptr ? widget->font() : painter.font();
    paint::text(painter, rect,
                int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                option.currentText, font, isEnabled ? tokens().text : tokens().disabled);
}

QSize comboSize(const QStyleOptionComboBox& option, const QSize& contents, const QWidget* widget) {
    Q_UNUSED(option)
    return QSize(contents.width() + sideInset + 2 + arrowRoom, height(widget));
}

void spin(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget) {
    if (option.frame)
        frame(option, painter, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const Tokens& t = tokens();
    const auto arrow = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag flag,
                           const QString& name) {
        if (!(option.subControls & part))
            return;
        const QRectF rect(spinPart(option, part, option.rect));
        const bool can = (option.state & QStyle::State_Enabled) && (option.stepEnabled & flag);
        const bool isActive = can && (option.activeSubControls & part);
        if (isActive && (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken))) {
            const double lift = option.state & QStyle::State_Sunken ? 0.14 : 0.07;
            paint::box(painter, rect.adjusted(1, 0, -2, 0), 3, paint::lifted(t.surface, lift));
        }
        const int side = metrics::scaled(12);
        const qreal nearer = part == QStyle::SC_SpinBoxUp ? 1 : -1;
        paintIcon(painter, name, paint::centred(rect, side).translated(0, nearer),
                  can ? t.text2 : t.disabled, t.surface);
    };
    arrow(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, QStringLiteral("chevron-up"));
    arrow(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled,
          QStringLiteral("chevron-down"));
}

QRect spinPart(const QStyleOptionSpinBox& option, int part, const QRect& otherwise) {
    const QRect rect = option.rect;
    const bool hasButtons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int buttons = hasButtons ? metrics::scaled(24) : 0;
    const int frameInset = option.frame ? 3 : 0;
    QRect found;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        found = QRect(rect.right() - buttons + 1, rect.top() + frameInset, buttons,
                      rect.height() / 2 - frameInset);
        break;
    case QStyle::SC_SpinBoxDown:
        found = QRect(rect.right() - buttons + 1, rect.top() + rect.height() / 2, buttons,
                      rect.height() - rect.height() / 2 - frameInset);
        break;
    case QStyle::SC_SpinBoxEditField:
        found = rect.adjusted(option.frame ? sideInset : 0, frameInset, -buttons - 2, -frameInset);
        break;
    case QStyle::SC_SpinBoxFrame: return rect;
    default: return otherwise;
    }
    return QStyle::visualRect(option.direction, rect, found);
}

} // namespace fieldlook
