// Periods: new and returning customers and their revenue per week, month, quarter or year.
//
// A customer is new in the period of the first-ever occasion and returning in every later period
// with an order. New revenue is that of first occasions; a return lowers it until the customer's
// second occasion, and repeat revenue afterwards, so both always add up to the revenue of the
// period.
//   anna buys 40.00 on 2024-01-05 and 20.00 on 2024-02-01; ben buys 30.00 on 2024-02-10,
//   returns 5.00 January: 1 new, 40.00 new revenue. February: 1 new (ben, 25.00) and 1 returning
//   (anna, 20.00) February has 2 orders, 2 customers, frequency 1, revenue 45.00, average order
//   value 22.50.
#pragma once

#include <cstdint>
#include <vector>

#include "base/days.h"
#include "metrics/calendar.h"
#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::periods {

struct Options {
  Period period = Period::month;
};

struct Row {
  Day start = 0;
  Day end = 0;
  bool complete = false;  // false where the window covers only a part
  std::uint64_t orders = 0;
  Amount revenue = 0;  // returns on their own date
  std::uint64_t customers = 0;
  std::uint64_t new_customers = 0;
  Amount new_revenue = 0;
};

struct Result {
  std::vector<Row> rows;  // every period from the first day of the window to asOf, also empty ones
};

Result compute(const table::Table& table, const Options& options);

// [{"start", "end", "complete", "orders", "revenue", "aov", "customers", "newCustomers",
// "returningCustomers", "newRevenue", "repeatRevenue", "frequency"}]
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::periods
