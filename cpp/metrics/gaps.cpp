// Figures from the counts of next occasions; one pass of its own for gaps within customers.
#include "metrics/gaps.h"

#include <algorithm>

#include "stats/quantile.h"
#include "stats/tests.h"

namespace weerzien::metrics::gaps {

namespace {

// The narrowest of these widths that needs at most 60 bars.
std::int32_t bar_width(std::int32_t longest) {
  constexpr std::int32_t widths[] = {1, 7, 14, 30, 90, 365};
  for (const std::int32_t width : widths) {
    if (longest < 60 * width) return width;
  }
  return widths[std::size(widths) - 1];
}

Observed observed_of(const std::vector<std::uint32_t>& gaps) {
  Observed observed;
  std::int32_t longest = -1;
  for (std::size_t day = 0; day < gaps.size(); ++day) {
    if (gaps[day] == 0) continue;
    longest = static_cast<std::int32_t>(day);
    observed.count += gaps[day];
    observed.days += gaps[day] * std::uint64_t{day};
  }
  if (observed.count == 0) return observed;
  observed.p10 = stats::quantile_of_counts(gaps, 10);
  observed.p25 = stats::quantile_of_counts(gaps, 25);
  observed.median = stats::quantile_of_counts(gaps, 50);
  observed.p75 = stats::quantile_of_counts(gaps, 75);
  observed.p90 = stats::quantile_of_counts(gaps, 90);
  const std::int32_t width = bar_width(longest);
  for (std::int32_t from = 0; from <= longest; from += width) {
    Bar bar{from, from + width - 1, 0};
    for (std::int32_t day = from; day <= std::min(bar.to_days, longest); ++day) {
      bar.count += gaps[static_cast<std::size_t>(day)];
    }
    observed.histogram.push_back(bar);
  }
  return observed;
}

WithinCustomers within_customers(const table::Table& table) {
  WithinCustomers result;
  table.each_customer([&](std::uint32_t c) {
    const auto days = table.occasion_days(c);
    if (days.size() < 3 || table.prior(c) > 0) return;
    const std::int32_t first = days[1] - days[0];
    const std::int32_t second = days[2] - days[1];
    ++(second < first ? result.shorter : second > first ? result.longer : result.equal);
  });
  result.p_value = stats::sign_test(result.shorter, result.longer);
  return result;
}

// Whether the median of the last comparable step is below that of the first. A first median that is
// not reached is longer than the longest wait seen.
Trend trend_of(const table::Table& table, const std::vector<Waits>& steps) {
  Trend trend;
  trend.within = within_customers(table);
  const auto enough = [](const Waits& waits) { return waits.curve.count >= trend_customers_min; };
  if (steps.size() < 2 || !enough(steps[0]) || !enough(steps[1])) return trend;
  trend.across_unknown = Reason::not_reached;
  const auto later =
      std::ranges::find_if(steps.rbegin(), steps.rend() - 1,
                           [&](const Waits& waits) { return enough(waits) && waits.median.value; });
  if (later == steps.rend() - 1) return trend;
  const double last = *later->median.value;
  if (steps[0].median.value) {
    trend.across = last < *steps[0].median.value;
  } else if (last <= steps[0].curve.longest) {
    trend.across = true;
  }
  return trend;
}

}  // namespace

Waits waits_of(const stats::Durations& durations, stats::Survival curve) {
  Waits waits;
  if (curve.events > 0) waits.observed_median = stats::quantile_of_counts(durations.events, 50);
  waits.median = curve.time_at(0.5);
  waits.p25 = curve.time_at(0.75).value;
  waits.p75 = curve.time_at(0.25).value;
  waits.curve = std::move(curve);
  return waits;
}

Result compute(const table::Table& table, const Options& options, const NextOccasions& next) {
  Result result;
  result.horizons = options.horizons;
  result.observed = observed_of(next.gaps);
  std::size_t steps = 1;
  for (std::size_t i = 0; i < next.step.size(); ++i) {
    if (next.step[i].reached() > 0) steps = i + 1;
  }
  for (std::size_t i = 0; i < steps; ++i) {
    result.by_order_number.push_back(waits_of(next.step[i].durations, next.step[i].curve));
  }
  if (next.first_after_burn_in) {
    const NextStep& step = *next.first_after_burn_in;
    result.first_after_burn_in = waits_of(step.durations, step.curve);
  }
  result.trend = trend_of(table, result.by_order_number);
  return result;
}

}  // namespace weerzien::metrics::gaps
