// Wilson's score interval.
#include "stats/proportion.h"

#include <cmath>

namespace weerzien::stats {

Interval wilson(std::uint64_t k, std::uint64_t n) {
  const auto trials = static_cast<double>(n);
  const double p = static_cast<double>(k) / trials;
  const double z_square = z95 * z95;
  const double middle = p + z_square / (2 * trials);
  const double half = z95 * std::sqrt((p * (1 - p) + z_square / (4 * trials)) / trials);
  const double scale = 1 + z_square / trials;
  // At k = 0 and k = n an end is exactly 0 or 1; rounding must not leave a speck beside it.
  return {k == 0 ? 0.0 : (middle - half) / scale, k == n ? 1.0 : (middle + half) / scale};
}

}  // namespace weerzien::stats
