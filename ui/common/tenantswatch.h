// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

// The tenant's colour with its initials. The name stands beside it and is what is read.
class TenantSwatch final : public QWidget {
    Q_OBJECT

public:
    explicit TenantSwatch(int size = 32, QWidget* parent = nullptr);

    void setTenant(const QString& name, int colour);
    // An outlined plus: no tenant yet.
    void setNone();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_size;
    QString m_name;
    int m_colour = -1;
};

// 3 px of the tenant's colour across the window, so that one look tells which tenant this is.
class TenantBand final : public QWidget {
    Q_OBJECT

public:
    explicit TenantBand(QWidget* parent = nullptr);
    void setColour(int colour); // -1: none, grey

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_colour = -1;
};
