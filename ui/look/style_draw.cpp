// SPDX-License-Identifier: GPL-3.0-or-later
// What Style draws: only which part of the look is asked, the drawing is in the *look files.
#include "ui/look/barlook.h"
#include "ui/look/buttonlook.h"
#include "ui/look/fieldlook.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/marks.h"
#include "ui/look/menulook.h"
#include "ui/look/metrics.h"
#include "ui/look/paint.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"
#include "ui/look/viewlook.h"

#include <QAbstractButton>
#include <QListView>
#include <QPainter>
#include <QStyleOption>
#include <QTreeView>

namespace {

marks::Look markLook(const QStyleOption& option) {
    const bool isEnabled = option.state & QStyle::State_Enabled;
    return {isEnabled, isEnabled && (option.state & QStyle::State_MouseOver)};
}

marks::Check checkOf(QStyle::State state) {
    if (state & QStyle::State_NoChange)
        return marks::Check::Partly;
    return state & QStyle::State_On ? marks::Check::On : marks::Check::Off;
}

bool isSegment(const QWidget* widget) {
    return kindOf(widget) == Kind::Segment;
}

void focusOf(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    if (widget != nullptr && widget->parentWidget() != nullptr &&
        widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
        return; // what is under the pointer or chosen by keys is tinted already
    if (qobject_cast<const QListView*>(widget) != nullptr ||
        qobject_cast<const QTreeView*>(widget) != nullptr) {
        paint::box(painter, QRectF(option.rect), 3, QColor(), tokens().focus());
        return;
    }
    // Tables draw a ring round the current row, buttons their own.
    if (qobject_cast<const QAbstractItemView*>(widget) != nullptr)
        return;
    paint::focusRing(painter, QRectF(option.rect), metrics::chipRadius);
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    const Tokens& t = tokens();
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        // The one inside a spin or combo box asks too: that box has drawn the frame already.
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!fieldlook::isInner(widget) && (frame == nullptr || frame->lineWidth > 0))
            fieldlook::frame(*option, *painter, widget);
        return;
    }
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton bare = *button;
            bare.text.clear();
            bare.icon = QIcon();
            bare.features &= ~QStyleOptionButton::HasMenu;
            buttonlook::push(bare, *painter, widget);
        }
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            paint::box(*painter, QRectF(option->rect), metrics::fieldRadius,
                       option->state & State_On ? t.selected : t.hover);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameGroupBox:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
    case PE_IndicatorHeaderArrow:
    case PE_PanelToolBar: return;
    case PE_FrameFocusRect: focusOf(*option, *painter, widget); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        marks::checkBox(*painter, QRectF(option->rect), checkOf(option->state), markLook(*option));
        return;
    case PE_IndicatorRadioButton:
        marks::radio(*painter, QRectF(option->rect), option->state & State_On, markLook(*option));
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowLeft: {
        const bool isEnabled = option->state & State_Enabled;
        const bool isUp = element == PE_IndicatorArrowUp;
        const bool isDown = element == PE_IndicatorArrowDown;
        painter->save();
        const QRectF place = paint::centred(QRectF(option->rect), metrics::scaled(12));
        if (element == PE_IndicatorArrowLeft) {
            painter->translate(place.center());
            painter->scale(-1, 1);
            painter->translate(-place.center());
        }
        paintIcon(*painter,
                  isUp     ? QStringLiteral("chevron-up")
                  : isDown ? QStringLiteral("chevron-down")
                           : QStringLiteral("chevron-right"),
                  place, isEnabled ? t.text2 : t.disabled, t.surface);
        painter->restore();
        return;
    }
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            paintIcon(*painter,
                      option->state & State_Open ? QStringLiteral("chevron-down")
                                                 : QStringLiteral("chevron-right"),
                      paint::centred(QRectF(option->rect), metrics::scaled(12)), t.text2,
                      t.surface);
        return;
    case PE_PanelMenu: menulook::panel(*option, *painter); return;
    case PE_PanelMenuBar: painter->fillRect(option->rect, t.chrome); return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, t.chrome);
        paint::lineAbove(*painter, QRectF(option->rect), t.hairline);
        return;
    case PE_PanelTipLabel: painter->fillRect(option->rect, t.tooltip); return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, t.surface); return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            viewlook::itemGround(*item, *painter, widget);
        return;
    case PE_PanelItemViewRow: return; // each cell paints its own part
    case PE_Frame:
    case PE_FrameWindow: viewlook::panelFrame(*option, *painter, widget); return;
    case PE_FrameTabBarBase: paint::lineBelow(*painter, QRectF(option->rect), t.hairline); return;
    case PE_IndicatorToolBarSeparator: {
        const QRectF rect(option->rect);
        const qreal x = qRound(rect.center().x());
        painter->fillRect(QRectF(x, rect.top() + 4, 1, rect.height() - 8), t.border);
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    const Tokens& t = tokens();
    switch (element) {
    case CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            buttonlook::push(*button, *painter, widget);
        return;
    case CE_RadioButton:
    case CE_CheckBox:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button != nullptr && isSegment(widget)) {
            buttonlook::segment(*button, *painter, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            fieldlook::comboLabel(*combo, *painter, widget);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            menulook::item(*item, *painter);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            menulook::barItem(*item, *painter, widget);
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, t.chrome); return;
    case CE_MenuEmptyArea: return;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            viewlook::headerSection(*header, *painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.sunken);
        paint::lineBelow(*painter, QRectF(option->rect), t.hairline);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->state & State_MouseOver ? t.border : t.hairline);
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            barlook::progress(*bar, *painter, widget);
        return;
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            viewlook::tab(*tab, *painter, widget);
        return;
    case CE_ToolBar: painter->fillRect(option->rect, t.chrome); return;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            const QRectF rect(frame->rect);
            if (frame->frameShape == QFrame::HLine)
                painter->fillRect(
                    QRectF(rect.left(), qRound(rect.center().y() - 0.5), rect.width(), 1),
                    t.hairline);
            else if (frame->frameShape == QFrame::VLine)
                painter->fillRect(
                    QRectF(qRound(rect.center().x() - 0.5), rect.top(), 1, rect.height()),
                    t.border);
            else if (frame->frameShape != QFrame::NoFrame)
                viewlook::panelFrame(*option, *painter, widget);
        }
        return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const {
    switch (control) {
    case CC_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            buttonlook::tool(*tool, *painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            fieldlook::combo(*combo, *painter, widget);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            fieldlook::spin(*spin, *painter, widget);
            return;
        }
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            barlook::scrollBar(*bar, *painter, widget);
            return;
        }
        break;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            barlook::slider(*slider, *painter,
                            subControlRect(CC_Slider, option, SC_SliderGroove, widget),
                            subControlRect(CC_Slider, option, SC_SliderHandle, widget));
            return;
        }
        break;
    case CC_GroupBox:
        if (const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option)) {
            const QRect words = subControlRect(CC_GroupBox, option, SC_GroupBoxLabel, widget);
            const bool isEnabled = option->state & State_Enabled;
            if (group->subControls & SC_GroupBoxCheckBox) {
                QStyleOptionButton box;
                box.QStyleOption::operator=(*option);
                box.rect = subControlRect(CC_GroupBox, option, SC_GroupBoxCheckBox, widget);
                drawPrimitive(PE_IndicatorCheckBox, &box, painter, widget);
            }
            paint::text(*painter, QRectF(words),
                        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, group->text,
                        ::font(FontRole::Strong), isEnabled ? tokens().text : tokens().disabled);
            if (isEnabled && (option->state & State_HasFocus))
                paint::focusRing(*painter, QRectF(words).adjusted(-4, -2, 4, 2),
                                 metrics::chipRadius);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}
