// RFM scores through small lookup tables: days and counts are short integers, money needs four
// compares.
#include "metrics/rfm.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "metrics/earlier.h"
#include "stats/quantile.h"

namespace weerzien::metrics::rfm {

namespace {

constexpr std::array<std::string_view, segments + 1> ids = {
    "champion",     "loyal",  "potentialLoyalist", "new",         "promising", "needsAttention",
    "aboutToSleep", "atRisk", "cannotLose",        "hibernating", "none"};

constexpr Cuts frequency_default = {1, 2, 3, 5};
constexpr std::array<std::uint32_t, 4> percents = {20, 40, 60, 80};

// What METRICS calls [R][F], R from 1 down the rows, F from 1 along them.
constexpr auto segment_grid = [] {
  using enum Segment;
  return std::array<std::array<Segment, 5>, 5>{{
      {hibernating, hibernating, at_risk, at_risk, cannot_lose},
      {hibernating, hibernating, at_risk, at_risk, cannot_lose},
      {about_to_sleep, about_to_sleep, needs_attention, loyal, loyal},
      {promising, potential_loyalist, potential_loyalist, loyal, loyal},
      {new_customer, potential_loyalist, potential_loyalist, champion, champion},
  }};
}();

// A value's score is 1 + the number of `above` below it; whole numbers, so that a comparison is
// exact.
struct Steps {
  std::array<std::int64_t, 4> above{};

  std::uint8_t score(std::int64_t value) const {
    return static_cast<std::uint8_t>(1 + (value > above[0]) + (value > above[1]) +
                                     (value > above[2]) + (value > above[3]));
  }
};

// value > cut is value > ⌊cut⌋ for whole values; value ≥ cut is value > ⌈cut⌉ − 1.
Steps steps(const Cuts& cuts, Method method) {
  constexpr double limit = 9e18;
  Steps result;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const double bound = method == Method::half_open ? std::ceil(cuts[i]) - 1 : std::floor(cuts[i]);
    result.above[i] = static_cast<std::int64_t>(std::clamp(bound, -limit, limit));
  }
  return result;
}

std::vector<std::uint32_t> frequency_counts(const table::Table& table) {
  std::vector<std::uint32_t> counts;
  table.each_customer([&](std::uint32_t c) {
    const std::uint32_t occasions = table.occasions_of(c);
    if (occasions >= counts.size()) counts.resize(occasions + 1, 0);
    ++counts[occasions];
  });
  return counts;
}

std::vector<std::uint32_t> recency_counts(const table::Table& table) {
  std::vector<std::uint32_t> counts(static_cast<std::size_t>(table.as_of - table.window_first) + 1);
  table.each_customer([&](std::uint32_t c) {
    ++counts[static_cast<std::size_t>(table.as_of - table.last_day(c))];
  });
  return counts;
}

Cuts quantiles_of_counts(const std::vector<std::uint32_t>& counts) {
  Cuts cuts;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    cuts[i] = stats::quantile_of_counts(counts, percents[i]);
  }
  return cuts;
}

// Selecting in ascending order lets each selection leave out what the one before put below.
Cuts quantiles_of_revenue(const table::Table& table) {
  std::vector<Amount> values = table.revenue;
  Cuts cuts;
  auto begin = values.begin();
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const auto [below, part] = stats::position(values.size(), percents[i]);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(begin, at, values.end());
    cuts[i] = part == 0 ? static_cast<double>(*at)
                        : stats::between(*at, *std::min_element(at + 1, values.end()), part);
    begin = at;
  }
  return cuts;
}

Cuts plus(Cuts cuts, double unit) {
  for (double& cut : cuts) cut += unit;
  return cuts;
}

