// SPDX-License-Identifier: GPL-3.0-or-later
// What Style measures: sizes, places, hints, standard icons.
#include "ui/look/barlook.h"
#include "ui/look/buttonlook.h"
#include "ui/look/fieldlook.h"
#include "ui/look/fonts.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"
#include "ui/look/menulook.h"
#include "ui/look/metrics.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"
#include "ui/look/viewlook.h"

#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRegion>
#include <QStyleOption>
#include <QTextEdit>

namespace {

int groupTitle(const QStyleOptionGroupBox& group) {
    return group.text.isEmpty() ? 0 : QFontMetrics(::font(FontRole::Strong)).height() + 8;
}

} // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption* option,
                            const QWidget* widget) const {
    switch (element) {
    case SE_LineEditContents:
        if (fieldlook::isInner(widget))
            return option->rect;
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth <= 0)
            return option->rect;
        return option->rect.adjusted(fieldlook::sideInset, 2, -fieldlook::sideInset, -2);
    case SE_PushButtonFocusRect: return option->rect;
    case SE_RadioButtonClickRect:
    case SE_CheckBoxClickRect:
        if (kindOf(widget) == Kind::Segment)
            return option->rect;
        break;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            if (button->text.isEmpty() && button->icon.isNull())
                return option->rect;
            const SubElement words =
                element == SE_CheckBoxFocusRect ? SE_CheckBoxContents : SE_RadioButtonContents;
            QRect rect = QProxyStyle::subElementRect(words, option, widget);
            const int width = QFontMetrics(widget != nullptr ? widget->font() : QFont())
                                  .size(Qt::TextShowMnemonic, button->text)
                                  .width();
            if (option->direction == Qt::LeftToRight)
                rect.setWidth(std::min(rect.width(), width + 2));
            return rect.adjusted(-4, 0, 4, 0) & option->rect;
        }
        break;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents: return option->rect;
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const {
    switch (control) {
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return barlook::scrollPart(*bar, int(part));
        break;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return fieldlook::comboPart(*combo, int(part),
                                        QProxyStyle::subControlRect(control, option, part, widget));
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return fieldlook::spinPart(*spin, int(part),
                                       QProxyStyle::subControlRect(control, option, part, widget));
        break;
    case CC_GroupBox:
        if (const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option)) {
            const int title = groupTitle(*group);
            const bool hasBox = group->subControls & SC_GroupBoxCheckBox;
            const int side = hasBox ? metrics::scaled(16) : 0;
            QRect found = option->rect;
            if (part == SC_GroupBoxContents)
                found.setTop(found.top() + title);
            else if (part == SC_GroupBoxCheckBox)
                found = QRect(found.left(), found.top() + (title - 8 - side) / 2, side, side);
            else if (part == SC_GroupBoxLabel)
                found = QRect(found.left() + (hasBox ? side + 8 : 0), found.top(),
                              found.width() - (hasBox ? side + 8 : 0), title - 8);
            return visualRect(option->direction, option->rect, found);
        }
        break;
    default: break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return buttonlook::pushSize(*button, widget);
        break;
    case CT_ToolButton:
        if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return buttonlook::toolSize(*tool, widget);
        break;
    case CT_RadioButton:
    case CT_CheckBox:
        if (kindOf(widget) == Kind::Segment) {
            if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
                return buttonlook::pushSize(*button, widget);
        }
        return QProxyStyle::sizeFromContents(type, option, size, widget) + QSize(6, 8);
    case CT_LineEdit: {
        if (fieldlook::isInner(widget))
            return size;
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth <= 0)
            return size;
        return QSize(size.width() + 2 * fieldlook::sideInset,
                     std::max(size.height(), fieldlook::height(widget)));
    }
    case CT_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return fieldlook::comboSize(*combo, size, widget);
        break;
    case CT_SpinBox:
        return QSize(size.width() + fieldlook::sideInset + metrics::scaled(24) + 4,
                     fieldlook::height(widget));
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menulook::itemSize(*item, size);
        break;
    case CT_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menulook::barItemSize(*item, size);
        break;
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return viewlook::headerSize(*header);
        break;
    case CT_ItemViewItem: {
        QSize grown = QProxyStyle::sizeFromContents(type, option, size, widget);
        const bool inPopup = widget != nullptr && widget->parentWidget() != nullptr &&
                             widget->parentWidget()->inherits("QComboBoxPrivateContainer");
        grown.setHeight(std::max(grown.height(), metrics::grown(metrics::row)));
        return inPopup ? grown + QSize(16, 0) : grown;
    }
    case CT_ProgressBar: return QSize(std::max(size.width(), 60), metrics::scaled(8));
    case CT_TabBarTab: return QSize(size.width() + 8, metrics::grown(34));
    case CT_GroupBox:
        if (const auto* group = qstyleoption_cast<const QStyleOptionGroupBox*>(option))
            return size + QSize(0, groupTitle(*group));
        break;
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option,
                       const QWidget* widget) const {
    switch (metric) {
    case PM_DefaultFrameWidth:
        // A text edit's square viewport must stay clear of its round corners.
        if (qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
            qobject_cast<const QTextEdit*>(widget) != nullptr)
            return 3;
        if (widget != nullptr && widget->inherits("QComboBoxPrivateContainer"))
            return 5;
        return 1;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_FocusFrameVMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuHMargin:
    case PM_MenuDesktopFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal: return 0;
    case PM_FocusFrameHMargin: // of the text in a cell: as far as the header's
        return qobject_cast<const QAbstractItemView*>(widget) != nullptr ? 7 : 0;
    case PM_MenuBarHMargin: return 4;
    case PM_MenuBarItemSpacing: return 1;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuVMargin: return 6;
    case PM_SubMenuOverlap: return -2;
    case PM_SplitterWidth: return 1; // the handle reaches farther than it is drawn
    case PM_ScrollBarExtent: return metrics::scaled(metrics::scrollBar);
    case PM_ScrollBarSliderMin: return metrics::scaled(28);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize: return metrics::scaled(metrics::iconButton);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_HeaderMargin: return 8;
    case PM_HeaderMarkSize: return metrics::scaled(12);
    case PM_HeaderGripMargin: return 4;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return widget != nullptr && widget->isWindow() ? metrics::dialogMargin : metrics::gap12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::gap8;
    case PM_SliderThickness:
    case PM_SliderControlThickness: return metrics::scaled(20);
    case PM_SliderLength: return metrics::scaled(16);
    case PM_MessageBoxIconSize: return metrics::scaled(32);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_Widget_Animation_Duration: return m_animates ? 120 : 0;
    case SH_Widget_Animate: return m_animates ? 1 : 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_DialogButtonLayout: return QDialogButtonBox::GnomeLayout; // Cancel, then the deed
    case SH_FormLayoutLabelAlignment: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_Table_GridLineColor: return int(tokens().hairline.rgba());
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_ComboBox_PopupFrameStyle: return QFrame::StyledPanel | QFrame::Plain;
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(data);
            mask != nullptr && option != nullptr) {
            QPainterPath path;
            const qreal radius = hint == SH_Menu_Mask ? metrics::cardRadius : metrics::chipRadius;
            path.addRoundedRect(QRectF(option->rect), radius, radius);
            mask->region = QRegion(path.toFillPolygon().toPolygon());
            const bool isBlended = hint == SH_Menu_Mask && widget != nullptr &&
                                   widget->testAttribute(Qt::WA_TranslucentBackground);
            return isBlended ? 0 : 1;
        }
        return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                          const QWidget* widget) const {
    switch (pixmap) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton: return ::icon(QStringLiteral("close"));
    case SP_ToolBarHorizontalExtensionButton: return ::icon(QStringLiteral("chevron-right"));
    case SP_ToolBarVerticalExtensionButton: return ::icon(QStringLiteral("chevron-down"));
    case SP_MessageBoxInformation: return ::icon(QStringLiteral("info"));
    case SP_MessageBoxWarning: return ::icon(QStringLiteral("st-warn"));
    case SP_MessageBoxCritical: return ::icon(QStringLiteral("st-fail"));
    case SP_MessageBoxQuestion: return ::icon(QStringLiteral("help"));
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}
