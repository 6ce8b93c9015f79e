// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/kind.h"
#include "ui/look/status.h"

#include <QFrame>
#include <QStringList>

class CopyButton;
class CopyField;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;
struct Error;

// What a banner says. Everything is shown as plain text.
struct BannerText {
    Tone tone = Tone::Neutral; // Fail: error, Warn: offline, Neutral: a note
    QString icon;              // empty: the tone's
    QString title;             // what happened
    QStringList lines;         // why, and what to do
    QString serverText;        // small
    QString correlationId;
    QString details; // what "Copy details" copies; empty: no such button
    bool isClosable = true;
    friend bool operator==(const BannerText&, const BannerText&) = default;

    // What an Error says, "read at" lines and the like are appended by who knows them.
    static BannerText of(const Error& error);
};

// Across the top of a page: what went wrong, what it means, what can be done. It stays until it is
// settled or closed, and is said aloud when it appears or changes.
class Banner final : public QFrame {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    // Shows it. The same text twice is not announced twice.
    void showText(const BannerText& text);
    [[nodiscard]] const BannerText& text() const { return m_text; }
    // Before Copy details, in this order. They stay over showText(); clearButtons() removes them.
    QPushButton* addButton(const QString& text, Kind kind = Kind::Plain);
    void clearButtons();
    // Where several take too much of a small window: one line, until a person opens it.
    void setFoldable(bool foldable);
    [[nodiscard]] bool isFolded() const { return m_isFoldable && !m_isOpen; }

Q_SIGNALS:
    void closed(); // by the person

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void fillLines();
    void showFolds();
    void say();

    BannerText m_text;
    bool m_isFoldable = false;
    bool m_isOpen = false; // though it might be folded
    QString m_icon;
    QLabel* m_title;
    QWidget* m_rest; // all below the title
    QVBoxLayout* m_lines;
    QLabel* m_serverText;
    QWidget* m_idRow;
    QLabel* m_idWord;
    CopyField* m_id;
    QHBoxLayout* m_buttons;
    CopyButton* m_copy;
    QToolButton *m_unfold, *m_close;
    QList<QPushButton*> m_own;
};
