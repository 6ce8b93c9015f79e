// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"
#include "ui/connections/connectionentry.h"

#include <QObject>

namespace Ui {
class ConnectionsDialog;
}

// The fields of one connection in the connections dialog: filled from an entry, read as a draft,
// each broken rule shown at its field. What the list and the buttons do is the dialog's.
class ConnectionForm final : public QObject {
    Q_OBJECT
public:
    // Goes before `fields`.
    ConnectionForm(Ui::ConnectionsDialog& fields, QObject* parent);

    void load(const ConnectionEntry& entry);
    // Only how it stands with link and secret: what was entered stays.
    void setState(const ConnectionEntry& entry);
    // What is in the form was loaded from it.
    [[nodiscard]] const ConnectionEntry& entry() const { return m_entry; }
    void setKeychainAvailable(bool available);

    // Tidied; id empty for a new one.
    [[nodiscard]] ConnectionDraft draft() const;
    [[nodiscard]] bool hasUnsavedInput() const;
    void forgetSecret();

    // Whether there is one.
    bool showFaults();
    void focusFirstFault();
    void retranslate();

Q_SIGNALS:
    // By a person; not while it is loaded.
    void edited();

private:
    void connectFields();
    void fillClouds();
    void fillRegions(const QString& key);
    void showCloud();
    void showScope();
    void showSecret();
    void touched();
    void clearFaults();

    Ui::ConnectionsDialog* ui;
    ConnectionEntry m_entry;
    ConnectionDraft m_clean;
    bool m_isKeychainAvailable = true;
    bool m_isReplacing = false;
    bool m_isLoading = false;
};
