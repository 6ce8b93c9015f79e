// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "ui/shell/mainwindow.h"

Command::Command(Place place) : QObject(&place.window), m_place(place) {}

void Command::dialogClosed() {
    m_isClosed = true;
    if (!m_isChanging)
        deleteLater();
}

void Command::changeEnded() {
    m_isChanging = false;
    if (m_isClosed)
        deleteLater();
}
