// Summary: orders, revenue and customers over the whole window.
//
// Average order value = revenue / orders; revenue per customer = revenue of identified orders /
// customers. `all` also holds the orders that belong to no customer. Revenue is net of dated
// returns.
//   anna 2024-01-05 40.00, anna 2024-02-01 20.00, − 2024-02-03 15.00 (nobody's), anna returns 10.00
//   all: 3 orders, 65.00, average 21.67. Identified: 2 orders, 50.00, average 25.00.
//   1 customer, 50.00 per customer: with few orders per customer the two averages tell different
//   stories.
#pragma once

#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::summary {

struct Options {};

struct Result {
  table::Totals all;
  table::Totals identified;
  std::uint64_t customers = 0;
};

Result compute(const table::Table& table, const Options& options = {});

// {"customers", "all", "identified", "revenuePerCustomer"}
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::summary
