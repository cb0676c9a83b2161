// Time between purchases: completed gaps, curves by order number, the trend, and the same product
// again.
#include <doctest/doctest.h>

#include "metrics/gaps.h"
#include "support/json_match.h"
#include "support/shop.h"

using namespace weerzien;
namespace gaps = metrics::gaps;
using test::difference;

namespace {

metrics::Json gaps_of(std::string_view lines, const gaps::Options& options = {.horizons = {30}},
                      const table::Rules& rules = {},
                      std::optional<metrics::BurnIn> burn_in = std::nullopt) {
  const test::Shop made = test::shop(lines, rules);
  auto next = metrics::next_occasions(made.table);
  if (burn_in) next.first_after_burn_in = metrics::first_step_after(made.table, *burn_in);
  return test::read_again(
      to_json(gaps::compute(made.table, options, next), gaps::by_product(made.table), made.table));
}

// First gaps 10, 20 and 40 days, one customer waiting for 60; anna's second gap 5 days. asOf 1
// March.
constexpr std::string_view four_customers = R"(
  anna 2024-01-01
  anna 2024-01-11
  anna 2024-01-16
  ben 2024-01-01
  ben 2024-01-21
  cleo 2024-01-01
  cleo 2024-02-10
  dirk 2024-01-01
  last 2024-03-01)";

std::string date(std::int32_t day) { return iso_date(test::day("2024-01-01") + day); }

// `count` customers with these occasions, in days since 1 January.
void add(std::string& lines, const std::string& name, int count, std::vector<std::int32_t> days) {
  for (int i = 0; i < count; ++i) {
    for (const auto day : days) lines += name + std::to_string(i) + " " + date(day) + "\n";
  }
}

}  // namespace

TEST_CASE("gaps: completed gaps by hand") {
  // 5 10 20 40: quantiles at h = 0.3, 0.75, 1.5, 2.25, 2.7.
  auto observed = gaps_of(four_customers)["observed"];
  const auto histogram = observed["histogram"];
  observed.erase("histogram");
  CHECK(difference(observed, R"({"count": 4, "mean": 18.75, "median": 15.0, "p10": 6.5,
    "p25": 8.75, "p75": 25.0, "p90": 34.0})") == "");
  REQUIRE(histogram.size() == 41);
  for (std::size_t day = 0; day < 41; ++day) {
    CHECK(histogram[day]["fromDays"] == day);
    CHECK(histogram[day]["toDays"] == day);
    CHECK(histogram[day]["count"] == (day == 5 || day == 10 || day == 20 || day == 40 ? 1 : 0));
  }
}

TEST_CASE("gaps: bars are as narrow as sixty of them allow") {
  const struct {
    std::int32_t gap;
    std::int32_t width;
  } cases[] = {{59, 1},   {60, 7},   {419, 7},   {420, 14},
               {839, 14}, {840, 30}, {1800, 90}, {5400, 365}};
  for (const auto& item : cases) {
    CAPTURE(item.gap);
    const auto bars = gaps_of(
        "a 2000-01-01\na " + iso_date(test::day("2000-01-01") + item.gap))["observed"]["histogram"];
    CHECK(bars[0]["fromDays"] == 0);
    CHECK(bars[0]["toDays"] == item.width - 1);
    CHECK(bars.back()["fromDays"].get<int>() <= item.gap);
    CHECK(bars.back()["toDays"].get<int>() >= item.gap);
    CHECK(bars.back()["count"] == 1);
  }
}

TEST_CASE("gaps: the first step by hand, with running gaps censored") {
  // Durations 0 (last), 10, 20, 40, and 60 censored: S = 3/4, 1/2, 1/4 after days 10, 20, 40.
  CHECK(difference(gaps_of(four_customers, {.horizons = {30, 61}})["byOrderNumber"][0], R"({
    "from": 1, "observedMedian": 20.0, "median": 30.0, "p25": 15.0, "p75": 50.0,
    "low": 10.0, "high": null, "highReason": "notReached", "events": 3, "atRisk": 5,
    "within": [
      {"days": 30, "value": 0.5, "low": 0.15513871880962604, "high": 0.9421529170048555,
       "atRisk": 2},
      {"days": 61, "value": null, "valueReason": "pastFollowUp", "low": null, "high": null,
       "atRisk": 0}],
    "curve": [[0, 1.0, null, null, 5], [10, 0.75, 0.12794691759514576, 0.9605486422850784, 4],
              [20, 0.5, 0.057847082995144516, 0.844861281190374, 3],
              [40, 0.25, 0.008947824416603134, 0.6653253427888655, 2],
              [60, 0.25, 0.008947824416603134, 0.6653253427888655, 1]],
    "afterBurnIn": null, "afterBurnInReason": "noBurnIn"})") == "");
}

