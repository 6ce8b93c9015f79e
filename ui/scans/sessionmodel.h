// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scansession.h"

#include <QAbstractListModel>

// The last sessions of a scan, as far as a strip of bars has room: oldest first where all carry a
// time, else as the service sent them. Each row says its session in words.
class SessionModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int most = 24;
    using QAbstractListModel::QAbstractListModel;

    void setSessions(const QList<ScanSession>& sessions);
    [[nodiscard]] const QList<ScanSession>& sessions() const { return m_sessions; }
    [[nodiscard]] bool hasTimes() const { return m_hasTimes; }
    [[nodiscard]] int notWhole() const;
    // Of the targets of the session that had most; where the service gave no counts, 1.
    [[nodiscard]] double heightOf(int row) const;
    // Of its targets, what was not scanned.
    [[nodiscard]] double lostOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<ScanSession> m_sessions;
    bool m_hasTimes = false;
};

// "09:58: 38 of 41 scanned", as far as the session says.
QString sessionText(const ScanSession& session);
// Some targets were not scanned, or the service says so.
bool isWhole(const ScanSession& session);
