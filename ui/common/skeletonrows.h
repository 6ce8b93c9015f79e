// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

// Grey bars where rows will stand when the first reading has come: over a table, with its columns.
// Nothing moves.
class SkeletonRows final : public QWidget {
    Q_OBJECT

public:
    struct Column {
        int x = 0;
        int width = 0;
        bool isRight = false; // figures stand at the right
    };

    explicit SkeletonRows(QWidget* parent = nullptr);

    void setColumns(const QList<Column>& columns);
    void setRowHeight(int height);
    // What a screen reader says: "The scans are being read."
    void setSpoken(const QString& text);

    // For those that paint into a viewport of their own: rows in `rect`, fading downwards.
    static void paint(QPainter& painter, const QRect& rect, const QList<Column>& columns,
                      int rowHeight);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Column> m_columns;
    int m_rowHeight;
};
