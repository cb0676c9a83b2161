#include "ingest/dates.h"

#include <algorithm>
#include <cstring>

#include "base/same_text.h"
#include "ingest/date_words.h"

namespace weerzien::ingest {

namespace {

std::int32_t full_year(std::int32_t year, int digits) {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

// "10:14", "10:14:58", "10:14:58.123", "9:05 PM"; minutes of the day, or -1.
std::int32_t take_time(Cursor& cursor) {
  std::int32_t hour = 0;
  std::int32_t minute = 0;
  std::int32_t ignored = 0;
  const std::size_t start = cursor.at;
  const int hour_digits = cursor.number(hour, 2);
  if (hour_digits == 0 || !(cursor.take(':') || cursor.take('.') || cursor.take('h')) ||
      cursor.number(minute, 2) == 0 || hour > 24 || minute > 59) {
    cursor.at = start;
    return -1;
  }
  if (cursor.take(':') || cursor.take('.')) {
    cursor.number(ignored, 2);
    if (cursor.take('.') || cursor.take(',')) cursor.number(ignored, 9);
  }
  cursor.skip_blanks();
  const char mark = lower(cursor.peek());
  if ((mark == 'a' || mark == 'p') && hour <= 12) {
    const std::size_t before = cursor.at++;
    cursor.take('.');
    if (lower(cursor.peek()) == 'm') {
      ++cursor.at;
      cursor.take('.');
      hour = hour % 12 + (mark == 'p' ? 12 : 0);
    } else {
      cursor.at = before;
    }
  }
  return hour * 60 + minute;
}

// "Z", "UTC", "+0200", "+02:00", "-05"; minutes east of Greenwich, or no_minute.
std::int32_t take_offset(Cursor& cursor) {
  cursor.skip_blanks();
  if (cursor.take('Z') || cursor.take('z')) return 0;
  const std::size_t before = cursor.at;
  const std::string_view zone = cursor.word();
  if (zone != "UTC" && zone != "GMT") cursor.at = before;
  const bool named = cursor.at != before;
  const bool east = cursor.take('+');
  if (!east && !cursor.take('-')) return named ? 0 : no_minute;
  std::int32_t hours = 0;
  std::int32_t minutes = 0;
  if (cursor.number(hours, 2) == 0) {
    cursor.at = before;
    return no_minute;
  }
  cursor.take(':');
  cursor.number(minutes, 2);
  const std::int32_t offset = hours * 60 + minutes;
  return east ? offset : -offset;
}

// Everything behind the date: a time, an offset, a zone name; nothing else may follow.
bool finish_stamp(Cursor& cursor, Stamp& stamp) {
  cursor.take('.');  // "2026.01.05."
  cursor.skip_blanks();
  cursor.take(',') || cursor.take('-');
  cursor.skip_blanks();
  cursor.take('T') || cursor.take('t');
  cursor.skip_blanks();
  const std::size_t before_word = cursor.at;
  const std::string_view joining = cursor.word();  // "at", "om", "um", "à", or a time such as "Z"
  if (joining != "at" && joining != "om" && joining != "um" && joining != "\xC3\xA0") {
    cursor.at = before_word;
  }
  cursor.skip_blanks();
  if (cursor.done()) return true;
  const std::int32_t minute = take_time(cursor);
  if (minute < 0) return false;
  const std::int32_t offset = take_offset(cursor);
  if (offset != no_minute) stamp.utc_minute = stamp.day * 1440 + minute - offset;
  cursor.skip_blanks();
  cursor.word();  // "uur", "Uhr", "CET"
  cursor.take('.');
  cursor.skip_blanks();
  return cursor.done() || (cursor.peek() == '(' && cursor.text.ends_with(')'));  // "(CET)"
}

std::optional<Stamp> finished(Cursor& cursor, std::int32_t year, std::int32_t month,
                              std::int32_t day, Stamp stamp = {}) {
  if (!is_civil(year, month, day) || year < 1900 || year > 2200) return std::nullopt;
  stamp.day = day_from_civil(year, month, day);
  if (!finish_stamp(cursor, stamp)) return std::nullopt;
  return stamp;
}

// "20260105", a Unix time in seconds or milliseconds, or a spreadsheet's day number.
std::optional<Stamp> read_plain_number(std::string_view text) {
  const std::size_t point = std::min(text.find_first_of(".,"), text.size());
  if (point > 14) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text.substr(0, point)) value = value * 10 + (c - '0');
  Stamp stamp;
  if (point == 8) {
    const auto date = static_cast<std::int32_t>(value);
    Cursor nothing{{}, 0};
    return finished(nothing, date / 10000, date / 100 % 100, date % 100);
  }
  if (point == 10 || point == 13) {
    const std::int64_t seconds = point == 13 ? value / 1000 : value;
    stamp.day = static_cast<Day>(seconds / 86400);
    stamp.utc_minute = static_cast<std::int32_t>(seconds / 60);
    return stamp;
  }
  if (point == 5 && value >= 20000 && value < 80000) {  // days since 1899-12-30: 1954 to 2119
    stamp.day = static_cast<Day>(value - 25569);
    return stamp;
  }
  if (point == 14) {  // 20260105101458
    Cursor nothing{{}, 0};
    const auto date = static_cast<std::int32_t>(value / 1000000);
    return finished(nothing, date / 10000, date / 100 % 100, date % 100);
  }
  return std::nullopt;
}

bool is_plain_number(std::string_view text) {
  bool point = false;
  for (const char c : text) {
    if ((c == '.' || c == ',') && !point) {
      point = true;
    } else if (!is_digit(c)) {
      return false;
    }
  }
  return !text.empty() && text.size() <= 24 && is_digit(text.front());
}

bool take_separator(Cursor& cursor, char& separator) {
  for (const char c : {'-', '/', '.'}) {
    if (cursor.take(c)) {
      separator = c;
      cursor.skip_blanks();
      return true;
    }
  }
  return false;
}

// Two numbers and a year, in the given order unless only the other one is possible.
std::optional<Stamp> read_numeric(Cursor& cursor, std::int32_t first, std::int32_t second,
                                  std::int32_t year, DateOrder order) {
  bool month_first = order == DateOrder::month_first;
  if (first > 12 && second <= 12) month_first = false;
  if (second > 12 && first <= 12) month_first = true;
  Stamp stamp;
  stamp.numeric = true;
  stamp.first = static_cast<std::uint8_t>(first);
  stamp.second = static_cast<std::uint8_t>(second);
  return month_first ? finished(cursor, year, first, second, stamp)
                     : finished(cursor, year, second, first, stamp);
}

// "de" or "del" between the parts of a date: "5 de enero de 2026".
void skip_of(Cursor& cursor) {
  const std::size_t before = cursor.at;
  const std::string_view word = cursor.word();
  if (word == "de" || word == "del") {
    cursor.skip_blanks();
  } else {
    cursor.at = before;
  }
}

// "5 januari 2026", "05-Jan-26", "5. März 2026", "5 de enero de 2026": the day has been read.
std::optional<Stamp> read_day_name_year(Cursor& cursor, std::int32_t day) {
  const std::int32_t month = month_of(cursor.word());
  if (month == 0) return std::nullopt;
  cursor.take('.');
  cursor.take(',');
  cursor.skip_blanks();
  char separator = 0;
  take_separator(cursor, separator);
  skip_of(cursor);
  std::int32_t year = 0;
  const int digits = cursor.number(year, 4);
  if (digits != 2 && digits != 4) return std::nullopt;
  return finished(cursor, full_year(year, digits), month, day);
}

// "st", "nd", "rd", "th" behind a day.
void skip_ordinal(Cursor& cursor) {
  const std::size_t before = cursor.at;
  const std::string_view ending = cursor.word();
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") cursor.at = before;
}

// "05, 2026", "5th 2026", "-05-26" behind the name of a month.
std::optional<Stamp> read_day_year(Cursor cursor, std::int32_t month) {
  cursor.take('.');
  char separator = 0;
  if (!take_separator(cursor, separator)) cursor.skip_blanks();
  std::int32_t day = 0;
  if (cursor.number(day, 2) == 0) return std::nullopt;
  skip_ordinal(cursor);
  cursor.take(',');
  cursor.skip_blanks();
  if (separator != 0) cursor.take(separator);
  std::int32_t year = 0;
  const int digits = cursor.number(year, 4);
  if (digits != 4 && (digits != 2 || separator == 0)) return std::nullopt;
  return finished(cursor, full_year(year, digits), month, day);
}

// "Jan 05, 2026", "Apr-05-26", "Mon, 5 Jan 2026", "lundi 05/01/2026": a word comes first, the name
// of a month or of a day of the week. "mar." is both in French; what follows decides.
std::optional<Stamp> read_word_first(Cursor cursor, DateOrder order) {
  const std::string_view word = cursor.word();
  if (const std::int32_t month = month_of(word); month != 0) {
    if (const auto stamp = read_day_year(cursor, month)) return stamp;
  }
  if (!is_weekday(word)) return std::nullopt;
  if (cursor.text.substr(cursor.at).starts_with("-feira")) cursor.at += 6;  // Portuguese
  cursor.take('.');
  cursor.take(',');
  cursor.skip_blanks();
  return parse_date(cursor.text.substr(cursor.at), order);
}

// Whether behind "2026-01-05" there is nothing or a time without an offset: " 10:14", "T10:14:58".
inline bool is_plain_tail(std::string_view tail) {
  if (tail.empty()) return true;
  if (tail.size() != 6 && tail.size() != 9) return false;
  if (tail[0] != ' ' && tail[0] != 'T') return false;
  const auto two_digits = [&](std::size_t at) {
    return is_digit(tail[at]) && is_digit(tail[at + 1]);
  };
  if (!two_digits(1) || tail[3] != ':' || !two_digits(4) || tail[4] > '5') return false;
  if (tail.size() == 9 && (tail[6] != ':' || !two_digits(7))) return false;
  return (tail[1] - '0') * 10 + (tail[2] - '0') <= 24;
}

}  // namespace

void DateEvidence::add(const Stamp& stamp) {
  if (!stamp.numeric) return;
  if (stamp.first > 12) {
    ++day_first;
  } else if (stamp.second > 12) {
    ++month_first;
  } else if (stamp.first != stamp.second) {
    ++either;
  }
}

std::optional<Stamp> parse_date(std::string_view text, DateOrder order) {
  constexpr std::size_t bytes_max = 80;  // the longest has the zone's name behind it, in brackets
  if (text.size() > bytes_max) return std::nullopt;
  Cursor cursor{text, 0};
  cursor.skip_blanks();
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  cursor.text = text;
  if (cursor.done()) return std::nullopt;
  if (is_plain_number(text.substr(cursor.at))) {
    if (const auto stamp = read_plain_number(text.substr(cursor.at))) return stamp;
  }
  if (is_letter(cursor.peek())) return read_word_first(cursor, order);
  std::int32_t a = 0;
  std::int32_t b = 0;
  std::int32_t c = 0;
  const int a_digits = cursor.number(a, 4);
  if (a_digits == 0) return std::nullopt;
  if (a_digits == 4 && is_digit(cursor.peek())) {  // 20260105T101458 and 20260105 10:14
    std::int32_t rest = 0;
    if (cursor.number(rest, 4) != 4 || is_digit(cursor.peek())) return std::nullopt;
    return finished(cursor, a, rest / 100, rest % 100);
  }
  char separator = 0;
  const bool separated = take_separator(cursor, separator);
  if (!separated) cursor.skip_blanks();
  cursor.skip_blanks();
  if (is_letter(cursor.peek()) && a_digits <= 2) {
    const std::size_t before = cursor.at;
    const std::string_view ending = cursor.word();
    if (ending == "st" || ending == "nd" || ending == "rd" || ending == "th" || ending == "er" ||
        ending == "de" || ending == "e") {
      cursor.skip_blanks();
    } else {
      cursor.at = before;
    }
    return read_day_name_year(cursor, a);
  }
  if (!separated) return std::nullopt;
  const int b_digits = cursor.number(b, 2);
  if (b_digits == 0) {
    if (a_digits != 4) return std::nullopt;
    b = month_of(cursor.word());  // 2026-Jan-05
    if (b == 0) return std::nullopt;
  }
  if (!cursor.take(separator)) return std::nullopt;
  cursor.skip_blanks();
  const int c_digits = cursor.number(c, 4);
  if (c_digits == 0) return std::nullopt;
  if (a_digits == 4) return c_digits <= 2 ? finished(cursor, a, b, c) : std::nullopt;
  if (a_digits > 2 || (c_digits != 2 && c_digits != 4)) return std::nullopt;
  return read_numeric(cursor, a, b, full_year(c, c_digits), order);
}

// "2026-01-05", alone or followed by a time without an offset, is the common case by far.
bool DateReader::is_remembered(const char* text, std::size_t size) const {
  return size >= 10 && memo_day_ != no_day && same_text({text, 10}, {memo_text_, 10}) &&
         is_plain_tail({text + 10, size - 10});
}

Day DateReader::read_other_day(const std::string_view& text) {
  const std::optional<Stamp> stamp = read(text);
  const bool plain = stamp && !stamp->numeric && stamp->utc_minute == no_minute;
  return plain ? stamp->day : no_day;
}

std::optional<Stamp> DateReader::read(const std::string_view& text) {
  if (is_remembered(text.data(), text.size())) {
    Stamp stamp;
    stamp.day = memo_day_;
    return stamp;
  }
  const std::optional<Stamp> stamp = parse_date(text, order_);
  const bool iso = stamp && !stamp->numeric && text.size() >= 10 && text.size() <= 19 &&
                   text[4] == '-' && text[7] == '-' && is_digit(text[0]) && is_digit(text[9]) &&
                   stamp->utc_minute == no_minute;
  if (iso) {
    std::memcpy(memo_text_, text.data(), 10);
    memo_day_ = stamp->day;
  }
  return stamp;
}

}  // namespace weerzien::ingest
