// One pass over every customer's occasions, counting durations by day.
#include "metrics/next_occasion.h"

namespace weerzien::metrics {

namespace {

// The longest duration the table can hold.
std::int32_t longest(const table::Table& table) {
  return table.empty() ? 0 : table.as_of - table.window_first;
}

}  // namespace

NextOccasions next_occasions(const table::Table& table) {
  NextOccasions result;
  const std::int32_t days_max = longest(table);
  for (NextStep& step : result.step) step.durations.reset(days_max);
  result.gaps.assign(static_cast<std::size_t>(days_max) + 1, 0);
  table.each_customer([&](std::uint32_t c) {
    const auto days = table.occasion_days(c);
    std::size_t n = table.prior(c);  // index of the step from this occasion
    for (std::size_t i = 0; i + 1 < days.size(); ++i, ++n) {
      const std::int32_t gap = days[i + 1] - days[i];
      if (n < steps_max) {
        result.step[n].durations.add_event(gap);
      } else {
        ++result.gaps[static_cast<std::size_t>(gap)];
      }
    }
    if (n < steps_max) result.step[n].durations.add_censored(table.as_of - days.back());
  });
  for (NextStep& step : result.step) {
    step.curve = stats::kaplan_meier(step.durations);
    for (std::size_t day = 0; day < result.gaps.size(); ++day) {
      result.gaps[day] += step.durations.events[day];
    }
  }
  return result;
}

NextStep first_step_after(const table::Table& table, const BurnIn& burn_in) {
  NextStep step;
  step.durations.reset(longest(table));
  table.each_customer([&](std::uint32_t c) {
    if (table.prior(c) > 0 || burn_in.holds(table.first_day[c])) return;
    const auto days = table.occasion_days(c);
    if (days.size() > 1) {
      step.durations.add_event(days[1] - days[0]);
    } else {
      step.durations.add_censored(table.as_of - days[0]);
    }
  });
  step.curve = stats::kaplan_meier(step.durations);
  return step;
}

}  // namespace weerzien::metrics
