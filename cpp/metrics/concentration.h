// Concentration: how much of the revenue comes from how few customers.
//
// Customers by revenue: the share of the top 1, 5, 10, 20 and 50%, the Lorenz curve in 100 points,
// the Gini coefficient, and the classes A (the best, up to 80% of revenue), B (up to 95%) and C.
// Longer windows concentrate more, so the window's length belongs to every one of these.
// Persistence: of the top 20% of the year before, how many are in the top 20% of the last year.
//   Ten customers spend 50 20 10 5 5 4 2 2 1 1: the top 20% (two customers) hold 70%.
//   Class A: 50 + 20 + 10 = 80%, three customers. Class B up to 95%: 5 + 5 + 4 + 2, four. C: three.
//   Gini: Σ (2i − n − 1)·xᵢ / (n·Σ xᵢ), poorest first, i from 1: 624 / 1,000 = 0.624.
// A customer who sent back more than she kept counts with 0, so that shares stay between 0 and 1.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::concentration {

inline constexpr std::array<std::uint32_t, 5> top_percents = {1, 5, 10, 20, 50};

struct TopShare {
  std::uint32_t percent;
  std::uint64_t customers;  // ⌈percent of all⌉
  double share;             // of the revenue
};

struct Class {
  std::uint64_t customers = 0;
  Amount revenue = 0;
};

struct Persistence {
  std::uint64_t both;    // in the top 20% of both years
  std::uint64_t before;  // in the top 20% of the year before; ties at the border are all in
};

struct Result {
  std::optional<Reason> missing;  // set: the file cannot say, and all below is empty
  std::int32_t window_days = 0;
  std::uint64_t customers = 0;
  std::array<TopShare, top_percents.size()> top{};
  std::vector<double> lorenz;  // 100 values: share of revenue of the poorest 1, 2 … 100%
  double gini = 0;
  std::array<Class, 3> abc{};
  std::optional<Persistence> persistence;  // nothing when the window is shorter than two years
};

Result compute(const table::Table& table);

// Null when Result::missing is set.
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::concentration
