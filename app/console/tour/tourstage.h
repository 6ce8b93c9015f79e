// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"
#include "app/console/tour/tourclock.h"

#include <QCoroTask>
#include <QSet>

#include <functional>

class QAbstractButton;
class QDialog;
class ScansPage;

// A started console on the tour: finds its parts, does what a person does with them, waits for
// what has to come and takes the pictures. What went wrong first in a scene is kept in whyNot().
// GUI thread.
class TourStage final : public QObject {
    Q_OBJECT

public:
    // Files are NAME + suffix + "-light.png" and, with `isDarkToo`, "-dark.png".
    TourStage(Console& console, TourClock& clock, QString folder, QString suffix, bool isDarkToo);

    [[nodiscard]] MainWindow& window() { return m_console.link().window(); }
    [[nodiscard]] ScansPage& scans();
    [[nodiscard]] Tenant& tenant() { return *m_console.link().tenant(); }
    [[nodiscard]] bool hasTenant() { return m_console.link().tenant() != nullptr; }
    [[nodiscard]] Session& session() { return m_console.session(); }
    [[nodiscard]] Demo& demo() { return *m_console.demo(); }
    [[nodiscard]] Emulator& emulator() { return m_console.demo()->emulator(); }
    [[nodiscard]] TourClock& clock() { return m_clock; }

    // The part with this name, in the topmost dialog or else the window; missing, the scene fails
    // and something that is never shown takes its place.
    template<class Part>
    [[nodiscard]] Part& part(const char* name);
    void click(const char* button);
    void type(const char* field, const QString& text);
    // The shown dialogs, the topmost last.
    [[nodiscard]] QList<QDialog*> dialogs();
    // Without asking whether input may go.
    void closeDialogs();

    // Fails after a while; `what` says what did not come. These do nothing once the scene failed.
    [[nodiscard]] QCoro::Task<> until(QString what, std::function<bool()> condition);
    [[nodiscard]] QCoro::Task<> untilDialog(QString objectName);
    // The list stands, and what was posted is done.
    [[nodiscard]] QCoro::Task<> untilSettled();
    // In each theme.
    [[nodiscard]] QCoro::Task<> take(QString name);

    [[nodiscard]] bool hasHistory(const QString& scanId) const { return m_read.contains(scanId); }
    void listenForHistory();
    void fail(const QString& why);
    [[nodiscard]] bool hasFailed() const { return !m_whyNot.isEmpty(); }
    // Empty: none. The next scene begins.
    [[nodiscard]] QString takeFailure() { return std::exchange(m_whyNot, {}); }
    [[nodiscard]] int pictures() const { return m_pictures; }

private:
    [[nodiscard]] QObject* find(const char* name, const QMetaObject& kind);

    Console& m_console;
    TourClock& m_clock;
    QString m_folder;
    QString m_suffix;
    bool m_isDarkToo;
    QString m_whyNot;
    QSet<QString> m_read; // scans whose sessions came
    std::vector<std::unique_ptr<QObject>> m_standIns;
    int m_pictures = 0;
};

template<class Part>
Part& TourStage::part(const char* name) {
    if (auto* found = qobject_cast<Part*>(find(name, Part::staticMetaObject)))
        return *found;
    m_standIns.push_back(std::make_unique<Part>());
    return static_cast<Part&>(*m_standIns.back());
}
