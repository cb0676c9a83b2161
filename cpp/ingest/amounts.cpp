#include "ingest/amounts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/ascii.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

// Blanks and apostrophes that group thousands; the length in bytes, or 0.
std::size_t group_mark(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || text[0] == '\'') return 1;
  if (text.starts_with("\xC2\xA0")) return 2;  // no-break space
  if (text.starts_with("&nbsp;")) return 6;
  for (const std::string_view mark : {"\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x99"}) {
    if (text.starts_with(mark)) return 3;  // narrow no-break space, thin space, apostrophe
  }
  return 0;
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    if (text[0] == '\t' || text[0] == ' ') {
      text.remove_prefix(1);
    } else if (const std::size_t length = group_mark(text); length > 1) {
      text.remove_prefix(length);
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (text.ends_with(' ') || text.ends_with('\t')) {
      text.remove_suffix(1);
    } else if (text.ends_with("\xC2\xA0")) {
      text.remove_suffix(2);
    } else if (text.ends_with("&nbsp;")) {
      text.remove_suffix(6);
    } else if (text.ends_with("\xE2\x80\xAF") || text.ends_with("\xE2\x80\x89")) {
      text.remove_suffix(3);
    } else {
      break;
    }
  }
  return text;
}

// The parts of a written amount: sign and currency apart, the number in the middle.
struct Dress {
  std::string_view number;
  std::string_view currency;
  bool negative = false;
};

bool take_sign(std::string_view& text, bool at_end) {
  const std::string_view minus = "\xE2\x88\x92";  // U+2212
  for (const std::string_view sign : {std::string_view("-"), minus}) {
    if (at_end ? text.ends_with(sign) : text.starts_with(sign)) {
      at_end ? text.remove_suffix(sign.size()) : text.remove_prefix(sign.size());
      return true;
    }
  }
  return false;
}

// Symbols and codes are short and hold nothing that numbers, ids or dates are made of. Some exports
// leave them as HTML.
bool is_currency(std::string_view text) {
  if (text == "&euro;" || text == "&pound;") return true;
  return text.size() <= 6 && text.find_first_of("0123456789#@%/:;_+*=\"&!?<>|~^") == text.npos;
}

std::optional<Dress> undress(std::string_view text) {
  Dress dress;
  int signs = 0;
  text = trim(text);
  if (text.starts_with('(') && text.ends_with(')')) {
    ++signs;
    text = trim(text.substr(1, text.size() - 2));
  }
  if (text.ends_with(",-") || text.ends_with(".-")) text.remove_suffix(2);  // "12,-": twelve even
  signs += take_sign(text, false);
  signs += take_sign(text, true);
  if (text.starts_with('+')) text.remove_prefix(1);
  text = trim(text);
  // A point behind letters is part of them ("Fr. 12.50"), a point before a digit is part of the
  // number.
  std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
  if (begin > 0 && (text[begin - 1] == '.' || text[begin - 1] == ',')) --begin;
  std::size_t end = text.size();
  while (end > begin && !is_digit(text[end - 1])) --end;
  if (end < text.size() && (text[end] == '.' || text[end] == ','))
    text.remove_suffix(text.size() - end);
  std::string_view before = trim(text.substr(0, begin));
  std::string_view after = trim(text.substr(end));
  signs += take_sign(before, true) || take_sign(before, false);
  signs += take_sign(after, true) || take_sign(after, false);
  before = trim(before);
  after = trim(after);
  dress.number = text.substr(begin, end - begin);
  dress.currency = before.empty() ? after : before;
  dress.negative = signs == 1;
  if (signs > 1 || dress.number.empty() || (!before.empty() && !after.empty())) return std::nullopt;
  if (!is_currency(dress.currency)) return std::nullopt;
  return dress;
}

struct Separators {
  std::size_t points = 0;
  std::size_t commas = 0;
  std::size_t last = std::string_view::npos;  // place of the last point or comma
  std::size_t digits_behind = 0;              // digits after it
  bool blanks = false;                        // grouped by blanks or apostrophes as well
};

