// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/accessiblerole.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace {

constexpr auto roleName = "accessibleRole";

QAccessibleInterface* factory(const QString&, QObject* object) {
    const QVariant role = object != nullptr ? object->property(roleName) : QVariant();
    auto* widget = qobject_cast<QWidget*>(object);
    if (!role.isValid() || widget == nullptr)
        return nullptr;
    return new QAccessibleWidget(widget, QAccessible::Role(role.toInt()));
}

} // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role) {
    static const bool isInstalled = [] {
        QAccessible::installFactory(factory);
        return true;
    }();
    Q_UNUSED(isInstalled)
    widget->setProperty(roleName, int(role));
}

void announce(QWidget* widget, [[maybe_unused]] const QString& text) {
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent spoken(widget, text);
    QAccessible::updateAccessibility(&spoken);
#endif
    // Before 6.8 an event carries no text: what alerts is read by its own name.
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}
