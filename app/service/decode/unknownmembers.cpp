// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/unknownmembers.h"

#include <algorithm>
#include <array>

namespace {

using simdjson::dom::element;

bool holdsSecret(const element& value) {
    if (simdjson::dom::object object; value.get(object) == simdjson::SUCCESS) {
        return std::any_of(object.begin(), object.end(), [](const auto& member) {
            return UnknownMembers::speaksOfSecret(member.key) || holdsSecret(member.value);
        });
    }
    if (simdjson::dom::array array; value.get(array) == simdjson::SUCCESS)
        return std::any_of(array.begin(), array.end(), holdsSecret);
    return false;
}

std::string quoted(std::string_view text) {
    std::string to = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            to += '\\';
            to += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr std::string_view hex = "0123456789abcdef";
            to += "\\u00";
            to += hex[size_t(c) >> 4];
            to += hex[size_t(c) & 15];
        } else {
            to += c;
        }
    }
    return to + '"';
}

void write(const element& value, std::string& to) {
    if (simdjson::dom::object object; value.get(object) == simdjson::SUCCESS) {
        to += '{';
        bool isFirst = true;
        for (const auto& [name, member] : object) {
            if (UnknownMembers::speaksOfSecret(name))
                continue;
            if (!std::exchange(isFirst, false))
                to += ',';
            to += quoted(name);
            to += ':';
            write(member, to);
        }
        to += '}';
    } else if (simdjson::dom::array array; value.get(array) == simdjson::SUCCESS) {
        to += '[';
        bool isFirst = true;
        for (const element& entry : array) {
            if (!std::exchange(isFirst, false))
                to += ',';
            write(entry, to);
        }
        to += ']';
    } else {
        to += simdjson::minify(value);
    }
}

} // namespace

bool UnknownMembers::speaksOfSecret(std::string_view name) {
    static constexpr std::array<std::string_view, 7> words{
        "password", "passwd", "secret", "key", "community", "token", "credential"};
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::any_of(
        words, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool UnknownMembers::parse(std::string_view raw, element& to) {
    return m_parser.parse(raw.data(), raw.size()).get(to) == simdjson::SUCCESS;
}

bool UnknownMembers::check(std::string_view raw) {
    if (raw == "null" || raw == "true" || raw == "false")
        return true;
    element value;
    return parse(raw, value);
}

bool UnknownMembers::clean(std::string_view raw, QByteArray& to) {
    element value;
    if (!parse(raw, value))
        return false;
    if (!holdsSecret(value)) {
        to = QByteArray(raw.data(), qsizetype(raw.size()));
        return true;
    }
    std::string cleaned;
    write(value, cleaned);
    to = QByteArray::fromStdString(cleaned);
    return true;
}

bool UnknownMembers::add(std::string_view key, std::string_view raw) {
    // The name may be escaped ("pass\u0077ord"): it is read before it is judged.
    element name;
    const std::string quotedKey = '"' + std::string(key) + '"';
    std::string_view plain;
    if (!parse(quotedKey, name) || name.get(plain) != simdjson::SUCCESS)
        return false;
    if (speaksOfSecret(plain))
        return check(raw);
    QByteArray value;
    if (!clean(raw, value))
        return false;
    m_kept += m_kept.empty() ? '{' : ',';
    m_kept += quotedKey;
    m_kept += ':';
    m_kept.append(value.constData(), size_t(value.size()));
    return true;
}

QByteArray UnknownMembers::take() {
    if (m_kept.empty())
        return {};
    m_kept += '}';
    QByteArray kept = QByteArray::fromStdString(m_kept);
    m_kept.clear();
    return kept;
}
