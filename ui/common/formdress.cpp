// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formdress.h"

#include "ui/common/accessiblerole.h"
#include "ui/look/fonts.h"
#include "ui/look/ink.h"

#include <QLabel>
#include <QVariant>

void dressForm(QWidget* form) {
    const QList<QLabel*> labels = form->findChildren<QLabel*>();
    for (QLabel* label : labels) {
        const QString role = label->property("role").toString();
        if (label->buddy() || role == QLatin1StringView("label")) {
            QFont small = ::font(FontRole::Small);
            small.setWeight(QFont::Medium);
            label->setFont(small);
        } else if (role == QLatin1StringView("hint")) {
            label->setFont(::font(FontRole::Small));
            setInk(label, Ink::Text2);
        } else if (role == QLatin1StringView("title")) {
            label->setFont(::font(FontRole::DialogTitle));
        }
    }
    for (QWidget* box : form->findChildren<QWidget*>()) {
        if (box->objectName().endsWith(QStringLiteral("Group")) && !box->accessibleName().isEmpty())
            setAccessibleRole(box, QAccessible::Grouping);
    }
}
