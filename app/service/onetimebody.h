// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <cstring>

// A request's body that can be read once. QNetworkAccessManager sends a request anew, POST
// included, when a kept connection turns out to be dead; a body that cannot be rewound makes it
// report an error instead (QNetworkReply::ContentReSendError), and no scan is made twice. It
// also tells whether any of it was taken, that is, whether the service can have acted on it.
class OneTimeBody final : public QIODevice {
public:
    OneTimeBody(QByteArray bytes, QObject* parent) : QIODevice(parent), m_bytes(std::move(bytes)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override {
        return m_bytes.size() - m_at + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return m_at == 0; }
    [[nodiscard]] bool wasTouched() const { return m_at > 0; }

protected:
    qint64 readData(char* to, qint64 most) override {
        const qint64 count = qMin<qint64>(most, m_bytes.size() - m_at);
        if (count <= 0)
            return -1;
        std::memcpy(to, m_bytes.constData() + m_at, size_t(count));
        m_at += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};
