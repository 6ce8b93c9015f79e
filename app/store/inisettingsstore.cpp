// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inisettingsstore.h"

#include "app/store/diskerror.h"
#include "app/store/privatefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr std::array<QLatin1StringView, 3> themes{
    QLatin1StringView("system"), QLatin1StringView("light"), QLatin1StringView("dark")};

int number(const QSettings& settings, const QString& key, int least, int most, int otherwise) {
    bool isNumber = false;
    const int value = settings.value(key).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : otherwise;
}

QString stateKey(const QString& place, const QString& key) {
    return QStringLiteral("state-%1/%2").arg(place, key);
}

Result<void> sync(QSettings& settings) {
    const QString path = settings.fileName();
    if (auto made = PrivateFile::makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    settings.sync();
    const QString what = Texts::tr("The settings could not be saved.");
    if (settings.status() == QSettings::FormatError) {
        // The file was damaged when it was read. What holds now replaces it, once it is aside.
        const QString aside = PrivateFile::moveAside(path);
        return tl::unexpected(diskError(
            what, Texts::tr("The file %1 is damaged.").arg(path),
            aside.isEmpty()
                ? Texts::tr("Move it away.")
                : Texts::tr("It was put aside as %1. Start the console again.").arg(aside),
            QString()));
    }
    if (settings.status() != QSettings::NoError)
        return tl::unexpected(diskError(what, path));
    constexpr auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QFile::setPermissions(path, own))
        return tl::unexpected(diskError(what, path));
    return {};
}

} // namespace

// Shared with the jobs, on another thread.
struct IniSettingsStore::Unwritten {
    std::mutex mutex;
    QVariantMap state;
    bool hasSettings = false; // those themselves are in the QSettings of this file
};

IniSettingsStore::IniSettingsStore(const QString& path)
    : m_path(path),
      m_settings(path, QSettings::IniFormat),
      m_unwritten(std::make_shared<Unwritten>()) {
    m_settings.setFallbacksEnabled(false);
}

UserSettings IniSettingsStore::userSettings() const {
    const UserSettings standard;
    UserSettings settings;
    const auto theme = std::ranges::find(
        themes, m_settings.value(QStringLiteral("user/theme")).toString().toLower());
    if (theme != themes.end())
        settings.theme = Theme(theme - themes.begin());
    settings.language = m_settings.value(QStringLiteral("user/language")).toString().left(16);
    settings.refreshMinutes = number(m_settings, QStringLiteral("user/refreshMinutes"), 0, 24 * 60,
                                     standard.refreshMinutes);
    settings.staleHours =
        number(m_settings, QStringLiteral("user/staleHours"), 1, 24 * 365, standard.staleHours);
    settings.lostHours =
        number(m_settings, QStringLiteral("user/lostHours"), 1, 24 * 365, standard.lostHours);
    settings.idleIntervals =
        number(m_settings, QStringLiteral("user/idleIntervals"), 1, 100, standard.idleIntervals);
    settings.tallRows =
        m_settings.value(QStringLiteral("user/tallRows"), standard.tallRows).toBool();
    settings.keepSnapshotDays = number(m_settings, QStringLiteral("user/keepSnapshotDays"), 0, 365,
                                       standard.keepSnapshotDays);
    return settings;
}

Result<void> IniSettingsStore::setUserSettings(const UserSettings& settings) {
    m_settings.setValue(QStringLiteral("user/theme"), QString(themes.at(size_t(settings.theme))));
    m_settings.setValue(QStringLiteral("user/language"), settings.language);
    m_settings.setValue(QStringLiteral("user/refreshMinutes"), settings.refreshMinutes);
    m_settings.setValue(QStringLiteral("user/staleHours"), settings.staleHours);
    m_settings.setValue(QStringLiteral("user/lostHours"), settings.lostHours);
    m_settings.setValue(QStringLiteral("user/idleIntervals"), settings.idleIntervals);
    m_settings.setValue(QStringLiteral("user/tallRows"), settings.tallRows);
    m_settings.setValue(QStringLiteral("user/keepSnapshotDays"), settings.keepSnapshotDays);
    Result<void> done;
    if (m_settings.status() == QSettings::AccessError) {
        // It calls itself failed for good. All of a process share what they hold: another one
        // writes the same.
        QSettings again(m_path, QSettings::IniFormat);
        again.setFallbacksEnabled(false);
        done = sync(again);
    } else {
        done = sync(m_settings);
    }
    const std::lock_guard lock(m_unwritten->mutex);
    m_unwritten->hasSettings = !done;
    return done;
}

QVariant IniSettingsStore::state(const QString& place, const QString& key) const {
    const QString name = stateKey(place, key);
    const auto set = m_state.constFind(name);
    return set != m_state.constEnd() ? *set : m_settings.value(name);
}

void IniSettingsStore::setState(const QString& place, const QString& key, const QVariant& value) {
    if (state(place, key) == value)
        return;
    const QString name = stateKey(place, key);
    m_state.insert(name, value);
    m_pending.insert(name, value);
}

SettingsStore::Write IniSettingsStore::writeOfState() {
    return [path = m_path, newer = std::exchange(m_pending, {}),
            unwritten = m_unwritten]() -> Result<void> {
        QVariantMap values;
        bool hasSettings = false;
        {
            const std::lock_guard lock(unwritten->mutex);
            values = std::exchange(unwritten->state, {});
            hasSettings = unwritten->hasSettings;
        }
        values.insert(newer);
        if (values.isEmpty() && !hasSettings)
            return {};
        // Of its own: one QSettings is for one thread, and all of a process share what they hold.
        QSettings settings(path, QSettings::IniFormat);
        settings.setFallbacksEnabled(false);
        for (auto [name, value] : values.asKeyValueRange())
            settings.setValue(name, value);
        const Result<void> done = sync(settings);
        const std::lock_guard lock(unwritten->mutex);
        if (done)
            unwritten->hasSettings = false;
        else
            unwritten->state = values; // jobs run one after the other
        return done;
    };
}
