// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/decode/jsonmember.h"

#include <cmath>
#include <cstring>

namespace json {

namespace {

std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' ||
                             text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

// The token at the value's start.
std::string_view token(Value& value) {
    return withoutBlanks(value.raw_json_token());
}

} // namespace

std::string_view rawKey(Field& field) {
    const char* const start = field.key().raw();
    const char* end = start;
    // The structural pass has seen the closing quote.
    while (*end != '"')
        end += *end == '\\' ? 2 : 1;
    return {start, size_t(end - start)};
}

bool isName(std::string_view name, std::string_view lower) {
    if (name.size() != lower.size())
        return false;
    for (size_t i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if ((c >= 'A' && c <= 'Z' ? char(c + 32) : c) != lower[i])
            return false;
    }
    return true;
}

bool isNull(Value& value) {
    return token(value) == "null";
}

Read text(Value& value, std::string_view& to) {
    const std::string_view raw = token(value);
    if (raw == "null")
        return Read::Null;
    if (raw.size() < 2 || raw.front() != '"' || raw.back() != '"')
        return Read::Wrong;
    to = raw.substr(1, raw.size() - 2);
    // Without escapes the document itself is the text: nothing is copied.
    if (std::memchr(to.data(), '\\', to.size()) == nullptr)
        return Read::Ok;
    return value.get_string().get(to) == simdjson::SUCCESS ? Read::Ok : Read::Wrong;
}

Read truth(Value& value, bool& to) {
    const std::string_view raw = token(value);
    if (raw == "null")
        return Read::Null;
    to = raw == "true";
    return to || raw == "false" ? Read::Ok : Read::Wrong;
}

Read integer(Value& value, qint64& to) {
    if (isNull(value))
        return Read::Null;
    int64_t whole = 0;
    if (value.get_int64().get(whole) == simdjson::SUCCESS) {
        to = whole;
        return Read::Ok;
    }
    double number = 0;
    if (value.get_double().get(number) != simdjson::SUCCESS || std::trunc(number) != number ||
        std::abs(number) > 9e15)
        return Read::Wrong;
    to = qint64(number);
    return Read::Ok;
}

bool raw(Value& value, std::string_view& to) {
    simdjson::ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    if (type == simdjson::ondemand::json_type::object) {
        simdjson::ondemand::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS ||
            object.raw_json().get(to) != simdjson::SUCCESS)
            return false;
        to = withoutBlanks(to);
        return true;
    }
    if (type == simdjson::ondemand::json_type::array) {
        simdjson::ondemand::array array;
        if (value.get_array().get(array) != simdjson::SUCCESS ||
            array.raw_json().get(to) != simdjson::SUCCESS)
            return false;
        to = withoutBlanks(to);
        return true;
    }
    to = token(value);
    return true;
}

} // namespace json
