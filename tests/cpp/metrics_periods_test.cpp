// Periods and repeat: new against returning, money of first occasions, and chances to come back.
#include <doctest/doctest.h>

#include "metrics/periods.h"
#include "metrics/repeat.h"
#include "support/json_match.h"
#include "support/shop.h"

using namespace weerzien;
using test::difference;

namespace {

// anna comes back (twice on the same day), ben sends something back, cleo begins on the last day.
constexpr std::string_view three_customers = R"(
  anna 2024-01-05 40.00
  anna 2024-02-01 20.00
  anna 2024-02-01 5.00
  ben 2024-02-10 30.00
  ben 2024-02-15 -5.00
  - 2024-02-20 15.00
  cleo 2024-03-31 10.00)";

metrics::Json periods_of(std::string_view lines, Period period = Period::month,
                         const table::Rules& rules = {}) {
  const test::Shop made = test::shop(lines, rules);
  return to_json(metrics::periods::compute(made.table, {period}), made.table);
}

metrics::Json repeat_of(std::string_view lines, const std::vector<std::int32_t>& horizons,
                        const table::Rules& rules = {},
                        std::optional<metrics::BurnIn> burn_in = std::nullopt) {
  const test::Shop made = test::shop(lines, rules);
  auto next = metrics::next_occasions(made.table);
  if (burn_in) next.first_after_burn_in = metrics::first_step_after(made.table, *burn_in);
  const auto periods = metrics::periods::compute(made.table, {});
  return to_json(metrics::repeat::compute(made.table, {horizons}, periods, next), made.table);
}

table::Rules from_to(std::string_view from, std::string_view to) {
  table::Rules rules;
  rules.filter.from = test::day(from);
  rules.filter.to = test::day(to);
  return rules;
}

}  // namespace

TEST_CASE("periods: three months by hand") {
  CHECK(difference(periods_of(three_customers), R"([
    {"start": "2024-01-01", "end": "2024-01-31", "complete": false, "orders": 1, "revenue": 4000,
     "aov": 4000.0, "customers": 1, "newCustomers": 1, "returningCustomers": 0, "newRevenue": 4000,
     "repeatRevenue": 0, "frequency": 1.0},
    {"start": "2024-02-01", "end": "2024-02-29", "complete": true, "orders": 3, "revenue": 5000,
     "aov": 1666.6666666666667, "customers": 2, "newCustomers": 1, "returningCustomers": 1,
     "newRevenue": 2500, "repeatRevenue": 2500, "frequency": 1.5},
    {"start": "2024-03-01", "end": "2024-03-31", "complete": true, "orders": 1, "revenue": 1000,
     "aov": 1000.0, "customers": 1, "newCustomers": 1, "returningCustomers": 0, "newRevenue": 1000,
     "repeatRevenue": 0, "frequency": 1.0}])") == "");
}

TEST_CASE("periods: a month without orders stays, and asOf carries the window on") {
  table::Rules rules;
  rules.as_of = test::day("2024-03-31");
  const auto json = periods_of("anna 2024-01-01\nanna 2024-01-02", Period::month, rules);
  REQUIRE(json.size() == 3);
  CHECK(json[0]["complete"] == true);
  CHECK(difference(json[1], R"({"start": "2024-02-01", "end": "2024-02-29", "complete": true,
    "orders": 0, "revenue": null, "revenueReason": "noAmounts", "aov": null,
    "aovReason": "noAmounts", "customers": 0, "newCustomers": 0, "returningCustomers": 0,
    "newRevenue": null, "newRevenueReason": "noAmounts", "repeatRevenue": null,
    "repeatRevenueReason": "noAmounts", "frequency": null, "frequencyReason": "noCustomers"})") ==
        "");
  CHECK(json[2]["complete"] == true);
}

