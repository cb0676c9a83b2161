// Old newcomers from the tail of the gaps, checked against how newcomers decline.
#include "metrics/truncation_estimate.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/real.h"
#include "metrics/truncation_fit.h"

namespace weerzien::metrics::truncation {

namespace {

constexpr double year = 365.0;

double sum_of(const std::vector<std::uint32_t>& counts, std::int32_t begin, std::int32_t end) {
  double sum = 0;
  for (std::int32_t day = begin; day < end; ++day) sum += counts[static_cast<std::size_t>(day)];
  return sum;
}

// Occasions per day as N₀·e^(γt).
struct Trend {
  double level;   // N₀: on the first day of the window
  double growth;  // γ, per day
};

// Growth compares the same days of the year where the window is long enough, its halves otherwise.
Trend trend_of(const Signals& signals) {
  const auto days = static_cast<std::int32_t>(signals.occasions.size());
  const std::int32_t lag = days >= 455 ? 365 : days - days / 2;
  const double before = sum_of(signals.occasions, 0, days - lag);
  const double after = sum_of(signals.occasions, lag, days);
  Trend trend;
  trend.growth =
      std::clamp(real::log((after + 0.5) / (before + 0.5)) / lag, -0.5 / year, 1.5 / year);
  const double factor = real::exp(trend.growth);
  double expected = 0;
  double power = 1;
  for (std::int32_t day = 0; day < days; ++day, power *= factor) expected += power;
  trend.level = sum_of(signals.occasions, 0, days) / expected;
  return trend;
}

// By month of the year: occasions relative to the mean of the 365 days around each day. All 1 below
// two years. Drawn to 1 by as much of the scatter as chance explains (James and Stein).
std::array<double, 12> season_of(const Signals& signals) {
  constexpr std::int32_t half = 182;
  std::array<double, 12> season;
  season.fill(1);
  const auto days = static_cast<std::int32_t>(signals.occasions.size());
  if (days < 729) return season;
  std::array<double, 12> seen{};
  std::array<double, 12> usual{};
  double around = sum_of(signals.occasions, 0, 2 * half + 1);
  std::size_t month = 0;
  for (std::int32_t day = half; day + half < days; ++day) {
    while (day >= signals.months[month].first + signals.months[month].days) ++month;
    const auto m = static_cast<std::size_t>(signals.months[month].month_of_year);
    seen[m] += signals.occasions[static_cast<std::size_t>(day)];
    usual[m] += around / year;
    if (day + half + 1 < days) {
      around += static_cast<double>(signals.occasions[static_cast<std::size_t>(day + half + 1)]) -
                static_cast<double>(signals.occasions[static_cast<std::size_t>(day - half)]);
    }
  }
  double scatter = 0;
  double chance = 0;
  for (std::size_t m = 0; m < 12; ++m) {
    if (usual[m] <= 0) return season;
    scatter += (seen[m] / usual[m] - 1) * (seen[m] / usual[m] - 1);
    chance += 1 / usual[m];
  }
  if (scatter <= chance) return season;
  for (std::size_t m = 0; m < 12; ++m) {
    season[m] = 1 + (seen[m] / usual[m] - 1) * (1 - chance / scatter);
  }
  return season;
}

// How the gaps go on where the window is too short to see: not at all, as the last visible
// stretches suggest until twice their length, or for twice as long again. They bound the interval.
enum class Tail { none, likely, long_one };

// f(v): chance that an occasion is followed by the next after exactly v days; index v.
class Gaps {
 public:
  explicit Gaps(const Signals& signals) : seen_(signals.occasions.size()) {
    chance_.assign(seen_ + 1, 0.0);
    longer_.assign(seen_ + 1, 0.0);
    const stats::Survival curve = stats::kaplan_meier(signals.next);
    double before = 1;
    for (const stats::Step& step : curve.steps) {
      chance_[static_cast<std::size_t>(step.day)] = before - step.survival;
      before = step.survival;
    }
    for (std::size_t v = seen_; v-- > 0;) longer_[v] = longer_[v + 1] + signals.next.events[v];
    // The mass of three stretches, each twice as long as the one before, and how it falls off.
    trusted_ = seen_ * 9 / 10;
    const double last = mass(trusted_ / 2, trusted_);
    const double middle = mass(trusted_ / 4, trusted_ / 2);
    const double first = mass(trusted_ / 8, trusted_ / 4);
    const double ratio = middle > 0 ? std::min(1.0, last / middle) : 0;
    const double ratio_before = first > 0 ? std::min(1.0, middle / first) : 1;
    const double bend = ratio_before > 0 ? std::min(1.0, ratio / ratio_before) : 1;
    likely_ = last * ratio * bend;
    const double slow = std::min(ratio, 0.75);
    long_ = last * slow * (1 + slow);
    power_ = -real::log(std::max(ratio * bend, 0.01)) / real::log(2.0);
  }

