// The decisions taken from the beginning of a file: whatever it holds, they fit each other and the
// bytes.
#include "csv/sniff.h"

#include <string>
#include <string_view>

#include "support/fuzzing.h"

using namespace weerzien;
using namespace weerzien::csv;
using fuzz::check;

namespace {

void check_dialect(const Dialect& dialect) {
  check(!dialect.delimiter.empty() && dialect.delimiter.size() <= 8, "no delimiter");
  check(!dialect.delimiter.contains(dialect.line_end), "the delimiter ends lines");
  check(dialect.quote == 0 || !dialect.delimiter.contains(dialect.quote), "the delimiter quotes");
  check(dialect.quote == 0 || dialect.quote != dialect.line_end, "the quote ends lines");
  check(dialect.has_header == (dialect.header_records > 0), "a header without records");
}

void check_sniffed(const Sniffed& sniffed, std::size_t clean_bytes) {
  const Dialect& dialect = sniffed.dialect;
  check_dialect(dialect);
  check(sniffed.header_rows.size() == dialect.header_records, "header records and rows differ");
  check(sniffed.preamble_filled + sniffed.preamble_blank == dialect.preamble_records,
        "title rows do not add up");
  check(sniffed.titles.size() <= 100 && sniffed.titles.size() == sniffed.title_lines.size(),
        "titles and their lines");
  check(sniffed.samples.size() <= 20, "too many samples");
  check(sniffed.profile.empty() || sniffed.profile.size() == dialect.columns,
        "a profile of other columns");
  check(sniffed.usual_filled <= dialect.columns, "more cells than columns");
  check(sniffed.data_begin <= clean_bytes, "the data begin behind the end");
  check(sniffed.data_line >= 1 && sniffed.data_line <= clean_bytes + 1, "the line of the data");
  // A stray carriage return may end a record within a line, so both may be on one.
  for (const std::uint64_t line : sniffed.title_lines) {
    check(line >= 1 && line <= sniffed.data_line, "a title among data");
  }
}

}  // namespace

// The first byte says which hints are given and whether the bytes are all of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input(data, size);
  const std::uint8_t choice = input.byte();
  const std::string_view head = input.rest();
  const bool complete = choice % 2 == 0;
  const Sniffed sniffed = sniff(head, complete);
  if (!sniffed.file_kind.empty()) {
    check(sniffed.names.empty() && sniffed.samples.empty(), "a table in a file that is none");
    return 0;
  }
  const EncodingGuess guess = guess_encoding(head);
  std::string clean;
  const std::size_t used = Cleaner(guess).clean(head, complete, clean);
  check(complete ? used == head.size() : used + 4 > head.size(), "bytes were left over");
  check_sniffed(sniffed, clean.size());

  static constexpr std::string_view delimiters[] = {"", ",", ";", "\t", "||", " "};
  Hints hints;
  hints.delimiter = delimiters[choice / 2 % std::size(delimiters)];
  if (choice & 0x40) hints.has_header = (choice & 0x80) != 0;
  const Sniffed hinted = sniff_text(clean, complete, guess, nullptr, hints);
  check_sniffed(hinted, clean.size());
  // What was decided once and is given again must be taken as it is.
  const Sniffed again = sniff_text(clean, complete, guess, &hinted.dialect, {});
  check_dialect(again.dialect);
  check(again.dialect.delimiter == hinted.dialect.delimiter, "another delimiter than was given");
  check(again.data_begin <= clean.size(), "the data begin behind the end");
  return 0;
}
