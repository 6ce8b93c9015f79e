// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toneicon.h"

#include "ui/look/icon.h"
#include "ui/look/tokens.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace {

class ToneEngine final : public QIconEngine {
public:
    ToneEngine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        // The word of a good state is quiet; its shape keeps its green.
        const QColor tone = m_tone == Tone::Ok ? tokens().ok : status::ink(m_tone);
        const QColor ink = mode == QIcon::Disabled ? tokens().disabled : tone;
        paintIcon(*painter, m_name, rect, ink, tokens().surface);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ToneEngine(m_name, m_tone); }

private:
    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon toneIcon(const QString& name, Tone tone) {
    return QIcon(new ToneEngine(name, tone));
}
