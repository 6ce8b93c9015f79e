// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>

// Draws an icon of IconSet at device pixels and takes its colour when it paints, so that a change
// of theme or scale costs nothing and no picture is kept.
class IconEngine final : public QIconEngine {
public:
    explicit IconEngine(QString name);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine* clone() const override;
    [[nodiscard]] QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    QString m_name;
};

// What our names carry so that QIcon::name() tells ours from a theme's.
QString iconNamePrefix();
