// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rowdelegate.h"

// The cells of the list of agents: health as its chip, an old version marked, consequences in
// the colour of how much they matter, "–" where there are none.
class AgentDelegate final : public RowDelegate {
    Q_OBJECT

public:
    explicit AgentDelegate(RowTable* table);
    // Room for the widest health, and for a version that is old.
    [[nodiscard]] static int healthRoom();
    [[nodiscard]] static int versionRoom(const QString& version);

protected:
    void paintCell(const Cell& cell) const override;
    [[nodiscard]] int contentWidth(const QModelIndex& index) const override;

private:
    void paintVersion(const Cell& cell) const;
    void paintCount(const Cell& cell, const QColor& colour) const;
};