// Counts separators; nothing if there is a byte that no number has.
std::optional<Separators> survey(std::string_view number) {
  Separators found;
  for (std::size_t i = 0; i < number.size();) {
    if (is_digit(number[i])) {
      found.digits_behind += found.last != std::string_view::npos;
      ++i;
    } else if (number[i] == '.' || number[i] == ',') {
      ++(number[i] == '.' ? found.points : found.commas);
      found.last = i++;
      found.digits_behind = 0;
    } else if (const std::size_t length = group_mark(number.substr(i))) {
      found.blanks = true;
      i += length;
    } else {
      return std::nullopt;
    }
  }
  return found;
}

// Thousands stand in groups of three, or of two before the last three (1,23,45,678).
bool well_grouped(std::string_view whole) {
  std::size_t digits = 0;
  std::size_t groups = 0;
  for (std::size_t i = 0; i < whole.size();) {
    if (is_digit(whole[i])) {
      ++digits;
      ++i;
      continue;
    }
    const bool first = groups++ == 0;
    if (first ? digits == 0 || digits > 3 : digits < 2 || digits > 3) return false;
    digits = 0;
    i += whole[i] == '.' || whole[i] == ',' ? 1 : group_mark(whole.substr(i));
  }
  return groups == 0 || digits == 3;
}

DecimalMark mark_of(char c) { return c == ',' ? DecimalMark::comma : DecimalMark::point; }

// Where the decimals begin (place of the decimal mark), or npos for a whole number.
std::size_t decimal_place(std::string_view number, const Separators& found, DecimalMark mark,
                          Parsed& parsed) {
  if (found.last == std::string_view::npos) return std::string_view::npos;
  const char last = number[found.last];
  const std::size_t same = last == '.' ? found.points : found.commas;
  const bool both = found.points > 0 && found.commas > 0;
  if (both && same == 1) {  // 1.234,56 and 1,234.56
    parsed.says = mark_of(last);
    return found.last;
  }
  if (same > 1) {  // 1.234.567: groups only
    parsed.says = last == '.' ? DecimalMark::comma : DecimalMark::point;
    return std::string_view::npos;
  }
  const bool could_group = found.digits_behind == 3 && found.last >= 1 && found.last <= 3 &&
                           number[0] != '0' && !found.blanks;
  if (!could_group) {
    parsed.says = mark_of(last);
    return found.last;
  }
  parsed.ambiguous = true;
  return mark_of(last) == mark ? found.last : std::string_view::npos;
}

// The digits as 1/10,000, rounded at the fifth decimal; nothing beyond the range.
std::optional<Amount> value_of(std::string_view number, std::size_t point) {
  Amount value = 0;
  int decimals = 0;
  bool any = false;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (!is_digit(number[i])) continue;
    any = true;
    const bool behind = point != std::string_view::npos && i > point;
    if (behind && decimals == 4) {
      if (number[i] >= '5') ++value;
      break;
    }
    decimals += behind;
    value = value * 10 + (number[i] - '0');
    if (value > amount_max) return std::nullopt;
  }
  if (!any) return std::nullopt;
  for (; decimals < 4; ++decimals) value *= 10;
  if (value > amount_max) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Parsed> parse_amount(std::string_view text, DecimalMark mark) {
  Parsed parsed;
  if (bool has_point = false; parse_plain_amount(text, '.', parsed.amount, has_point)) {
    if (has_point) parsed.says = DecimalMark::point;
    return parsed;
  }
  const std::optional<Dress> dress = undress(text);
  if (!dress) return std::nullopt;
  const std::optional<Separators> found = survey(dress->number);
  if (!found) return std::nullopt;
  const std::size_t point = decimal_place(dress->number, *found, mark, parsed);
  if (!well_grouped(dress->number.substr(0, std::min(point, dress->number.size())))) {
    return std::nullopt;
  }
  const std::optional<Amount> value = value_of(dress->number, point);
  if (!value) return std::nullopt;
  parsed.amount = dress->negative ? -*value : *value;
  parsed.currency = dress->currency;
  return parsed;
}

