// Names of the codes and the one way to count them.
#include "csv/issue.h"

#include "csv/dialect.h"

namespace weerzien::csv {

std::string_view name_of(Code code) {
  switch (code) {
    case Code::empty_file: return "emptyFile";
    case Code::not_a_table: return "notATable";
    case Code::preamble: return "preamble";
    case Code::separator_line: return "separatorLine";
    case Code::blank_record: return "blankRecord";
    case Code::comment: return "comment";
    case Code::repeated_header: return "repeatedHeader";
    case Code::totals: return "totals";
    case Code::footer: return "footer";
    case Code::other_table: return "otherTable";
    case Code::short_record: return "shortRecord";
    case Code::long_record: return "longRecord";
    case Code::stray_quote: return "strayQuote";
    case Code::unclosed_quote: return "unclosedQuote";
    case Code::shifted_record: return "shiftedRecord";
    case Code::merged_cells: return "mergedCells";
    case Code::other_delimiter: return "otherDelimiter";
    case Code::unwrapped: return "unwrapped";
    case Code::joined_lines: return "joinedLines";
    case Code::bad_utf8: return "badUtf8";
    case Code::nul_byte: return "nulByte";
    case Code::end_mark: return "endMark";
  }
  return "";
}

std::string_view name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8: return "utf-8";
    case Encoding::utf16le: return "utf-16le";
    case Encoding::utf16be: return "utf-16be";
    case Encoding::windows1252: return "windows-1252";
    case Encoding::latin9: return "iso-8859-15";
  }
  return "";
}

void Evidence::count(Code code, std::uint64_t line, std::uint64_t times) {
  Tally& tally = (*this)[code];
  if (tally.count == 0) tally.first_line = line;
  tally.count += times;
}

}  // namespace weerzien::csv
