// Money and quantities as shops write them: symbols, codes, thousands separators, decimal comma or
// point, signs before and behind, parentheses, non-breaking blanks.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/money.h"
#include "base/same_text.h"

namespace weerzien::ingest {

// What a separator that could be either (1.234) means in this column.
enum class DecimalMark : std::uint8_t { point, comma };

// Amounts beyond this are taken for mistakes.
inline constexpr Amount amount_max = 900'000'000'000'000;

struct Parsed {
  Amount amount = 0;                // 1/10,000; further decimals are rounded, halves away from zero
  bool ambiguous = false;           // read by the column's mark alone: "1.234" or "1,234"
  std::optional<DecimalMark> says;  // the mark this text proves, if it does
  std::string_view currency;        // a symbol or letter code beside the number, as written
};

// Nothing for text that is no number, and for numbers beyond ±90 billion main units.
std::optional<Parsed> parse_amount(std::string_view text, DecimalMark mark);

// The value of up to eight digits that fill the upper bytes of the word, with '0' below them; false
// if there is another byte. All digits at once: pairs, then pairs of pairs, then both halves.
inline bool parse_eight_digits(std::uint64_t word, std::uint32_t& value) {
  constexpr std::uint64_t each = 0x0101010101010101;
  const std::uint64_t others = (word + 0x46 * each) | (word - '0' * each);
  if ((others & 0x80 * each) != 0) return false;
  word -= '0' * each;
  word = word * 10 + (word >> 8);
  constexpr std::uint64_t lanes = 0x000000FF000000FF;
  word = (word & lanes) * 0x000F424000000064 + (word >> 16 & lanes) * 0x0000271000000001;
  value = static_cast<std::uint32_t>(word >> 32);
  return true;
}

// parse_plain_amount() for 1 to 8 bytes without a sign. Inlined wherever it is used: WebAssembly
// passes a string_view through memory.
[[gnu::always_inline]] inline bool parse_short_amount(std::string_view text, char mark,
                                                      Amount& amount, bool& has_mark) {
  constexpr std::uint64_t each = 0x0101010101010101;
  std::uint64_t word = short_word(text);
  std::size_t digits = text.size();
  Amount scale = 10'000;
  const std::uint64_t other = word ^ static_cast<unsigned char>(mark) * each;
  const std::uint64_t point = (other - each) & ~other & 0x80 * each;
  has_mark = point != 0;
  if (has_mark) {
    const int place = std::countr_zero(point) & ~7;
    const std::uint64_t before = (std::uint64_t{1} << place) - 1;
    word = (word & before) | (word >> 8 & ~before);
    const std::size_t decimals = --digits - static_cast<std::size_t>(place / 8);
    if (place == 0 || (decimals != 1 && decimals != 2 && decimals != 4)) return false;
    scale = decimals == 2 ? 100 : decimals == 1 ? 1'000 : 1;
  }
  const std::size_t empty_bits = 64 - 8 * digits;
  word = word << empty_bits | ('0' * each & ((std::uint64_t{1} << empty_bits) - 1));
  std::uint32_t value = 0;
  if (!parse_eight_digits(word, value)) return false;
  amount = value * scale;
  return true;
}

// "-123.45" and "123", which is what most cells hold: digits, at most one decimal mark with one,
// two or four decimals. False for anything else, and for more than 14 bytes. A mark with so many
// digits behind it can only be a decimal mark.
[[gnu::always_inline]] inline bool parse_plain_amount(std::string_view text, char mark,
                                                      Amount& amount, bool& has_mark) {
  constexpr Amount scale[] = {10'000, 1'000, 100, 10, 1};
  if (text.empty() || text.size() > 14) return false;
  if (text.size() == 1) {
    const int digit = text[0] - '0';
    if (digit < 0 || digit > 9) return false;
    has_mark = false;
    amount = digit * scale[0];
    return true;
  }
  if (text.size() <= 8 && text[0] != '-') {
    return parse_short_amount(text, mark, amount, has_mark);
  }
  const char* at = text.data();
  const char* const end = at + text.size();
  const bool negative = *at == '-';
  Amount value = 0;
  // Appends the digits from `at` on to the value; how many there are.
  const auto take_digits = [&] {
    const char* const begin = at;
    while (at != end && static_cast<unsigned char>(*at - '0') < 10) {
      value = value * 10 + (*at++ - '0');
    }
    return at - begin;
  };
  if (negative) ++at;
  if (take_digits() == 0) return false;
  std::ptrdiff_t decimals = 0;
  has_mark = at != end;
  if (has_mark) {
    if (*at++ != mark) return false;
    decimals = take_digits();
    if (at != end || (decimals != 1 && decimals != 2 && decimals != 4)) return false;
  }
  value *= scale[decimals];
  if (value > amount_max) return false;
  amount = negative ? -value : value;
  return true;
}

// What a column says about its decimal mark.
struct MarkEvidence {
  std::uint64_t point = 0;
  std::uint64_t comma = 0;
  std::uint64_t ambiguous_point = 0;  // 1.234
  std::uint64_t ambiguous_comma = 0;  // 1,234
  std::uint64_t short_whole = 0;      // 950: no mark, at most three digits
  std::uint64_t long_whole = 0;       // 1250: no mark, although there are thousands

  void add(const Parsed& parsed, std::string_view text);
  void add(const MarkEvidence& other);
  bool proven() const { return point != comma; }
  // Without proof, a lone separator before three digits groups thousands if it is a comma. A point
  // is a decimal point, unless whole numbers stand beside it that have no point, and none of them
  // is long.
  DecimalMark mark() const {
    if (proven()) return comma > point ? DecimalMark::comma : DecimalMark::point;
    const bool grouped = ambiguous_point > 0 && short_whole > 0 && long_whole == 0;
    return grouped ? DecimalMark::comma : DecimalMark::point;
  }
  // Quantities are small: where all of them have three digits behind a separator, it is a decimal
  // mark.
  DecimalMark mark_of_quantities() const {
    const bool decimals = !proven() && ambiguous_comma > 0 && ambiguous_point + short_whole == 0;
    return decimals ? DecimalMark::comma : mark();
  }
  bool ambiguous() const {
    return !proven() && ambiguous_point + ambiguous_comma > 0 && short_whole + long_whole == 0;
  }
};

// ISO 4217 code for a symbol or code written beside an amount ("€", "EUR", "US$"); empty if
// unknown.
std::string_view currency_code(std::string_view symbol);

// Whether the text beside a number is a currency that is in use: "€", "zł", "EUR", "euro". Letters
// before a number mostly belong to an id, and behind it to a measure.
bool is_currency_in_use(std::string_view text);

}  // namespace weerzien::ingest
