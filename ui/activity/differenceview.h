// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

// What a step changes, whole: before and after of every member, to read, select and copy. It is
// as tall as its text, and scrolls where that is long: a list of targets may have 1,500 entries.
class DifferenceView final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit DifferenceView(QWidget* parent = nullptr);

    // Empty: nothing is known, and it hides.
    void setLines(const QStringList& lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int heightFor(int width) const;
};
