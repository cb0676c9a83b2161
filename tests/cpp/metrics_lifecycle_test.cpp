// Lifecycle by hand: the nine cells, their orders and revenue, and the flow since one period
// earlier.
#include "metrics/lifecycle.h"

#include <doctest/doctest.h>

#include "support/shop.h"

using namespace weerzien;
using namespace weerzien::metrics;
using test::day;

namespace {

// The median gap is 60 days throughout, and so are all own gaps, so every expected gap is 60.
const rhythm::Medians sixty{.after = {60.0, 60.0, 60.0}, .pooled = 60.0};

// On 2024-06-30 and, one month earlier, on 2024-05-30 (31 days less):
//   a one order, 100 days ago   ratio 1.67  then 69 days, 1.15
//   b one order, 10 days ago    ratio 0.17  then not there
//   c one order, 182 days ago   ratio 3.03  then 151 days, 2.5
//   d two orders, 20 days ago   ratio 0.33  then one order, 49 days, 0.8
//   e three orders, 90 days ago ratio 1.5   then 59 days, 0.98
//   f two orders, 180 days ago  ratio 3     then 149 days, 2.5
//   g like a
constexpr std::string_view seven_customers = R"(
  a 2024-03-22 10
  b 2024-06-20 20
  c 2023-12-31 30
  d 2024-04-11 40
  d 2024-06-10 40
  e 2023-12-03 50
  e 2024-02-01 50
  e 2024-04-01 50
  f 2023-11-03 60
  f 2024-01-02 60
  g 2024-03-22 15
  - 2024-06-30 5
)";

}  // namespace

TEST_CASE("lifecycle: the report's JSON, every cell and every move") {
  const auto shop = test::shop(seven_customers);
  const Json json = lifecycle::to_json(lifecycle::compute(shop.table, sixty, {}), shop.table);
  CHECK(json == Json::parse(R"({
    "cells": [
      {"stage": "one", "state": "active", "customers": 1, "orders": 1, "revenue": 2000},
      {"stage": "one", "state": "atRisk", "customers": 2, "orders": 2, "revenue": 2500},
      {"stage": "one", "state": "lapsed", "customers": 1, "orders": 1, "revenue": 3000},
      {"stage": "two", "state": "active", "customers": 1, "orders": 2, "revenue": 8000},
      {"stage": "two", "state": "atRisk", "customers": 0, "orders": 0, "revenue": 0},
      {"stage": "two", "state": "lapsed", "customers": 1, "orders": 2, "revenue": 12000},
      {"stage": "threeOrMore", "state": "active", "customers": 0, "orders": 0, "revenue": 0},
      {"stage": "threeOrMore", "state": "atRisk", "customers": 1, "orders": 3, "revenue": 15000},
      {"stage": "threeOrMore", "state": "lapsed", "customers": 0, "orders": 0, "revenue": 0}],
    "flow": {"asOf": "2024-05-30", "cells": [
      {"fromStage": "one", "fromState": "active", "toStage": "one", "toState": "atRisk",
       "customers": 2},
      {"fromStage": "one", "fromState": "active", "toStage": "two", "toState": "active",
       "customers": 1},
      {"fromStage": "one", "fromState": "atRisk", "toStage": "one", "toState": "lapsed",
       "customers": 1},
      {"fromStage": "two", "fromState": "atRisk", "toStage": "two", "toState": "lapsed",
       "customers": 1},
      {"fromStage": "threeOrMore", "fromState": "active", "toStage": "threeOrMore",
       "toState": "atRisk", "customers": 1},
      {"fromStage": "none", "fromState": "none", "toStage": "one", "toState": "active",
       "customers": 1}]}
  })"));
}

TEST_CASE("lifecycle: longer periods look further back") {
  const auto shop = test::shop(seven_customers);
  const auto result = lifecycle::compute(shop.table, sixty, {.period = Period::quarter});
  REQUIRE(result.flow);
  CHECK(result.flow->as_of == day("2024-03-30"));
  CHECK(result.flow->customers[lifecycle::no_cell][0] == 1);  // b
  CHECK(result.flow->customers[lifecycle::no_cell][3] == 1);  // d
  CHECK(result.flow->customers[3][7] == 1);                   // e: two orders then, 58 days
}

TEST_CASE("lifecycle: without gaps, without customers, without amounts, on one day") {
  const auto shop = test::shop(seven_customers);
  CHECK(lifecycle::to_json(lifecycle::compute(shop.table, {}, {}), shop.table) ==
        Json::parse(R"({"cells": [], "flow": null, "flowReason": "noGaps"})"));
  const auto empty = test::shop("- 2024-01-01 5\n");
  CHECK(lifecycle::to_json(lifecycle::compute(empty.table, {}, {}), empty.table) ==
        Json::parse(R"({"cells": [], "flow": null, "flowReason": "noCustomers"})"));
  const auto one_day = test::shop("a 2024-01-01\n");
  const Json json = lifecycle::to_json(lifecycle::compute(one_day.table, sixty, {}), one_day.table);
  CHECK(json["cells"].size() == 9);
  CHECK(json["cells"][0] == Json::parse(R"({"stage": "one", "state": "active", "customers": 1,
    "orders": 1, "revenue": null, "revenueReason": "noAmounts"})"));
  CHECK(json["flow"].is_null());
  CHECK(json["flowReason"] == "beforeWindow");
}

TEST_CASE("lifecycle: orders before a filter's range count for the stage") {
  table::Rules rules;
  rules.filter.from = day("2024-03-01");
  const auto shop = test::shop("a 2024-01-01\na 2024-02-01\na 2024-03-01\n", rules);
  const auto result = lifecycle::compute(shop.table, sixty, {});
  REQUIRE(result.by_cell);
  CHECK((*result.by_cell)[6].customers == 1);
}
