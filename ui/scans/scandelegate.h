// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rowdelegate.h"

class ScanTable;

// The cells of the list of scans: check box, status, name, type, first target and how many more,
// agent with shape and word, lateness, switch mark.
class ScanDelegate final : public RowDelegate {
    Q_OBJECT

public:
    explicit ScanDelegate(ScanTable* table);
    // Room for the widest state, and for an agent of this name, however it is.
    [[nodiscard]] static int statusRoom();
    [[nodiscard]] static int agentRoom(const QString& name);

protected:
    void paintCell(const Cell& cell) const override;
    [[nodiscard]] int contentWidth(const QModelIndex& index) const override;

private:
    void paintTargets(const Cell& cell) const;
    void paintAgent(const Cell& cell) const;
    void paintNextRun(const Cell& cell) const;
    void paintType(const Cell& cell) const;
    ScanTable* m_scans;
};
