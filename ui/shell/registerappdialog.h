// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

// How a tenant's administrator registers the application that this console signs in as: the steps
// of the README, at hand without a browser. Its texts can be selected, for the portal asks for
// the same words.
class RegisterAppDialog final : public QDialog {
    Q_OBJECT

public:
    explicit RegisterAppDialog(QWidget* parent = nullptr);
};
