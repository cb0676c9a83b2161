// What can be read of the rows of a batch by itself, before their orders are known; private to
// cpp/ingest.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/row_money.h"

namespace weerzien::ingest {

struct RowsAhead {
  AmountsAhead amounts;
  // Per row: 1 if its order number is written exactly as in the row above; else, and on the first
  // row, 0. Empty without a column of order numbers.
  std::vector<std::uint8_t> same_number;
  // Per row: 1 if beside that it has the date and the customer of the row above, and a plain amount
  // of a line that was sold; whatever only the first row of an order says is blank. Only in
  // files whose further rows have a short way.
  std::vector<std::uint8_t> goes_on;
  std::vector<std::uint32_t> same_rows;  // room for the numbers of the rows with `same_number`
};

}  // namespace weerzien::ingest
