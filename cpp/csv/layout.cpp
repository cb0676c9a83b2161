// Title rows hold a cell or two, header rows hold words above columns of numbers and dates.
#include "csv/layout.h"

#include <algorithm>
#include <map>
#include <set>

#include "csv/record.h"

namespace weerzien::csv {

namespace {

constexpr std::size_t header_rows_max = 5;
constexpr std::size_t samples_max = 20;
constexpr std::size_t profile_rows_max = 500;
constexpr std::size_t enough_rows = 5;
constexpr std::size_t open_record_bytes_max = 32 * 1024;
constexpr std::size_t table_rows_min = 10;  // rows alike that may be a table of their own
constexpr std::size_t titles_max = 100;

const std::string& cell(const Row& row, std::size_t column) {
  static const std::string none;
  return column < row.cells.size() ? row.cells[column] : none;
}

std::vector<ColumnProfile> profile_of_rows(const std::vector<const Row*>& rows,
                                           std::size_t columns) {
  std::vector<const std::vector<std::string>*> cells;
  for (const Row* row : rows) {
    if (cells.size() < profile_rows_max) cells.push_back(&row->cells);
  }
  return profile_of(cells, columns);
}

Agreement agreement_of(const Row& row, const std::vector<ColumnProfile>& profile) {
  const std::vector<std::string_view> cells(row.cells.begin(), row.cells.end());
  return agreement(cells, profile);
}

// Cells that are not empty in the middle row of all.
std::size_t usual_filled(const std::vector<const Row*>& rows) {
  std::vector<std::size_t> filled;
  for (const Row* row : rows) filled.push_back(row->filled);
  const auto middle = filled.begin() + static_cast<std::ptrdiff_t>(filled.size() / 2);
  std::nth_element(filled.begin(), middle, filled.end());
  return *middle;
}

std::uint64_t line_ends(std::string_view text, char line_end) {
  return static_cast<std::uint64_t>(std::count(text.begin(), text.end(), line_end));
}

// A header of years above numbers: "Country, 2019, 2020".
bool has_years(const Row& row, const std::vector<const Row*>& body) {
  std::size_t years = 0, years_below = 0;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    if (!is_year(row.cells[column])) continue;
    ++years;
    for (const Row* below : body) years_below += is_year(cell(*below, column));
  }
  return years >= 2 && years_below * 2 < years * body.size();
}

bool is_data(const Row& row, const std::vector<ColumnProfile>& profile,
             const std::vector<const Row*>& body) {
  const Agreement found = agreement_of(row, profile);
  if (has_years(row, body)) return false;
  return found.fitting > 0 && found.fitting >= found.differing;
}

// The only row of a file: values make it a record.
bool is_data_alone(const Row& row) {
  std::size_t values = 0;
  for (const std::string& text : row.cells) {
    const CellKind kind = kind_of(text);
    values += (kind == CellKind::number && !is_year(text)) || kind == CellKind::date ||
              kind == CellKind::address;
  }
  return values >= 2;
}

// In a table of nothing but words: whether the row is one more record. A header's cells are all
// there, differ from each other, and do not come back below.
bool is_data_of_words(const Row& row, const std::vector<const Row*>& body, std::size_t columns) {
  if (body.size() < 2) return false;
  std::size_t repeated = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    const std::string& text = cell(row, column);
    if (text.empty()) continue;
    std::size_t same = 0;
    for (const Row* below : body) same += below != &row && cell(*below, column) == text;
    repeated += same * 10 >= body.size() || same >= 2;
  }
  return repeated * 2 > row.filled;
}

// A row above the header that names groups of columns: words, and not just in the first two cells
// as a title or "Period: 2024" is.
bool names_groups(const Row& row, std::size_t columns) {
  if (row.cells.size() + 1 < columns || row.filled < 2) return false;
  bool spread = false;
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const CellKind kind = kind_of(row.cells[column]);
    if (kind == CellKind::number || kind == CellKind::date || kind == CellKind::address)
      return false;
    spread = spread || (column >= 2 && kind != CellKind::empty);
  }
  return spread;
}

struct Header {
  std::size_t first = 0;  // row
  std::size_t rows = 0;   // 0: none
};

Header find_header(const std::vector<Row>& rows, std::size_t columns,
                   const std::vector<ColumnProfile>& profile, const std::vector<const Row*>& body) {
  const std::size_t usual = usual_filled(body);
  const std::size_t least = columns == 1 ? 1 : std::max<std::size_t>(2, (usual + 1) / 2);

  Header header;
  while (header.first < rows.size() && rows[header.first].filled < least) ++header.first;
  if (header.first == rows.size()) header.first = 0;

  const bool has_types =
      std::any_of(profile.begin(), profile.end(), [](auto& p) { return is_typed(p.kind); });
  const Row& first = rows[header.first];
  const bool alone = header.first + 1 == rows.size();
  const bool data = alone       ? is_data_alone(first)
                    : has_types ? is_data(first, profile, body)
                                : is_data_of_words(first, body, columns);
  if (data) return header;
  header.rows = 1;
  while (header.rows < header_rows_max && header.first + header.rows + 1 < rows.size()) {
    const Row& next = rows[header.first + header.rows];
    const bool same = next.cells == first.cells;
    const Agreement found = agreement_of(next, profile);
    const bool words = has_types && found.fitting == 0 && found.differing > 0 && next.filled >= 2 &&
                       next.cells.size() + 1 >= columns;
    if (!same && !words) break;
    ++header.rows;
  }
  while (header.first > 0 && header.rows < header_rows_max && has_types &&
         names_groups(rows[header.first - 1], columns)) {
    --header.first;
    ++header.rows;
  }
  return header;
}

