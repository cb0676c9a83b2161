// How the bytes of one file make records: what sniffing decides once, before the first record is
// read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace weerzien::csv {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, windows1252, latin9 };

// The name as the web knows it: "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15".
std::string_view name_of(Encoding encoding);

// The byte that may stand before that line end as part of it; 0: none.
constexpr char line_companion(char line_end) {
  return line_end == '\n' ? '\r' : line_end == '\r' ? '\n' : '\0';
}

struct Dialect {
  Encoding encoding = Encoding::utf8;

  // One or more bytes of UTF-8. Together with `blank_runs` it is one or two blanks and means that
  // any run of at least so many blanks and tabs separates two cells and that blanks around the
  // record mean nothing.
  std::string delimiter = ",";
  bool blank_runs = false;

  // Blanks on either side of a delimiter are not part of the cells ("a, b").
  bool padded = false;

  char quote = '"';  // 0: no byte quotes
  // Takes its special meaning from a quote or escape behind it; 0: quotes are doubled. Files that
  // escape with a NUL byte are read with data_link_escape in its place.
  char escape = 0;
  static constexpr char data_link_escape = 0x10;

  // '\n' takes '\r's before it along, '\r' (the classic Macintosh line end) '\n's before it;
  // 0x1E is ASCII's record separator.
  char line_end = '\n';

  // Every line as a whole is quoted once more: "a,b,""c, d""".
  bool wrapped = false;

  bool has_header = true;
  std::uint32_t preamble_records =
      0;                             // records before the header: titles, blank lines, a sep= line
  std::uint32_t header_records = 1;  // 0 without header; above 1 the names are joined with a blank
  std::uint32_t columns = 0;         // cells of the usual data record

  // Whether the vector scanner can read the file as it is, without rewriting.
  bool plain() const {
    return delimiter.size() == 1 && !blank_runs && !padded && !wrapped && escape == 0;
  }
};

}  // namespace weerzien::csv
