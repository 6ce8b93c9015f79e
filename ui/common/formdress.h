// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

// Gives the labels of a form their font and ink: those that name a field (they have a buddy, or
// the property `role` "label"), hints (`role` "hint") and titles ("title"). Designer forms can
// say neither, and both follow the desktop. A field is named after its label: call this again when
// the language changes. Named boxes of radio buttons (`…Group`) become groups
// to assistive technology, and Tab comes to the one that is chosen.
void dressForm(QWidget* form);
