// (E − N) / S by hand, at the edges of what the window covers, and against the definition taken
// literally.
#include <doctest/doctest.h>

#include <algorithm>

#include "metrics/calendar.h"
#include "metrics/retention.h"
#include "support/json_match.h"
#include "support/random_shop.h"
#include "support/shop.h"

using namespace weerzien;
namespace retention = metrics::retention;
using test::difference;

namespace {

// keep buys every month; lost once; early is away at the end of January and won back in February;
// first is new in February; brief is new on 1 March, 30 days before its end.
constexpr std::string_view five_customers = R"(
  early 2024-01-01
  lost 2024-01-15
  keep 2024-01-20
  first 2024-02-20
  keep 2024-02-25
  early 2024-02-28
  brief 2024-03-01
  keep 2024-03-20
  keep 2024-04-29)";

bool active(std::span<const Day> days, Day on, std::int32_t window) {
  return std::ranges::any_of(days, [&](Day day) { return day > on - window && day <= on; });
}

// One row by walking over all customers.
retention::Row slow_row(const table::Table& table, Day start, Day end, std::int32_t window) {
  retention::Row row;
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    const auto days = table.occasion_days(c);
    const bool before = active(days, start - 1, window);
    const bool after = active(days, end, window);
    const bool is_new = table.first_day[c] >= start;
    row.active_before += before;
    row.active_after += after;
    row.retained += before && after;
    row.first_time += after && is_new;
    row.won_back += after && !before && !is_new;
  }
  return row;
}

}  // namespace

TEST_CASE("retention: four months by hand, with an active window of 30 days") {
  const test::Shop made = test::shop(five_customers);
  const auto json = to_json(retention::compute(made.table, {Period::month, 30}), made.table);
  CHECK(difference(json["periods"], R"([
    {"start": "2024-01-01", "end": "2024-01-31", "S": null, "E": null, "retained": null,
     "firstTime": null, "wonBack": null, "lost": null, "rate": null,
     "rateReason": "beforeWindow", "churn": null, "churnReason": "beforeWindow",
     "typedFormula": null, "typedFormulaReason": "beforeWindow"},
    {"start": "2024-02-01", "end": "2024-02-29", "S": 2, "E": 3, "retained": 1, "firstTime": 1,
     "wonBack": 1, "lost": 1,
     "rate": {"value": 0.5, "numerator": 1, "denominator": 2, "low": 0.09453120573423071,
              "high": 0.9054687942657693},
     "churn": {"value": 0.5, "numerator": 1, "denominator": 2, "low": 0.09453120573423071,
               "high": 0.9054687942657693},
     "typedFormula": {"value": 1.0, "numerator": 2, "denominator": 2, "low": null, "high": null,
                      "intervalReason": "notAProportion"}},
    {"start": "2024-03-01", "end": "2024-03-31", "S": 3, "E": 1, "retained": 1, "firstTime": 0,
     "wonBack": 0, "lost": 2,
     "rate": {"value": 0.3333333333333333, "numerator": 1, "denominator": 3,
              "low": 0.061491944720396215, "high": 0.7923403991979523},
     "churn": {"value": 0.6666666666666666, "numerator": 2, "denominator": 3,
               "low": 0.20765960080204768, "high": 0.9385080552796037},
     "typedFormula": {"value": 0.3333333333333333, "numerator": 1, "denominator": 3, "low": null,
                      "high": null, "intervalReason": "notAProportion"}},
    {"start": "2024-04-01", "end": "2024-04-30", "S": null, "E": null, "retained": null,
     "firstTime": null, "wonBack": null, "lost": null, "rate": null,
     "rateReason": "incompletePeriod", "churn": null, "churnReason": "incompletePeriod",
     "typedFormula": null, "typedFormulaReason": "incompletePeriod"}])") == "");
  CHECK(difference(json["periodOverPeriod"], R"([
    {"start": "2024-02-01", "value": 0.6666666666666666, "numerator": 2, "denominator": 3,
     "low": 0.20765960080204768, "high": 0.9385080552796037},
    {"start": "2024-03-01", "value": 0.3333333333333333, "numerator": 1, "denominator": 3,
     "low": 0.061491944720396215, "high": 0.7923403991979523},
    {"start": "2024-04-01", "value": null, "valueReason": "incompletePeriod", "numerator": 1,
     "denominator": 2, "low": null, "high": null}])") == "");
  REQUIRE(json["byActiveWindow"].size() == 5);
  const std::int32_t windows[] = {30, 90, 180, 365, 730};
  for (std::size_t i = 0; i < 5; ++i) CHECK(json["byActiveWindow"][i]["days"] == windows[i]);
  CHECK(json["byActiveWindow"][0]["periods"] == json["periods"]);
  // 31 March − 90 days is 1 January, the first day of the window; April itself is not over.
  CHECK(json["byActiveWindow"][1]["periods"][2]["rateReason"] == "beforeWindow");
  CHECK(json["byActiveWindow"][1]["periods"][3]["rateReason"] == "incompletePeriod");
}

