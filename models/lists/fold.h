// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

// Text as it is searched: UTF-8 without case, accents and characters that cannot be seen, so that
// "zurich" finds "Zürich". Appends to `to`.
void appendFolded(std::string& to, std::string_view utf8);
// The words of a filter, folded, each once, none inside another: "Core co" is only "core".
[[nodiscard]] std::vector<std::string> foldedWords(const QString& text);
// Whether whatever holds all words of `narrower` also holds all of `wider`.
[[nodiscard]] bool isNarrower(const std::vector<std::string>& narrower,
                              const std::vector<std::string>& wider);
