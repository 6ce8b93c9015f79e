// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QToolButton>

class QAction;
class QMenu;

// A filter with a menu of values: "Status" at rest, "Status: Failed, Partial ✕" when set. The menu
// stays open while values are ticked; the ✕, Backspace and Delete take all away.
class FacetChip final : public QToolButton {
    Q_OBJECT

public:
    struct Value {
        QString key; // what chosen() gives
        QString word;
        QString icon; // may be empty
        qsizetype count = -1;
        friend bool operator==(const Value&, const Value&) = default;
    };

    explicit FacetChip(const QString& title, QWidget* parent = nullptr);

    void setValues(const QList<Value>& values);
    [[nodiscard]] QStringList chosen() const { return m_chosen; }
    // Keys that are not among the values are kept: they come back with the next reading.
    void setChosen(const QStringList& keys);
    void clear() { setChosen({}); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const QStringList& keys);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tick(const QString& key, bool on);
    void showWords();
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QRect clearRect() const;
    [[nodiscard]] int widthFor(const QString& words) const;

    QString m_title;
    QList<Value> m_values;
    QStringList m_chosen;
    QMenu* m_menu;
};
