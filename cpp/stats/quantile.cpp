// Quantiles by walking through counts.
#include "stats/quantile.h"

#include <numeric>

namespace weerzien::stats {

double quantile_of_counts(std::span<const std::uint32_t> counts, std::uint32_t percent) {
  const auto n = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  const auto [below, part] = position(n, percent);
  std::size_t value = 0;
  std::uint64_t passed = counts[0];
  while (passed <= below) passed += counts[++value];
  if (part == 0) return static_cast<double>(value);
  std::size_t next = value;
  while (passed <= below + 1) passed += counts[++next];
  return between(static_cast<std::int64_t>(value), static_cast<std::int64_t>(next), part);
}

}  // namespace weerzien::stats
