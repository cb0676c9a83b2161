// RFM by hand on ten customers, on ties, without amounts, over time, and against the R package rfm.
#include "metrics/rfm.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>
#include <string>

#include "metrics/earlier.h"
#include "support/shared.h"
#include "support/shop.h"

using namespace weerzien;
using namespace weerzien::metrics;
using rfm::Method;
using rfm::Segment;
using test::day;

namespace {

// Customer a .. j; recency at 2024-06-30 and revenue differ for each, frequency has ties.
constexpr std::string_view ten_customers = R"(
  a 2024-06-30 10
  b 2024-06-20 20
  c 2024-06-10 30
  d 2024-05-31 40
  e 2024-05-21 50
  f 2024-05-11 60
  g 2024-01-01 10
  g 2024-05-01 60
  h 2024-01-01 10
  h 2024-01-02 10
  h 2024-04-21 60
  i 2024-01-01 10
  i 2024-01-02 10
  i 2024-01-03 10
  i 2024-04-11 60
  j 2024-01-01 10
  j 2024-01-02 10
  j 2024-01-03 10
  j 2024-01-04 10
  j 2024-01-05 10
  j 2024-04-01 50
)";

std::map<std::string, std::string> scores_by_key(const test::Shop& shop,
                                                 const rfm::Options& options) {
  std::map<std::string, std::string> result;
  const auto scores = rfm::score_customers(shop.table, options);
  for (std::uint32_t c = 0; c < shop.table.customers(); ++c) {
    const std::string key(shop.data->customers.keys.key(shop.table.customer[c]));
    result[key] =
        std::to_string(scores[c].r) + std::to_string(scores[c].f) + std::to_string(scores[c].m);
  }
  return result;
}

}  // namespace

TEST_CASE("rfm: thresholds, scores, cells and segments of ten customers, worked out by hand") {
  // Recency 0 10 20 … 90: thresholds at h = 1.8, 3.6, 5.4, 7.2: 18, 36, 54, 72 days.
  // Occasions 1 ×6, 2, 3, 4, 6: 1, 1, 1.4, 3.2. Revenue 10 … 60, 70, 80, 90, 100: 28, 46, 64, 82.
  const auto shop = test::shop(ten_customers);
  const auto result = rfm::compute(shop.table, {});
  REQUIRE(result.thresholds);
  CHECK(result.thresholds->recency == rfm::Cuts{18, 36, 54, 72});
  CHECK(result.thresholds->frequency == rfm::Cuts{1, 1, 1.4, 3.2});
  REQUIRE(result.thresholds->monetary);
  CHECK(*result.thresholds->monetary == rfm::Cuts{280'000, 460'000, 640'000, 820'000});

  const std::map<std::string, std::string> expected = {
      {"a", "511"}, {"b", "511"}, {"c", "412"}, {"d", "412"}, {"e", "313"},
      {"f", "313"}, {"g", "244"}, {"h", "244"}, {"i", "155"}, {"j", "155"}};
  CHECK(scores_by_key(shop, {}) == expected);

  CHECK(result.cell(5, 1, 1).customers == 2);
  CHECK(result.cell(5, 1, 1).revenue == 30 * amounts_per_unit);
  CHECK(result.cell(1, 5, 5).customers == 2);
  CHECK(result.cell(1, 5, 5).revenue == 190 * amounts_per_unit);
  CHECK(result.cell(3, 3, 3).customers == 0);

  struct Expected {
    Segment segment;
    std::uint64_t customers, orders;
    Amount revenue;
  };
  const Expected segments[] = {
      {Segment::champion, 0, 0, 0},           {Segment::loyal, 0, 0, 0},
      {Segment::potential_loyalist, 0, 0, 0}, {Segment::new_customer, 2, 2, 30},
      {Segment::promising, 2, 2, 70},         {Segment::needs_attention, 0, 0, 0},
      {Segment::about_to_sleep, 2, 2, 110},   {Segment::at_risk, 2, 5, 150},
      {Segment::cannot_lose, 2, 10, 190},     {Segment::hibernating, 0, 0, 0}};
  for (const Expected& row : segments) {
    CAPTURE(rfm::id(row.segment));
    const auto& totals = result.by_segment[static_cast<std::size_t>(row.segment)];
    CHECK(totals.customers == row.customers);
    CHECK(totals.orders == row.orders);
    CHECK(totals.revenue == row.revenue * amounts_per_unit);
  }
}

