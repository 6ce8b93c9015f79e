// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

// One sentence with its mark, as it stands below a field: a fault, a warning, or a note. Without
// a text it takes no room. The text is plain.
class MessageLine : public QWidget {
    Q_OBJECT
public:
    enum class Kind : quint8 { Fault, Warning, Note, Good };

    explicit MessageLine(QWidget* parent = nullptr);
    MessageLine(Kind kind, const QString& text, QWidget* parent = nullptr);

    void setMessage(Kind kind, const QString& text);
    void clear() { setMessage(m_kind, {}); }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString text() const;

    // The fault, else the warning, of one field, of which each comes from another rule.
    void setFault(const QString& text);
    void setWarning(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Note;
    QString m_fault;
    QString m_warning;
    QLabel* m_label;
};
