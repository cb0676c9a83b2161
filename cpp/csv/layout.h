// Where in a file the table begins: title rows, header rows, first data record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv/cells.h"
#include "csv/dialect.h"
#include "csv/sniff.h"

namespace weerzien::csv {

// One record of the head, as texts.
struct Row {
  std::vector<std::string> cells;
  std::size_t begin = 0, next = 0;  // offsets in the head
  std::uint64_t line = 1;           // 1-based
  std::size_t filled = 0;           // cells that are not empty
};

// All whole records of `text`; the last one may be missing unless `complete`.
std::vector<Row> read_rows(std::string_view text, bool complete, const Dialect& dialect);

// The usual number of cells: what most rows have, where many cells weigh more than many rows. If
// two numbers are about as usual, the one that comes first: the file may hold two tables.
std::size_t usual_width(const std::vector<Row>& rows);

// Finds the preamble, the header and the first data record and enters them in `sniffed`, whose
// dialect knows the delimiter. With `given` the numbers of preamble and header records are taken
// from the dialect. `has_header` is what somebody knows better.
// `rows` were read from `text`.
void find_layout(std::string_view text, std::vector<Row> rows, bool given,
                 std::optional<bool> has_header, Sniffed& sniffed);

// Names of several header rows: the rows' cells joined with a blank, where the name of a group of
// columns counts for the columns to its right that have no other name in that row or above. A part
// that is the same as the one above it is left away unless `keep_repeats`.
std::vector<std::string> joined_names(const std::vector<std::vector<std::string>>& rows,
                                      bool keep_repeats);

}  // namespace weerzien::csv
