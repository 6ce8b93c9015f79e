// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/actionbutton.h"

#include "ui/common/actions.h"
#include "ui/common/linkbutton.h"
#include "ui/look/icon.h"
#include "ui/look/metrics.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>

namespace {

constexpr auto kindProperty = "kind";

void follow(QPushButton* button, const QAction* action) {
    // A place that is short of room has its own text, the name stays the action's.
    if (!button->property("ownText").toBool())
        button->setText(Actions::plainText(action));
    button->setAccessibleName(Actions::plainText(action));
    button->setEnabled(action->isEnabled());
    button->setToolTip(Actions::whyNot(action));
}

void actFor(QPushButton* button, QAction* action) {
    button->setObjectName(
        action->objectName().replace(QLatin1String("Action"), QLatin1String("Button")));
    follow(button, action);
    QObject::connect(action, &QAction::changed, button, [=] { follow(button, action); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

QToolButton* flatButton(QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setProperty(kindProperty, QStringLiteral("flat"));
    button->setProperty("dense", true);
    button->setIconSize(QSize(metrics::iconButton, metrics::iconButton));
    button->setFocusPolicy(Qt::TabFocus);
    const int side = metrics::grown(metrics::barControl);
    button->setFixedSize(side, side);
    return button;
}

} // namespace

QPushButton* actionButton(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setProperty("dense", true);
    button->setIconSize(QSize(metrics::iconButton, metrics::iconButton));
    button->setAutoDefault(false);
    button->setIcon(action->icon());
    actFor(button, action);
    return button;
}

QPushButton* actionLink(QAction* action, QWidget* parent) {
    auto* link = new LinkButton({}, parent);
    actFor(link, action);
    return link;
}

QToolButton* flatIconButton(QAction* action, QWidget* parent) {
    QToolButton* button = flatButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setObjectName(
        action->objectName().replace(QLatin1String("Action"), QLatin1String("Button")));
    const auto name = [=] { button->setAccessibleName(Actions::plainText(action)); };
    name();
    QObject::connect(action, &QAction::changed, button, name);
    // Assistive technology toggles the button and not its action.
    QObject::connect(button, &QToolButton::toggled, action, [action](bool isOn) {
        if (action->isCheckable() && action->isChecked() != isOn)
            action->trigger();
    });
    return button;
}

QToolButton* flatIconButton(const QString& iconName, const QString& name, QWidget* parent) {
    QToolButton* button = flatButton(parent);
    button->setIcon(::icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}
