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

std::vector<std::uint32_t> merge_cells(std::span<const std::string_view> cells,
                                       const std::vector<bool>& quoted,
                                       std::span<const ColumnProfile> profile,
                                       std::string_view delimiter) {
  const std::size_t columns = profile.size();
  if (columns < 2 || cells.size() <= columns || cells.size() - columns > surplus_max) return {};
  const std::size_t surplus = cells.size() - columns;
  const Agreement as_they_come = agreement(cells, profile);
  if (as_they_come.differing == 0) return {};

  // Least cost of making the first c columns from the first c + s cells; a cell that disagrees
  // makes a way impossible, an empty cell in a column that is always filled makes it dear.
  constexpr std::uint32_t impossible = std::numeric_limits<std::uint32_t>::max();
  const auto cost_of = [&](std::size_t column, std::size_t first, std::size_t size) {
    for (std::size_t i = 0; i < size && size > 1; ++i) {
      if (quoted[first + i]) return impossible;
    }
    std::string joined(cells[first]);
    for (std::size_t i = 1; i < size; ++i) joined.append(delimiter).append(cells[first + i]);
    const CellKind kind = kind_of(joined);
    const ColumnProfile& known = profile[column];
    if (kind == CellKind::empty) return known.filled > 0.99 ? 8U : known.filled > 0.5 ? 2U : 0U;
    if (is_typed(known.kind)) {
      return fits(kind, known.kind) ? 2 * static_cast<std::uint32_t>(size - 1) : impossible;
    }
    std::uint32_t cost = known.filled == 0 ? 4 : kind == CellKind::text ? 0 : 3;
    // Prose has a blank behind a delimiter that belongs to it.
    for (std::size_t i = 1; i < size; ++i) cost += cells[first + i].starts_with(' ') ? 1 : 2;
    return cost;
  };
  std::vector<std::vector<std::uint32_t>> least(
      columns + 1, std::vector<std::uint32_t>(surplus + 1, impossible));
  auto chosen = least;
  least[0][0] = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    for (std::size_t before = 0; before <= surplus; ++before) {
      if (least[column][before] == impossible) continue;
      for (std::size_t extra = 0; before + extra <= surplus; ++extra) {
        const std::uint32_t cost = cost_of(column, column + before, extra + 1);
        if (cost == impossible) continue;
        const std::uint32_t total = least[column][before] + cost;
        if (total < least[column + 1][before + extra]) {
          least[column + 1][before + extra] = total;
          chosen[column + 1][before + extra] = static_cast<std::uint32_t>(extra);
        }
      }
    }
  }
  if (least[columns][surplus] == impossible) return {};
  std::vector<std::uint32_t> result(columns);
  std::size_t left = surplus;
  for (std::size_t column = columns; column > 0; --column) {
    result[column - 1] = chosen[column][left] + 1;
    left -= chosen[column][left];
  }
  return result;
}

}  // namespace weerzien::csv
