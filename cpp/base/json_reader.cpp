// Reading of JSON texts, by descent.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/decimal.h"
#include "base/json.h"
#include "base/utf8.h"

namespace weerzien {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Each function reads what stands at the begin of the text that is left, and says whether it could.
class Reader {
 public:
  explicit Reader(std::string_view text) : left_(text) {}

  bool read_whole(Json& to) {
    take("\xEF\xBB\xBF");
    return read_value(to, 0) && (skip_blanks(), left_.empty());
  }

 private:
  char front() const { return left_.empty() ? '\0' : left_.front(); }

  bool take(std::string_view text) {
    if (!left_.starts_with(text)) return false;
    left_.remove_prefix(text.size());
    return true;
  }

  void skip_blanks() {
    left_.remove_prefix(std::min(left_.find_first_not_of(" \t\n\r"), left_.size()));
  }

  bool take_mark(std::string_view mark) {
    skip_blanks();
    return take(mark);
  }

  bool read_value(Json& to, int level) {
    skip_blanks();
    switch (front()) {
      case '{': return level < json_levels_max && read_object(to, level + 1);
      case '[': return level < json_levels_max && read_array(to, level + 1);
      case '"': return read_text((to = std::string()).get_ref<std::string&>());
      default: return read_word(to) || read_number(to);
    }
  }

  bool read_array(Json& to, int level) {
    take("[");
    to = Json::array();
    if (take_mark("]")) return true;
    do {
      if (!read_value(to.emplace_back(), level)) return false;
    } while (take_mark(","));
    return take("]");
  }

  bool read_object(Json& to, int level) {
    take("{");
    to = Json::object();
    if (take_mark("}")) return true;
    do {
      std::string key;
      skip_blanks();
      if (!read_text(key) || !take_mark(":") || !read_value(to[key], level)) return false;
    } while (take_mark(","));
    return take("}");
  }

  bool read_word(Json& to) {
    if (take("null")) return to = nullptr, true;
    if (take("true")) return to = true, true;
    return take("false") && (to = false, true);
  }

  std::string_view take_digits() {
    const auto end = std::ranges::find_if_not(left_, is_digit);
    const std::string_view digits = left_.substr(0, static_cast<std::size_t>(end - left_.begin()));
    left_.remove_prefix(digits.size());
    return digits;
  }

  bool read_number(Json& to) {
    const char* const begin = left_.data();
    const bool negative = take("-");
    const std::string_view whole = take_digits();
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return false;
    std::string digits(whole);
    long long exponent = 0;
    bool real = false;
    if (take(".")) {
      const std::string_view fraction = take_digits();
      if (fraction.empty()) return false;
      digits += fraction;
      exponent = -static_cast<long long>(fraction.size());
      real = true;
    }
    if (take("e") || take("E")) {
      if (!read_exponent(exponent)) return false;
      real = true;
    }
    if (!real &&
        (negative ? is_whole<std::int64_t>(begin, to) : is_whole<std::uint64_t>(begin, to)))
      return true;
    const double size = double_of(digits, exponent);
    to = negative ? -size : size;
    return std::isfinite(size);
  }

  bool read_exponent(long long& exponent) {
    // More than this many powers of ten, either way, are beyond any number of digits in memory.
    constexpr long long powers_max = 1'000'000'000'000;
    const bool negative = take("-");
    if (!negative) take("+");
    const std::string_view digits = take_digits();
    long long powers = 0;
    for (const char digit : digits) powers = std::min(10 * powers + (digit - '0'), powers_max);
    exponent += negative ? -powers : powers;
    return !digits.empty();
  }

  // Whether the text from `begin` up to what is left is a whole number that fits.
  template <typename Whole>
  bool is_whole(const char* begin, Json& to) {
    Whole number = 0;
    if (std::from_chars(begin, left_.data(), number).ec != std::errc()) return false;
    to = number;
    return true;
  }

  bool read_text(std::string& to) {
    if (!take("\"")) return false;
    while (!take("\"")) {
      if (left_.empty()) return false;
      const auto c = static_cast<unsigned char>(left_.front());
      const Utf8Sequence sequence = utf8_at(left_);
      if (c < 0x20 || sequence.kind != Utf8Sequence::Kind::good) return false;
      if (c != '\\') to += left_.substr(0, sequence.length);
      left_.remove_prefix(sequence.length);
      if (c == '\\' && !read_escape(to)) return false;
    }
    return true;
  }

  bool read_escape(std::string& to) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (take("u")) return read_point(to);
    const std::size_t at = letters.find(front());
    if (left_.empty() || at == std::string_view::npos) return false;
    to.push_back(meanings[at]);
    left_.remove_prefix(1);
    return true;
  }

  // Behind "\u": a code point, or the first half of one with the second behind it.
  bool read_point(std::string& to) {
    char32_t point = 0;
    char32_t second = 0;
    if (!read_hex(point) || (point >= 0xDC00 && point < 0xE000)) return false;
    if (point >= 0xD800 && point < 0xDC00) {
      if (!take("\\u") || !read_hex(second) || second < 0xDC00 || second >= 0xE000) return false;
      point = 0x10000 + ((point - 0xD800) << 10) + (second - 0xDC00);
    }
    append_utf8(point, to);
    return true;
  }

  bool read_hex(char32_t& to) {
    constexpr std::size_t digits = 4;
    std::uint16_t number = 0;
    if (left_.size() < digits) return false;
    const char* const end = left_.data() + digits;
    if (std::from_chars(left_.data(), end, number, 16).ptr != end) return false;
    to = number;
    left_.remove_prefix(digits);
    return true;
  }

  std::string_view left_;
};

}  // namespace

std::optional<Json> json_of(std::string_view text) {
  Json json;
  if (!Reader(text).read_whole(json)) return std::nullopt;
  return json;
}

}  // namespace weerzien
