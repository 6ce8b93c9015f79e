// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"
#include "models/connection/connectionreport.h"
#include "ui/connections/connectionentry.h"

#include <QDialog>
#include <QList>

#include <functional>
#include <memory>

namespace Ui {
class ConnectionsDialog;
}
class ConnectionForm;
class ConnectionListModel;

// Adds, edits, tests and removes connections. It stores nothing: each request is a signal, and
// its answer comes back through saved(), removed(), showTest…() or showError(). A stored secret
// is never in here.
class ConnectionsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ConnectionsDialog(QWidget* parent = nullptr);
    ~ConnectionsDialog() override;

    // The list; what the user is entering stays.
    void setConnections(const QList<ConnectionEntry>& connections);
    // False: a secret that is entered now will be kept in memory for this run only.
    void setKeychainAvailable(bool available);
    // Shows one, or the form of a new one.
    void select(const QString& connectionId);
    void startNew();
    // What is in the form, tidied; id empty for a new one.
    [[nodiscard]] ConnectionDraft draft() const;
    [[nodiscard]] bool hasUnsavedInput() const;

    // A save or a removal is under way.
    void setBusy(bool busy, const QString& doing = {});
    void saved(const ConnectionEntry& entry);
    void removed(const QString& connectionId);
    void showError(const Error& error);

    // A test that goes on; lines replace those before.
    void showTestProgress(const QList<ConnectionReport::Line>& lines);
    void showTestReport(const ConnectionReport& report);

    void reject() override;

Q_SIGNALS:
    // No rule is broken. Connection id empty: a new one.
    void saveRequested(const ConnectionDraft& draft);
    void testRequested(const ConnectionDraft& draft);
    // The form changed or closed while a test went on: its result is of no use.
    void testCancelled();
    // Was asked about and confirmed.
    void removeRequested(const QString& connectionId);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectParts();
    void bringResult();
    void showNew();
    void load(ConnectionEntry entry);
    void showWhich();
    void edited();
    void save();
    void test();
    void askToRemove();
    void forgetTest();
    // Runs `then` at once, or after what was entered was given up.
    void leaving(const std::function<void()>& then);
    void chosen(const QModelIndex& index);

    std::unique_ptr<Ui::ConnectionsDialog> ui;
    ConnectionListModel* m_list;
    ConnectionForm* m_form = nullptr;
    bool m_isLoading = false;
    bool m_mayChooseFirst = true; // nobody has asked for a new one
    bool m_isBusy = false;
    bool m_isTesting = false;
};
