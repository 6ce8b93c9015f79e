// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/kind.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVariant>
#include <QWidget>

#include <array>

namespace {

constexpr auto kindName = "kind";
constexpr auto denseName = "dense";
constexpr auto faultName = "fault";

struct Named {
    Kind kind;
    QLatin1StringView name;
};

constexpr std::array<Named, 6> names{{{Kind::Primary, QLatin1StringView("primary")},
                                      {Kind::Danger, QLatin1StringView("danger")},
                                      {Kind::DangerQuiet, QLatin1StringView("danger-quiet")},
                                      {Kind::Flat, QLatin1StringView("flat")},
                                      {Kind::Chip, QLatin1StringView("chip")},
                                      {Kind::Segment, QLatin1StringView("segment")}}};

} // namespace

void measureAgain(QWidget* widget) {
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
}

Kind kindOf(const QWidget* widget) {
    if (widget == nullptr)
        return Kind::Plain;
    const QString said = widget->property(kindName).toString();
    for (const Named& named : names) {
        if (said == named.name)
            return named.kind;
    }
    return Kind::Plain;
}

void setKind(QWidget* widget, Kind kind) {
    QVariant said;
    for (const Named& named : names) {
        if (kind == named.kind)
            said = QString(named.name);
    }
    widget->setProperty(kindName, said);
    measureAgain(widget);
}

bool isDense(const QWidget* widget) {
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget()) {
        const QVariant said = at->property(denseName);
        if (said.isValid())
            return said.toBool();
        if (at->isWindow())
            break;
    }
    return false;
}

void setDense(QWidget* widget, bool dense) {
    widget->setProperty(denseName, dense);
    measureAgain(widget);
    const QList<QWidget*> inside = widget->findChildren<QWidget*>();
    for (QWidget* child : inside)
        measureAgain(child);
}

bool hasFault(const QWidget* widget) {
    return widget != nullptr && widget->property(faultName).toBool();
}

void setFault(QWidget* widget, bool fault) {
    widget->setProperty(faultName, fault);
}
