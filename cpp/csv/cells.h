// What kind of value a cell's text looks like: coarse, quick, and only used to tell tables from
// accidents.
#pragma once

#include <cstdint>
#include <string_view>

namespace weerzien::csv {

enum class CellKind : std::uint8_t {
  empty,
  number,   // also money and per cent, in any notation
  date,     // also a time, with or without the other
  address,  // e-mail or web
  code,     // one word with a digit in it
  text,
};

// Without blanks, tabs and no-break blanks at either end.
std::string_view trimmed(std::string_view text);

CellKind kind_of(std::string_view text);

// A whole number from 1900 to 2100, as headers of columns per year are.
bool is_year(std::string_view text);

// How likely it is, from 0 to 1, that somebody meant this text as one cell of a file with that
// delimiter: pieces of sentences, other delimiters and stray quotes speak against it. `quoted`: it
// was in quotes.
// `kind` is its kind_of().
double plausibility(std::string_view text, CellKind kind, bool quoted);

}  // namespace weerzien::csv
