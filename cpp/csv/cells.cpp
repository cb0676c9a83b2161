// Recognising numbers, dates and the rest by their characters alone.
#include "csv/cells.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

#include "base/ascii.h"

namespace weerzien::csv {

namespace {

constexpr std::string_view no_break_blank = "\u00A0";
constexpr std::string_view narrow_blank = "\u202F";

bool is_ascii_letter(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

// Takes one of the listed beginnings or ends off, if there is one.
template <std::size_t n>
bool strip_front(std::string_view& text, const std::array<std::string_view, n>& list) {
  for (const std::string_view item : list) {
    if (text.starts_with(item)) {
      text.remove_prefix(item.size());
      return true;
    }
  }
  return false;
}
template <std::size_t n>
bool strip_back(std::string_view& text, const std::array<std::string_view, n>& list) {
  for (const std::string_view item : list) {
    if (text.ends_with(item)) {
      text.remove_suffix(item.size());
      return true;
    }
  }
  return false;
}

constexpr std::array<std::string_view, 9> signs = {"€", "$", "£", "¥", "₹", "kr", "zł", "Fr", "%"};
constexpr std::array<std::string_view, 7> separators = {".",          ",", "'", " ", no_break_blank,
                                                        narrow_blank, "’"};

constexpr std::array<std::string_view, 26> currencies = {
    "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY",
    "JPY", "CNY", "INR", "AUD", "CAD", "NZD", "BRL", "MXN", "ZAR", "SGD", "HKD", "ILS", "AED"};

void strip_currency_code(std::string_view& text) {
  if (!strip_front(text, currencies)) strip_back(text, currencies);
  text = trimmed(text);
}

bool is_number(std::string_view text) {
  if (text.size() > 40) return false;
  strip_currency_code(text);
  if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
  for (int i = 0; i < 2; ++i) {
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    strip_front(text, signs);
    if (text.ends_with('-')) text.remove_suffix(1);
    strip_back(text, signs);
    text = trimmed(text);
  }
  strip_currency_code(text);
  if (text.starts_with('-')) text.remove_prefix(1);
  bool digit = false, digit_before = false;
  while (!text.empty()) {
    if (is_digit(text.front())) {
      digit = digit_before = true;
      text.remove_prefix(1);
    } else if (digit && (text.front() == 'e' || text.front() == 'E')) {
      text.remove_prefix(1);
      if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
      return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
    } else if (digit_before || text.front() == '.' || text.front() == ',') {
      if (!strip_front(text, separators)) return false;
      digit_before = false;
    } else {
      return false;
    }
  }
  return digit;
}

constexpr std::array<std::string_view, 30> months = {
    "jan", "feb", "mar",  "apr",  "may", "jun", "jul", "aug", "sep", "oct",
    "nov", "dec", "mrt",  "maa",  "mei", "okt", "mär", "mai", "dez", "fév",
    "fev", "avr", "juin", "juil", "aoû", "aou", "déc", "mar", "jui", "sept"};

// Whether some word of the text starts like the name of a month.
bool names_month(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 &&
        (is_ascii_letter(text[at - 1]) || static_cast<unsigned char>(text[at - 1]) >= 0x80)) {
      continue;
    }
    for (const std::string_view month : months) {
      if ((text[at] | 0x20) != month.front() || text.size() - at < month.size()) continue;
      const auto same = [](char a, char b) {
        return a == (is_ascii_letter(b) ? static_cast<char>(b | 0x20) : b);
      };
      if (std::equal(month.begin(), month.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                     same)) {
        return true;
      }
    }
  }
  return false;
}

// Three groups of digits that are a day, a month and a year in some order: "31.12.2024".
bool is_day(std::string_view text) {
  std::size_t lengths[3] = {0, 0, 0}, group = 0;
  char divider = 0;
  for (const char byte : text) {
    if (is_digit(byte)) {
      ++lengths[group];
    } else if ((byte == '.' || byte == '-' || byte == '/') && (divider == 0 || byte == divider) &&
               lengths[group] > 0 && group < 2) {
      divider = byte;
      ++group;
    } else {
      return false;
    }
  }
  const bool year_last = lengths[0] <= 2 && (lengths[2] == 2 || lengths[2] == 4);
  const bool year_first = lengths[0] == 4 && (lengths[2] == 1 || lengths[2] == 2);
  return group == 2 && lengths[1] <= 2 && (year_last || year_first);
}

bool is_date(std::string_view text) {
  if (text.size() < 4 || text.size() > 40) return false;
  std::size_t digits = 0, letters = 0, groups = 0, dividers = 0, colons = 0;
  char before = ' ';
  for (const char byte : text) {
    if (is_digit(byte)) {
      ++digits;
      groups += !is_digit(before);
    } else if (is_ascii_letter(byte) || static_cast<unsigned char>(byte) >= 0x80) {
      ++letters;
    } else if (byte == '-' || byte == '/' || byte == '.') {
      dividers += is_digit(before) || is_ascii_letter(before);
    } else if (byte == ':') {
      colons += is_digit(before);
    } else if (byte != ' ' && byte != ',' && byte != '+') {
      return false;
    }
    before = byte;
  }
  if (digits == 0) return false;
  if (letters > 2 && letters <= 24) return groups <= 6 && names_month(text);
  const bool day = groups >= 3 && dividers >= 2 && digits >= 4;
  const bool time = colons >= 1 && groups >= 2 && digits >= 3;
  return (day || time) && groups <= 9;
}

bool is_address(std::string_view text) {
  if (text.find_first_of(" ,;|\"<>") != std::string_view::npos) return false;
  if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) {
    return true;
  }
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.substr(at).contains('.') &&
         text.find('@', at + 1) == std::string_view::npos;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n') {
      text.remove_prefix(1);
    } else if (text.starts_with(no_break_blank)) {
      text.remove_prefix(no_break_blank.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' || text.back() == '\r') {
      text.remove_suffix(1);
    } else if (text.ends_with(no_break_blank)) {
      text.remove_suffix(no_break_blank.size());
    } else {
      break;
    }
  }
  return text;
}

