// Kaplan-Meier curves of whole-day durations, with intervals and quantiles as R's survival package
// has them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "stats/proportion.h"

namespace weerzien::stats {

// How many durations ended (events) and how many were still running when last seen (censored), by
// day. Both vectors have one entry per day 0 .. longest possible duration.
struct Durations {
  std::vector<std::uint32_t> events;
  std::vector<std::uint32_t> censored;

  Durations() = default;
  // Room for durations 0 .. days_max.
  explicit Durations(std::int32_t days_max) { reset(days_max); }

  void reset(std::int32_t days_max) {
    events.assign(static_cast<std::size_t>(days_max) + 1, 0);
    censored.assign(static_cast<std::size_t>(days_max) + 1, 0);
  }
  void add_event(std::int32_t days) { ++events[static_cast<std::size_t>(days)]; }
  void add_censored(std::int32_t days) { ++censored[static_cast<std::size_t>(days)]; }
  std::uint64_t event_count() const;
  std::uint64_t count() const;  // events and censored
};

// One day on which at least one duration ended or was censored.
struct Step {
  std::int32_t day;
  std::uint64_t at_risk;   // durations ≥ day
  std::uint64_t events;    // ended on this day
  std::uint64_t censored;  // last seen on this day; they count as at risk on it
  double survival;         // P(duration > day)
  double greenwood;        // Σ d / (n (n − d)) up to here; meaningless once survival is 0

  // The log-log interval S^exp(±z √greenwood / |ln S|) (Kalbfleisch & Prentice 1980); nothing where
  // survival is 0 or 1, as in R.
  std::optional<Interval> interval() const;
};

// P(event within some days), with its interval.
struct Chance {
  double value;
  std::optional<Interval> interval;
  std::uint64_t at_risk;  // durations ≥ those days
};

// A time with its interval; an end is missing when its curve never gets that low.
struct Time {
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
};

struct Survival {
  std::vector<Step> steps;  // ascending; also the days on which only censoring happens
  std::uint64_t count = 0;  // durations
  std::uint64_t events = 0;
  std::int32_t longest = -1;  // longest duration seen, ended or not; −1 when there is none

  // P(event on day ≤ days): 1 − S(days). Nothing past the longest duration seen, or without
  // durations.
  std::optional<Chance> within(std::int32_t days) const;

  // The first day on which the curve is at or below `level` (0.5: the median; 0.75: a quarter has
  // had the event); where it lies exactly on the level for a while, the middle of that stretch,
  // which lasts to the longest duration when the curve ends on it. The interval inverts the
  // pointwise intervals (Brookmeyer & Crowley 1982). All as R's quantile.survfit does.
  Time time_at(double level) const;
};

Survival kaplan_meier(const Durations& durations);

}  // namespace weerzien::stats
