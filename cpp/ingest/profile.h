// What the values of a column look like, over the first records of a file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/amounts.h"
#include "ingest/dates.h"

namespace weerzien::ingest {

// The cells of the first records, as text: rows of cells.
using Sample = std::vector<std::vector<std::string>>;

struct Profile {
  std::uint32_t rows = 0;
  std::uint32_t filled = 0;        // cells that say something (see is_blank)
  std::uint32_t distinct = 0;      // different texts among them
  std::uint32_t dates = 0;         // of the filled cells: readable as a date
  std::uint32_t number_dates = 0;  // dates that are a lone number of 5 or 10 digits and more
  std::uint32_t offsets = 0;       // dates with a time and an offset
  std::uint32_t amounts = 0;       // readable as an amount
  std::uint32_t integers = 0;      // digits only, or digits and ".0"
  std::uint32_t small = 0;         // whole numbers from -999 to 999
  std::uint32_t negatives = 0;     // amounts below zero
  std::uint32_t decimals = 0;      // amounts with a decimal mark or a currency
  std::uint32_t emails = 0;
  std::uint32_t phones = 0;     // digits with a plus or zero in front, blanks and brackets between
  std::uint32_t countries = 0;  // a country's code or name
  std::uint32_t statuses = 0;   // a known status word
  std::uint32_t flags = 0;      // yes or no, true or false, 1 or 0
  std::uint32_t regions = 0;    // two or three capital letters, like a province
  std::uint32_t totals = 0;     // a word for a sum of the rows above: "Subtotal January"
  std::uint32_t row_kinds = 0;  // a word for what a row is about
  std::uint32_t letters = 0;    // cells with a letter
  std::uint32_t words = 0;      // letters and blanks only, at least two words: like a name
  std::uint32_t runs = 0;       // runs of equal neighbours among the filled cells
  DateEvidence date_order;
  MarkEvidence mark;
  std::vector<std::string> examples;  // up to three different texts

  double share(std::uint32_t count) const {
    return filled == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(filled);
  }
};

// Text without the white space around it.
inline std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Blank, or a word by which programs say that there is nothing: NULL, NaN, N/A, "-". No such word
// is longer than six bytes or begins with a digit.
bool is_blank_word(std::string_view text);
inline bool is_blank(std::string_view text) {
  if (text.empty()) return true;
  const char first = text.front();
  if (first >= '0' && first <= '9') return false;
  if (text.size() <= 6) return is_blank_word(trimmed(text));
  // White space is never above a blank.
  return first <= ' ' && trimmed(text).empty();
}

// A word or digit for no: "no", "false", "0", "nee", "nein", "non".
bool is_no(std::string_view text);

Profile profile_column(const Sample& sample, std::size_t column);

}  // namespace weerzien::ingest
