// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scans/sessionmodel.h"

#include <QListView>

// The last sessions of a scan as bars: as high as the targets they had, red on top what was not
// scanned. Heights need counts and the order needs times; where the service gave none, all are
// as high or stand as it sent them. A list of its own: the arrows go from bar to bar.
class SessionStrip final : public QListView {
    Q_OBJECT

public:
    explicit SessionStrip(QWidget* parent = nullptr);

    void setSessions(const QList<ScanSession>& sessions);
    // Pale bars in place of what is not known yet, so that nothing moves when it comes.
    void setWaiting(bool isWaiting);
    [[nodiscard]] const SessionModel& sessions() const { return m_model; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    // The words of the bar that the keyboard is on; empty where it is elsewhere.
    void pointed(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void point();

    SessionModel m_model;
    QList<ScanSession> m_given;
    bool m_isWaiting = false;
};
