// Repeat: how many customers come back, and how soon.
//
// The repeat purchase rate counts customers with two or more occasions in the window; it grows with
// the window, so the chance of a second occasion within a fixed number of days stands beside it,
// once by Kaplan-Meier over everybody and once plainly over customers followed at least that long.
//   Five customers first seen 100 days before asOf; two come back, after 20 and after 50 days
//   repeat purchase rate 2 / 5; within 30 days 1 / 5 = 20%; within 60 days 2 / 5 = 40%
//   within 180 days: nobody has been followed that long, so null ("pastFollowUp"), not 40%.
#pragma once

#include <cstdint>
#include <vector>

#include "metrics/json.h"
#include "metrics/next_occasion.h"
#include "metrics/periods.h"
#include "table/table.h"

namespace weerzien::metrics::repeat {

struct Options {
  std::vector<std::int32_t> horizons = {30, 60, 90, 180, 365};  // days after the first occasion
};

struct Returning {
  Day start;
  std::uint64_t returning;  // customers of the period whose first-ever occasion lies before it
  std::uint64_t customers;
};

struct Mature {
  std::int32_t days;
  std::uint64_t returned = 0;   // of them, second occasion within `days`
  std::uint64_t customers = 0;  // first occasion at least `days` before asOf
};

struct Result {
  std::uint64_t customers = 0;
  std::uint64_t repeat_customers = 0;  // two or more occasions
  Amount repeat_revenue = 0;           // after the first occasion, as periods counts it
  Amount revenue = 0;
  std::vector<Returning> returning;
  std::vector<std::int32_t> horizons;
  stats::Survival first_to_second;
  std::optional<stats::Survival> first_to_second_after_burn_in;
  std::vector<Mature> mature;
};

// Under a date filter the rate counts occasions in its range; chances are those of customers whose
// first-ever occasion lies in it.
Result compute(const table::Table& table, const Options& options, const periods::Result& periods,
               const NextOccasions& next);

// {"repeatPurchaseRate", "repeatRevenueShare", "returningShare", "within", "withinAfterBurnIn",
// "matureCohort"}
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::repeat
