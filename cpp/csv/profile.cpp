// Profiles of columns, agreement of records, and the best way to join surplus cells.
#include "csv/profile.h"

#include <algorithm>
#include <limits>
#include <map>

namespace weerzien::csv {

namespace {

// Whether a cell of kind `kind` could be a value of a column that holds `column_kind`.
bool fits(CellKind kind, CellKind column_kind) {
  if (kind == column_kind) return true;
  return column_kind == CellKind::code && (kind == CellKind::number || kind == CellKind::date);
}

// More surplus cells than this in one record are not worth puzzling over.
constexpr std::size_t surplus_max = 24;

}  // namespace

std::vector<ColumnProfile> profile_of(std::span<const std::vector<std::string>* const> rows,
                                      std::size_t columns) {
  std::vector<ColumnProfile> result(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    std::map<CellKind, std::size_t> kinds;
    std::size_t filled = 0;
    for (const std::vector<std::string>* row : rows) {
      if (column >= row->size()) continue;
      const CellKind kind = kind_of((*row)[column]);
      if (kind == CellKind::empty) continue;
      ++kinds[kind];
      ++filled;
    }
    ColumnProfile& profile = result[column];
    if (filled == 0) continue;
    profile.filled = static_cast<double>(filled) / static_cast<double>(rows.size());
    for (const auto& [kind, count] : kinds) {
      if (count * 10 >= filled * 8) profile.kind = kind;
    }
    // Numbers here and codes there, as in "12, 12a": codes.
    const std::size_t with_digits = filled - kinds[CellKind::text] - kinds[CellKind::address];
    if (!is_typed(profile.kind) && with_digits * 10 >= filled * 9) profile.kind = CellKind::code;
  }
  return result;
}

Agreement agreement(std::span<const std::string_view> cells, std::span<const ColumnProfile> profile,
                    std::size_t skip) {
  Agreement result;
  for (std::size_t column = 0; column < profile.size() && column + skip < cells.size(); ++column) {
    if (!is_typed(profile[column].kind)) continue;
    const CellKind kind = kind_of(cells[column + skip]);
    if (kind == CellKind::empty) continue;
    (fits(kind, profile[column].kind) ? result.fitting : result.differing) += 1;
  }
  return result;
}

namespace {

constexpr std::uint32_t impossible = std::numeric_limits<std::uint32_t>::max();

// Whether the parts are the pieces of one number: "1" "234" "567.89", or "12" "50".
bool are_pieces_of_number(std::span<const std::string_view> parts) {
  const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  if (parts.front().contains('.') || parts.front().empty() || !is_digit(parts.front().back())) {
    return false;
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view part = parts[i];
    const std::size_t digits = std::min<std::size_t>(
        part.size(),
        static_cast<std::size_t>(std::ranges::find_if_not(part, is_digit) - part.begin()));
    const bool last = i + 1 == parts.size();
    const bool thousands = digits == 3 && (digits == part.size() || last);
    if (!thousands && !(last && digits == 2)) return false;
  }
  return true;
}

// Whether the last part has the decimals of a number whose thousands stand in the others.
bool ends_in_decimals(std::string_view part) { return part.size() > 4 && part[3] == '.'; }

bool has_odd_quotes(std::string_view text) {
  return std::count(text.begin(), text.end(), '"') % 2 == 1;
}

// What it costs to take these neighbouring cells for one cell of that column.
std::uint32_t cost_of(std::span<const std::string_view> cells, const ColumnProfile& known,
                      std::string_view delimiter) {
  std::string joined(cells.front());
  std::uint32_t joints = 0;
  for (const std::string_view cell : cells.subspan(1)) {
    joined.append(delimiter).append(cell);
    // Prose has a blank behind a delimiter that belongs to it.
    joints += cell.starts_with(' ') ? 1 : 2;
  }
  const CellKind kind = kind_of(joined);
  if (kind == CellKind::empty) return known.filled > 0.99 ? 8 : known.filled > 0.5 ? 2 : 0;
  if (is_typed(known.kind)) {
    if (!fits(kind, known.kind)) return impossible;
    const bool number = known.kind == CellKind::number;
    if (cells.size() == 1 || !number) return joints;
    if (!are_pieces_of_number(cells)) return impossible;
    return ends_in_decimals(cells.back()) ? 0 : joints;
  }
  return joints + (known.filled == 0 ? 4 : kind == CellKind::text ? 0 : 3);
}

// What it costs to take the cells as they come and leave the surplus behind the last column.
std::uint32_t cost_as_they_come(std::span<const std::string_view> cells,
                                std::span<const ColumnProfile> profile) {
  std::uint32_t result = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool filled = !trimmed(cells[i]).empty();
    const std::uint32_t cost = i < profile.size() ? cost_of(cells.subspan(i, 1), profile[i], "")
                               : !filled          ? 0
                               : cells[i].starts_with(' ') ? 2
                                                           : 1;
    if (cost == impossible) return impossible;
    result += cost;
  }
  return result;
}

}  // namespace

std::vector<std::uint32_t> merge_cells(std::span<const std::string_view> cells,
                                       const std::vector<bool>& quoted,
                                       std::span<const ColumnProfile> profile,
                                       std::string_view delimiter) {
  const std::size_t columns = profile.size();
  if (columns < 2 || cells.size() <= columns || cells.size() - columns > surplus_max) return {};
  const std::size_t surplus = cells.size() - columns;

  // Least cost of making the first c columns from the first c + s cells.
  std::vector<std::vector<std::uint32_t>> least(
      columns + 1, std::vector<std::uint32_t>(surplus + 1, impossible));
  auto chosen = least;
  least[0][0] = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t before = 0; before <= surplus; ++before) {
      if (least[column][before] == impossible) continue;
      const std::size_t first = column + before;
      for (std::size_t extra = 0; before + extra <= surplus; ++extra) {
        if (extra > 0 && quoted[first + extra]) break;
        if (extra > 0 && quoted[first]) {
          // Quotes inside of quotes may have seemed to close the cell: "Cup "Dawn", blue".
          if (!has_odd_quotes(cells[first])) break;
          if (!has_odd_quotes(cells[first + extra])) continue;
        }
        const std::uint32_t cost =
            cost_of(cells.subspan(first, extra + 1), profile[column], delimiter);
        if (cost == impossible) continue;
        const std::uint32_t total = least[column][before] + cost;
        if (total < least[column + 1][before + extra]) {
          least[column + 1][before + extra] = total;
          chosen[column + 1][before + extra] = static_cast<std::uint32_t>(extra);
        }
      }
    }
  }
  if (least[columns][surplus] >= cost_as_they_come(cells, profile)) return {};
  std::vector<std::uint32_t> result(columns);
  std::size_t left = surplus;
  for (std::size_t column = columns; column > 0; --column) {
    result[column - 1] = chosen[column][left] + 1;
    left -= chosen[column][left];
  }
  return result;
}

}  // namespace weerzien::csv
