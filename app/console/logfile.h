// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMutex>
#include <QString>

// Takes all log messages of the process to a file of the user alone (0600), which makes way for a
// new one at 1 MiB; one old one is kept. Warnings go to stderr as well. One for the process; any
// thread may log.
class LogFile {
public:
    explicit LogFile(QString path);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    void write(QtMsgType type, const QString& category, const QString& message);

    static constexpr qint64 MostBytes = 1 << 20;

private:
    void open();
    QMutex m_mutex;
    QFile m_file;
    QtMessageHandler m_former = nullptr;
};
