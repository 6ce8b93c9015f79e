// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "ui/common/exportchoice.h"

#include <QDialog>

#include <memory>

// Asks what to export, how and where. It writes nothing: submitted(), then finish() or
// showError().
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(QWidget* parent = nullptr);
    ~ExportDialog() override;

    // Selected rows are offered first where there are any. `noun` begins the suggested file
    // name ("scans", "agents").
    void setCounts(qsizetype shown, qsizetype selected, int shownColumns, int allColumns);
    void setSuggestedName(const QString& noun);
    [[nodiscard]] ExportChoice choice() const; // without a path before it was chosen

    void setBusy(bool busy);
    void showError(const Error& error);
    void finish();

Q_SIGNALS:
    void submitted(const ExportChoice& choice);
};
