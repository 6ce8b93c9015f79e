// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStandardItemModel>

// The rail: pages with icon over word. A real list view, so that everybody can reach it.
class Navigation final : public QListView {
    Q_OBJECT

public:
    enum Role { IconNameRole = Qt::UserRole + 1, BadgeRole, BadgeKindRole };
    enum class BadgeKind : quint8 { Warning, Running };

    explicit Navigation(QWidget* parent = nullptr);

    void addPage(const QString& iconName);
    void setWord(int page, const QString& word);
    // 0 shows none. `words` are what a person hears of it: "4 need a look".
    void setBadge(int page, qsizetype count, BadgeKind kind, const QString& words);
    void setPage(int page);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QStandardItemModel m_items;
};
