// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/logfile.h"

#include "models/text/plaintext.h"

#include <QDateTime>
#include <QTimeZone>

#include <cstdio>

namespace {

LogFile* current = nullptr;

constexpr qsizetype LongestLine = 4000;

// Words of a service or a device may be in it: one line, nothing that moves a terminal's cursor.
QString lineOf(const QString& message) {
    return plain(message, LongestLine);
}

QString levelOf(QtMsgType type) {
    switch (type) {
    case QtDebugMsg: return QStringLiteral("debug");
    case QtInfoMsg: return QStringLiteral("info");
    case QtWarningMsg: return QStringLiteral("warning");
    case QtCriticalMsg: return QStringLiteral("critical");
    case QtFatalMsg: return QStringLiteral("fatal");
    }
    return {};
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const QString category = QString::fromUtf8(context.category ? context.category : "default");
    if (current)
        current->write(type, category, message);
    if (type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(category), qUtf8Printable(lineOf(message)));
}

} // namespace

LogFile::LogFile(QString path) : m_file(std::move(path)) {
    open();
    current = this;
    m_former = qInstallMessageHandler(handle);
}

LogFile::~LogFile() {
    qInstallMessageHandler(m_former);
    current = nullptr;
}

void LogFile::open() {
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        return;
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void LogFile::write(QtMsgType type, const QString& category, const QString& message) {
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    if (m_file.size() > MostBytes) {
        const QString name = m_file.fileName();
        const QString old = name + QStringLiteral(".1");
        m_file.close();
        QFile::remove(old);
        // What cannot make way is emptied: a disk that fills up helps nobody.
        if (!QFile::rename(name, old))
            QFile::resize(name, 0);
        open();
    }
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    m_file.write(QStringLiteral("%1 %2 %3: %4\n")
                     .arg(time, levelOf(type), category, lineOf(message))
                     .toUtf8());
    m_file.flush();
}