void MarkEvidence::add(const Parsed& parsed, std::string_view text) {
  if (parsed.says) {
    ++(*parsed.says == DecimalMark::comma ? comma : point);
  } else if (parsed.ambiguous) {
    ++(text.find(',') != std::string_view::npos ? ambiguous_comma : ambiguous_point);
  } else {
    ++(std::abs(parsed.amount) < 1000 * amounts_per_unit ? short_whole : long_whole);
  }
}

void MarkEvidence::add(const MarkEvidence& other) {
  point += other.point;
  comma += other.comma;
  ambiguous_point += other.ambiguous_point;
  ambiguous_comma += other.ambiguous_comma;
  short_whole += other.short_whole;
  long_whole += other.long_whole;
}

std::string_view currency_code(std::string_view symbol) {
  struct Known {
    std::string_view symbol;
    std::string_view code;
  };
  static constexpr Known known[] = {{"\xE2\x82\xAC", "EUR"},
                                    {"$", "USD"},
                                    {"US$", "USD"},
                                    {"\xC2\xA3", "GBP"},
                                    {"\xC2\xA5", "JPY"},
                                    {"CHF", "CHF"},
                                    {"Fr.", "CHF"},
                                    {"SFr.", "CHF"},
                                    {"kr", ""},
                                    {"z\xC5\x82", "PLN"},
                                    {"A$", "AUD"},
                                    {"C$", "CAD"},
                                    {"CA$", "CAD"},
                                    {"AU$", "AUD"},
                                    {"R$", "BRL"},
                                    {"NZ$", "NZD"},
                                    {"HK$", "HKD"},
                                    {"\xE2\x82\xB9", "INR"},
                                    {"\xE2\x82\xBA", "TRY"},
                                    {"\xE2\x82\xBD", "RUB"},
                                    {"\xE2\x82\xA9", "KRW"},
                                    {"\xE2\x82\xB4", "UAH"},
                                    {"\xE2\x82\xAA", "ILS"},
                                    {"\xE2\x82\xAB", "VND"},
                                    {"\xE0\xB8\xBF", "THB"},
                                    {"\xE0\xA7\xB3", "BDT"},
                                    {"K\xC4\x8D", "CZK"},
                                    {"Ft", "HUF"},
                                    {"lei", "RON"},
                                    {"R", "ZAR"},
                                    {"\xE2\x82\xB1", "PHP"},
                                    {"\xE2\x82\xA6", "NGN"},
                                    {"\xE2\x82\xA1", "CRC"},
                                    {"\xE2\x82\xB2", "PYG"},
                                    {"\xE2\x82\xB5", "GHS"},
                                    {"\xE2\x82\xB8", "KZT"},
                                    {"\xE2\x82\xBC", "AZN"},
                                    {"\xE2\x82\xBE", "GEL"},
                                    {"&euro;", "EUR"},
                                    {"&pound;", "GBP"}};
  for (const Known& entry : known) {
    if (entry.symbol == symbol) return entry.code;
  }
  const bool letters = symbol.size() == 3 &&
                       std::ranges::all_of(symbol, [](char c) { return c >= 'A' && c <= 'Z'; });
  return letters ? symbol : std::string_view{};
}

bool is_currency_in_use(std::string_view text) {
  constexpr std::string_view codes =
      "EUR|USD|GBP|CHF|JPY|CNY|AUD|CAD|NZD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|HRK|RSD|TRY|UAH|RUB|"
      "BRL|MXN|ARS|CLP|COP|PEN|UYU|ZAR|EGP|MAD|NGN|KES|INR|PKR|LKR|BDT|THB|VND|IDR|MYR|SGD|HKD|TWD|"
      "KRW|PHP|ILS|AED|SAR|QAR|KWD|eur|usd|gbp|chf|sek|nok|dkk|pln|czk|Eur|euro|Euro|EURO|euros|kr|"
      "kr.|Kr|KR|SFr.|fr.";
  if (is_listed(text, codes)) return true;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool three_letters = text.size() == 3 && std::ranges::all_of(text, capital);
  return !three_letters && !currency_code(text).empty();
}

}  // namespace weerzien::ingest
