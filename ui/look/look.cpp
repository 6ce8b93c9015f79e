// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include "ui/look/fonts.h"
#include "ui/look/palette.h"
#include "ui/look/style.h"
#include "ui/look/tokens.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QFontDatabase>
#include <QMetaType>
#include <QStyleHints>
#include <QWidget>

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop";
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalInterface = "org.freedesktop.portal.Settings";
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView colourScheme("color-scheme");

bool isDarkPalette(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

// The portal wraps the value in one or two variants, depending on the call.
std::optional<uint> schemeOf(QVariant value) {
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = qvariant_cast<QDBusVariant>(value).variant();
    bool ok = false;
    const uint scheme = value.toUInt(&ok);
    return ok ? std::optional<uint>(scheme) : std::nullopt;
}

} // namespace

Look::Look(QApplication& app) : QObject(&app), m_app(app) {
    // Before ours: what the platform chose. Qt 6.4 has no QStyleHints::colorScheme (6.5).
    m_systemIsDark = isDarkPalette(QApplication::palette());
    takeFont();
    QApplication::setStyle(new Style);
    apply();
    m_app.installEventFilter(this);
    askPortal();
}

bool Look::isDark() const {
    return tokens().isDark;
}

bool Look::animates() {
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

void Look::setTheme(Theme theme) {
    if (theme == m_theme)
        return;
    m_theme = theme;
    apply();
}

void Look::takeFont() {
    const QFont body = chosenBodyFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    setBodyFont(body);
    QApplication::setFont(::font(FontRole::Body));
}

void Look::apply() {
    const bool dark = m_theme == Theme::Dark || (m_theme == Theme::System && m_systemIsDark);
    setTokens(dark ? darkTokens() : lightTokens());
    m_isApplying = true;
    QApplication::setPalette(paletteOf(tokens()));
    m_isApplying = false;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget* widget : all)
        widget->update();
    Q_EMIT themeChanged(dark);
}

bool Look::eventFilter(QObject* watched, QEvent* event) {
    // The platform changed its own palette: follow it, and put ours back over it.
    if (watched == &m_app && event->type() == QEvent::ApplicationPaletteChange && !m_isApplying) {
        const QPalette platforms = QApplication::palette();
        if (platforms.color(QPalette::Window) != tokens().window) {
            m_systemIsDark = isDarkPalette(platforms);
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Look::askPortal() {
    qRegisterMetaType<QDBusVariant>("QDBusVariant"); // else connect() below returns false
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(QLatin1StringView(portalService), QLatin1StringView(portalPath),
                QLatin1StringView(portalInterface), QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage read = QDBusMessage::createMethodCall(
        QLatin1StringView(portalService), QLatin1StringView(portalPath),
        QLatin1StringView(portalInterface), QStringLiteral("Read"));
    read << QString(appearance) << QString(colourScheme);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* w) {
        const QDBusPendingReply<QDBusVariant> reply = *w;
        if (!reply.isError())
            portalChanged(appearance, colourScheme, reply.value());
        w->deleteLater();
    });
}

void Look::portalChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group != appearance || key != colourScheme)
        return;
    const std::optional<uint> scheme = schemeOf(value.variant());
    if (!scheme || *scheme == 0) // 0: no preference
        return;
    const bool dark = *scheme == 1;
    if (dark == m_systemIsDark)
        return;
    m_systemIsDark = dark;
    if (m_theme == Theme::System)
        apply();
}
