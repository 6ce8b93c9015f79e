// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include "ui/look/fonts.h"
#include "ui/look/palette.h"
#include "ui/look/programicon.h"
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
#include <QToolTip>
#include <QWidget>

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop";
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalInterface = "org.freedesktop.portal.Settings";
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView colourScheme("color-scheme");
// Where desktops say that they want no movement.
constexpr QLatin1StringView gnome("org.gnome.desktop.interface");
constexpr QLatin1StringView enableAnimations("enable-animations");
constexpr QLatin1StringView kde("org.kde.kdeglobals.KDE");
constexpr QLatin1StringView durationFactor("AnimationDurationFactor");

bool isDarkPalette(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

// The portal wraps the value in one or two variants, depending on the call.
QVariant unwrapped(QVariant value) {
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = qvariant_cast<QDBusVariant>(value).variant();
    return value;
}

std::optional<uint> schemeOf(const QVariant& value) {
    bool ok = false;
    const uint scheme = value.toUInt(&ok);
    return ok ? std::optional<uint>(scheme) : std::nullopt;
}

} // namespace

Look::Look(QApplication& app) : QObject(&app), m_app(app) {
    // Before ours: what the platform chose. Qt 6.4 has no QStyleHints::colorScheme (6.5).
    m_systemIsDark = isDarkPalette(QApplication::palette());
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        m_systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { followSystem(scheme == Qt::ColorScheme::Dark); });
#endif
    takeFont();
    m_style = new Style;
    QApplication::setStyle(m_style); // which owns it
    QApplication::setWindowIcon(programIcon());
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
    QToolTip::setFont(::font(FontRole::Small));
}

void Look::apply() {
    const bool dark = m_theme == Theme::Dark || (m_theme == Theme::System && m_systemIsDark);
    setTokens(dark ? darkTokens() : lightTokens());
    m_isApplying = true;
    QApplication::setPalette(paletteOf(tokens())); // forgets those of classes
    QApplication::setPalette(dialogPaletteOf(tokens()), "QDialog");
    for (const char* field : {"QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox"})
        QApplication::setPalette(fieldPaletteOf(tokens()), field);
    QToolTip::setPalette(paletteOf(tokens()));
    m_isApplying = false;
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget* widget : all) {
        // Windows do not take a palette of their class again by themselves.
        if (widget->isWindow() && !widget->testAttribute(Qt::WA_SetPalette))
            widget->setPalette(QPalette());
        widget->update();
    }
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
    ask(QString(appearance), QString(colourScheme));
    ask(QString(gnome), QString(enableAnimations));
    ask(QString(kde), QString(durationFactor));
}

void Look::ask(const QString& group, const QString& key) {
    QDBusMessage read = QDBusMessage::createMethodCall(
        QLatin1StringView(portalService), QLatin1StringView(portalPath),
        QLatin1StringView(portalInterface), QStringLiteral("Read"));
    read << group << key;
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher* w) {
                const QDBusPendingReply<QDBusVariant> reply = *w;
                if (!reply.isError())
                    portalChanged(group, key, reply.value());
                w->deleteLater();
            });
}

void Look::portalChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    const QVariant plain = unwrapped(value.variant());
    if (group == gnome && key == enableAnimations)
        m_style->setAnimates(plain.toBool());
    else if (group == kde && key == durationFactor)
        m_style->setAnimates(plain.toString().toDouble() > 0);
    if (group != appearance || key != colourScheme)
        return;
    const std::optional<uint> scheme = schemeOf(plain);
    if (!scheme || *scheme == 0) // 0: no preference
        return;
    followSystem(*scheme == 1);
}

void Look::followSystem(bool dark) {
    if (dark == m_systemIsDark)
        return;
    m_systemIsDark = dark;
    if (m_theme == Theme::System)
        apply();
}
