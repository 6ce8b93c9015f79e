// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

// A button of the app bar: a picture, a strong line, a quiet line below it. With a swatch it is
// the tenant's, else it carries an icon.
class TwoLineButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit TwoLineButton(QWidget* parent = nullptr);

    void setLines(const QString& first, const QString& second);
    [[nodiscard]] QString secondLine() const { return m_second; }
    // Name of the icon; `warns` draws icon in the colour of warnings.
    void setIconName(const QString& name, bool warns = false);
    // The tenant's colour with the initials of its name; an invalid colour draws a plus.
    void setSwatch(int colour, const QString& name);
    // Second line in amber.
    void setLate(bool late);
    // Whether a mark says that a menu opens.
    void setHasMenu(bool has) { m_hasMenu = has; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int pictureSide() const;
    void paintPicture(QPainter& painter, const QRectF& rect) const;

    QString m_second;
    QString m_icon;
    QString m_name;
    int m_colour = -1;
    bool m_hasSwatch = false;
    bool m_warns = false;
    bool m_isLate = false;
    bool m_hasMenu = false;
};
