// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/authmethods.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace Ui {
class CredentialsForm;
}
class MessageLine;
class QLineEdit;

// How a scan signs in: method, where the credentials come from, and exactly the fields that the
// two need. What was entered stays while method and source are changed to and fro.
class CredentialsForm : public QWidget {
    Q_OBJECT
public:
    explicit CredentialsForm(QWidget* parent = nullptr);
    ~CredentialsForm() override;

    // Offers what the service declares for a type.
    void setType(ScanType type, const ServiceContract& contract);
    // Empties all fields.
    void clear();
    // What a definition tells of its authentication: anything but a secret.
    void setInfo(const AuthenticationInfo& info);
    // What another form handed back, secrets included.
    void setCredentials(const Credentials& credentials);
    // Only what the method needs; of the rest nothing.
    [[nodiscard]] Credentials credentials() const;
    [[nodiscard]] bool isFromKeyVault() const;
    // Empties the secrets.
    void forgetSecrets();

    // The widget that a person enters a field into; nullptr for the fields of other forms.
    [[nodiscard]] QWidget* input(ScanField field) const;
    // Empty: none.
    void showFault(ScanField field, const QString& text);
    void showWarning(ScanField field, const QString& text);

Q_SIGNALS:
    void changed(ScanField field);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QWidget* box = nullptr; // label, input and fault together
        QWidget* input = nullptr;
        MessageLine* fault = nullptr;
    };
    void listFields();
    void fillMethods();
    void fillChoices();
    void showFields();
    [[nodiscard]] AuthMethod method() const;

    std::unique_ptr<Ui::CredentialsForm> ui;
    QHash<ScanField, Field> m_fields;
    ScanType m_type = ScanType::Network;
    ServiceContract m_contract;
    QHash<ScanType, int> m_lastMethod; // what was chosen for a type before
};
