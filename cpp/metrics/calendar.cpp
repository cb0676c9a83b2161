// Building of the look-up tables.
#include "metrics/calendar.h"

namespace weerzien::metrics {

Calendar::Calendar(const table::Table& table, Period period)
    : window_first_(table.window_first), as_of_(table.as_of) {
  if (table.window_last < table.window_first) {
    start_.push_back(0);
    return;
  }
  const std::int32_t first = period_of(window_first_, period);
  const std::int32_t last = period_of(as_of_, period);
  for (std::int32_t number = first; number <= last + 1; ++number) {
    start_.push_back(period_start(number, period));
  }
  period_of_.reserve(static_cast<std::size_t>(start_.back() - start_.front()));
  for (std::int32_t i = 0; i < size(); ++i) {
    period_of_.insert(period_of_.end(), static_cast<std::size_t>(start(i + 1) - start(i)), i);
  }
}

}  // namespace weerzien::metrics
