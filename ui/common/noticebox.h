// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem/error.h"
#include "ui/common/messageline.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

// A tinted box within a dialog: what is to be put right, what was refused, what a test found. It
// is announced to assistive technology when it appears. Hidden while it has nothing to say.
class NoticeBox : public QFrame {
    Q_OBJECT
public:
    using Kind = MessageLine::Kind;
    struct Line {
        Kind kind = Kind::Note;
        QString text;
    };

    explicit NoticeBox(QWidget* parent = nullptr);

    void showText(Kind kind, const QString& title, const QString& text = {});
    void showLines(Kind kind, const QString& title, const QList<Line>& lines);
    // What failed, why, what to do, the server's own words, the correlation id; can be copied.
    void showError(const Error& error, const QString& action = {});
    // After showLines(): what stopped it, below the lines, to be copied with them.
    void addError(const Error& error);
    // A link at the end, empty: none.
    void setAction(const QString& text);
    // Icon other than the kind's own.
    void setIconName(const QString& name);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void begin(Kind kind, const QString& title);
    void addText(const QString& text, bool isDim = false);
    void appear();

    Kind m_kind = Kind::Note;
    QString m_icon;
    QString m_report; // of an error, for the clipboard
    QLabel* m_title;
    QVBoxLayout* m_lines;
    QWidget* m_body;
    QPushButton* m_action;
    QPushButton* m_copy;
};
