// Trial readings and how they are judged.
//
// The idea of weighing how regular the rows are against how sensible the cells look is that of
// van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns"
// (2019); the measures here are our own.
#include "csv/candidates.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>

#include "csv/cells.h"
#include "csv/record.h"
#include "csv/tabs.h"

namespace weerzien::csv {

namespace {

constexpr std::size_t sample_bytes = 128 * 1024;
constexpr std::size_t sample_records = 200;
constexpr std::size_t lines_looked_at = 60;  // for hints as to what is worth trying
constexpr std::size_t enough_records = 5;
constexpr std::size_t cells_per_record_max = 64;

// How often a file uses this delimiter, all else being equal.
double prior(std::string_view delimiter) {
  if (delimiter == "," || delimiter == ";" || delimiter == "\t") return 1;
  if (delimiter == "|") return 0.98;
  if (delimiter == " ") return 0.85;
  if (delimiter == "  ") return 0.9;
  if (delimiter.size() > 1) return 1;
  const auto byte = static_cast<unsigned char>(delimiter.front());
  if (byte < 0x20) return 0.99;
  if (delimiter == "^" || delimiter == "~" || delimiter == ":" || delimiter == "!") return 0.85;
  if (delimiter == "=" || delimiter == "+" || delimiter == "_") return 0.6;
  return delimiter == "-" || delimiter == "." ? 0.4 : 0.75;
}

// A table of a single column is what is left when nothing else fits well.
constexpr double single_column_factor = 0.34;

bool is_common(std::string_view delimiter) {
  return delimiter == "," || delimiter == ";" || delimiter == "\t" || delimiter == "|";
}

struct Judgement {
  double score = 0;
  std::size_t columns = 1;
};

// A line that is quoted as a whole, without the quotes; anything else as it is.
std::string_view unwrapped(const RecordParser& parser, std::string_view bytes, const Record& record,
                           std::string& scratch) {
  const Field& field = record.fields.front();
  if (record.fields.size() == 1 && parser.is_quoted(bytes, field))
    return parser.text_of(bytes, field, scratch);
  std::size_t end = record.fields.back().end;
  return bytes.substr(field.begin, end - field.begin);
}

Judgement judge(std::string_view text, const Dialect& dialect) {
  RecordParser parser(dialect);
  Record record, inner;
  std::string scratch, line;
  struct Row {
    std::vector<double> cells;
    std::size_t empty = 0, typed = 0, width = 0;
    bool has_quote = false, clean = true;
  };
  std::vector<Row> rows;
  std::vector<std::size_t> filled_cells;
  std::size_t at = 0;
  while (at < text.size() && rows.size() < sample_records &&
         parser.parse(text, at, true, record) == Parsed::record) {
    // An open quote near the end of the sample may be closed behind it.
    if (record.remark == Code::unclosed_quote && rows.size() >= enough_records) break;
    std::string_view bytes = text;
    const bool has_quote =
        dialect.quote != 0 && text.substr(at, record.next - at).contains(dialect.quote);
    at = record.next;
    const Record* used = &record;
    if (dialect.wrapped) {
      line = unwrapped(parser, text, record, scratch);
      if (line.empty()) continue;
      parser.parse(line, 0, true, inner);
      bytes = line;
      used = &inner;
    }
    Row row;
    row.has_quote = has_quote;
    row.clean = used->clean;
    row.width = used->fields.size();
    for (std::size_t i = 0; i < std::min(used->fields.size(), cells_per_record_max); ++i) {
      const Field& field = used->fields[i];
      const std::string_view cell = parser.text_of(bytes, field, scratch);
      const CellKind kind = kind_of(cell);
      row.cells.push_back(plausibility(cell, kind, parser.is_quoted(bytes, field)));
      row.empty += kind == CellKind::empty;
      row.typed += kind != CellKind::empty && kind != CellKind::text;
      if (i >= filled_cells.size()) filled_cells.resize(i + 1);
      filled_cells[i] += kind != CellKind::empty;
    }
    if (row.empty == row.cells.size()) continue;
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return {};

  std::map<std::size_t, std::size_t> counts;
  for (const Row& row : rows) ++counts[row.width];
  Judgement result;
  double weight = 0;
  for (const auto& [width, count] : counts) {
    const double here = static_cast<double>(count) * static_cast<double>(count) *
                        (static_cast<double>(width) - 0.9);
    if (here > weight) {
      weight = here;
      result.columns = width;
    }
  }
  double plausible = 0, cells = 0, regular = 0, ragged = 0, typed = 0;
  double quoted = 0, quoted_well = 0;
  for (const Row& row : rows) {
    const bool is_regular = row.width == result.columns;
    regular += is_regular;
    ragged += !is_regular && row.width > 1;
    quoted += row.has_quote;
    quoted_well += row.has_quote && row.clean;
    if (!is_regular) continue;
    typed += static_cast<double>(row.typed);
    for (const double cell : row.cells) plausible += cell;
    cells += static_cast<double>(row.cells.size());
  }
  // A record with fewer or more cells is half as good, one that the delimiter does not cut is
  // nothing.
  const double regularity = (regular + 0.5 * ragged) / static_cast<double>(rows.size());
  const double width = static_cast<double>(result.columns);
  double score = plausible / cells;
  score *= score;
  score *= 0.3 * regularity + 0.7 * regularity * regularity;
  if (quoted > 0) score *= 0.35 + 0.65 * quoted_well / quoted;
  if (result.columns == 1) {
    result.score = score * single_column_factor;
    return result;
  }
  score *= (width - 1) / width * 0.3 + 0.7;
  score *= prior(dialect.delimiter);
  // A column that is empty everywhere hints at a piece of another delimiter.
  std::size_t empty_columns = 0;
  for (std::size_t i = 0; i + 1 < std::min(result.columns, filled_cells.size()); ++i) {
    empty_columns += filled_cells[i] == 0;
  }
  if (!is_common(dialect.delimiter)) {
    // An unusual delimiter must convince: no exceptions, nothing empty, and some values in it.
    if (regularity < 1) score *= 0.7;
    if (typed == 0 && result.columns < 4) score *= 0.4;
    if (rows.size() < 2) score *= 0.5;
    if (result.columns == 2) score *= 0.8;
  }
  score *= 1 - 0.5 * static_cast<double>(empty_columns) / width;
  result.score = score;
  return result;
}

bool is_word_byte(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x80 || std::isalnum(code) != 0;
}

// Calls `use` for each of the first lines.
template <typename Use>
void for_each_line(std::string_view text, char line_end, std::size_t lines_max, Use use) {
  for (std::size_t lines = 0, at = 0; at < text.size() && lines < lines_max; ++lines) {
    const std::size_t end = std::min(text.find(line_end, at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) use(line);
    at = end + 1;
  }
}

// Characters above ASCII that somebody might choose as delimiter.
constexpr std::array<std::string_view, 14> wide_delimiters = {"§", "¬", "¦", "¶", "·", "•", "→",
                                                              "¤", "¨", "°", "±", "þ", "‡", "␟"};

}  // namespace

char guess_line_end(std::string_view text) {
  std::size_t line_feeds = 0, lone_returns = 0, separators = 0, returns_behind = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') {
      ++line_feeds;
    } else if (text[at] == '\r') {
      const bool lone = at + 1 == text.size() || text[at + 1] != '\n';
      lone_returns += lone;
      returns_behind += lone && at > 0 && text[at - 1] == '\n';
    } else if (text[at] == 0x1E) {
      ++separators;
    }
  }
  if (separators > line_feeds + lone_returns) return 0x1E;
  // "\n\r" as a line end: the '\n' before each '\r' is taken along.
  if (returns_behind * 10 > line_feeds * 9) return '\r';
  return lone_returns > line_feeds ? '\r' : '\n';
}

std::vector<std::string> delimiter_candidates(std::string_view text, char line_end) {
  text = text.substr(0, sample_bytes);
  std::map<std::string, std::size_t, std::less<>> lines_with;
  std::size_t lines = 0;
  for_each_line(text, line_end, lines_looked_at, [&](std::string_view line) {
    ++lines;
    std::map<std::string, std::size_t, std::less<>> here;
    for (std::size_t at = 0; at < line.size();) {
      if (is_word_byte(line[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      std::string run;
      for (; end < line.size() && !is_word_byte(line[end]); ++end) {
        if (line[end] != '"' && line[end] != '\'' && line[end] != '`') run.push_back(line[end]);
        here.try_emplace(std::string(1, line[end]));
      }
      // Several bytes: a run as it stands between words; not one that is doubled by an empty cell
      // only.
      const bool many = run.size() >= 2 && run.size() <= 4;
      if (many && (run.front() != ' ' && run.back() != ' ')) here.try_emplace(run);
      const bool padded = run.size() == 3 || run.size() == 4;
      if (padded && run.front() == ' ' && run.back() == ' ') here.try_emplace(run);
      at = end;
    }
    for (const std::string_view wide : wide_delimiters) {
      if (line.contains(wide)) here.try_emplace(std::string(wide));
    }
    for (const auto& [string, count] : here) ++lines_with[string];
  });
  std::vector<std::string> result = {","};
  static constexpr std::string_view never = "\"'()[]{}<>?\r`";
  for (const auto& [string, count] : lines_with) {
    if (string == ",") continue;
    const bool common = is_common(string) || string == " ";
    if (count * 10 < lines * (common ? 3 : 9)) continue;
    if (string.size() == 1 && never.contains(string.front())) continue;
    if (string.size() == 1 && string.front() == line_end) continue;
    if (string.size() > 1 && string.find_first_not_of("\"'.-_() \t") == std::string::npos) continue;
    result.push_back(string);
  }
  return result;
}

namespace {

// Quotes worth trying: '"' always, others if cells begin and end with them.
std::vector<char> quote_candidates(std::string_view text, char line_end,
                                   std::string_view delimiter) {
  std::vector<char> result = {'"'};
  for (const char quote : std::string_view("'`~^|$%*/@!")) {
    if (delimiter.contains(quote) || !text.contains(quote)) continue;
    std::size_t around = 0, lines = 0;
    for_each_line(text.substr(0, sample_bytes), line_end, lines_looked_at,
                  [&](std::string_view line) {
                    const std::string closing = quote + std::string(delimiter);
                    const std::string opening = std::string(delimiter) + quote;
                    const bool opens = line.starts_with(quote) || line.contains(opening);
                    const bool closes = line.ends_with(quote) || line.contains(closing);
                    around += opens && closes;
                    ++lines;
                  });
    const bool usual = quote == '\'' || quote == '`';
    if (usual ? around >= 2 : around * 2 >= lines && around >= 3) result.push_back(quote);
  }
  return result;
}

// Share of delimiters that have a blank behind them, and of lines that have one in that place.
bool looks_padded(std::string_view text, char line_end, std::string_view delimiter) {
  std::size_t followed = 0, all = 0;
  for_each_line(text.substr(0, sample_bytes), line_end, lines_looked_at,
                [&](std::string_view line) {
                  for (std::size_t at = line.find(delimiter); at != std::string_view::npos;
                       at = line.find(delimiter, at + delimiter.size())) {
                    const std::size_t next = at + delimiter.size();
                    if (next >= line.size()) continue;
                    ++all;
                    followed += line[next] == ' ';
                  }
                });
  return all > 0 && followed * 2 > all;
}

// Whether each line is one date or address: no blank, colon or slash in it separates anything.
bool are_lines_values(std::string_view text, char line_end) {
  std::size_t values = 0, all = 0;
  for_each_line(text.substr(0, sample_bytes), line_end, lines_looked_at,
                [&](std::string_view line) {
                  const CellKind kind = kind_of(line);
                  values += kind == CellKind::date || kind == CellKind::address;
                  ++all;
                });
  return all > 0 && values * 10 >= all * 8;
}

// Whether the line is one quoted field: quotes at both ends, doubled ones between.
bool is_wrapped(std::string_view line) {
  if (line.size() < 3 || !line.starts_with('"') || !line.ends_with('"')) return false;
  line = line.substr(1, line.size() - 2);
  for (std::size_t at = line.find('"'); at < line.size(); at = line.find('"', at)) {
    const std::size_t end = std::min(line.find_first_not_of('"', at), line.size());
    if ((end - at) % 2 != 0) return false;
    at = end;
  }
  return true;
}

// Most lines are quoted as a whole.
bool looks_wrapped(std::string_view text, char line_end) {
  std::size_t wrapped = 0, all = 0;
  for_each_line(text.substr(0, sample_bytes), line_end, lines_looked_at,
                [&](std::string_view line) {
                  wrapped += is_wrapped(line);
                  ++all;
                });
  return all > 0 && wrapped * 10 >= all * 7;
}

}  // namespace

Dialect guess_dialect(std::string_view text, bool complete, bool nul_escapes,
                      std::string_view delimiter) {
  // Whole lines only: what is cut off must not look like damage.
  std::string_view sample = text.substr(0, sample_bytes);
  Dialect base;
  base.line_end = guess_line_end(text);
  if (nul_escapes) base.escape = Dialect::data_link_escape;
  if (sample.size() < text.size() || !complete) {
    const std::size_t last = sample.rfind(base.line_end);
    if (last != std::string_view::npos) sample = sample.substr(0, last + 1);
  }
  std::vector<std::string> delimiters = delimiter_candidates(text, base.line_end);
  if (!delimiter.empty()) delimiters = {std::string(delimiter)};

  Dialect best = base;
  Judgement best_judgement;
  const auto consider = [&](const Dialect& dialect, double factor) {
    Judgement judgement = judge(sample, dialect);
    judgement.score *= factor;
    if (judgement.score > best_judgement.score) {
      best_judgement = judgement;
      best = dialect;
      best.columns = static_cast<std::uint32_t>(judgement.columns);
    }
  };
  const bool wrapped = looks_wrapped(text, base.line_end);
  const bool whole = are_lines_values(text, base.line_end);
  const bool tabbed = delimiter.empty() && is_tabbed(sample, base.line_end);
  for (const std::string& candidate : delimiters) {
    if (tabbed && candidate == " ") continue;
    if (whole && !is_common(candidate) && delimiter.empty()) continue;
    for (const char quote : quote_candidates(text, base.line_end, candidate)) {
      Dialect dialect = base;
      dialect.delimiter = candidate;
      dialect.quote = quote;
      const double usual = quote == '"' || quote == '\'' ? 1 : 0.93;
      consider(dialect, usual);
      const bool escapes = text.contains(std::string{'\\', quote}) ||
                           (is_common(candidate) && text.contains('\\' + candidate));
      if (!nul_escapes && escapes) {
        dialect.escape = '\\';
        consider(dialect, usual);
        dialect.escape = base.escape;
      }
      if (candidate != " " && looks_padded(text, base.line_end, candidate)) {
        dialect.padded = true;
        consider(dialect, usual);
        dialect.padded = false;
      }
      if (candidate == " ") {
        dialect.blank_runs = true;
        consider(dialect, 1.02 * usual);
        dialect.delimiter = "  ";
        consider(dialect, 1.02 * usual);
        dialect.delimiter = candidate;
        dialect.blank_runs = false;
      }
      if (wrapped && quote == '"') {
        dialect.wrapped = true;
        consider(dialect, usual);
      }
    }
  }
  return best;
}

}  // namespace weerzien::csv
