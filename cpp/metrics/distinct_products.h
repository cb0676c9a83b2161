// Distinct products: do customers who begin with more products come back more often?
//
// A landmark keeps cause and effect apart: products are counted up to the landmark (the first day,
// or the first L days), and only what happens after it is the outcome. Counting all products ever
// bought, as is often done, proves nothing: buying again is what brings further products. It is
// given beside it, marked.
//   ann buys tea; ben buys tea and honey and returns in May; cem buys tea, and honey in May
//   landmark: 1 product: ann, cem, 1 of 2 returns; 2 products: ben, 1 of 1 returns
//   naive: 1 product: ann, 0 of 1; 2 products: ben and cem, 2 of 2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "metrics/json.h"
#include "stats/survival.h"
#include "table/table.h"

namespace weerzien::metrics::distinct_products {

struct Options {
  std::int32_t landmark_days = 0;                               // 0: the first occasion only
  std::vector<std::int32_t> horizons = {30, 60, 90, 180, 365};  // days after the landmark
};

inline constexpr std::size_t groups = 5;  // 1, 2, 3, 4, and 5 or more products

struct Group {
  stats::Survival curve;  // from the landmark to the next occasion

  std::uint64_t customers() const { return curve.count; }
  std::uint64_t returned() const { return curve.events; }
};

struct NaiveGroup {
  std::uint64_t customers = 0;
  std::uint64_t returned = 0;  // two or more occasions
};

struct Result {
  std::optional<Reason> missing;  // set: no products, or no customers
  std::int32_t landmark_days = 0;
  std::vector<std::int32_t> horizons;
  std::array<Group, groups> by_landmark;
  std::array<NaiveGroup, groups> naive{};
};

// Customers whose first-ever order lies in the table, who are followed up to the landmark, and of
// whose orders up to it at least one product is known. The naive groups hold the same customers.
Result compute(const table::Table& table, const Options& options);

// Null when Result::missing is set.
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::distinct_products
