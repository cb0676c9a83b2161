// The decisions about a file that are taken once, from its beginning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"
#include "csv/encoding.h"
#include "csv/issue.h"

namespace weerzien::csv {

// Bytes of the file that are looked at; a longer file is judged by these.
inline constexpr std::size_t head_bytes = 256 * 1024;

struct Sniffed {
  Dialect dialect;
  std::vector<std::string> names;                 // empty without header
  std::vector<std::vector<std::string>> samples;  // the first data records' texts, at most 20
  std::vector<std::vector<std::string>> header_rows;
  std::vector<std::string> titles;
  std::string file_kind;  // not empty: the file is no table but this ("pdf", "zip", "html", …)
  bool separator_line = false;

  // Columns, other than the first, that were filled in every data record of the head.
  std::vector<std::uint32_t> filled_columns;
  // Share of filled cells and of numbers and dates in the head, per column, for judging odd
  // records.
  std::vector<double> filled, typed;

  // Where the data begin, in clean bytes and physical lines (1-based).
  std::size_t data_begin = 0;
  std::uint64_t data_line = 1;
};

// `head` is the beginning of the file as stored, `complete` whether it is all of the file. Only the
// first head_bytes are looked at.
Sniffed sniff(std::string_view head, bool complete);

// The same for bytes that are clean UTF-8 already. With `given`, only the header's place in the
// head and what follows from it is worked out.
Sniffed sniff_text(std::string_view head, bool complete, const EncodingGuess& guess,
                   const Dialect* given);

}  // namespace weerzien::csv
