// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

// The targets of one scan with the number of addresses in each. Painted; the text of the label
// says the same, for whoever cannot look.
class TargetRows final : public QLabel {
    Q_OBJECT

public:
    explicit TargetRows(QWidget* parent = nullptr);
    // Comma-separated, as a scan holds them. Returns what is to be said in sum.
    QString setTargets(const QString& targets);
    // A long list shows its first few, so that what follows it stays in sight.
    void setShowsAll(bool all) { m_showsAll = all; }
    [[nodiscard]] bool showsAll() const { return m_showsAll; }
    [[nodiscard]] bool isLong() const;
    [[nodiscard]] int entryCount() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QString text;
        QString count;
        bool hasFault = false;
    };
    QList<Row> m_rows;
    int m_count = 0;
    bool m_showsAll = false;
};