TEST_CASE("gaps: later steps, and only as many as somebody reached") {
  const auto steps = gaps_of(four_customers)["byOrderNumber"];
  REQUIRE(steps.size() == 3);
  CHECK(steps[1]["from"] == 2);
  CHECK(steps[1]["atRisk"] == 3);
  CHECK(steps[1]["events"] == 1);
  CHECK(steps[1]["observedMedian"] == 5.0);
  CHECK(steps[1]["medianReason"] == "notReached");
  CHECK_FALSE(steps[1].contains("afterBurnIn"));
  // anna's third occasion on 16 January is still the last one 45 days later.
  CHECK(difference(steps[2], R"({"from": 3, "observedMedian": null,
    "observedMedianReason": "noGaps", "median": null, "medianReason": "notReached", "p25": null,
    "p25Reason": "notReached", "p75": null, "p75Reason": "notReached", "low": null,
    "lowReason": "notReached", "high": null, "highReason": "notReached", "events": 0, "atRisk": 1,
    "within": [{"days": 30, "value": 0.0, "low": null, "high": null,
                "intervalReason": "noEvents", "atRisk": 1}],
    "curve": [[0, 1.0, null, null, 1], [45, 1.0, null, null, 1]]})") == "");
  std::string lines;
  for (int day = 0; day < 30; day += 2) lines += "often " + date(day) + "\n";
  const auto many = gaps_of(lines);
  CHECK(many["byOrderNumber"].size() == 10);
  CHECK(many["observed"]["count"] == 14);  // also gaps after the eleventh occasion
}

TEST_CASE("gaps: the first step again after the burn-in") {
  const metrics::BurnIn january{1, test::day("2024-02-01")};
  const auto twin = gaps_of("old 2024-01-02\nnew 2024-02-01\nnew 2024-02-09\nlast 2024-03-09",
                            {.horizons = {30}}, {}, january)["byOrderNumber"][0]["afterBurnIn"];
  CHECK(twin["events"] == 1);
  CHECK(twin["atRisk"] == 2);
  CHECK(twin["observedMedian"] == 8.0);
  CHECK(twin["median"] == 8.0);
  CHECK(difference(twin["curve"], "[[0, 1.0, null, null, 2], [8, 0.0, null, null, 1]]") == "");
}

TEST_CASE("gaps: the trend across and within customers") {
  // 40 customers whose gaps shrink from 50 to 20 days; 40 who came back once after 30 days.
  std::string lines = "last " + date(100) + "\n";
  add(lines, "fast", 40, {0, 50, 70});
  add(lines, "once", 40, {0, 30});
  const auto trend = gaps_of(lines)["trend"];
  CHECK(difference(trend["across"], R"({"medians": [{"from": 1, "median": 40.0},
    {"from": 2, "median": 45.0}, {"from": 3, "median": null, "medianReason": "notReached"}],
    "shrinks": false})") == "");
  CHECK(trend["within"]["customers"] == 40);
  CHECK(trend["within"]["shorter"] == 40);
  CHECK(trend["within"]["longer"] == 0);
  CHECK(trend["within"]["equal"] == 0);
  CHECK(trend["within"]["share"]["value"] == 1.0);
  CHECK(trend["within"]["pValue"].get<double>() == doctest::Approx(0x1p-39).epsilon(1e-10));
  CHECK(trend["within"]["shrinks"] == true);
  CHECK(trend["supports"] == "within");
}

TEST_CASE("gaps: a first median that is never reached is longer than a later one") {
  std::string lines = "last " + date(300) + "\n";
  add(lines, "slow", 31, {0, 100, 200});
  add(lines, "away", 60, {0});
  const auto trend = gaps_of(lines)["trend"];
  CHECK(trend["across"]["medians"][0]["median"].is_null());
  CHECK(trend["across"]["medians"][1]["median"] == 100.0);
  CHECK(trend["across"]["shrinks"] == true);
  CHECK(trend["within"]["equal"] == 31);
  CHECK(trend["within"]["pValue"] == 1.0);
  CHECK(trend["within"]["shrinks"] == false);
  CHECK(trend["within"]["share"]["value"] == 0.0);
  CHECK(trend["supports"] == "across");
}

TEST_CASE("gaps: too few customers, or no later median, for a trend across") {
  CHECK(gaps_of(four_customers)["trend"]["across"]["shrinksReason"] == "tooFewCustomers");
  CHECK(gaps_of(four_customers)["trend"]["supports"] == "neither");
  CHECK(difference(gaps_of(four_customers)["trend"]["within"], R"({"customers": 1, "shorter": 1,
    "longer": 0, "equal": 0, "share": {"value": 1.0, "numerator": 1, "denominator": 1,
    "low": 0.20654931437723742, "high": 1.0}, "pValue": 1.0, "shrinks": false})") == "");
  std::string lines = "last " + date(300) + "\n";
  add(lines, "twice", 30, {0, 100});
  const auto across = gaps_of(lines)["trend"]["across"];
  CHECK(across["shrinks"].is_null());
  CHECK(across["shrinksReason"] == "notReached");
}

