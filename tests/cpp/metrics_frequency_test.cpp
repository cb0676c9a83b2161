// Orders per customer, the ladder, and customers by number of orders.
#include <doctest/doctest.h>

#include "metrics/frequency.h"
#include "support/json_match.h"
#include "support/shop.h"

using namespace weerzien;
namespace frequency = metrics::frequency;
using test::difference;

namespace {

metrics::Json frequency_of(std::string_view lines, const table::Rules& rules = {},
                           std::optional<metrics::BurnIn> burn_in = std::nullopt) {
  const test::Shop made = test::shop(lines, rules);
  auto next = metrics::next_occasions(made.table);
  if (burn_in) next.first_after_burn_in = metrics::first_step_after(made.table, *burn_in);
  return to_json(frequency::compute(made.table, {{30}}, next), made.table);
}

// anna comes after 30 and 60 days and orders twice on the last of them; ben once. asOf is day 60.
constexpr std::string_view two_customers = R"(
  anna 2024-01-01 10.00
  anna 2024-01-31 10.00
  anna 2024-03-01 10.00
  anna 2024-03-01 5.00
  anna 2024-03-01 -2.00
  ben 2024-01-01 7.00)";

}  // namespace

TEST_CASE("frequency: two customers by hand") {
  const auto json = frequency_of(two_customers);
  CHECK(json["ordersPerCustomer"] == 2.5);
  CHECK(json["perCustomerMonth"].get<double>() ==
        doctest::Approx(2 * 30.4375 / 120).epsilon(1e-15));
  REQUIRE(json["distribution"].size() == 10);
  CHECK(difference(json["distribution"][0], R"({"orders": 1, "customers": 1, "revenue": 700})") ==
        "");
  CHECK(difference(json["distribution"][3], R"({"orders": 4, "customers": 1, "revenue": 3300})") ==
        "");
  CHECK(difference(json["distribution"][9], R"({"orders": 10, "customers": 0, "revenue": 0})") ==
        "");
  REQUIRE(json["ladder"].size() == 10);
  CHECK(difference(json["ladder"][0], R"({"from": 1, "value": 0.5, "numerator": 1,
    "denominator": 2, "low": 0.09453120573423071, "high": 0.9054687942657693,
    "within": [{"days": 30, "value": 0.5, "low": 0.08958991516326265, "high": 0.9940169123608542,
                "atRisk": 2}],
    "afterBurnIn": null, "afterBurnInReason": "noBurnIn"})") == "");
  CHECK(difference(json["ladder"][1], R"({"from": 2, "value": 1.0, "numerator": 1,
    "denominator": 1, "low": 0.20654931437723742, "high": 1.0,
    "within": [{"days": 30, "value": 1.0, "low": null, "high": null,
                "intervalReason": "allEvents", "atRisk": 1}]})") == "");
  CHECK(difference(json["ladder"][2], R"({"from": 3, "value": 0.0, "numerator": 0,
    "denominator": 1, "low": 0.0, "high": 0.7934506856227626,
    "within": [{"days": 30, "value": null, "valueReason": "pastFollowUp", "low": null,
                "high": null, "atRisk": 0}]})") == "");
  CHECK(difference(json["ladder"][9], R"({"from": 10, "value": null, "valueReason": "noCustomers",
    "numerator": 0, "denominator": 0, "low": null, "high": null,
    "within": [{"days": 30, "value": null, "valueReason": "noCustomers", "low": null,
                "high": null, "atRisk": 0}]})") == "");
}

TEST_CASE("frequency: ten or more orders are one group") {
  std::string lines;
  for (int day = 10; day < 21; ++day) lines += "often 2024-01-" + std::to_string(day) + " 1.00\n";
  for (int day = 10; day < 20; ++day) lines += "ten 2024-01-" + std::to_string(day) + " 1.00\n";
  for (int day = 10; day < 19; ++day) lines += "nine 2024-01-" + std::to_string(day) + " 1.00\n";
  const auto json = frequency_of(lines);
  CHECK(json["distribution"][8]["customers"] == 1);
  CHECK(json["distribution"][9]["customers"] == 2);
  CHECK(json["distribution"][9]["revenue"] == 2100);
  CHECK(json["ladder"][9]["denominator"] == 2);
  CHECK(json["ladder"][9]["numerator"] == 1);
}

TEST_CASE("frequency: the first rung again after the burn-in") {
  const metrics::BurnIn january{1, test::day("2024-02-01")};
  const auto json =
      frequency_of("old 2024-01-02\nnew 2024-02-01\nnew 2024-02-09\nlast 2024-03-09", {}, january);
  CHECK(json["ladder"][0]["denominator"] == 3);
  CHECK(json["ladder"][0]["afterBurnIn"]["denominator"] == 2);
  CHECK(json["ladder"][0]["afterBurnIn"]["numerator"] == 1);
  CHECK(json["ladder"][0]["afterBurnIn"]["within"][0]["valueReason"] == "pastFollowUp");
  CHECK_FALSE(json["ladder"][1].contains("afterBurnIn"));
}

TEST_CASE("frequency: rungs keep their number under a date filter, rates are of its range") {
  table::Rules rules;
  rules.filter.from = test::day("2024-01-15");
  const auto json = frequency_of(two_customers, rules);
  // anna's second and third occasion, 30 days apart; ben is not in the range.
  CHECK(json["ordersPerCustomer"] == 3.0);
  CHECK(json["perCustomerMonth"].get<double>() == doctest::Approx(30.4375 / 30).epsilon(1e-15));
  CHECK(json["ladder"][0]["denominator"] == 0);
  CHECK(json["ladder"][1]["denominator"] == 1);
  CHECK(json["ladder"][1]["numerator"] == 1);
  CHECK(json["ladder"][2]["denominator"] == 1);
}

TEST_CASE("frequency: one day, and an empty shop") {
  const auto one_day = frequency_of("anna 2024-01-01 1.00\nben 2024-01-01 1.00");
  CHECK(one_day["ordersPerCustomer"] == 1.0);
  CHECK(one_day["perCustomerMonth"].is_null());
  CHECK(one_day["perCustomerMonthReason"] == "noExposure");
  const auto nothing = frequency_of("");
  CHECK(nothing["ordersPerCustomerReason"] == "noCustomers");
  CHECK(nothing["perCustomerMonthReason"] == "noExposure");
  CHECK(nothing["distribution"].size() == 10);
  CHECK(nothing["ladder"].size() == 10);
}
