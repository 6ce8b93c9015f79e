// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

// The last sessions as bars, oldest first: as high as the targets they had, red at the top for
// those that were not scanned (at least 4 px, so that one of a thousand shows). Where the service
// gives no counts, bars are alike and a failed one is red from top to bottom.
class SessionBars final : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        qint64 targets = -1; // unknown
        qint64 missed = 0;   // of them, not scanned
        bool isFailed = false;
        bool isUnknown = false; // the service's own word, neither good nor bad: hatched
        QString toolTip;        // "2 h ago: 34 of 38 scanned"
        friend bool operator==(const Bar&, const Bar&) = default;
    };
    static constexpr qsizetype most = 24;

    explicit SessionBars(QWidget* parent = nullptr);

    // The newest `most` are shown. `spoken` is what a screen reader says of them.
    void setBars(const QList<Bar>& bars, const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF slot(qsizetype index) const;

    QList<Bar> m_bars;
    qint64 m_highest = 0;
};
