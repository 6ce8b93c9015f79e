// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

// Version, licence, Qt, and what the console talks to.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    // `host` is the API's host of the open connection, empty without one.
    explicit AboutDialog(const QString& host, QWidget* parent = nullptr);
};
