// Quantiles of type 7 (linear between order statistics), exact on whole numbers.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

namespace weerzien::stats {

// Type 7 of Hyndman & Fan (1996), the default of R and numpy: with values x₀ ≤ … ≤ x₍ₙ₋₁₎ and
// h = (n − 1)·p, the value is x⌊h⌋ + (h − ⌊h⌋)·(x⌊h⌋₊₁ − x⌊h⌋). p is a whole percentage, so h is a
// whole number of hundredths and the only rounding is one division at the end.
struct Position {
  std::uint64_t below;  // ⌊h⌋
  std::uint32_t part;   // hundredths of the way to the next value, 0..99
};

constexpr Position position(std::uint64_t n, std::uint32_t percent) {
  const std::uint64_t h = (n - 1) * percent;
  return {h / 100, static_cast<std::uint32_t>(h % 100)};
}

// Between two neighbours. Their products with 100 must fit 64 bits.
constexpr double between(std::int64_t low, std::int64_t high, std::uint32_t part) {
  const std::int64_t hundredths =
      low * (100 - static_cast<std::int64_t>(part)) + high * static_cast<std::int64_t>(part);
  return static_cast<double>(hundredths) / 100.0;
}

// Of small whole numbers given by their counts: counts[v] values equal v. At least one value.
double quantile_of_counts(std::span<const std::uint32_t> counts, std::uint32_t percent);

// Of any whole numbers; reorders them (a selection, not a sort). At least one value.
template <typename Integer>
double quantile(std::span<Integer> values, std::uint32_t percent) {
  const auto [below, part] = position(values.size(), percent);
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
  std::nth_element(values.begin(), at, values.end());
  if (part == 0) return static_cast<double>(*at);
  return between(*at, *std::min_element(at + 1, values.end()), part);
}

}  // namespace weerzien::stats
