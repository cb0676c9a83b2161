// What a filter asks of an order or of a customer's first day; private to cpp/table.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "table/orders.h"

namespace weerzien::table {

// An order that counts, or a credit.
struct Kept {
  Day day;
  Amount value;
  std::uint32_t row;  // in Dataset::orders
};

// A role's allowed values as a yes/no per code of its column, or of the products; a role the file
// lacks allows nothing.
class Condition {
 public:
  Condition(const Dataset& data, const std::string& role, const std::vector<std::string>& values);

  // Of an order: its value is allowed, or one of its products is.
  bool holds(std::uint32_t row) const;

  // Of the orders of a customer's first day. Which came first, files do not reliably say: as in the
  // report's dimensions, the alphabetically first of their values counts, and every product.
  bool holds_on_day(std::span<const Kept> day) const;

 private:
  const Dimension* dimension_ = nullptr;
  const Lines* lines_ = nullptr;
  std::vector<std::uint8_t> allowed_;
};

std::vector<Condition> conditions(const Dataset& data,
                                  const std::map<std::string, std::vector<std::string>>& wanted);

}  // namespace weerzien::table
