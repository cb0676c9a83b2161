// What dates are made of: a cursor over the text, and the names of months and weekdays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/ascii.h"

namespace weerzien::ingest {

// Walks over a text; every take_… leaves the place unchanged when it does not match.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  bool done() const { return at >= text.size(); }
  char peek() const { return done() ? '\0' : text[at]; }

  bool take(char c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }

  void skip_blanks() {
    while (!done()) {
      if (text[at] == ' ' || text[at] == '\t') {
        ++at;
      } else if (text.substr(at).starts_with("\xC2\xA0")) {
        at += 2;
      } else if (text.substr(at).starts_with("\xE2\x80\xAF")) {
        at += 3;
      } else {
        return;
      }
    }
  }

  // Up to `most` digits as a number; the count of digits read, 0 if none.
  int number(std::int32_t& value, int most) {
    int digits = 0;
    std::int32_t read = 0;
    while (digits < most && is_digit(peek())) {
      read = read * 10 + (text[at++] - '0');
      ++digits;
    }
    if (digits > 0) value = read;
    return digits;
  }

  std::string_view word() {
    const std::size_t begin = at;
    while (is_letter(peek())) ++at;
    return text.substr(begin, at - begin);
  }
};

// The month that a word in one of our languages begins to name, 1 to 12, or 0.
std::int32_t month_of(std::string_view word);

// Whether the word is the beginning or the short form of a day of the week.
bool is_weekday(std::string_view word);

}  // namespace weerzien::ingest
