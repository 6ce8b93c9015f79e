// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formdress.h"

#include "ui/common/accessiblerole.h"
#include "ui/look/fonts.h"
#include "ui/look/ink.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QRadioButton>
#include <QVariant>

namespace {

constexpr auto namedByLabel = "namedByLabel";
constexpr auto leadsTab = "leadsTab";

// Qt names only line edits and combo boxes after their label. A combo box must keep its choice as
// its name: an accessible name of its own would hide it.
void nameAfter(const QLabel* label, QWidget* field) {
    const bool isOurs = field->property(namedByLabel).toBool();
    if (qobject_cast<QComboBox*>(field) || (!isOurs && !field->accessibleName().isEmpty()))
        return;
    QString name = label->text();
    name.remove(u'&');
    field->setAccessibleName(name);
    field->setProperty(namedByLabel, true);
}

void leadTabTo(const QRadioButton* chosen) {
    const auto lead = [chosen](QAbstractButton* one) {
        one->setFocusPolicy(one == chosen ? Qt::StrongFocus : Qt::ClickFocus);
    };
    if (const QButtonGroup* group = chosen->group()) {
        for (QAbstractButton* one : group->buttons())
            lead(one);
        return;
    }
    for (auto* one :
         chosen->parentWidget()->findChildren<QRadioButton*>(Qt::FindDirectChildrenOnly))
        lead(one);
}

// Qt has Tab come to the choice only once a person has made one; before that it comes to the first
// radio button, and Space there would choose another than what is set.
void followChoice(QRadioButton* radio) {
    if (radio->property(leadsTab).toBool())
        return;
    radio->setProperty(leadsTab, true);
    QObject::connect(radio, &QRadioButton::toggled, radio, [radio](bool isChosen) {
        if (isChosen)
            leadTabTo(radio);
    });
    if (radio->isChecked())
        leadTabTo(radio);
}

} // namespace

void dressForm(QWidget* form) {
    const QList<QLabel*> labels = form->findChildren<QLabel*>();
    for (QLabel* label : labels) {
        const QString role = label->property("role").toString();
        if (label->buddy() || role == QLatin1StringView("label")) {
            QFont small = ::font(FontRole::Small);
            small.setWeight(QFont::Medium);
            label->setFont(small);
            if (label->buddy())
                nameAfter(label, label->buddy());
        } else if (role == QLatin1StringView("hint")) {
            label->setFont(::font(FontRole::Small));
            setInk(label, Ink::Text2);
        } else if (role == QLatin1StringView("title")) {
            label->setFont(::font(FontRole::DialogTitle));
        }
    }
    for (QRadioButton* radio : form->findChildren<QRadioButton*>())
        followChoice(radio);
    for (QWidget* box : form->findChildren<QWidget*>()) {
        if (box->objectName().endsWith(QStringLiteral("Group")) && !box->accessibleName().isEmpty())
            setAccessibleRole(box, QAccessible::Grouping);
    }
}
