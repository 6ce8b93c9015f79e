// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

// The list of what the palette finds, and of the keys in the help: the rows of a PaletteModel, or
// with its roles, to look at and to choose.
class PaletteList final : public QListView {
    Q_OBJECT

public:
    explicit PaletteList(QWidget* parent);
};
