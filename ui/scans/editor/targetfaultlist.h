// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/targets/targetlist.h"

#include <QScrollArea>

class QVBoxLayout;

// What is wrong with the targets, line by line, each with its correction where there is one that
// loses nothing. Takes no room when nothing is wrong; scrolls when much is.
class TargetFaultList : public QScrollArea {
    Q_OBJECT
public:
    explicit TargetFaultList(QWidget* parent = nullptr);

    // `others` are sentences about the list as a whole, faults first.
    void show(const TargetList& targets, const QStringList& otherFaults,
              const QStringList& otherWarnings);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void correctionRequested(const TargetEntry& entry);
    void allCorrectionsRequested();
    void placeRequested(const TargetEntry& entry);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Row {
        bool isFault = false;
        QString text;
        TargetEntry entry;
        bool hasEntry = false; // else it is about the list as a whole
        friend bool operator==(const Row&, const Row&) = default;
    };
    void rebuild();
    void addRow(const Row& row);

    QWidget* m_content;
    QVBoxLayout* m_layout;
    QList<Row> m_rows;
    qsizetype m_more = 0;
    int m_corrections = 0;
};
