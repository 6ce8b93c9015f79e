// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segmentedcontrol.h"

#include "ui/common/accessiblerole.h"
#include "ui/look/icon.h"
#include "ui/look/kind.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addStretch();
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::Grouping);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
}

QRadioButton* SegmentedControl::addChoice(const QString& text, const QString& icon) {
    auto* button = new QRadioButton(text, this);
    setKind(button, Kind::Segment);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (!icon.isEmpty())
        button->setIcon(::icon(icon));
    m_group->addButton(button, count());
    m_row->insertWidget(m_row->count() - 1, button);
    placeAll();
    return button;
}

int SegmentedControl::count() const {
    return int(m_group->buttons().size());
}

int SegmentedControl::current() const {
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index) {
    if (QRadioButton* button = choice(index))
        button->setChecked(true);
}

QRadioButton* SegmentedControl::choice(int index) const {
    return qobject_cast<QRadioButton*>(m_group->button(index));
}

void SegmentedControl::placeAll() {
    const int last = count() - 1;
    for (int i = 0; i <= last; ++i) {
        m_group->button(i)->setProperty("place", last == 0   ? QStringLiteral("only")
                                                 : i == 0    ? QStringLiteral("first")
                                                 : i == last ? QStringLiteral("last")
                                                             : QStringLiteral("middle"));
        m_group->button(i)->update();
    }
}
