// The product-limit estimate, its log-log bands, and reading times and chances off the curve.
#include "stats/survival.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/real.h"

namespace weerzien::stats {

namespace {

// A level counts as met within this distance, as in R: products of fractions miss 0.5 by a few
// ulps.
constexpr double level_tolerance = 0x1p-26;

using Steps = std::vector<Step>;

// The day on which a line (the curve or an end of its interval) gets down to `level`. `height`
// gives its value on a step, or nothing where it is undefined. Before `from` the line is known to
// lie above.
template <typename Height>
std::optional<double> crossing(const Steps& steps, Steps::const_iterator from, double level,
                               Height height) {
  for (auto step = from; step != steps.end(); ++step) {
    const std::optional<double> here = height(*step);
    if (!here || !(*here < level + level_tolerance)) continue;
    const double day = step->day;
    if (std::abs(*here - level) >= level_tolerance) return day;
    for (auto later = step + 1; later != steps.end(); ++later) {
      const std::optional<double> next = height(*later);
      if (next && *next < *here - level_tolerance) return (day + later->day) / 2;
    }
    return (day + steps.back().day) / 2;
  }
  return std::nullopt;
}

std::optional<double> lower_end(const Step& step) {
  const auto interval = step.interval();
  return interval ? std::optional(interval->low) : std::nullopt;
}

std::optional<double> upper_end(const Step& step) {
  const auto interval = step.interval();
  return interval ? std::optional(interval->high) : std::nullopt;
}

}  // namespace

std::uint64_t Durations::event_count() const {
  return std::accumulate(events.begin(), events.end(), std::uint64_t{0});
}

std::uint64_t Durations::count() const {
  return std::accumulate(censored.begin(), censored.end(), event_count());
}

std::optional<Interval> Step::interval() const {
  if (survival <= 0 || greenwood <= 0) return std::nullopt;
  const double logarithm = real::log(survival);
  const double spread = real::exp(z95 * std::sqrt(greenwood) / -logarithm);
  return Interval{real::exp(logarithm * spread), real::exp(logarithm / spread)};
}

Survival kaplan_meier(const Durations& durations) {
  Survival curve;
  curve.events = durations.event_count();
  curve.count = durations.count();
  std::uint64_t at_risk = curve.count;
  double survival = 1;
  double greenwood = 0;
  for (std::size_t day = 0; day < durations.events.size() && at_risk > 0; ++day) {
    const std::uint64_t events = durations.events[day];
    const std::uint64_t censored = durations.censored[day];
    if (events + censored == 0) continue;
    if (events > 0) {
      const auto n = static_cast<double>(at_risk);
      const auto left = static_cast<double>(at_risk - events);
      survival *= left / n;
      if (at_risk > events) greenwood += static_cast<double>(events) / (n * left);
    }
    curve.longest = static_cast<std::int32_t>(day);
    curve.steps.push_back({curve.longest, at_risk, events, censored, survival, greenwood});
    at_risk -= events + censored;
  }
  return curve;
}

std::optional<Chance> Survival::within(std::int32_t days) const {
  if (days > longest) return std::nullopt;
  const auto after = std::ranges::upper_bound(steps, days, {}, &Step::day);
  // Everyone is at risk before the first step; otherwise those of the step on that day, or those
  // left after the last step before it.
  if (after == steps.begin()) return Chance{0.0, std::nullopt, count};
  const Step& step = *(after - 1);
  const std::uint64_t at_risk =
      step.day == days ? step.at_risk : step.at_risk - step.events - step.censored;
  Chance chance{1.0 - step.survival, std::nullopt, at_risk};
  if (const auto interval = step.interval()) {
    chance.interval = Interval{1.0 - interval->high, 1.0 - interval->low};
  }
  return chance;
}

Time Survival::time_at(double level) const {
  // The curve only falls, and so does the lower end of its interval: ln(−ln S) gains more with
  // every event than its standard error loses. So both are searched by halving, which matters where
  // many curves are asked. The upper end may rise again late, but never lies below the curve.
  const auto above = [&](const std::optional<double>& height) {
    return height && *height >= level + level_tolerance;
  };
  const auto down =
      std::ranges::partition_point(steps, [&](const Step& step) { return above(step.survival); });
  const auto low_down = std::partition_point(steps.begin(), down, [&](const Step& step) {
    return step.greenwood <= 0 || above(lower_end(step));
  });
  return {
      crossing(steps, down, level, [](const Step& step) { return std::optional(step.survival); }),
      crossing(steps, low_down, level, lower_end), crossing(steps, down, level, upper_end)};
}

}  // namespace weerzien::stats
