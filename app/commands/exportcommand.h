// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "models/problem/error.h"
#include "ui/common/exportchoice.h"
#include "ui/common/exportrequest.h"

class ExportDialog;

// Writes the rows of a list to a file, on a worker thread; a file of that name stays as it was
// until the new one is whole.
class ExportCommand final : public Command {
    Q_OBJECT

public:
    ExportCommand(Place place, ExportRequest request);
    void start() override;

private:
    void keep(const ExportChoice& choice) const;
    void write(const ExportChoice& choice);
    void written(const Result<qsizetype>& rows);

    ExportRequest m_request;
    QPointer<ExportDialog> m_dialog;
};