TEST_CASE("periods: weeks begin on Monday; quarters and years") {
  const struct {
    Period period;
    std::vector<std::string> starts;
  } cases[] = {
      {Period::week, {"2023-12-25", "2024-01-01", "2024-01-08"}},
      {Period::month, {"2023-12-01", "2024-01-01"}},
      {Period::quarter, {"2023-10-01", "2024-01-01"}},
      {Period::year, {"2023-01-01", "2024-01-01"}},
  };
  for (const auto& item : cases) {
    CAPTURE(static_cast<int>(item.period));
    const auto json =
        periods_of("a 2023-12-31 1\nb 2024-01-01 1\nc 2024-01-07 1\nd 2024-01-08 1", item.period);
    REQUIRE(json.size() == item.starts.size());
    for (std::size_t i = 0; i < json.size(); ++i) CHECK(json[i]["start"] == item.starts[i]);
    CHECK(json[0]["complete"] == false);
    CHECK(json[0]["customers"] == 1);
    CHECK(json[1]["complete"] == (item.period == Period::week));
    CHECK(json.back()["complete"] == false);
  }
}

TEST_CASE("periods: a return is new money until the second occasion, repeat money from then on") {
  const auto json = periods_of(R"(
    anna 2024-01-01 40.00
    anna 2024-02-03 -1.00
    anna 2024-02-10 20.00
    anna 2024-02-10 -2.00
    anna 2024-03-31 -4.00
    ben 2024-03-31 7.00)");
  CHECK(json[1]["newRevenue"] == -100);
  CHECK(json[1]["repeatRevenue"] == 1800);
  CHECK(json[2]["newRevenue"] == 700);
  CHECK(json[2]["repeatRevenue"] == -400);
  CHECK(json[2]["revenue"] == 300);
}

TEST_CASE("periods: returns outside the window count at its ends, so nothing is lost") {
  const auto json = periods_of(R"(
    anna 2024-01-10 40.00
    anna 2023-11-01 -1.00
    ben 2024-02-01 10.00
    ben 2024-05-01 -3.00)");
  REQUIRE(json.size() == 2);
  CHECK(json[0]["revenue"] == 3900);
  CHECK(json[1]["revenue"] == 700);
}

TEST_CASE("periods: under a date filter first-ever stays first-ever in the whole file") {
  const auto json = periods_of(R"(
    anna 2024-01-05 40.00
    anna 2024-02-01 20.00
    ben 2024-02-10 30.00)",
                               Period::month, from_to("2024-02-01", "2024-02-29"));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["newCustomers"] == 1);
  CHECK(json[0]["returningCustomers"] == 1);
  CHECK(json[0]["newRevenue"] == 3000);
  CHECK(json[0]["repeatRevenue"] == 2000);
}

TEST_CASE("periods: an empty shop has none, and orders of nobody make empty ones") {
  CHECK(periods_of("").dump() == "[]");
  const auto json = periods_of("- 2024-01-05 3.00");
  REQUIRE(json.size() == 1);
  CHECK(json[0]["orders"] == 0);
  CHECK(json[0]["aovReason"] == "noOrders");
}

TEST_CASE("repeat: by hand") {
  // First to second: anna 27 days; ben waits 50 days on asOf, cleo 0. S falls to 1/2 on day 27.
  CHECK(difference(repeat_of(three_customers, {20, 30, 60}), R"({
    "repeatPurchaseRate": {"value": 0.3333333333333333, "numerator": 1, "denominator": 3,
                           "low": 0.061491944720396215, "high": 0.7923403991979523},
    "repeatRevenueShare": {"value": 0.25, "numerator": 2500, "denominator": 10000, "low": null,
                           "high": null, "intervalReason": "notAProportion"},
    "returningShare": [
      {"start": "2024-01-01", "value": 0.0, "numerator": 0, "denominator": 1, "low": 0.0,
       "high": 0.7934506856227626},
      {"start": "2024-02-01", "value": 0.5, "numerator": 1, "denominator": 2,
       "low": 0.09453120573423071, "high": 0.9054687942657693},
      {"start": "2024-03-01", "value": 0.0, "numerator": 0, "denominator": 1, "low": 0.0,
       "high": 0.7934506856227626}],
    "within": [
      {"days": 20, "value": 0.0, "low": null, "high": null, "intervalReason": "noEvents",
       "atRisk": 2},
      {"days": 30, "value": 0.5, "low": 0.08958991516326265, "high": 0.9940169123608542,
       "atRisk": 1},
      {"days": 60, "value": null, "valueReason": "pastFollowUp", "low": null, "high": null,
       "atRisk": 0}],
    "withinAfterBurnIn": null, "withinAfterBurnInReason": "noBurnIn",
    "matureCohort": [
      {"days": 20, "value": 0.0, "numerator": 0, "denominator": 2, "low": 0.0,
       "high": 0.6576197724933469},
      {"days": 30, "value": 0.5, "numerator": 1, "denominator": 2, "low": 0.09453120573423071,
       "high": 0.9054687942657693},
      {"days": 60, "value": 1.0, "numerator": 1, "denominator": 1, "low": 0.20654931437723742,
       "high": 1.0}]})") == "");
}

