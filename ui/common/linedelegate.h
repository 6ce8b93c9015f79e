// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

// Rows of the small tables in dialogs: text with room around it, an icon before it, a hairline
// below. Wraps where the view's rows are high enough for it.
class LineDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    // Names that differ at their end are cut in the middle.
    void setElideMode(Qt::TextElideMode mode) { m_elide = mode; }
    void setWrapping(bool wraps) { m_wraps = wraps; }

private:
    [[nodiscard]] static QFont fontOf(const QModelIndex& index);
    Qt::TextElideMode m_elide = Qt::ElideMiddle;
    bool m_wraps = false;
};
