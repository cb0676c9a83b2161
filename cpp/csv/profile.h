// What the columns of a table usually hold, and how well one record agrees with that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv/cells.h"

namespace weerzien::csv {

// What the data records of the head have in one column.
struct ColumnProfile {
  double filled = 0;               // share of records with text in it
  CellKind kind = CellKind::text;  // of nearly all filled cells; text if they differ
};

// Whether values of that kind can be told from words.
constexpr bool is_typed(CellKind kind) { return kind != CellKind::empty && kind != CellKind::text; }

// Counts and shares over rows of texts; missing cells are empty.
std::vector<ColumnProfile> profile_of(std::span<const std::vector<std::string>* const> rows,
                                      std::size_t columns);

// Cells that hold a value of their column's kind, and cells that hold something else where the
// column holds numbers, dates and the like. Empty cells and columns of words do not count.
struct Agreement {
  std::size_t fitting = 0, differing = 0;
};

// `skip` cells at the front are ignored: cell skip + i is held against column i.
Agreement agreement(std::span<const std::string_view> cells, std::span<const ColumnProfile> profile,
                    std::size_t skip = 0);

// How to make a record with too many cells fit: the number of neighbouring cells that make each
// column. Empty if no way makes every filled cell agree, or if taking the cells as they come, with
// the surplus behind the last column, is at least as likely. Cells in quotes are never joined. The
// text between two cells that are joined is `delimiter`.
std::vector<std::uint32_t> merge_cells(std::span<const std::string_view> cells,
                                       const std::vector<bool>& quoted,
                                       std::span<const ColumnProfile> profile,
                                       std::string_view delimiter);

}  // namespace weerzien::csv
