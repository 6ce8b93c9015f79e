// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/tenantstate.h"

#include <QDialog>
#include <QStringList>

#include <memory>

namespace Ui {
class ScanQuestion;
}
class ScanNamesModel;

// Asks before something is done to a selection of scans: exact count, names, tenant, those that
// the filter hides first and with a way to leave them out, what it costs. Cancel is the default.
// Subclasses know the words. After the answer: setBusy(true), then finish() or showError().
class ScanQuestion : public QDialog {
    Q_OBJECT
public:
    explicit ScanQuestion(QWidget* parent = nullptr);
    ~ScanQuestion() override;

    // Names, types and agents are read from the tenant's snapshot. May come again.
    void setTenant(const TenantState& tenant);
    // All selected scans, and those of them that the filter hides. 100,000 cost nothing
    // noticeable.
    void setScans(const QStringList& ids, const QStringList& hidden);
    // What it would be done to now: without the hidden ones once they were left out, and without
    // those to which nothing would happen.
    [[nodiscard]] QStringList ids() const;

    // As long as it may be taken back, Cancel asks for that: takeBackRequested().
    void setBusy(bool busy, const QString& doing = {}, bool mayTakeBack = false);
    void showError(const Error& error);
    void finish();

    void reject() override;

Q_SIGNALS:
    void takeBackRequested();

protected:
    struct Words {
        QString windowTitle;
        QString icon;
        bool isDangerous = false;
        QString title;  // "Delete 14 scans from Contoso Ltd?"
        QString hidden; // "3 of the 14 are hidden by your filter. They come first below."
        QString note;   // what is kept, what is skipped
        QString button; // "Delete 14 scans"
        QString whyNot; // why the button cannot be pressed, where it cannot
    };
    // Of `count` scans, `hiddenCount` hidden by the filter, `skipped` left alone.
    [[nodiscard]] virtual Words words(qsizetype count, qsizetype hiddenCount,
                                      qsizetype skipped) const = 0;
    [[nodiscard]] virtual bool isSkipped(const ScanRow& scan) const;
    [[nodiscard]] virtual qsizetype callsFor(qsizetype count) const = 0;
    virtual void answered(const QStringList& ids) = 0;
    // After something that words() or callsFor() depend on.
    void showWords();
    [[nodiscard]] QString tenantName() const;

    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void sortOut();
    void sortByName(QStringList& ids) const;
    void fitTable();
    [[nodiscard]] QString costText(qsizetype calls) const;

    std::unique_ptr<Ui::ScanQuestion> ui;
    ScanNamesModel* m_names;
    TenantState m_tenant;
    QStringList m_all;
    QStringList m_allHidden;
    QStringList m_hidden; // that would be changed
    QStringList m_shown;
    qsizetype m_skipped = 0;
    bool m_areLeftOut = false;
    bool m_isBusy = false;
    bool m_mayTakeBack = false;
};
