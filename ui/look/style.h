// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

// The one style: Fusion's manners in ScanDeck's clothes.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style();
};