// The row just above the data may be the header in another delimiter: as many words as there are
// columns.
bool reread_header(std::string_view text, std::size_t columns, const Dialect& known, Row& row) {
  const std::string_view raw = text.substr(row.begin, row.next - row.begin);
  for (const std::string_view delimiter : {",", ";", "\t", "|", " "}) {
    if (delimiter == known.delimiter || !raw.contains(delimiter)) continue;
    Dialect dialect = known;
    dialect.delimiter = delimiter;
    RecordParser parser(dialect);
    Record record;
    if (parser.parse(raw, 0, true, record) != Parsed::record) continue;
    std::vector<std::string> cells;
    std::string scratch;
    for (const Field& field : record.fields)
      cells.emplace_back(parser.text_of(raw, field, scratch));
    const bool words = std::all_of(cells.begin(), cells.end(), [](const auto& cell) {
      return kind_of(cell) == CellKind::text;
    });
    if (cells.size() != columns || !words) continue;
    row.cells = std::move(cells);
    row.filled = columns;
    return true;
  }
  return false;
}

// Header and data that differ by one column: a delimiter too many in front of the header is
// dropped, and the header of a table with row names, as R writes it, gets an empty first name.
void align_names(const std::vector<const Row*>& records, std::size_t columns,
                 std::vector<std::string>& names) {
  if (names.size() == columns + 1 && names.front().empty()) {
    names.erase(names.begin());
  } else if (names.size() + 1 == columns && columns > 2 && records.size() >= 2) {
    std::set<std::string_view> first;
    bool last_filled = true;
    for (const Row* row : records) {
      first.insert(row->cells.front());
      last_filled = last_filled && !row->cells.back().empty();
    }
    const bool counts = records[0]->cells.front() == "1" && records[1]->cells.front() == "2";
    const bool words = kind_of(records[0]->cells.front()) == CellKind::text;
    if (last_filled && first.size() == records.size() && (counts || words)) {
      names.insert(names.begin(), std::string());
    }
  }
}

}  // namespace

std::vector<std::string> joined_names(const std::vector<std::vector<std::string>>& rows,
                                      bool keep_repeats) {
  if (rows.size() == 1) return rows.front();
  std::size_t columns = 0;
  for (const auto& row : rows) columns = std::max(columns, row.size());
  const auto at = [&](std::size_t row, std::size_t column) -> std::string_view {
    return column < rows[row].size() ? trimmed(rows[row][column]) : std::string_view{};
  };
  std::vector<std::string> names(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    std::string_view last;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      std::string_view part = at(row, column);
      const bool named_below = [&] {
        for (std::size_t below = row + 1; below < rows.size(); ++below) {
          if (!at(below, column).empty()) return true;
        }
        return false;
      }();
      for (std::size_t left = column; part.empty() && named_below && left > 0; --left) {
        bool other_group = false;
        for (std::size_t above = 0; above < row; ++above) {
          other_group = other_group || !at(above, left).empty();
        }
        if (other_group) break;
        part = at(row, left - 1);
      }
      if (part.empty() || (part == last && !keep_repeats)) continue;
      if (!names[column].empty()) names[column] += ' ';
      names[column] += part;
      last = part;
    }
  }
  return names;
}

