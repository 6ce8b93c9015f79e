// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/scanorder.h"

#include <QCollator>
#include <QLocale>
#include <QString>

#include <vector>

// The user's order of texts: locale-aware, without case, numbers by value.
[[nodiscard]] QCollator collatorOf(const QLocale& locale);

// Places of texts in the user's order: locale-aware, without case, numbers by value ("a9" before
// "a10"). Equal texts share a place, an empty one comes last. Empty after a stop.
[[nodiscard]] std::vector<quint32> collatedRanks(const std::vector<QString>& texts,
                                                 const QLocale& locale, const Stop& stop);
// The same for versions: by their numbers, then by text.
[[nodiscard]] std::vector<quint32> versionRanks(const std::vector<QString>& texts);
// The same for ids: by their bytes.
[[nodiscard]] std::vector<quint32> byteRanks(const std::vector<std::string_view>& texts);
