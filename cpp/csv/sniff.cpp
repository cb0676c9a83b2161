// The decisions about a file that are taken once, from its beginning.
#include "csv/sniff.h"

#include <algorithm>
#include <map>

#include "csv/record.h"

namespace weerzien::csv {

namespace {}  // namespace

Sniffed sniff_text(std::string_view head, bool complete, const EncodingGuess& guess,
                   const Dialect* given) {
  Sniffed result;
  Dialect& dialect = result.dialect;
  if (given != nullptr) dialect = *given;
  dialect.encoding = guess.encoding;
  std::size_t best = 0;
  for (const char candidate : {',', ';', '\t', '|'}) {
    if (given != nullptr) break;
    Dialect trial = dialect;
    trial.delimiter = candidate;
    RecordParser parser(trial);
    Record record;
    std::map<std::size_t, std::size_t> widths;
    std::size_t at = 0;
    while (at < head.size() && parser.parse(head, at, complete, record) == Parsed::record) {
      ++widths[record.fields.size()];
      at = record.next;
    }
    for (const auto& [width, count] : widths) {
      if (width > 1 && count * width > best) {
        best = count * width;
        dialect.delimiter = candidate;
        dialect.columns = static_cast<std::uint32_t>(width);
      }
    }
  }
  if (dialect.columns == 0) dialect.columns = 1;
  RecordParser parser(dialect);
  Record record;
  std::string scratch;
  if (!head.empty() && parser.parse(head, 0, complete, record) == Parsed::record) {
    for (const Field& field : record.fields) {
      result.names.emplace_back(parser.text_of(head, field, scratch));
    }
    result.header_rows.push_back(result.names);
    result.data_begin = record.next;
    result.data_line = 1 + record.lines;
  }
  return result;
}

Sniffed sniff(std::string_view head, bool complete) {
  complete = complete && head.size() <= head_bytes;
  head = head.substr(0, head_bytes);
  const EncodingGuess guess = guess_encoding(head);
  std::string clean;
  Cleaner(guess).clean(head, complete, clean);
  return sniff_text(clean, complete, guess, nullptr);
}

}  // namespace weerzien::csv
