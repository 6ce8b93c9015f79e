// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rowdelegate.h"

// The steps of a change: state as its chip, the rest as text.
class StepDelegate final : public RowDelegate {
    Q_OBJECT

public:
    explicit StepDelegate(RowTable* table);

protected:
    void paintCell(const Cell& cell) const override;
    [[nodiscard]] int contentWidth(const QModelIndex& index) const override;
};
