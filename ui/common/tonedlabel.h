// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

// A line of plain text that is cut where room is scarce, and then says the whole in its tool
// tip: nothing that it holds can force the window wider.
class TonedLabel final : public QLabel {
    Q_OBJECT

public:
    enum class Tone : quint8 { Text, Second, Hint, Warn, Fail, Ok };

    explicit TonedLabel(QWidget* parent = nullptr);
    TonedLabel(const QFont& font, Tone tone, QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setElideMode(Qt::TextElideMode mode) { m_mode = mode; }
    // A tool tip that is shown although nothing is cut (absolute times).
    void setExtraToolTip(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] bool isCut() const;

    Tone m_tone = Tone::Text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    QString m_extra;
};

// Names and ids may hold anything: shown in a tool tip as the plain text they are.
QString plainToolTip(const QString& text);
