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
constexpr std::size_t titles_max = 16;

const std::string& cell(const Row& row, std::size_t column) {
  static const std::string none;
  return column < row.cells.size() ? row.cells[column] : none;
}

bool is_typed(CellKind kind) { return kind != CellKind::empty && kind != CellKind::text; }

// Whether a cell of kind `kind` could be a value of a column that holds `column_kind`.
bool fits(CellKind kind, CellKind column_kind) {
  if (kind == column_kind) return true;
  return column_kind == CellKind::code && (kind == CellKind::number || kind == CellKind::date);
}

std::vector<ColumnProfile> profile_of(const std::vector<const Row*>& rows, std::size_t columns) {
  std::vector<ColumnProfile> result(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    std::map<CellKind, std::size_t> kinds;
    std::size_t filled = 0;
    for (const Row* row : rows) {
      const CellKind kind = kind_of(cell(*row, column));
      if (kind == CellKind::empty) continue;
      ++kinds[kind];
      ++filled;
    }
    ColumnProfile& profile = result[column];
    profile.filled =
        rows.empty() ? 0 : static_cast<double>(filled) / static_cast<double>(rows.size());
    for (const auto& [kind, count] : kinds) {
      if (count * 10 >= filled * 8) profile.kind = kind;
    }
    // Numbers here and codes there, as in "12, 12a": codes.
    const std::size_t with_digits = filled - kinds[CellKind::text] - kinds[CellKind::address];
    if (filled > 0 && !is_typed(profile.kind) && with_digits * 10 >= filled * 9) {
      profile.kind = CellKind::code;
    }
  }
  return result;
}

// How a row's cells agree with the columns' kinds: those that hold a value of the column's kind,
// and those that hold something else where the column holds numbers, dates and the like.
struct Agreement {
  std::size_t fitting = 0, differing = 0;
};

Agreement agreement(const Row& row, const std::vector<ColumnProfile>& profile,
                    std::size_t shift = 0) {
  Agreement result;
  for (std::size_t column = 0; column < profile.size(); ++column) {
    if (!is_typed(profile[column].kind)) continue;
    const std::string& text = cell(row, column + shift);
    const CellKind kind = kind_of(text);
    if (kind == CellKind::empty) continue;
    (fits(kind, profile[column].kind) ? result.fitting : result.differing) += 1;
  }
  return result;
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
  const Agreement found = agreement(row, profile);
  if (has_years(row, body)) return false;
  return found.fitting > 0 && found.fitting >= found.differing;
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

// Names of several header rows: the rows' cells joined with a blank, where the name of a group of
// columns counts for the columns to its right that have no other name in that row or above.
std::vector<std::string> joined_names(const std::vector<std::vector<std::string>>& rows) {
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
      if (part.empty() || part == last) continue;
      if (!names[column].empty()) names[column] += ' ';
      names[column] += part;
      last = part;
    }
  }
  return names;
}

struct Header {
  std::size_t first = 0;  // row
  std::size_t rows = 0;   // 0: none
};

Header find_header(const std::vector<Row>& rows, std::size_t columns,
                   const std::vector<ColumnProfile>& profile, const std::vector<const Row*>& body) {
  // How many cells a data record usually has filled.
  std::vector<std::size_t> filled;
  for (const Row* row : body) filled.push_back(row->filled);
  std::nth_element(filled.begin(), filled.begin() + static_cast<std::ptrdiff_t>(filled.size() / 2),
                   filled.end());
  const std::size_t usual = filled[filled.size() / 2];
  const std::size_t least = columns == 1 ? 1 : std::max<std::size_t>(2, (usual + 1) / 2);

  Header header;
  while (header.first < rows.size() && rows[header.first].filled < least) ++header.first;
  if (header.first == rows.size()) header.first = 0;

  const bool has_types =
      std::any_of(profile.begin(), profile.end(), [](auto& p) { return is_typed(p.kind); });
  const Row& first = rows[header.first];
  const bool alone = header.first + 1 == rows.size();
  if (!alone &&
      (has_types ? is_data(first, profile, body) : is_data_of_words(first, body, columns))) {
    return header;
  }
  header.rows = 1;
  while (header.rows < header_rows_max && header.first + header.rows + 1 < rows.size()) {
    const Row& next = rows[header.first + header.rows];
    const bool same = next.cells == first.cells;
    const Agreement found = agreement(next, profile);
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

}  // namespace

std::vector<Row> read_rows(std::string_view text, bool complete, const Dialect& dialect) {
  std::vector<Row> rows;
  RecordParser parser(dialect), inner_parser(dialect);
  Record record, inner;
  std::string scratch, line;
  std::uint64_t line_number = 1;
  std::size_t at = 0;
  while (at < text.size() && parser.parse(text, at, complete, record) == Parsed::record) {
    Row row;
    row.begin = at;
    row.next = at = record.next;
    row.line = line_number;
    line_number += record.lines;
    std::string_view bytes = text;
    const Record* used = &record;
    if (dialect.wrapped && record.fields.size() == 1 && record.fields[0].quoted) {
      line = parser.text_of(text, record.fields[0], scratch);
      if (!line.empty() && inner_parser.parse(line, 0, true, inner) == Parsed::record) {
        bytes = line;
        used = &inner;
      }
    }
    for (const Field& field : used->fields) {
      row.cells.emplace_back(parser.text_of(bytes, field, scratch));
      row.filled += kind_of(row.cells.back()) != CellKind::empty;
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
  std::size_t result = 1;
  double best = 0;
  for (const auto& [width, count] : counts) {
    const auto rows_here = static_cast<double>(count);
    const double weight = rows_here * rows_here * (static_cast<double>(width) - 0.9);
    if (weight > best) {
      best = weight;
      result = width;
    }
  }
  return result;
}

void find_layout(const std::vector<Row>& rows, bool given, Sniffed& sniffed) {
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
  const std::vector<const Row*> body(full.begin() + static_cast<std::ptrdiff_t>(doubtful),
                                     full.end());
  sniffed.profile = profile_of(body, columns);

  Header header;
  if (given) {
    header.first = std::min<std::size_t>(dialect.preamble_records, rows.size());
    header.rows = std::min<std::size_t>(dialect.header_records, rows.size() - header.first);
  } else {
    header = find_header(rows, columns, sniffed.profile, body);
  }
  for (std::size_t i = 0; i < header.first; ++i) {
    (rows[i].filled > 0 ? sniffed.preamble_filled : sniffed.preamble_blank) += 1;
    if (rows[i].filled == 0 || sniffed.titles.size() == titles_max) continue;
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
  sniffed.names = joined_names(sniffed.header_rows);
  if (data < rows.size()) {
    sniffed.data_begin = rows[data].begin;
    sniffed.data_line = rows[data].line;
  } else {
    sniffed.data_begin = rows.back().next;
    sniffed.data_line = rows.back().line + 1;
  }
  std::vector<const Row*> records;
  for (std::size_t i = data; i < rows.size(); ++i) {
    if (rows[i].filled == 0) continue;
    if (sniffed.samples.size() < samples_max) sniffed.samples.push_back(rows[i].cells);
    if (rows[i].cells.size() == columns) records.push_back(&rows[i]);
  }
  if (!records.empty()) sniffed.profile = profile_of(records, columns);
}

}  // namespace weerzien::csv
