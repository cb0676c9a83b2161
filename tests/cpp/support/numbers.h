// The entries of a column of codes as plain numbers, to compare them.
#pragma once

#include <cstdint>
#include <vector>

#include "table/code_column.h"

namespace weerzien::test {

inline std::vector<std::uint32_t> numbers(const table::CodeColumn& column) {
  std::vector<std::uint32_t> numbers;
  for (const std::uint32_t number : column.run(0, column.size())) numbers.push_back(number);
  return numbers;
}

}  // namespace weerzien::test
