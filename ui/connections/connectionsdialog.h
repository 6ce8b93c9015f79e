// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/connectionentry.h"
#include "ui/connections/connectioninput.h"

#include <QDialog>
#include <QList>

#include <memory>

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
    // The connection in the form; id empty for a new one.
    [[nodiscard]] Connection current() const;
    [[nodiscard]] bool hasUnsavedInput() const;

    // Save or removal is under way.
    void setBusy(bool busy, const QString& doing = {});
    void saved(const ConnectionEntry& entry);
    void removed(const QString& connectionId);
    void showError(const Error& error);

    // A test: lines replace those before, as it goes on. `summary` is the bold first sentence.
    void showTestProgress(const QList<ConnectionTestLine>& lines);
    void showTestResult(bool works, const QString& summary, const QList<ConnectionTestLine>& lines);
    void showTestError(const Error& error, const QList<ConnectionTestLine>& lines = {});

    void reject() override;

Q_SIGNALS:
    void saveRequested(const ConnectionInput& input);
    void testRequested(const ConnectionInput& input);
    void testCancelled();
    void removeRequested(const QString& connectionId); // was asked about and confirmed
};
