// The calendar periods of a table, numbered from 0, with the period of every day by look-up.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/days.h"
#include "table/table.h"

namespace weerzien::metrics {

// From the period that holds the first day of the window to the one that holds asOf. Civil dates
// are worked out once per day of that stretch instead of once per order.
class Calendar {
 public:
  // Empty for a table without counted orders.
  Calendar(const table::Table& table, Period period);

  std::int32_t size() const { return static_cast<std::int32_t>(start_.size()) - 1; }
  Day start(std::int32_t period) const { return start_[static_cast<std::size_t>(period)]; }
  Day end(std::int32_t period) const { return start(period + 1) - 1; }

  // Whether the window covers all of it. A window that goes on to asOf covers the days up to it.
  bool complete(std::int32_t period) const {
    return start(period) >= window_first_ && end(period) <= as_of_;
  }

  // The period of a day from the first day of period 0 on; size() after the last period.
  [[gnu::always_inline]] std::int32_t of(Day day) const {
    const auto at = static_cast<std::size_t>(day - start_[0]);
    return at < period_of_.size() ? period_of_[at] : size();
  }

  // The same, with days outside counted in the first or last period. Dated returns may lie there.
  [[gnu::always_inline]] std::int32_t nearest(Day day) const {
    return std::min(of(std::max(day, start_[0])), size() - 1);
  }

 private:
  Day window_first_;
  Day as_of_;
  std::vector<Day> start_;  // one more than there are periods
  std::vector<std::int32_t> period_of_;
};

}  // namespace weerzien::metrics
