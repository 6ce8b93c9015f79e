// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <simdjson.h>

#include <string>
#include <string_view>

// Keeps the members that the contract does not name, as one JSON object, without those whose
// name speaks of a password, secret, key, community or token at any depth. Also the judge of
// every value that nobody else reads: what is no JSON is noticed here.
class UnknownMembers {
public:
    void clear() { m_kept.clear(); }
    // False: `raw` is no JSON value. `key` and `raw` as they stand in the document.
    [[nodiscard]] bool add(std::string_view key, std::string_view raw);
    // Checked only.
    [[nodiscard]] bool check(std::string_view raw);
    // Checked, and as it came where it holds no secret; else without that.
    [[nodiscard]] bool clean(std::string_view raw, QByteArray& to);
    // A JSON object, or empty.
    [[nodiscard]] QByteArray take();

    [[nodiscard]] static bool speaksOfSecret(std::string_view name);

private:
    [[nodiscard]] bool parse(std::string_view raw, simdjson::dom::element& to);
    simdjson::dom::parser m_parser;
    std::string m_kept;
};