Thresholds thresholds_of(const table::Table& table, const Options& options) {
  const bool fixed = options.method == Method::fixed;
  Thresholds result;
  result.recency =
      fixed && options.recency ? *options.recency : quantiles_of_counts(recency_counts(table));
  result.frequency = fixed ? options.frequency.value_or(frequency_default)
                           : quantiles_of_counts(frequency_counts(table));
  if (table.has_amounts) {
    if (fixed && options.monetary) {
      result.monetary = options.monetary;
      for (double& cut : *result.monetary) cut *= static_cast<double>(table.per_minor);
    } else {
      result.monetary = quantiles_of_revenue(table);
    }
  }
  if (options.method == Method::half_open) {
    result.recency = plus(result.recency, 1);
    result.frequency = plus(result.frequency, 1);
    if (result.monetary) result.monetary = plus(*result.monetary, amounts_per_unit);
  }
  return result;
}

// Turns recency, frequency and revenue into scores.
struct Scorer {
  Steps recency;
  Steps frequency;
  std::optional<Steps> monetary;

  Scorer(const Thresholds& thresholds, Method method)
      : recency(steps(thresholds.recency, method)), frequency(steps(thresholds.frequency, method)) {
    if (thresholds.monetary) monetary = steps(*thresholds.monetary, method);
  }

  std::uint8_t r(Day days) const { return static_cast<std::uint8_t>(6 - recency.score(days)); }
  std::uint8_t f(std::uint32_t occasions) const { return frequency.score(occasions); }

  Scores scores(const table::Table& table, std::uint32_t c) const {
    return {r(table.as_of - table.last_day(c)), f(table.occasions_of(c)),
            monetary ? monetary->score(table.revenue[c]) : std::uint8_t{0}};
  }
};

// The segment on an earlier day, with today's thresholds.
Segment segment_on(const table::Table& table, const Scorer& scorer, std::uint32_t c, Day day) {
  const std::span<const Day> days = table.occasion_days(c);
  std::size_t occasions = days.size();
  while (occasions > 0 && days[occasions - 1] > day) --occasions;
  if (occasions == 0) return Segment::none;
  return segment_of(
      {scorer.r(day - days[occasions - 1]), scorer.f(static_cast<std::uint32_t>(occasions)), 0});
}

}  // namespace

Segment segment_of(Scores scores) {
  return segment_grid[static_cast<std::size_t>(scores.r - 1)]
                     [static_cast<std::size_t>(scores.f - 1)];
}

std::string_view id(Segment segment) { return ids[static_cast<std::size_t>(segment)]; }

std::optional<Segment> segment_from(std::string_view id) {
  const auto found = std::ranges::find(ids.begin(), ids.begin() + segments, id);
  if (found == ids.begin() + segments) return std::nullopt;
  return static_cast<Segment>(found - ids.begin());
}

Result compute(const table::Table& table, const Options& options) {
  Result result;
  result.method = options.method;
  if (table.empty()) return result;
  result.thresholds = thresholds_of(table, options);
  const Scorer scorer(*result.thresholds, options.method);
  const Day earlier = one_period_before(table.as_of, options.period);
  if (earlier >= table.window_first) result.movement = Movement{.as_of = earlier};
  table.each_customer([&](std::uint32_t c) {
    const Scores scores = scorer.scores(table, c);
    const Segment segment = segment_of(scores);
    Cell& cell =
        result.cells[static_cast<std::size_t>(((scores.r - 1) * 5 + scores.f - 1) * 6 + scores.m)];
    ++cell.customers;
    cell.revenue += table.revenue[c];
    SegmentTotals& totals = result.by_segment[static_cast<std::size_t>(segment)];
    ++totals.customers;
    totals.orders += table.orders_of(c);
    totals.revenue += table.revenue[c];
    if (result.movement) {
      const Segment before = segment_on(table, scorer, c, earlier);
      ++result.movement
            ->customers[static_cast<std::size_t>(before)][static_cast<std::size_t>(segment)];
    }
  });
  return result;
}

std::vector<Scores> score_customers(const table::Table& table, const Options& options) {
  std::vector<Scores> result;
  if (table.empty()) return result;
  const Scorer scorer(thresholds_of(table, options), options.method);
  result.reserve(table.customers());
  table.each_customer([&](std::uint32_t c) { result.push_back(scorer.scores(table, c)); });
  return result;
}

}  // namespace weerzien::metrics::rfm
