// Frequency: how often customers buy, and how many of them go on to each next occasion.
//
// Orders per customer over the window, repeat occasions per customer and month of exposure,
// customers by number of orders, and the ladder: of those with an n-th occasion, how many had
// another.
//   anna bought on day 0, 30 and 60, ben on day 0; asOf is day 60
//   4 orders / 2 customers = 2; 2 repeat occasions in 120 days: 2 · 30.4375 / 120 = 0.507 a month
//   ladder: 1 → 2: 1 of 2; 2 → 3: 1 of 1; 3 → 4: 0 of 1 (anna may still come).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "metrics/json.h"
#include "metrics/next_occasion.h"
#include "table/table.h"

namespace weerzien::metrics::frequency {

struct Options {
  std::vector<std::int32_t> horizons = {30, 60, 90, 180, 365};  // days after the earlier occasion
};

inline constexpr double days_per_month = 30.4375;  // 365.25 / 12

struct Group {
  std::uint64_t customers = 0;
  Amount revenue = 0;
};

struct Rung {
  std::uint64_t reached = 0;  // customers with an n-th occasion
  std::uint64_t went_on = 0;  // of them, with one more
  stats::Survival curve;      // days until then
};

struct Result {
  std::uint64_t orders = 0;
  std::uint64_t customers = 0;
  std::uint64_t repeat_occasions = 0;  // all but the first of each customer in the table
  std::uint64_t exposure_days = 0;     // from that first one to asOf, summed over customers
  std::array<Group, 10> distribution;  // [n − 1]: customers with n orders, in the last 10 or more
  std::array<Rung, steps_max> ladder;  // [n − 1]: from occasion n
  std::optional<Rung> first_after_burn_in;
  std::vector<std::int32_t> horizons;
};

// Under a date filter every figure is about its range; rungs keep counting from the first-ever
// occasion.
Result compute(const table::Table& table, const Options& options, const NextOccasions& next);

// {"ordersPerCustomer", "perCustomerMonth", "distribution", "ladder"}
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::frequency
