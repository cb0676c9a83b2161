// JSON texts, read and written by few and small functions of our own: those of the library that
// holds the values are a good part of what a visitor would download.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace weerzien {

// Keeps keys in the order in which they were written, so that reports are stable to the byte.
using Json = nlohmann::ordered_json;

// Levels of arrays and objects in one another that are read; options need four.
constexpr int json_levels_max = 100;

// The value of a JSON text as RFC 8259 has it, or nothing for other texts, numbers beyond a double
// and deeper nesting. A byte order mark may stand before it. Of equal keys the last one's value
// holds, at the place of the first. Whole numbers beyond 64 bits become the nearest double.
std::optional<Json> json_of(std::string_view text);

// `json` without any blanks. Bytes that are no UTF-8 become U+FFFD, and numbers that are not finite
// null.
std::string json_text(const Json& json);

// Appends the text of a value, or a member of an object to a text that ends in `{` or in another
// member.
void append_json(std::string& to, const Json& json);
void append_member(std::string& to, std::string_view key, const Json& json);
void append_member(std::string& to, std::string_view key, std::string_view text);

// A value of which nothing is known but its text, which json_text() takes over as it is. What has
// many values is better written at once: a tree of them takes several times as long.
Json written_json(const std::string& text);

}  // namespace weerzien
