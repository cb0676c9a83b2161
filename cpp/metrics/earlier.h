// The day one period before another: what "since last month" is measured from.
#pragma once

#include <algorithm>

#include "base/days.h"

namespace weerzien::metrics {

// The same day of the month one period earlier, or that month's last day when it is shorter
// (31 March − 1 month = 28 or 29 February); 7 days earlier for weeks.
constexpr Day one_period_before(Day day, Period period) {
  if (period == Period::week) return day - 7;
  const std::int32_t months = period == Period::month ? 1 : period == Period::quarter ? 3 : 12;
  const Civil civil = civil_from_day(day);
  const std::int32_t number = civil.year * 12 + civil.month - 1 - months;
  const std::int32_t year = number / 12;
  const std::int32_t month = number % 12 + 1;
  return day_from_civil(year, month, std::min(civil.day, days_in_month(year, month)));
}

}  // namespace weerzien::metrics
