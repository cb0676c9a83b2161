// Distinct products by hand, and in a simulated shop where products have nothing to do with
// returning.
#include "metrics/distinct_products.h"

#include <doctest/doctest.h>

#include "stats/proportion.h"
#include "support/shop.h"
#include "support/simulator.h"

using namespace weerzien;
using namespace weerzien::metrics;
using test::day;

namespace {

// asOf 2024-04-10, day 100 after 2024-01-01.
//   ann: 1 product, never again                     ben: 2 on the first day (two orders), again on
//   day 20 cem: 1, again on day 50 with another product    dee: 6, never again eva: no product
//   known on her first day, 1 on day 30
constexpr std::string_view five_customers = R"(
  ann 2024-01-01 product=tea product=tea
  ben 2024-01-01 product=tea
  ben 2024-01-01 product=honey
  ben 2024-01-21 product=tea
  cem 2024-01-01 product=tea
  cem 2024-02-20 product=honey
  dee 2024-01-01 product=tea product=honey product=oil product=salt product=soap product=jam
  eva 2024-01-01
  eva 2024-01-31 product=jam
  - 2024-04-10
)";

}  // namespace

TEST_CASE("distinct products: groups at the landmark and the naive ones, every key") {
  const auto shop = test::shop(five_customers);
  const Json json = distinct_products::to_json(
      distinct_products::compute(shop.table, {.landmark_days = 0, .horizons = {30, 90}}),
      shop.table);
  CHECK(json["landmarkDays"] == 0);
  REQUIRE(json["groups"].size() == 5);
  REQUIRE(json["naive"].size() == 5);
  struct Row {
    int customers, returned, naive_customers, naive_returned;
  };
  const Row rows[] = {{2, 1, 1, 0}, {1, 1, 2, 2}, {0, 0, 0, 0}, {0, 0, 0, 0}, {1, 0, 1, 0}};
  for (std::size_t i = 0; i < 5; ++i) {
    CAPTURE(i);
    const Json& group = json["groups"][i];
    const Json& naive = json["naive"][i];
    CHECK(group["products"] == i + 1);
    CHECK(naive["products"] == i + 1);
    CHECK(group["open"] == (i == 4));
    CHECK(naive["open"] == (i == 4));
    CHECK(group["customers"] == rows[i].customers);
    CHECK(group["numerator"] == rows[i].returned);
    CHECK(group["denominator"] == rows[i].customers);
    CHECK(naive["customers"] == rows[i].naive_customers);
    CHECK(naive["numerator"] == rows[i].naive_returned);
    CHECK(naive["denominator"] == rows[i].naive_customers);
    CHECK(group["within"].size() == 2);
  }
  CHECK(json["groups"][0]["value"] == 0.5);
  CHECK(json["groups"][0]["within"][0]["value"] == 0.0);  // cem comes on day 50
  CHECK(json["groups"][0]["within"][0]["atRisk"] == 2);
  CHECK(json["groups"][0]["within"][1]["value"] == 0.5);
  CHECK(json["groups"][1]["within"][0]["valueReason"] == "pastFollowUp");  // ben came on day 20
  CHECK(json["groups"][2]["value"].is_null());
  CHECK(json["groups"][2]["valueReason"] == "noCustomers");
  CHECK(json["groups"][4]["within"][1]["value"] == 0.0);
}

TEST_CASE(
    "distinct products: a landmark of 30 days counts what came by then and what comes after") {
  const auto shop = test::shop(five_customers);
  const auto result =
      distinct_products::compute(shop.table, {.landmark_days = 30, .horizons = {20, 60}});
  // ann 1; ben 2, whose day 20 is before the landmark; cem 1, back 20 days after it; dee 5+; eva 1,
  // whose order on day 30 is still in it.
  CHECK(result.by_landmark[0].customers() == 3);
  CHECK(result.by_landmark[0].returned() == 1);
  CHECK(result.by_landmark[0].curve.within(19)->value == 0);
  CHECK(result.by_landmark[0].curve.within(20)->value == doctest::Approx(1.0 / 3));
  CHECK(result.by_landmark[1].customers() == 1);
  CHECK(result.by_landmark[1].returned() == 0);
  CHECK(result.by_landmark[4].customers() == 1);
  // Everybody is followed for 100 days: a landmark after that leaves nobody.
  const auto late =
      distinct_products::compute(shop.table, {.landmark_days = 101, .horizons = {30}});
  for (const auto& group : late.by_landmark) CHECK(group.customers() == 0);
  const auto edge =
      distinct_products::compute(shop.table, {.landmark_days = 100, .horizons = {30}});
  CHECK(edge.by_landmark[0].customers() == 2);  // ann and eva
}

TEST_CASE("distinct products: customers from before a filter's range are left out") {
  table::Rules rules;
  rules.filter.from = day("2024-01-21");
  const auto shop = test::shop(five_customers, rules);
  const auto result = distinct_products::compute(shop.table, {});
  for (const auto& group : result.by_landmark) CHECK(group.customers() == 0);
  for (const auto& group : result.naive) CHECK(group.customers == 0);
}

TEST_CASE("distinct products: null with its reason") {
  const auto none = test::shop("a 2024-01-01\n");
  auto result = distinct_products::compute(none.table, {});
  REQUIRE(result.missing);
  CHECK(*result.missing == Reason::no_products);
  CHECK(distinct_products::to_json(result, none.table).is_null());
  const auto empty = test::shop("- 2024-01-01 product=tea\n");
  result = distinct_products::compute(empty.table, {});
  REQUIRE(result.missing);
  CHECK(*result.missing == Reason::no_customers);
}

TEST_CASE("distinct products: flat at the landmark where products do not matter, steep naively") {
  test::World world;
  world.arrivals_per_day = 10;
  world.days_before = 0;
  world.products = 40;
  const auto simulated = test::simulate(world, 11);
  const auto result =
      distinct_products::compute(simulated.shop.table, {.landmark_days = 0, .horizons = {180}});
  // 1, 2 or 3 products by chance: each group's interval holds the chance of all together.
  std::uint64_t customers = 0;
  std::uint64_t returned = 0;
  for (std::size_t g = 0; g < 3; ++g) {
    customers += result.by_landmark[g].customers();
    returned += result.by_landmark[g].returned();
  }
  const double all = static_cast<double>(returned) / static_cast<double>(customers);
  for (std::size_t g = 0; g < 3; ++g) {
    const auto& group = result.by_landmark[g];
    REQUIRE(group.customers() > 1000);
    const auto interval = stats::wilson(group.returned(), group.customers());
    CHECK(interval.low < all);
    CHECK(interval.high > all);
  }
  const auto naive = [&](std::size_t g) {
    return static_cast<double>(result.naive[g].returned) /
           static_cast<double>(result.naive[g].customers);
  };
  CHECK(naive(0) < 0.2);
  CHECK(naive(4) > 0.9);
}
