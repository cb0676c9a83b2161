// The decisions about a file that are taken once, from its beginning.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"
#include "csv/encoding.h"
#include "csv/issue.h"
#include "csv/profile.h"

namespace weerzien::csv {

// Bytes of the file that are looked at; a longer file is judged by these.
inline constexpr std::size_t head_bytes = 256 * 1024;

// What somebody knows about a file, however it looks; everything left open is found out.
struct Hints {
  std::optional<Encoding> encoding;
  std::string delimiter;  // empty: not known
  std::optional<bool> has_header;
};

struct Sniffed {
  Dialect dialect;
  std::vector<std::string> names;                     // empty without header
  std::vector<std::vector<std::string>> header_rows;  // before they were joined
  std::vector<std::vector<std::string>> samples;      // texts of the first data records, at most 20
  std::vector<std::string> titles;         // texts of the records before the header, at most 100
  std::vector<std::uint64_t> title_lines;  // their physical lines
  std::vector<std::uint64_t> blank_lines;  // of the blank records there, at most 100
  std::vector<ColumnProfile> profile;
  std::size_t usual_filled = 0;  // cells with text in the usual data record
  std::string file_kind;  // not empty: the file is no table but this ("pdf", "zip", "html", …)
  bool separator_line = false;        // the file began with "sep=;"
  std::uint32_t preamble_filled = 0;  // records before the header that are not blank
  std::uint32_t preamble_blank = 0;

  // Where the data begin, in clean bytes and physical lines (1-based).
  std::size_t data_begin = 0;
  std::uint64_t data_line = 1;
};

// `head` is the beginning of the file as stored, `complete` whether it is all of the file. Only the
// first head_bytes are looked at.
Sniffed sniff(std::string_view head, bool complete);

// The same for bytes that are clean UTF-8 already. With `given`, only what follows from that
// dialect is worked out.
Sniffed sniff_text(std::string_view head, bool complete, const EncodingGuess& guess,
                   const Dialect* given, const Hints& hints = {});

}  // namespace weerzien::csv
