// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "ui/common/exportchoice.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ExportDialog;
}

// Asks what to export, how and where. It writes nothing: submitted(), then finish() or
// showError().
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ExportDialog(QWidget* parent = nullptr);
    ~ExportDialog() override;

    // Several selected rows are offered first; a single one may be selected only to be looked at.
    void setCounts(qsizetype shown, qsizetype selected, int shownColumns, int allColumns);
    void preferSelected();
    // As it was chosen the last time; its rows and path do not count.
    void setFormat(ExportChoice::Format format, bool allColumns);
    // How many of the selected rows the filter hides.
    void setHidden(qsizetype hidden);
    // `noun` begins the suggested file name ("scans", "agents").
    void setSuggestedName(const QString& noun);
    [[nodiscard]] ExportChoice choice() const; // without a path before it was chosen

    void setBusy(bool busy);
    void showError(const Error& error);
    void finish();

Q_SIGNALS:
    void submitted(const ExportChoice& choice);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTexts();
    void askForFile();

    std::unique_ptr<Ui::ExportDialog> ui;
    qsizetype m_shown = 0;
    qsizetype m_selected = 0;
    qsizetype m_hidden = 0;
    int m_shownColumns = 0;
    int m_allColumns = 0;
    QString m_noun;
    QString m_path;
    bool m_isBusy = false;
};
