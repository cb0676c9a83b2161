// The decisions about a file that are taken once, from its beginning, in their order.
#include "csv/sniff.h"

#include "csv/candidates.h"
#include "csv/file_kind.h"
#include "csv/layout.h"

namespace weerzien::csv {

namespace {

// Excel's first line that names the delimiter; the answer is empty if there is none.
struct SeparatorLine {
  std::string_view delimiter;
  std::size_t next = 0;  // offset behind the line
};

SeparatorLine separator_line(std::string_view text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  std::string_view line = text.substr(0, end);
  if (line.starts_with('"') && line.ends_with('"') && line.size() > 2) {
    line = line.substr(1, line.size() - 2);
  }
  if (line.size() < 5 || line.size() > 8) return {};
  const auto same = [&](std::size_t at, char lower) { return (line[at] | 0x20) == lower; };
  if (!same(0, 's') || !same(1, 'e') || !same(2, 'p') || line[3] != '=') return {};
  SeparatorLine result{line.substr(4), end};
  if (text.substr(end).starts_with("\r\n")) {
    result.next += 2;
  } else if (end < text.size()) {
    result.next += 1;
  }
  return result;
}

}  // namespace

Sniffed sniff_text(std::string_view head, bool complete, const EncodingGuess& guess,
                   const Dialect* given, const Hints& hints) {
  Sniffed result;
  const SeparatorLine separator = separator_line(head);
  result.separator_line = !separator.delimiter.empty();
  if (given != nullptr) {
    result.dialect = *given;
  } else {
    const std::string_view rest = head.substr(separator.next);
    const std::string_view known =
        hints.delimiter.empty() ? separator.delimiter : std::string_view(hints.delimiter);
    result.dialect = guess_dialect(rest, complete, guess.nul_escapes, known);
  }
  Dialect& dialect = result.dialect;
  dialect.encoding = guess.encoding;
  const std::size_t skipped = given == nullptr ? separator.next : 0;

  std::vector<Row> rows = read_rows(head.substr(skipped), complete, dialect);
  const auto columns = static_cast<std::uint32_t>(usual_width(rows));
  if (columns != dialect.columns) {
    // How damaged records read depends on the number of cells that is expected.
    dialect.columns = columns;
    rows = read_rows(head.substr(skipped), complete, dialect);
  }
  if (rows.empty()) {
    dialect.has_header = false;
    dialect.header_records = 0;
    dialect.columns = 0;
    return result;
  }
  find_layout(head.substr(skipped), std::move(rows), given != nullptr, hints.has_header, result);
  result.data_begin += skipped;
  if (skipped > 0) ++result.data_line;
  return result;
}

Sniffed sniff(std::string_view head, bool complete) {
  complete = complete && head.size() <= head_bytes;
  head = head.substr(0, head_bytes);
  const std::string_view kind = file_kind(head);
  if (!kind.empty()) {
    Sniffed result;
    result.file_kind = kind;
    return result;
  }
  const EncodingGuess guess = guess_encoding(head);
  std::string clean;
  Cleaner(guess).clean(head, complete, clean);
  return sniff_text(clean, complete, guess, nullptr);
}

}  // namespace weerzien::csv
