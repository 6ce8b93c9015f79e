// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/bulkcommand.h"

class DeleteDialog;

// Deletes the selected scans after a question with count, names and tenant.
class DeleteCommand final : public BulkCommand {
    Q_OBJECT

public:
    // `hidden`: those of `ids` that the filter hides.
    DeleteCommand(Place place, QStringList ids, QStringList hidden);
    void start() override;

protected:
    void closeDialog() override;
    [[nodiscard]] bool showInDialog(const Error& error) override;

private:
    QStringList m_ids;
    QStringList m_hidden;
    QPointer<DeleteDialog> m_dialog;
};
