// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/servicecontract.h"
#include "models/targets/targetlist.h"

#include <QWidget>

#include <memory>

namespace Ui {
class TargetsForm;
}
class QPlainTextEdit;

// The right half of the scan editor: targets as text, what they come to, what is wrong with
// them, and the target type that follows from them.
class TargetsForm : public QWidget {
    Q_OBJECT
public:
    explicit TargetsForm(QWidget* parent = nullptr);
    ~TargetsForm() override;

    void setContract(const ServiceContract& contract);
    // As a scan holds them, comma-separated: one a line is shown. `type` is kept while the
    // targets mean the same.
    void setTargets(const QString& target, TargetType type, const QString& typeWord);
    // As a scan holds them; what was set, to the letter, while it means the same.
    [[nodiscard]] QString target();
    [[nodiscard]] TargetType targetType();
    [[nodiscard]] const TargetList& targets();
    // Sentences about the list as a whole.
    void setFaults(const QStringList& faults);
    void setWarnings(const QStringList& warnings);
    void setReadOnly(bool isReadOnly);
    [[nodiscard]] QPlainTextEdit* edit() const;
    void focusFirstFault();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTargets(const TargetList& targets);
    void showFaults();

    std::unique_ptr<Ui::TargetsForm> ui;
    ServiceContract m_contract;
    QString m_given;
    TargetType m_givenType = TargetType::Ip;
    QString m_givenWord;
    QStringList m_faults;
    QStringList m_warnings;
};
