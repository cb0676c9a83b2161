// Intervals for proportions.
#pragma once

#include <cstdint>

namespace weerzien::stats {

// The 97.5% point of the standard normal distribution: every interval of the report is a 95%
// interval.
inline constexpr double z95 = 1.959963984540054;

struct Interval {
  double low;
  double high;
};

// Wilson's score interval for k successes in n > 0 trials (Wilson 1927), without continuity
// correction.
Interval wilson(std::uint64_t k, std::uint64_t n);

}  // namespace weerzien::stats
