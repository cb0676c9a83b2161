// Dimensions: which channel, country, discount code … brings customers who come back.
//
// A customer belongs to the value of her first order; with several orders on that day, to the
// alphabetically first of their values, because files do not reliably say which order came first.
// For products she belongs to every product bought on her first day.
//   Channel "fair": 3 customers, 3 came back. Channel "web": 900 customers, 300 came back.
//   3 of 3 is no proof: drawn to the shop's own rate and taken cautiously, "web" may well rank
//   first. p-values compare a value with all others (log-rank); with 20 values one would be below
//   0.05 by chance, so q-values (Benjamini-Hochberg) stand beside them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "metrics/json.h"
#include "metrics/wide.h"
#include "stats/survival.h"
#include "stats/tests.h"
#include "table/table.h"

namespace weerzien::metrics::dimensions {

struct Options {
  std::uint32_t values_max = 50;  // values per dimension, those with most customers
};

// Days after the first occasion.
inline constexpr std::array<std::int32_t, 3> horizons = {90, 180, 365};

// Revenue of single customers in their first days: over customers followed at least that long.
struct Spending {
  std::uint64_t customers = 0;
  Wide sum = 0;     // amounts
  Wide square = 0;  // of amounts
};

struct Value {
  std::string text;  // empty: the file says nothing
  std::string name;  // readable, for products; may be empty
  std::uint64_t customers = 0;
  std::uint64_t orders = 0;
  Amount revenue = 0;
  stats::Survival curve;  // from the first to the second occasion
  std::array<Spending, horizons.size()> spending{};
  stats::Trials followed{};  // customers followed for Dimension::rank_days, and those back by then
  // The rate of `followed` drawn to that of all values (empirical Bayes), and what it exceeds
  // with 97.5% certainty, by which values are ranked; nothing when nobody was followed that long.
  std::optional<double> shrunken;
  std::optional<double> shrunken_low;
  std::optional<std::uint32_t> rank;  // 1 + number of values with a higher shrunken_low
  double p = 1;                       // against all other customers
  double q = 1;
};

struct Dimension {
  std::string role;
  std::string column;                     // header in the file; empty for products
  std::vector<Value> values;              // by customers, then by text
  std::uint64_t other_values = 0;         // not listed
  std::uint64_t other_customers = 0;      // with none of the listed values
  std::optional<std::int32_t> rank_days;  // 180, or 90 in a short file; nothing in a shorter one
  double p = 1;  // that no listed value differs: Simes' combination, the smallest q
};

struct Result {
  std::vector<Dimension> dimensions;
};

// Customers whose first-ever order lies in the table. The customer type is left out: it says
// whether a customer is old, which is the business of truncation.
Result compute(const table::Table& table, const Options& options);

Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::dimensions
