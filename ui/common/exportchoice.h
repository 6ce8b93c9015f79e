// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

// What is to be written where, as the export dialog hands it back.
struct ExportChoice {
    enum class Rows : quint8 { Shown, Selected };
    enum class Format : quint8 { Csv, Json };
    Rows rows = Rows::Shown;
    Format format = Format::Csv;
    bool allColumns = false; // else those that the list shows, in its order
    QString path;
    friend bool operator==(const ExportChoice&, const ExportChoice&) = default;
};
Q_DECLARE_METATYPE(ExportChoice)
