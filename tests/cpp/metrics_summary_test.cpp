// Totals of the window, with every key and every reason.
#include <doctest/doctest.h>

#include "metrics/summary.h"
#include "support/json_match.h"
#include "support/shop.h"

using namespace weerzien;
using test::difference;

namespace {

metrics::Json summary_of(std::string_view lines, const table::Rules& rules = {}) {
  const test::Shop made = test::shop(lines, rules);
  return to_json(metrics::summary::compute(made.table), made.table);
}

}  // namespace

TEST_CASE("summary: all and identified orders, a return, an order of nobody") {
  const auto json = summary_of(R"(
    anna 2024-01-05 40.00
    anna 2024-02-01 20.00
    anna 2024-02-15 -10.00
    - 2024-02-03 15.00
    ben 2024-02-03 1.01)");
  CHECK(difference(json, R"({"customers": 2,
    "all": {"orders": 4, "revenue": 6601, "aov": 1650.25,
            "itemsPerOrder": null, "itemsPerOrderReason": "noItems"},
    "identified": {"orders": 3, "revenue": 5101, "aov": 1700.3333333333333,
                   "itemsPerOrder": null, "itemsPerOrderReason": "noItems"},
    "revenuePerCustomer": 2550.5})") == "");
}

TEST_CASE("summary: the average is of unrounded amounts, sums are rounded once") {
  // Two lines of 0.0049 give 0.0098 together: one cent, and an average of 0.49 cents.
  const auto json = summary_of("anna 2024-01-05 0.0049\nanna 2024-01-06 0.0049");
  CHECK(json["identified"]["revenue"] == 1);
  CHECK(json["identified"]["aov"].get<double>() == doctest::Approx(0.49).epsilon(1e-12));
}

TEST_CASE("summary: items per order") {
  test::Shop made = test::shop("anna 2024-01-05 40.00\nben 2024-02-01 20.00\n- 2024-02-03 1.00");
  for (const std::uint32_t items : {3, 4, 1}) made.data->orders.items.push_back(items);
  made.table = table::select(*made.data, {});
  const auto json = to_json(metrics::summary::compute(made.table), made.table);
  CHECK(json["all"]["itemsPerOrder"].get<double>() == doctest::Approx(8.0 / 3).epsilon(1e-15));
  CHECK(json["identified"]["itemsPerOrder"] == 3.5);
}

TEST_CASE("summary: a file without amounts, without customers, without anything") {
  CHECK(difference(summary_of("anna 2024-01-05\nanna 2024-02-01"), R"({"customers": 1,
    "all": {"orders": 2, "revenue": null, "revenueReason": "noAmounts", "aov": null,
            "aovReason": "noAmounts", "itemsPerOrder": null, "itemsPerOrderReason": "noItems"},
    "identified": {"orders": 2, "revenue": null, "revenueReason": "noAmounts", "aov": null,
            "aovReason": "noAmounts", "itemsPerOrder": null, "itemsPerOrderReason": "noItems"},
    "revenuePerCustomer": null, "revenuePerCustomerReason": "noAmounts"})") == "");
  CHECK(difference(summary_of("- 2024-01-05 10.00"), R"({"customers": 0,
    "all": {"orders": 1, "revenue": 1000, "aov": 1000.0, "itemsPerOrder": null,
            "itemsPerOrderReason": "noItems"},
    "identified": {"orders": 0, "revenue": 0, "aov": null, "aovReason": "noOrders",
                   "itemsPerOrder": null, "itemsPerOrderReason": "noItems"},
    "revenuePerCustomer": null, "revenuePerCustomerReason": "noCustomers"})") == "");
  CHECK(difference(summary_of(""), R"({"customers": 0,
    "all": {"orders": 0, "revenue": null, "revenueReason": "noAmounts", "aov": null,
            "aovReason": "noAmounts", "itemsPerOrder": null, "itemsPerOrderReason": "noItems"},
    "identified": {"orders": 0, "revenue": null, "revenueReason": "noAmounts", "aov": null,
            "aovReason": "noAmounts", "itemsPerOrder": null, "itemsPerOrderReason": "noItems"},
    "revenuePerCustomer": null, "revenuePerCustomerReason": "noAmounts"})") == "");
}
