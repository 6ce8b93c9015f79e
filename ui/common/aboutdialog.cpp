// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/aboutdialog.h"

AboutDialog::AboutDialog(const QString&, QWidget* parent) : QDialog(parent) {}
