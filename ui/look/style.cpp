// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include "ui/look/fonts.h"
#include "ui/look/kind.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDynamicPropertyChangeEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

namespace {

// These change under the pointer.
bool reactsToPointer(const QWidget* widget) {
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QScrollBar*>(widget) != nullptr ||
           qobject_cast<const QTabBar*>(widget) != nullptr ||
           qobject_cast<const QHeaderView*>(widget) != nullptr ||
           widget->inherits("QSplitterHandle");
}

bool isPopupWithRoundCorners(const QWidget* widget) {
    return qobject_cast<const QMenu*>(widget) != nullptr ||
           widget->inherits("QComboBoxPrivateContainer");
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("fusion")) {
    setObjectName(QStringLiteral("scandeck"));
}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (reactsToPointer(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        widget->installEventFilter(this);
    }
    if (qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false); // what lies behind shows through
    if (qobject_cast<QHeaderView*>(widget) != nullptr) {
        QFont caption = ::font(FontRole::Caption); // it measures with its own font
        caption.setWeight(QFont::DemiBold);
        widget->setFont(caption);
    }
    if (auto* view = qobject_cast<QAbstractItemView*>(widget);
        view != nullptr && view->parentWidget() != nullptr &&
        view->parentWidget()->inherits("QComboBoxPrivateContainer"))
        view->viewport()->setBackgroundRole(QPalette::Button); // raised, like the frame round it
    // Round corners want an alpha channel; on X11 there may be nobody to blend it, so menus are
    // masked there instead (SH_Menu_Mask).
    if (isPopupWithRoundCorners(widget) &&
        QGuiApplication::platformName() != QLatin1StringView("xcb"))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

void Style::unpolish(QWidget* widget) {
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

// `kind`, `dense` and `fault` may change while the widget shows.
bool Style::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DynamicPropertyChange) {
        const QByteArray name = static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName();
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget != nullptr && (name == "kind" || name == "dense"))
            measureAgain(widget);
        else if (widget != nullptr && name == "fault")
            widget->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}
