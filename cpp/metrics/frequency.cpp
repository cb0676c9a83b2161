// One pass over customers; the ladder comes from the next occasions.
#include "metrics/frequency.h"

#include <algorithm>

namespace weerzien::metrics::frequency {

namespace {

Rung rung_of(const NextStep& step) { return {step.reached(), step.went_on(), step.curve}; }

}  // namespace

Result compute(const table::Table& table, const Options& options, const NextOccasions& next) {
  Result result;
  result.orders = table.orders();
  result.customers = table.customers();
  result.repeat_occasions = table.occasions() - table.customers();
  result.horizons = options.horizons;
  table.each_customer([&](std::uint32_t c) {
    Group& group = result.distribution[std::min(table.orders_of(c), 10u) - 1];
    ++group.customers;
    group.revenue += table.revenue[c];
    const Day first = table.occasion_day[table.first_occasion[c]];
    result.exposure_days += static_cast<std::uint64_t>(table.as_of - first);
  });
  for (std::size_t i = 0; i < steps_max; ++i) result.ladder[i] = rung_of(next.step[i]);
  if (next.first_after_burn_in) result.first_after_burn_in = rung_of(*next.first_after_burn_in);
  return result;
}

}  // namespace weerzien::metrics::frequency
