// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <simdjson.h>

#include <string_view>

// Reading single members with simdjson's on-demand parser. That parser does not look at what
// nobody asks for: `"skip":tru` passes. Every function here checks what it hands out, and
// everything of an answer goes through one of them.
namespace json {

using Value = simdjson::ondemand::value;
using Field = simdjson::ondemand::field;

enum class Read { Ok, Null, Wrong };

// A member's name as it stands between its quotes, escapes included.
[[nodiscard]] std::string_view rawKey(Field& field);
// Equal without case; `lower` holds ASCII lower case only.
[[nodiscard]] bool isName(std::string_view name, std::string_view lower);

// The view is good until the parser's next document.
[[nodiscard]] Read text(Value& value, std::string_view& to);
[[nodiscard]] Read truth(Value& value, bool& to);
// Also 4.0; not 4.5, not "4".
[[nodiscard]] Read integer(Value& value, qint64& to);
[[nodiscard]] bool isNull(Value& value);
// All of a value as it stands in the document, without blanks around it. Not checked: an
// UnknownMembers does that.
[[nodiscard]] bool raw(Value& value, std::string_view& to);

} // namespace json