  // Completed gaps longer than v days.
  double longer(std::size_t v) const { return longer_[std::min(v, seen_)]; }

  // f with a tail that falls as v^(−power − 1), as gaps of customers with very different rates do.
  std::vector<double> with_tail(Tail tail) const {
    const std::size_t end = trusted_ * (tail == Tail::long_one ? 4 : 2);
    const double mass = tail == Tail::none ? 0 : tail == Tail::likely ? likely_ : long_;
    std::vector<double> chance(end + 1, 0.0);
    std::copy_n(chance_.begin(), trusted_ + 1, chance.begin());
    const auto above = [&](std::size_t v) {
      const double times = static_cast<double>(v) / static_cast<double>(trusted_);
      return real::exp(-power_ * real::log(times));
    };
    const double whole = 1 - above(end);
    double here = 1;
    for (std::size_t v = trusted_ + 1; v <= end && mass > 0 && whole > 0; ++v) {
      const double next = above(v);
      chance[v] = mass * (here - next) / whole;
      here = next;
    }
    return chance;
  }

 private:
  // Chance of a gap from `from` + 1 to `to` days.
  double mass(std::size_t from, std::size_t to) const {
    double sum = 0;
    for (std::size_t v = from + 1; v <= to; ++v) sum += chance_[v];
    return sum;
  }

  std::size_t seen_;     // days of the window
  std::size_t trusted_;  // the longest gap whose chance is read from the curve: few wait for longer
  std::vector<double> chance_;
  std::vector<double> longer_;
  double likely_;
  double long_;
  double power_;
};

// O(m), per month: the sum over u ≥ 1 of N₀·e^(−γu)·f(t + u), from the far end backwards.
std::vector<double> expected_old(const Signals& signals, const Trend& trend,
                                 const std::vector<double>& chance,
                                 const std::array<double, 12>& season) {
  const double fade = real::exp(-trend.growth);
  std::vector<double> by_day(signals.occasions.size());
  double sum = 0;
  for (std::size_t t = chance.size() - 1; t-- > 0;) {
    sum = fade * (chance[t + 1] + sum);
    if (t < by_day.size()) by_day[t] = trend.level * sum;
  }
  std::vector<double> result;
  for (const Month& month : signals.months) {
    double old = 0;
    for (std::int32_t t = month.first; t < month.first + month.days; ++t) {
      old += by_day[static_cast<std::size_t>(t)];
    }
    result.push_back(old * season[static_cast<std::size_t>(month.month_of_year)]);
  }
  return result;
}

}  // namespace

std::vector<Share> estimate_old_shares(const Signals& signals) {
  const Trend trend = trend_of(signals);
  const std::array<double, 12> season = season_of(signals);
  const Gaps gaps(signals);
  Newcomers newcomers;
  for (const Month& month : signals.months) {
    newcomers.seen.push_back(sum_of(signals.newcomers, month.first, month.first + month.days));
    newcomers.weight.push_back(month.days * season[static_cast<std::size_t>(month.month_of_year)]);
    newcomers.years.push_back((month.first + 0.5 * month.days) / year);
  }
  const auto fitted = [&](Tail tail) {
    newcomers.old = expected_old(signals, trend, gaps.with_tail(tail), season);
    const Fit fit(newcomers, trend.growth * year);
    std::vector<Fit::Old> shares;
    for (std::size_t m = 0; m < signals.months.size(); ++m) {
      const Month& month = signals.months[m];
      shares.push_back(
          fit.old_share(m, gaps.longer(static_cast<std::size_t>(month.first + month.days / 2))));
    }
    return shares;
  };
  const auto none = fitted(Tail::none);
  const auto likely = fitted(Tail::likely);
  const auto long_one = fitted(Tail::long_one);
  std::vector<Share> result;
  for (std::size_t m = 0; m < likely.size(); ++m) {
    const double value = likely[m].share;
    const double margin = stats::z95 * likely[m].deviation;
    result.push_back({value, std::max(0.0, std::min(none[m].share, value) - margin),
                      std::min(1.0, std::max(long_one[m].share, value) + margin)});
  }
  return result;
}

}  // namespace weerzien::metrics::truncation