TEST_CASE("rfm: the report's JSON, every key") {
  const auto shop = test::shop("a 2024-01-01 10\nb 2024-02-01 30.50\nb 2024-03-01 9.50\n");
  const Json json = rfm::to_json(rfm::compute(shop.table, {}), shop.table);
  // Recency 0 and 60, occasions 1 and 2, revenue 1,000 and 4,000 minor units.
  CHECK(json == Json::parse(R"({
    "method": "quantile",
    "thresholds": {"recency": [12, 24, 36, 48], "frequency": [1.2, 1.4, 1.6, 1.8],
                   "monetary": [1600, 2200, 2800, 3400]},
    "emptyScores": {"recency": [2, 3, 4], "frequency": [2, 3, 4], "monetary": [2, 3, 4]},
    "cells": [{"r": 1, "f": 1, "m": 1, "customers": 1, "revenue": 1000},
              {"r": 5, "f": 5, "m": 5, "customers": 1, "revenue": 4000}],
    "segments": [
      {"id": "champion", "customers": 1, "orders": 2, "revenue": 4000},
      {"id": "loyal", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "potentialLoyalist", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "new", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "promising", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "needsAttention", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "aboutToSleep", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "atRisk", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "cannotLose", "customers": 0, "orders": 0, "revenue": 0},
      {"id": "hibernating", "customers": 1, "orders": 1, "revenue": 1000}],
    "movement": {"asOf": "2024-02-01", "cells": [
      {"from": "new", "to": "champion", "customers": 1},
      {"from": "aboutToSleep", "to": "hibernating", "customers": 1}]}
  })"));
}

TEST_CASE("rfm: every pair of scores has its segment") {
  // Rows R = 1 … 5, columns F = 1 … 5, as the definition's ranges say.
  const char* expected[5][5] = {
      {"hibernating", "hibernating", "atRisk", "atRisk", "cannotLose"},
      {"hibernating", "hibernating", "atRisk", "atRisk", "cannotLose"},
      {"aboutToSleep", "aboutToSleep", "needsAttention", "loyal", "loyal"},
      {"promising", "potentialLoyalist", "potentialLoyalist", "loyal", "loyal"},
      {"new", "potentialLoyalist", "potentialLoyalist", "champion", "champion"}};
  for (std::uint8_t r = 1; r <= 5; ++r) {
    for (std::uint8_t f = 1; f <= 5; ++f) {
      CAPTURE(r);
      CAPTURE(f);
      CHECK(rfm::id(rfm::segment_of({r, f, 3})) == expected[r - 1][f - 1]);
    }
  }
  CHECK(rfm::segment_from("cannotLose") == Segment::cannot_lose);
  CHECK(rfm::segment_from("new") == Segment::new_customer);
  CHECK_FALSE(rfm::segment_from("none"));
  CHECK_FALSE(rfm::segment_from("Champion"));
}

TEST_CASE(
    "rfm: fixed thresholds; what is not given comes from the data, frequency 1, 2, 3, 4-5, 6+") {
  const auto shop = test::shop(ten_customers);
  rfm::Options options{.method = Method::fixed};
  auto scores = scores_by_key(shop, options);
  CHECK(scores["f"] == "313");  // 1 occasion
  CHECK(scores["g"] == "224");  // 2
  CHECK(scores["h"] == "234");  // 3
  CHECK(scores["i"] == "145");  // 4
  CHECK(scores["j"] == "155");  // 6
  options.recency = {0, 10, 45, 90};
  options.frequency = {1, 3, 5, 6};
  options.monetary = {1000, 2000, 6999, 9000};  // minor units
  scores = scores_by_key(shop, options);
  CHECK(scores["a"] == "511");
  CHECK(scores["b"] == "412");
  CHECK(scores["c"] == "313");
  CHECK(scores["f"] == "213");
  CHECK(scores["g"] == "224");  // revenue 7,000 is above 6,999
  CHECK(scores["i"] == "234");  // 9,000 is not above 9,000
  CHECK(scores["j"] == "245");
  const Json json = rfm::to_json(rfm::compute(shop.table, options), shop.table);
  CHECK(json["method"] == "fixed");
  CHECK(json["thresholds"]["monetary"] == Json({1000.0, 2000.0, 6999.0, 9000.0}));
}

