// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

Style::Style() : QProxyStyle(QStringLiteral("fusion")) {}
