// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/bulkcommand.h"

class SetActiveDialog;

// Activates or deactivates the selected scans after a question.
class SetActiveCommand final : public BulkCommand {
    Q_OBJECT

public:
    SetActiveCommand(Place place, QStringList ids, QStringList hidden, bool active);
    void start() override;

protected:
    void closeDialog() override;
    [[nodiscard]] bool showInDialog(const Error& error) override;

private:
    QStringList m_ids;
    QStringList m_hidden;
    bool m_active;
    QPointer<SetActiveDialog> m_dialog;
};