TEST_CASE("gaps: customers from before a date filter keep the number of their occasions") {
  table::Rules rules;
  rules.filter.from = test::day("2024-01-10");
  const auto json = gaps_of(four_customers, {.horizons = {30}}, rules);
  // anna's gap 2 → 3 is there, her gap 1 → 2 is not; only `last` is new in the range.
  CHECK(json["observed"]["count"] == 1);
  CHECK(json["byOrderNumber"][0]["atRisk"] == 1);
  CHECK(json["byOrderNumber"][1]["events"] == 1);
  CHECK(json["byOrderNumber"][1]["atRisk"] == 3);
  CHECK(json["trend"]["within"]["customers"] == 0);
}

TEST_CASE("gaps: the same product again") {
  // Cat food: anna after 30 days (twice on the first day), then waiting 29; ben waiting 59.
  // Toys: anna and ben once each: nobody twice, so not listed.
  constexpr std::string_view lines = R"(
    anna 2024-01-01 9.00 product=food product=food
    anna 2024-01-01 9.00 product=food
    anna 2024-01-15 9.00 product=toy
    anna 2024-01-31 9.00 product=food
    ben 2024-01-01 9.00 product=food
    ben 2024-01-05 9.00 product=toy
    cleo 2024-02-29 9.00 product=sand)";
  const auto json = gaps_of(lines)["byProduct"];
  // The curve is at one half from day 30 to the longest wait, 59 days.
  CHECK(difference(json, R"([{"product": "food", "name": "", "buyers": 2, "repeatBuyers": 1,
    "observedMedian": 30.0, "median": 44.5, "p25": 30.0, "p75": null,
    "p75Reason": "notReached", "low": 30.0, "high": null, "highReason": "notReached", "events": 1,
    "atRisk": 3, "within": [{"days": 30, "value": 0.5, "low": 0.08958991516326265,
    "high": 0.9940169123608542, "atRisk": 2}]}])") == "");
}

TEST_CASE("gaps: products are sorted by repeat buyers, then buyers, then name, and cut off") {
  constexpr std::string_view lines = R"(
    a 2024-01-01 1 product=zinc product=alum product=iron
    b 2024-01-01 1 product=zinc product=alum product=iron
    a 2024-01-09 1 product=zinc product=alum product=iron
    b 2024-01-09 1 product=iron
    c 2024-01-09 1 product=gold
    d 2024-01-09 1 product=gold
    e 2024-01-09 1 product=gold
    e 2024-01-10 1 product=gold)";
  const auto names = [](const metrics::Json& products) {
    std::string joined;
    for (const auto& product : products) joined += product["product"].get<std::string>() + " ";
    return joined;
  };
  CHECK(names(gaps_of(lines)["byProduct"]) == "iron gold alum zinc ");
  const test::Shop made = test::shop(lines);
  const auto two = gaps::by_product(made.table, 2);
  REQUIRE(two.size() == 2);
  CHECK(made.data->lines.products.key(two[1].product) == "gold");
}

TEST_CASE("gaps: one customer on one day, and an empty shop") {
  const auto one = gaps_of("anna 2024-01-01");
  CHECK(difference(one["observed"], R"({"count": 0, "mean": null, "meanReason": "noGaps",
    "median": null, "medianReason": "noGaps", "p10": null, "p10Reason": "noGaps", "p25": null,
    "p25Reason": "noGaps", "p75": null, "p75Reason": "noGaps", "p90": null,
    "p90Reason": "noGaps", "histogram": []})") == "");
  CHECK(difference(one["byOrderNumber"][0]["curve"], "[[0, 1.0, null, null, 1]]") == "");
  CHECK(one["byProduct"].empty());
  const auto nothing = gaps_of("");
  REQUIRE(nothing["byOrderNumber"].size() == 1);
  CHECK(nothing["byOrderNumber"][0]["medianReason"] == "noCustomers");
  CHECK(nothing["byOrderNumber"][0]["curve"].empty());
  CHECK(nothing["observed"]["count"] == 0);
  CHECK(nothing["trend"]["across"]["medians"][0]["medianReason"] == "noCustomers");
  CHECK(difference(nothing["trend"]["within"], R"({"customers": 0, "shorter": 0, "longer": 0,
    "equal": 0, "share": {"value": null, "valueReason": "tooFewCustomers", "numerator": 0,
    "denominator": 0, "low": null, "high": null}, "pValue": null,
    "pValueReason": "tooFewCustomers", "shrinks": null, "shrinksReason": "tooFewCustomers"})") ==
        "");
}
