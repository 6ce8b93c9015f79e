// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

// What a table needs to know of one of its model's columns.
struct ColumnSpec {
    int column = 0;  // of the model
    QString key;     // for ever the same: what is remembered on disk
    QString sample;  // the widest text that is usual; the width comes from it
    int extra = 0;   // room for icons beside the text, at 13 px
    int content = 0; // instead of both, in px: the widest content that is usual
    int gives = 0;   // what it may lose for the flexible one, at 13 px
    bool isShownAtFirst = true;
    bool isFixed = false;      // always shown, always first, keeps its width (check boxes)
    bool staysInSight = false; // as fixed ones do, where the table scrolls sideways
    bool isFlexible = false;   // takes the room that the others leave
    int wanted = 200;          // of the flexible one, at 13 px: others give for it
    int least = 160;           // then the table scrolls sideways
    bool canHide = true;
};
using ColumnSpecs = QList<ColumnSpec>;
