// Look-ups by code, so that a condition costs little per order.
#include "table/conditions.h"

#include <algorithm>

namespace weerzien::table {

Condition::Condition(const Dataset& data, const std::string& role,
                     const std::vector<std::string>& values) {
  const Interner* texts = nullptr;
  if (role == "productId" && !data.lines.first.empty()) {
    lines_ = &data.lines;
    texts = &data.lines.products;
  }
  for (const Dimension& dimension : data.orders.dimensions) {
    if (dimension.role != role) continue;
    dimension_ = &dimension;
    texts = &dimension.values;
  }
  if (!texts) return;
  allowed_.assign(texts->size(), 0);
  for (const std::string& value : values) {
    const std::uint32_t code = texts->find(value);
    if (code != Interner::absent) allowed_[code] = 1;
  }
}

bool Condition::holds(std::uint32_t row) const {
  if (dimension_) return allowed_[dimension_->code[row]];
  if (!lines_) return false;
  for (const std::uint32_t product : lines_->of(row)) {
    if (allowed_[product]) return true;
  }
  return false;
}

bool Condition::holds_on_day(std::span<const Kept> day) const {
  if (!dimension_) {
    return std::ranges::any_of(day, [&](const Kept& kept) { return holds(kept.row); });
  }
  std::uint32_t first = dimension_->code[day.front().row];
  for (const Kept& kept : day.subspan(1)) {
    const std::uint32_t code = dimension_->code[kept.row];
    if (dimension_->before(code, first)) first = code;
  }
  return allowed_[first];
}

std::vector<Condition> conditions(const Dataset& data,
                                  const std::map<std::string, std::vector<std::string>>& wanted) {
  std::vector<Condition> result;
  for (const auto& [role, values] : wanted) result.emplace_back(data, role, values);
  return result;
}

}  // namespace weerzien::table