TEST_CASE("retention: the example of S = 200, E = 220, N = 60") {
  // 160 buy in January and February, 40 in January only, 20 in December and February, 40 in
  // February.
  std::string lines = "anchor 2023-10-01\nanchor 2024-02-29\n";
  const auto add = [&](int count, const char* name, std::initializer_list<const char*> days) {
    for (int i = 0; i < count; ++i) {
      for (const char* on : days) lines += name + std::to_string(i) + " " + on + "\n";
    }
  };
  add(160, "kept", {"2024-01-20", "2024-02-20"});
  add(40, "lost", {"2024-01-20"});
  add(20, "back", {"2023-12-10", "2024-02-20"});
  add(39, "new", {"2024-02-20"});
  const test::Shop made = test::shop(lines);
  const auto result = retention::compute(made.table, {Period::month, 30});
  const retention::Row& february = result.chosen.rows.back();
  CHECK(february.active_before == 200);
  CHECK(february.active_after == 220);
  CHECK(february.retained == 160);
  CHECK(february.first_time == 39);
  CHECK(february.won_back == 21);
  const auto json = to_json(result, made.table)["periods"].back();
  CHECK(json["rate"]["value"] == 0.8);
  CHECK(json["churn"]["value"] == 0.2);
  CHECK(json["typedFormula"]["value"] == 181.0 / 200);
}

TEST_CASE("retention: nobody active at the start, and an empty shop") {
  table::Rules rules;
  rules.as_of = test::day("2024-06-30");
  const test::Shop made = test::shop("anna 2024-01-01", rules);
  const auto json = to_json(retention::compute(made.table, {Period::month, 30}), made.table);
  CHECK(json["periods"][5]["S"] == 0);
  CHECK(json["periods"][5]["E"] == 0);
  CHECK(json["periods"][5]["rateReason"] == "noneActive");
  CHECK(json["periodOverPeriod"][1]["valueReason"] == "noCustomers");

  const test::Shop empty = test::shop("");
  const auto nothing = to_json(retention::compute(empty.table, {}), empty.table);
  CHECK(nothing["periods"].empty());
  CHECK(nothing["byActiveWindow"].size() == 5);
  CHECK(nothing["periodOverPeriod"].empty());
}

TEST_CASE("retention: a customer from before the date filter is won back, never first-time") {
  table::Rules rules;
  rules.filter.from = test::day("2024-01-01");
  const test::Shop made = test::shop(R"(
    old 2023-06-01
    anchor 2024-01-01
    old 2024-03-31)",
                                     rules);
  const auto result = retention::compute(made.table, {Period::month, 30});
  CHECK(result.chosen.rows.back().first_time == 0);
  CHECK(result.chosen.rows.back().won_back == 1);
}

TEST_CASE("retention: agrees with the definition taken literally on random shops") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const test::Shop made = test::shop(test::random_shop(seed, 80, 900));
    for (const Period period : {Period::week, Period::month, Period::quarter}) {
      const metrics::Calendar calendar(made.table, period);
      for (const std::int32_t window : {1, 20, 45, 365, 1500}) {
        const auto result = retention::compute(made.table, {period, window});
        CAPTURE(seed);
        CAPTURE(window);
        REQUIRE(result.chosen.days == window);
        REQUIRE(result.chosen.rows.size() == static_cast<std::size_t>(calendar.size()));
        for (const retention::Row& row : result.chosen.rows) {
          const auto slow = slow_row(made.table, row.start, row.end, window);
          CHECK(row.active_before == slow.active_before);
          CHECK(row.active_after == slow.active_after);
          CHECK(row.retained == slow.retained);
          CHECK(row.first_time == slow.first_time);
          CHECK(row.won_back == slow.won_back);
          CHECK(row.unknown.has_value() ==
                (row.start - 1 - window < made.table.window_first || row.end > made.table.as_of));
        }
      }
    }
  }
}
