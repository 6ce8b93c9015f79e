// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// The picture of EmptyState: an icon on a disc, or three sheets of a list that is not there yet.
// It says nothing that the words below do not.
class EmptyPicture final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyPicture(QWidget* parent = nullptr);

    void setIcon(const QString& icon);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};