TEST_CASE("rfm: movement since one period earlier, with frozen thresholds") {
  // On 2024-06-30 as above. On 2024-05-30 customers a to d had not bought yet.
  const auto shop = test::shop(ten_customers);
  const auto result = rfm::compute(shop.table, {});
  REQUIRE(result.movement);
  CHECK(result.movement->as_of == day("2024-05-30"));
  const auto moved = [&](Segment from, Segment to) {
    return result.movement->customers[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
  };
  CHECK(moved(Segment::none, Segment::new_customer) == 2);            // a b
  CHECK(moved(Segment::none, Segment::promising) == 2);               // c d
  CHECK(moved(Segment::new_customer, Segment::about_to_sleep) == 1);  // e: 9 days then
  CHECK(moved(Segment::promising, Segment::about_to_sleep) == 1);     // f: 19 days then
  CHECK(moved(Segment::loyal, Segment::at_risk) == 2);      // g: 29 days, F 4; h: 39 days, F 4
  CHECK(moved(Segment::loyal, Segment::cannot_lose) == 1);  // i: 49 days, F 5
  CHECK(moved(Segment::cannot_lose, Segment::cannot_lose) == 1);  // j: 59 days, F 5
}

TEST_CASE("rfm: without amounts, without customers, on one day") {
  const auto no_amounts = test::shop("a 2024-01-01\nb 2024-03-01\n");
  Json json = rfm::to_json(rfm::compute(no_amounts.table, {}), no_amounts.table);
  CHECK(json["thresholds"]["monetary"].is_null());
  CHECK(json["thresholds"]["monetaryReason"] == "noAmounts");
  CHECK(json["emptyScores"]["monetary"].empty());
  CHECK(json["emptyScores"]["frequency"] == Json({2, 3, 4, 5}));
  CHECK(json["cells"] == Json::parse(R"([
    {"r": 1, "f": 1, "m": null, "mReason": "noAmounts", "customers": 1,
     "revenue": null, "revenueReason": "noAmounts"},
    {"r": 5, "f": 1, "m": null, "mReason": "noAmounts", "customers": 1,
     "revenue": null, "revenueReason": "noAmounts"}])"));

  const auto empty = test::shop("- 2024-01-01 5\n");
  json = rfm::to_json(rfm::compute(empty.table, {}), empty.table);
  CHECK(json["thresholds"].is_null());
  CHECK(json["thresholdsReason"] == "noCustomers");
  CHECK(json["cells"].empty());
  CHECK(json["segments"].size() == 10);
  CHECK(json["movement"].is_null());
  CHECK(json["movementReason"] == "noCustomers");
  CHECK(rfm::score_customers(empty.table, {}).empty());

  // One day: nobody is above a threshold, so everyone has R 5, F 1, M 1 and no day lies earlier.
  const auto one_day = test::shop("a 2024-01-01 5\nb 2024-01-01 5\n");
  json = rfm::to_json(rfm::compute(one_day.table, {}), one_day.table);
  CHECK(json["thresholds"]["recency"] == Json({0.0, 0.0, 0.0, 0.0}));
  CHECK(json["cells"].size() == 1);
  CHECK(json["cells"][0]["r"] == 5);
  CHECK(json["cells"][0]["customers"] == 2);
  CHECK(json["movement"].is_null());
  CHECK(json["movementReason"] == "beforeWindow");
}

TEST_CASE("rfm: one period before a day, at the ends of months") {
  struct Case {
    const char* from;
    Period period;
    const char* expected;
  };
  const Case cases[] = {
      {"2024-03-31", Period::month, "2024-02-29"},  {"2023-03-31", Period::month, "2023-02-28"},
      {"2024-01-15", Period::month, "2023-12-15"},  {"2024-05-31", Period::quarter, "2024-02-29"},
      {"2024-02-29", Period::year, "2023-02-28"},   {"2024-03-01", Period::week, "2024-02-23"},
      {"2024-02-10", Period::quarter, "2023-11-10"}};
  for (const Case& c : cases) {
    CAPTURE(c.from);
    CHECK(one_period_before(day(c.from), c.period) == day(c.expected));
  }
}

TEST_CASE("rfm: all 995 customers of the R package's data, with its cut points") {
  const auto orders = test::shared_file("data/rfm_data_orders.csv");
  const auto expected = test::shared_file("data/expected/rfm_orders_scores_computed.csv");
  if (!orders || !expected) return;
  const auto fields = [](const std::string& line) {
    std::vector<std::string> result;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, ',');) result.push_back(field);
    return result;
  };
  const auto key = [](std::string name) {
    std::ranges::replace(name, ' ', '_');
    return name;
  };
  std::string text;
  std::istringstream in(*orders);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto f = fields(line);
    text += key(f[0]) + " " + f[1] + " " + f[2] + "\n";
  }
  table::Rules rules;
  rules.same_day = table::SameDay::separate;  // the package counts transactions, not days
  rules.as_of = day("2006-12-31");
  const auto shop = test::shop(text, rules);
  const rfm::Options options{.method = Method::half_open};
  const auto scores = scores_by_key(shop, options);
  std::istringstream wanted(*expected);
  std::getline(wanted, line);
  int compared = 0;
  while (std::getline(wanted, line)) {
    const auto f = fields(line);
    const auto found = scores.find(key(f[0]));
    REQUIRE(found != scores.end());
    CHECK(found->second == f[7].substr(0, 3));
    ++compared;
  }
  CHECK(compared == 995);
  const auto result = rfm::compute(shop.table, options);
  REQUIRE(result.thresholds);
  CHECK(result.thresholds->recency[2] == doctest::Approx(297.4).epsilon(1e-12));
  CHECK(result.thresholds->frequency == rfm::Cuts{4, 5, 6, 8});
  CHECK((*result.thresholds->monetary)[0] == doctest::Approx(2'558'000).epsilon(1e-12));
}
