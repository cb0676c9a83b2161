// What reading found besides the records: codes and counts, never sentences.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weerzien::csv {

// Counted per record unless the comment says otherwise.
enum class Code : std::uint8_t {
  // The whole file.
  empty_file,
  not_a_table,

  // Records that are not handed over.
  preamble,
  separator_line,  // "sep=;"
  blank_record,
  comment,
  repeated_header,
  totals,
  footer,
  other_table,

  // Records that are handed over with a remark.
  short_record,
  long_record,

  // Records that are handed over after a repair.
  stray_quote,      // quotes that are not doubled, or stand in the middle of a cell
  unclosed_quote,   // a quote that opens and never closes is a plain character
  shifted_record,   // one empty cell too many in front
  merged_cells,     // delimiters inside an unquoted cell
  other_delimiter,  // one record with another delimiter than the rest
  unwrapped,        // one record quoted as a whole
  joined_lines,     // a line end inside an unquoted cell

  // Bytes that were replaced or dropped; counted per byte.
  bad_utf8,
  nul_byte,
  end_mark,  // Ctrl-Z at the end of the file
};
inline constexpr std::size_t code_count = static_cast<std::size_t>(Code::end_mark) + 1;

// The code as the report and the web know it, in camelCase.
std::string_view name_of(Code code);

// Whether records with this code were read but not handed over.
constexpr bool is_left_out(Code code) {
  return code >= Code::preamble && code <= Code::other_table;
}

struct Tally {
  std::uint64_t count = 0;
  std::uint64_t first_line = 0;  // 1-based physical line; 0: never
};

// What was read and why it was read so, for the quality panel.
// records + the counts of all left-out codes = records read, always.
struct Evidence {
  std::array<Tally, code_count> tallies{};
  std::uint64_t records = 0;  // data records handed over
  std::uint64_t header_records = 0;
  std::uint64_t lines = 0;  // physical lines in the file
  std::uint64_t bytes = 0;  // bytes of the file
  std::uint32_t byte_order_marks = 0;
  std::string file_kind;  // of a file that is no table: "pdf", "zip", "html", …
  std::vector<std::vector<std::string>> header_rows;  // as read, before joining
  std::vector<std::string> titles;                    // text of the preamble, at most 100 records

  const Tally& operator[](Code code) const { return tallies[static_cast<std::size_t>(code)]; }
  Tally& operator[](Code code) { return tallies[static_cast<std::size_t>(code)]; }
  void count(Code code, std::uint64_t line, std::uint64_t times = 1);
};

}  // namespace weerzien::csv
