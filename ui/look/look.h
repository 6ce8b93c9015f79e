// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/usersettings.h"

#include <QObject>

class QApplication;
class QDBusVariant;
class Style;

// Installs style, palette and fonts on the application and keeps them right when the person or
// the system changes the theme. One for the process, made after QApplication, on the GUI thread.
class Look final : public QObject {
    Q_OBJECT

public:
    explicit Look(QApplication& app);

    void setTheme(Theme theme);
    [[nodiscard]] Theme theme() const { return m_theme; }
    [[nodiscard]] bool isDark() const;
    // Whether the desktop asks for no animation.
    [[nodiscard]] static bool animates();

Q_SIGNALS:
    // After tokens(), the palette and all widgets have the new colours.
    void themeChanged(bool isDark);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private Q_SLOTS:
    void portalChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void ask(const QString& group, const QString& key);
    void followSystem(bool dark);
    void takeFont();
    void apply();

    QApplication& m_app;
    Style* m_style = nullptr; // the application owns it
    Theme m_theme = Theme::System;
    bool m_systemIsDark = false;
    bool m_isApplying = false;
};