TEST_CASE("repeat: nobody followed long enough, nobody at all") {
  const auto short_file = repeat_of("anna 2024-01-05\nben 2024-01-06", {30});
  CHECK(short_file["within"][0]["valueReason"] == "pastFollowUp");
  CHECK(short_file["matureCohort"][0]["valueReason"] == "pastFollowUp");
  CHECK(short_file["repeatRevenueShare"]["valueReason"] == "noAmounts");
  CHECK(difference(repeat_of("", {30}), R"({
    "repeatPurchaseRate": {"value": null, "valueReason": "noCustomers", "numerator": 0,
                           "denominator": 0, "low": null, "high": null},
    "repeatRevenueShare": {"value": null, "valueReason": "noAmounts", "numerator": null,
                           "denominator": null, "low": null, "high": null},
    "returningShare": [],
    "within": [{"days": 30, "value": null, "valueReason": "noCustomers", "low": null, "high": null,
                "atRisk": 0}],
    "withinAfterBurnIn": null, "withinAfterBurnInReason": "noBurnIn",
    "matureCohort": [{"days": 30, "value": null, "valueReason": "noCustomers", "numerator": 0,
                      "denominator": 0, "low": null, "high": null}]})") == "");
}

TEST_CASE("repeat: revenue of zero or less has no share") {
  const auto json = repeat_of("anna 2024-01-05 4.00\nanna 2024-01-06 -4.00", {30});
  CHECK(json["repeatRevenueShare"]["valueReason"] == "noRevenue");
  CHECK(json["repeatRevenueShare"]["denominator"] == 0);
  CHECK_FALSE(json["repeatRevenueShare"].contains("intervalReason"));
}

TEST_CASE("repeat: two orders on one day are one occasion unless they are kept apart") {
  const char* lines = "anna 2024-01-05 4.00\nanna 2024-01-05 6.00\nben 2024-01-09 1.00";
  CHECK(repeat_of(lines, {0})["repeatPurchaseRate"]["numerator"] == 0);
  table::Rules apart;
  apart.same_day = table::SameDay::separate;
  const auto json = repeat_of(lines, {0}, apart);
  CHECK(json["repeatPurchaseRate"]["numerator"] == 1);
  CHECK(json["repeatRevenueShare"]["numerator"] == 600);
  CHECK(json["within"][0]["value"] == 0.5);
}

TEST_CASE("repeat: after the burn-in, and customers from before a date filter") {
  const char* lines = R"(
    old 2024-01-10
    old 2024-01-20
    new 2024-02-01
    new 2024-02-06
    other 2024-02-05
    last 2024-03-01)";
  const metrics::BurnIn january{1, test::day("2024-02-01")};
  const auto json = repeat_of(lines, {5}, {}, january);
  // Everybody: 1 of 4 came back within 5 days. After January: new after 5 days, other 25, last 0.
  CHECK(json["within"][0]["value"].get<double>() == doctest::Approx(1.0 / 3).epsilon(1e-12));
  CHECK(json["within"][0]["atRisk"] == 3);
  CHECK(json["withinAfterBurnIn"][0]["value"] == 0.5);
  CHECK(json["withinAfterBurnIn"][0]["atRisk"] == 2);

  // From 15 January on, old's only occasion is the second one: no first occasion to follow.
  const auto filtered = repeat_of(lines, {5}, from_to("2024-01-15", "2024-03-01"));
  CHECK(filtered["repeatPurchaseRate"]["denominator"] == 4);
  CHECK(filtered["repeatPurchaseRate"]["numerator"] == 1);
  CHECK(filtered["within"][0]["atRisk"] == 2);
  CHECK(filtered["matureCohort"][0]["denominator"] == 2);
}
