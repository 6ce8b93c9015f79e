// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/scan/scansession.h"

#include <QLabel>

// The last sessions of a scan as bars: as high as the targets they had, red on top what was not
// scanned. Heights need counts and the order needs times; where the service gave none, all are
// as high or stand as it sent them. The text of the label tells each session.
class SessionStrip final : public QLabel {
    Q_OBJECT

public:
    static constexpr int most = 24;
    explicit SessionStrip(QWidget* parent = nullptr);

    void setSessions(const QList<ScanSession>& sessions);
    // The same, oldest first where all carry a time, 24 at most.
    [[nodiscard]] const QList<ScanSession>& sessions() const { return m_sessions; }
    [[nodiscard]] bool hasTimes() const { return m_hasTimes; }
    [[nodiscard]] int notWhole() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF barRect(int bar) const;
    QList<ScanSession> m_sessions;
    bool m_hasTimes = false;
};

// "09:58: 38 of 41 scanned", as far as the session says.
QString sessionText(const ScanSession& session);
// Some targets were not scanned, or the service says so.
bool isWhole(const ScanSession& session);
