// Writing of JSON texts.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/json.h"
#include "base/utf8.h"

namespace weerzien {

namespace {

// The letter that stands for a character behind a backslash, 0 for none.
char short_escape(unsigned char c) {
  switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
  }
}

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

void write_text(std::string_view text, std::string& to) {
  constexpr std::string_view hex = "0123456789abcdef";
  to.push_back('"');
  while (true) {
    const auto special = std::ranges::find_if_not(text, stands_for_itself);
    const auto plain = static_cast<std::size_t>(special - text.begin());
    to += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const auto c = static_cast<unsigned char>(text.front());
    const Utf8Sequence sequence = utf8_at(text);
    if (const char letter = short_escape(c)) {
      to.push_back('\\');
      to.push_back(letter);
    } else if (c < 0x20) {
      to += "\\u00";
      to.push_back(hex[c >> 4]);
      to.push_back(hex[c & 15]);
    } else if (sequence.kind == Utf8Sequence::Kind::good) {
      to += text.substr(0, sequence.length);
    } else {
      append_utf8(replacement_point, to);
    }
    text.remove_prefix(sequence.length);
  }
  to.push_back('"');
}

template <typename Whole>
void write_whole(Whole number, std::string& to) {
  std::array<char, 24> digits;
  to.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

// The library's short form of a double, which needs no table of any size.
void write_real(double number, std::string& to) {
  std::array<char, 64> digits;
  if (!std::isfinite(number)) {
    to += "null";
    return;
  }
  char* const end = digits.data() + digits.size();
  to.append(digits.data(), nlohmann::detail::to_chars(digits.data(), end, number));
}

void write(const Json& json, std::string& to);

// No value ends as an object or an array begins, so the last byte tells the first member.
void write_key(std::string_view key, std::string& to) {
  if (to.back() != '{') to.push_back(',');
  write_text(key, to);
  to.push_back(':');
}

void write_object(const Json::object_t& object, std::string& to) {
  to.push_back('{');
  for (const auto& [key, value] : object) append_member(to, key, value);
  to.push_back('}');
}

void write_array(const Json::array_t& array, std::string& to) {
  to.push_back('[');
  for (const Json& value : array) {
    if (to.back() != '[') to.push_back(',');
    write(value, to);
  }
  to.push_back(']');
}

void write(const Json& json, std::string& to) {
  using Type = Json::value_t;
  switch (json.type()) {
    case Type::object: write_object(json.get_ref<const Json::object_t&>(), to); break;
    case Type::array: write_array(json.get_ref<const Json::array_t&>(), to); break;
    case Type::string: write_text(json.get_ref<const std::string&>(), to); break;
    case Type::boolean: to += json.get<bool>() ? "true" : "false"; break;
    case Type::number_integer: write_whole(json.get<std::int64_t>(), to); break;
    case Type::number_unsigned: write_whole(json.get<std::uint64_t>(), to); break;
    case Type::number_float: write_real(json.get<double>(), to); break;
    case Type::binary: to.append(json.get_binary().begin(), json.get_binary().end()); break;
    default: to += "null"; break;
  }
}

}  // namespace

void append_json(std::string& to, const Json& json) { write(json, to); }

void append_member(std::string& to, std::string_view key, const Json& json) {
  write_key(key, to);
  write(json, to);
}

void append_member(std::string& to, std::string_view key, std::string_view text) {
  write_key(key, to);
  write_text(text, to);
}

Json written_json(const std::string& text) {
  return Json::binary(Json::binary_t::container_type(text.begin(), text.end()));
}

std::string json_text(const Json& json) {
  std::string text;
  write(json, text);
  return text;
}

}  // namespace weerzien
