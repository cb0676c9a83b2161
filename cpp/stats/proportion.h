// Intervals for proportions and ratios.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace weerzien::stats {

// The 97.5% point of the standard normal distribution: every interval of the report is a 95% interval.
inline constexpr double z95 = 1.959963984540054;

struct Interval {
  double low;
  double high;
};

// Wilson's score interval for k successes in n > 0 trials (Wilson 1927), without continuity correction.
Interval wilson(std::uint64_t k, std::uint64_t n);

// Ratio Σy / Σx over independent units with a linearised interval: the variance is
// n / (n − 1) · Σ(yᵢ − r·xᵢ)² / (Σx)² (Cochran, Sampling Techniques, 6.4). Feed every unit to sum(),
// then every unit again, in any order of units but the same one in every build, to spread().
class Ratio {
 public:
  void sum(std::int64_t y, std::int64_t x) { ++units_, numerator_ += y, denominator_ += x; }
  void spread(std::int64_t y, std::int64_t x);

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }
  std::optional<double> value() const;       // nothing unless Σx > 0
  std::optional<Interval> interval() const;  // nothing unless Σx > 0 and at least two units

 private:
  std::uint64_t units_ = 0;
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 0;
  double squares_ = 0;
};

}  // namespace weerzien::stats
