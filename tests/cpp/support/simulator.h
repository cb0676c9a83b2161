// Shops whose truth is known: customers arrive, buy at their own rate, and drop out by chance.
#pragma once

#include <cstdint>
#include <vector>

#include "support/shop.h"

namespace weerzien::test {

// A reproducible stream of random numbers that is the same in every build.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits();  // 64 random bits (splitmix64)
  double uniform();      // in (0, 1)
  double exponential(double mean);
  double gamma(double shape);  // mean = shape (Marsaglia and Tsang 2000)
  double beta(double a, double b);
  std::uint32_t below(std::uint32_t n);  // 0 … n − 1

 private:
  double normal();

  std::uint64_t state_;
};

// No trend, no season unless asked for. A customer's purchase rate is gamma distributed, her gaps
// are exponential, and after each order she leaves for good with her own beta distributed chance.
struct World {
  double rate_shape = 2;      // of the gamma distribution of rates
  double mean_gap_days = 45;  // 1 / mean rate
  double dropout_a = 1;
  double dropout_b = 2.2;
  double arrivals_per_day = 10;
  std::int32_t days_before = 3 * 365;  // how long the shop existed before the export begins
  std::int32_t window_days = 730;      // the export: the last days
  double growth_per_year = 0;          // of arrivals, as in e^(growth · years)
  double season = 0;                   // all activity × 1 + season · cos(2π · day of year / 365)
  bool customer_since = false;         // the export has a customer-since column
  std::uint32_t products = 0;          // > 0: each order has 1 to 3 lines of that many products
};

struct Simulated {
  Shop shop;
  std::vector<std::uint8_t> old;  // per customer of the data: 1 = bought before the export begins
};

inline constexpr std::string_view simulated_start = "2022-01-01";

// Only customers with an order in the window are in the data.
Simulated simulate(const World& world, std::uint64_t seed);

}  // namespace weerzien::test
