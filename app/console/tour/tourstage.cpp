// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tour/tourstage.h"

#include "app/console/tour/tourpicture.h"
#include "ui/common/actions.h"
#include "ui/scans/scanspage.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCoroTimer>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace std::chrono_literals;

namespace {

constexpr qint64 patience = 25'000;
constexpr auto step = 20ms;
// For what a theme, a focus or a layout posted.
constexpr auto settling = 120ms;

} // namespace

TourStage::TourStage(Console& console, TourClock& clock, QString folder, QString suffix,
                     bool isDarkToo)
    : m_console(console),
      m_clock(clock),
      m_folder(std::move(folder)),
      m_suffix(std::move(suffix)),
      m_isDarkToo(isDarkToo) {}

ScansPage& TourStage::scans() {
    return *window().findChild<ScansPage*>();
}

QList<QDialog*> TourStage::dialogs() {
    QList<QDialog*> shown;
    for (QDialog* dialog : window().findChildren<QDialog*>()) {
        if (dialog->isVisible())
            shown << dialog;
    }
    // A dialog over another one is its child and thus comes after it.
    return shown;
}

QObject* TourStage::find(const char* name, const QMetaObject& kind) {
    const QList<QDialog*> shown = dialogs();
    QWidget* root = shown.isEmpty() ? static_cast<QWidget*>(&window()) : shown.last();
    const auto found = root->findChildren<QObject*>(QLatin1StringView(name));
    for (QObject* object : found) {
        if (kind.cast(object) != nullptr)
            return object;
    }
    fail(QStringLiteral("there is no %1").arg(QLatin1StringView(name)));
    return nullptr;
}

void TourStage::click(const char* button) {
    auto* found = static_cast<QAbstractButton*>(find(button, QAbstractButton::staticMetaObject));
    if (found == nullptr)
        return;
    if (!found->isEnabled())
        fail(QStringLiteral("%1 is disabled").arg(QLatin1StringView(button)));
    found->click();
}

void TourStage::type(const char* field, const QString& text) {
    QObject* found = find(field, QWidget::staticMetaObject);
    if (auto* line = qobject_cast<QLineEdit*>(found))
        line->setText(text);
    else if (auto* area = qobject_cast<QPlainTextEdit*>(found))
        area->setPlainText(text);
    else if (found != nullptr)
        fail(QStringLiteral("%1 takes no text").arg(QLatin1StringView(field)));
}

void TourStage::closeDialogs() {
    while (QWidget* popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    const QList<QDialog*> shown = dialogs();
    for (auto dialog = shown.crbegin(); dialog != shown.crend(); ++dialog)
        (*dialog)->done(QDialog::Rejected);
}

QCoro::Task<> TourStage::until(QString what, std::function<bool()> condition) {
    QElapsedTimer elapsed;
    elapsed.start();
    while (!hasFailed() && !condition()) {
        if (elapsed.hasExpired(patience))
            fail(QStringLiteral("waited in vain for %1").arg(what));
        co_await QCoro::sleepFor(step);
    }
}

QCoro::Task<> TourStage::untilDialog(QString objectName) {
    const std::function<bool()> isShown = [this, objectName] {
        const QList<QDialog*> shown = dialogs();
        return !shown.isEmpty() && shown.last()->objectName() == objectName;
    };
    co_await until(objectName, isShown);
}

QCoro::Task<> TourStage::untilSettled() {
    co_await QCoro::sleepFor(settling);
    const std::function<bool()> stands = [this] { return !scans().list()->isBusy(); };
    co_await until(QStringLiteral("the list"), stands);
}

QCoro::Task<> TourStage::take(QString name) {
    for (const bool isDark : {false, true}) {
        if (hasFailed() || (isDark && !m_isDarkToo))
            co_return;
        Actions* actions = window().actions();
        (isDark ? actions->themeDark : actions->themeLight)->trigger();
        co_await QCoro::sleepFor(settling);
        window().updateAges();
        co_await QCoro::sleepFor(step);
        const QString theme = isDark ? QStringLiteral("dark") : QStringLiteral("light");
        const QString file = QStringLiteral("%1%2-%3.png").arg(name, m_suffix, theme);
        if (tourPicture(window(), dialogs()).save(QDir(m_folder).filePath(file)))
            ++m_pictures;
        else
            fail(QStringLiteral("%1 cannot be written").arg(file));
    }
}

void TourStage::listenForHistory() {
    connect(&tenant(), &Tenant::historyArrived, this,
            [this](const QString& scanId) { m_read.insert(scanId); });
}

void TourStage::fail(const QString& why) {
    if (m_whyNot.isEmpty())
        m_whyNot = why;
}
