// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

struct Connection;
class QLabel;

// Swatch and name of the tenant that a dialog is about. The name is cut where it is too long.
class TenantLine : public QWidget {
    Q_OBJECT
public:
    explicit TenantLine(QWidget* parent = nullptr);

    // `withPlace` adds cloud and region.
    void setConnection(const Connection& connection, bool withPlace = false);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int side() const;
    QString m_name;
    QString m_text;
    int m_colour = 0;
};