std::vector<Row> read_rows(std::string_view text, bool complete, const Dialect& dialect) {
  std::vector<Row> rows;
  RecordParser parser(dialect), inner_parser(dialect);
  Record record, inner;
  std::string scratch, line;
  std::uint64_t line_number = 1;
  std::size_t at = 0;
  while (at < text.size()) {
    // A quote that stays open far from the end of the head must not hide the rest of it.
    const bool settle = complete || text.size() - at > open_record_bytes_max;
    if (parser.parse(text, at, settle, record) == Parsed::incomplete) break;
    if (!complete && record.remark == Code::unclosed_quote && rows.size() >= enough_rows) break;
    Row row;
    row.begin = at;
    row.next = at = record.next;
    row.line = line_number;
    line_number += line_ends(text.substr(row.begin, row.next - row.begin), dialect.line_end);
    std::string_view bytes = text;
    const Record* used = &record;
    if (dialect.wrapped && record.fields.size() == 1 && parser.is_quoted(text, record.fields[0])) {
      line = parser.text_of(text, record.fields[0], scratch);
      if (!line.empty() && inner_parser.parse(line, 0, true, inner) == Parsed::record) {
        bytes = line;
        used = &inner;
      }
    }
    for (const Field& field : used->fields) {
      row.cells.emplace_back(parser.text_of(bytes, field, scratch));
      row.filled += !trimmed(row.cells.back()).empty();
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::size_t usual_width(const std::vector<Row>& rows) {
  std::map<std::size_t, std::size_t> counts;
  for (const Row& row : rows) {
    if (row.filled > 0) ++counts[row.cells.size()];
  }
  const auto weight = [&](std::size_t width) {
    const auto rows_here = static_cast<double>(counts[width]);
    return rows_here * rows_here * (static_cast<double>(width) - 0.9);
  };
  std::size_t result = 1;
  for (const auto& [width, count] : counts) {
    if (weight(width) > weight(result)) result = width;
  }
  std::size_t run = 0, run_width = 0;
  for (const Row& row : rows) {
    if (row.filled == 0) continue;
    run = row.cells.size() == run_width ? run + 1 : 1;
    run_width = row.cells.size();
    if (run == table_rows_min && weight(run_width) * 2 > weight(result)) return run_width;
  }
  return result;
}

void find_layout(std::string_view text, std::vector<Row> rows, bool given,
                 std::optional<bool> has_header, Sniffed& sniffed) {
  Dialect& dialect = sniffed.dialect;
  const std::size_t columns = usual_width(rows);
  std::vector<const Row*> full;
  for (const Row& row : rows) {
    if (row.cells.size() == columns && row.filled > 0) full.push_back(&row);
  }
  if (full.empty()) {
    dialect.has_header = false;
    dialect.header_records = 0;
    return;
  }
  // The first rows may be header; types are those of the rest.
  const std::size_t doubtful = std::min<std::size_t>(header_rows_max, full.size() / 2);
  std::vector<const Row*> body(full.begin() + static_cast<std::ptrdiff_t>(doubtful), full.end());
  // A header that comes again, where exports were pasted together, says nothing about the data.
  const auto repeats_first = [&](const Row* row) { return row->cells == full.front()->cells; };
  if (!std::ranges::all_of(body, repeats_first)) std::erase_if(body, repeats_first);
  sniffed.profile = profile_of_rows(body, columns);

  Header header;
  if (given) {
    header.first = std::min<std::size_t>(dialect.preamble_records, rows.size());
    header.rows = std::min<std::size_t>(dialect.header_records, rows.size() - header.first);
  } else {
    header = find_header(rows, columns, sniffed.profile, body);
    if (header.rows == 0 && header.first > 0 && columns > 2 &&
        reread_header(text, columns, dialect, rows[header.first - 1])) {
      header = {header.first - 1, 1};
    }
    if (has_header) header.rows = *has_header ? std::max<std::size_t>(header.rows, 1) : 0;
  }
  for (std::size_t i = 0; i < header.first; ++i) {
    (rows[i].filled > 0 ? sniffed.preamble_filled : sniffed.preamble_blank) += 1;
    std::vector<std::uint64_t>& lines =
        rows[i].filled > 0 ? sniffed.title_lines : sniffed.blank_lines;
    if (lines.size() == titles_max) continue;
    lines.push_back(rows[i].line);
    if (rows[i].filled == 0) continue;
    std::string title;
    for (const std::string& text : rows[i].cells) {
      if (text.empty()) continue;
      if (!title.empty()) title += ' ';
      title += text;
    }
    sniffed.titles.push_back(std::move(title));
  }
  for (std::size_t i = 0; i < header.rows; ++i) {
    sniffed.header_rows.push_back(rows[header.first + i].cells);
  }
  const std::size_t data = header.first + header.rows;
  dialect.has_header = header.rows > 0;
  dialect.preamble_records = static_cast<std::uint32_t>(header.first);
  dialect.header_records = static_cast<std::uint32_t>(header.rows);
  dialect.columns = static_cast<std::uint32_t>(columns);
  sniffed.names = joined_names(sniffed.header_rows, false);
  if (data < rows.size()) {
    sniffed.data_begin = rows[data].begin;
    sniffed.data_line = rows[data].line;
  } else {
    sniffed.data_begin = rows.back().next;
    sniffed.data_line =
        rows.back().line +
        line_ends(text.substr(rows.back().begin, rows.back().next - rows.back().begin),
                  dialect.line_end);
  }
  std::vector<const Row*> records;
  for (std::size_t i = data; i < rows.size(); ++i) {
    if (rows[i].filled == 0) continue;
    if (sniffed.samples.size() < samples_max) sniffed.samples.push_back(rows[i].cells);
    if (rows[i].cells.size() == columns) records.push_back(&rows[i]);
  }
  // A few rows that are mostly empty, as totals and footers are, are no measure for the rest.
  if (!records.empty()) {
    const std::size_t usual = usual_filled(records);
    const auto is_sparse = [&](const Row* row) { return row->filled * 2 <= usual && usual > 2; };
    const auto sparse = std::count_if(records.begin(), records.end(), is_sparse);
    if (sparse * 5 <= std::ssize(records)) std::erase_if(records, is_sparse);
  }
  align_names(records, columns, sniffed.names);
  if (records.empty()) return;
  sniffed.profile = profile_of_rows(records, columns);
  sniffed.usual_filled = usual_filled(records);
}

}  // namespace weerzien::csv
