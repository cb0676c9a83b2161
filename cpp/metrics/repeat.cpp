// Most counts are those of periods and next occasions; the plain cohort needs a pass of its own.
#include "metrics/repeat.h"

namespace weerzien::metrics::repeat {

Result compute(const table::Table& table, const Options& options, const periods::Result& periods,
               const NextOccasions& next) {
  Result result;
  result.customers = table.customers();
  result.horizons = options.horizons;
  result.first_to_second = next.step[0].curve;
  if (next.first_after_burn_in) {
    result.first_to_second_after_burn_in = next.first_after_burn_in->curve;
  }
  for (const periods::Row& row : periods.rows) {
    result.revenue += row.revenue;
    result.repeat_revenue += row.revenue - row.new_revenue;
    result.returning.push_back({row.start, row.customers - row.new_customers, row.customers});
  }
  for (const std::int32_t days : options.horizons) result.mature.push_back({days});
  table.each_customer([&](std::uint32_t c) {
    const auto days = table.occasion_days(c);
    if (days.size() > 1) ++result.repeat_customers;
    if (table.prior(c) > 0) return;
    const std::int32_t exposure = table.as_of - days[0];
    const std::int32_t gap = days.size() > 1 ? days[1] - days[0] : INT32_MAX;
    for (Mature& mature : result.mature) {
      mature.customers += exposure >= mature.days;
      mature.returned += exposure >= mature.days && gap <= mature.days;
    }
  });
  return result;
}

}  // namespace weerzien::metrics::repeat