CellKind kind_of(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return CellKind::empty;
  const bool digit = std::any_of(text.begin(), text.end(), is_digit);
  if (digit && is_day(text)) return CellKind::date;
  if (digit && is_number(text)) return CellKind::number;
  if (digit && is_date(text)) return CellKind::date;
  if (is_address(text)) return CellKind::address;
  if (digit && text.size() <= 40 && !text.contains(' ')) return CellKind::code;
  return CellKind::text;
}

bool is_year(std::string_view text) {
  text = trimmed(text);
  return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit) && text >= "1900" &&
         text <= "2100";
}

double plausibility(std::string_view text, CellKind kind, bool quoted) {
  if (kind == CellKind::empty) return 0.8;
  if (kind == CellKind::number || kind == CellKind::date) return 1;
  if (quoted) return 0.97;
  double result = kind == CellKind::text ? 0.95 : 1;
  const std::string_view inner = trimmed(text);
  static constexpr std::string_view brackets = "^~|$%*/#@!`'\"";
  if (inner.find_first_not_of(",;|:&") == std::string_view::npos) result *= 0.2;
  if (inner.size() > 2 && brackets.contains(inner.front()) && inner.front() == inner.back()) {
    result *= 0.7;
  } else if (inner.ends_with('^') || inner.ends_with('~') || inner.ends_with('|') ||
             inner.ends_with('#') || inner.ends_with('@') || inner.ends_with('<')) {
    result *= 0.8;
  }
  if (text.contains('"')) result *= 0.7;
  if (text.front() == ' ' || text.front() == '\t' || text.back() == '\t') result *= 0.75;
  if (text.contains('\t') || text.contains('|')) result *= 0.4;
  const auto times = [&](char byte) { return std::count(text.begin(), text.end(), byte); };
  if (const auto count = times(';'); count > 0) result *= count > 1 ? 0.6 : 0.8;
  if (const auto count = times(','); count > 0) result *= count > 1 ? 0.8 : 0.9;
  if (text.size() > 2000) result *= 0.8;
  return result;
}

}  // namespace weerzien::csv
