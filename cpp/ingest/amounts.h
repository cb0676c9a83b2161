// Money and quantities as shops write them: symbols, codes, thousands separators, decimal comma or
// point, signs before and behind, parentheses, non-breaking blanks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/money.h"

namespace weerzien::ingest {

// What a separator that could be either (1.234) means in this column.
enum class DecimalMark : std::uint8_t { point, comma };

struct Parsed {
  Amount amount = 0;                // 1/10,000; further decimals are rounded, halves away from zero
  bool ambiguous = false;           // read by the column's mark alone: "1.234" or "1,234"
  std::optional<DecimalMark> says;  // the mark this text proves, if it does
  std::string_view currency;        // a symbol or letter code beside the number, as written
};

// Nothing for text that is no number, and for numbers beyond ±90 billion main units.
std::optional<Parsed> parse_amount(std::string_view text, DecimalMark mark);

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
