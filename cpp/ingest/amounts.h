// Money and quantities as shops write them: symbols, codes, thousands separators, decimal comma or point,
// signs before and behind, parentheses, non-breaking blanks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/money.h"

namespace weerzien::ingest {

// What a separator that could be either (1.234) means in this column.
enum class DecimalMark : std::uint8_t { point, comma };

struct Parsed {
  Amount amount = 0;               // 1/10,000; further decimals are rounded, halves away from zero
  bool ambiguous = false;          // read by the column's mark alone: "1.234" or "1,234"
  std::optional<DecimalMark> says;  // the mark this text proves, if it does
  std::string_view currency;       // a symbol or letter code beside the number, as written
};

// Nothing for text that is no number, and for numbers beyond ±90 billion main units.
std::optional<Parsed> parse_amount(std::string_view text, DecimalMark mark);

// What a column says about its decimal mark.
struct MarkEvidence {
  std::uint64_t point = 0;
  std::uint64_t comma = 0;
  std::uint64_t ambiguous_point = 0;  // 1.234
  std::uint64_t ambiguous_comma = 0;  // 1,234

  void add(const Parsed& parsed, std::string_view text);
  // Without proof a lone separator before three digits groups thousands if it is a comma, and is a decimal
  // point if it is a point; the column is then called ambiguous.
  DecimalMark mark() const {
    if (point != comma) return comma > point ? DecimalMark::comma : DecimalMark::point;
    return DecimalMark::point;
  }
  bool ambiguous() const { return point == 0 && comma == 0 && ambiguous_point + ambiguous_comma > 0; }
};

// ISO 4217 code for a symbol or code written beside an amount ("€", "EUR", "US$"); empty if unknown.
std::string_view currency_code(std::string_view symbol);

}  // namespace weerzien::ingest
