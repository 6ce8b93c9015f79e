// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettelist.h"

#include "ui/shell/palettedelegate.h"

PaletteList::PaletteList(QWidget* parent) : QListView(parent) {
    setItemDelegate(new PaletteDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
}
