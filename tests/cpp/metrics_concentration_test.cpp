// Concentration by hand: ten customers, returns, the years' best customers, and files that cannot
// say.
#include "metrics/concentration.h"

#include <doctest/doctest.h>

#include <string>

#include "support/shop.h"

using namespace weerzien;
using namespace weerzien::metrics;
using concentration::Class;

namespace {

std::string customer(int number, std::string_view rest) {
  return "c" + std::to_string(number) + " " + std::string(rest) + "\n";
}

}  // namespace

TEST_CASE("concentration: ten customers with 50 20 10 5 5 4 2 2 1 1") {
  const auto shop = test::shop(R"(
    d 2024-01-01 5
    a 2024-01-01 20
    a 2024-01-31 30
    j 2024-01-02 1
    b 2024-01-02 20
    c 2024-01-03 10
    e 2024-01-03 5
    f 2024-01-04 4
    g 2024-01-04 2
    h 2024-01-04 2
    i 2024-01-05 1
    - 2024-01-05 900
  )");
  const auto result = concentration::compute(shop.table);
  CHECK_FALSE(result.missing);
  CHECK(result.window_days == 31);
  CHECK(result.customers == 10);
  struct Top {
    std::uint32_t percent;
    std::uint64_t customers;
    double share;
  };
  const Top top[] = {{1, 1, 0.5}, {5, 1, 0.5}, {10, 1, 0.5}, {20, 2, 0.7}, {50, 5, 0.9}};
  for (std::size_t i = 0; i < result.top.size(); ++i) {
    CAPTURE(i);
    CHECK(result.top[i].percent == top[i].percent);
    CHECK(result.top[i].customers == top[i].customers);
    CHECK(result.top[i].share == top[i].share);
  }
  // Poorest first: 1 1 2 2 4 5 5 10 20 50, in hundredths of the revenue.
  REQUIRE(result.lorenz.size() == 100);
  CHECK(result.lorenz[0] == doctest::Approx(0.001).epsilon(1e-14));  // a tenth of the poorest
  CHECK(result.lorenz[9] == 0.01);
  CHECK(result.lorenz[24] == doctest::Approx(0.03).epsilon(1e-14));  // 1 + 1 + half of 2
  CHECK(result.lorenz[49] == 0.1);
  CHECK(result.lorenz[89] == 0.5);
  CHECK(result.lorenz[94] == doctest::Approx(0.75).epsilon(1e-14));
  CHECK(result.lorenz[99] == 1);
  CHECK(result.gini == 0.624);
  const Class abc[] = {{3, 800'000}, {4, 160'000}, {3, 40'000}};
  for (std::size_t i = 0; i < result.abc.size(); ++i) {
    CAPTURE(i);
    CHECK(result.abc[i].customers == abc[i].customers);
    CHECK(result.abc[i].revenue == abc[i].revenue);
  }
  CHECK_FALSE(result.persistence);

  const Json json = concentration::to_json(result, shop.table);
  CHECK(json["windowDays"] == 31);
  CHECK(json["customers"] == 10);
  CHECK(json["topShares"][3] == Json::parse(R"({"percent": 20, "customers": 2, "share": 0.7})"));
  CHECK(json["topShares"].size() == 5);
  CHECK(json["lorenz"].size() == 100);
  CHECK(json["lorenz"][9] == Json({0.1, 0.01}));
  CHECK(json["gini"] == 0.624);
  CHECK(json["abc"] == Json::parse(R"([{"class": "A", "customers": 3, "revenue": 8000},
    {"class": "B", "customers": 4, "revenue": 1600},
    {"class": "C", "customers": 3, "revenue": 400}])"));
  CHECK(json["persistence"].is_null());
  CHECK(json["persistenceReason"] == "windowTooShort");
}

TEST_CASE(
    "concentration: equal customers, one customer, and one who sent back more than she kept") {
  const auto equal = test::shop("a 2024-01-01 7\nb 2024-01-01 7\nc 2024-01-01 7\nd 2024-01-01 7\n");
  auto result = concentration::compute(equal.table);
  CHECK(result.gini == 0);
  CHECK(result.lorenz[24] == 0.25);
  CHECK(result.top[4].share == 0.5);

  const auto one = test::shop("a 2024-01-01 7\n");
  result = concentration::compute(one.table);
  CHECK(result.gini == 0);
  CHECK(result.top[0].customers == 1);
  CHECK(result.top[0].share == 1);
  CHECK(result.lorenz[0] == 0.01);
  CHECK(result.abc[0].customers == 1);
  CHECK(result.abc[2].customers == 0);

  // b counts with 0: shares of 30, not of 30 − 5.
  const auto returns =
      test::shop("a 2024-01-01 10\nb 2024-01-01 5\nb 2024-01-02 -10\nc 2024-01-01 20\n");
  result = concentration::compute(returns.table);
  CHECK(result.top[0].share == doctest::Approx(2.0 / 3).epsilon(1e-15));
  CHECK(result.gini == doctest::Approx(4.0 / 9).epsilon(1e-15));  // (−2·0 + 0·10 + 2·20) / (3·30)
  CHECK(result.abc[2].customers == 1);
  CHECK(result.abc[2].revenue == 0);
}

TEST_CASE("concentration: the sort handles amounts of any size") {
  // 300 customers with amounts over many digits; the curve of 1, 4, 9 … is known in closed form.
  std::string text;
  std::int64_t total = 0;
  for (int i = 300; i >= 1; --i) {
    const std::int64_t amount = static_cast<std::int64_t>(i) * i;
    total += amount;
    text += customer(i, "2024-01-01 " + std::to_string(amount));
  }
  const auto shop = test::shop(text);
  const auto result = concentration::compute(shop.table);
  for (std::size_t percent = 1; percent <= 100; ++percent) {
    const auto k = static_cast<std::int64_t>(3 * percent);
    const std::int64_t sum = k * (k + 1) * (2 * k + 1) / 6;
    CHECK(result.lorenz[percent - 1] == static_cast<double>(sum) / static_cast<double>(total));
  }
}

TEST_CASE("concentration: how many of the best customers of the year before are still among them") {
  // Last year is 2023-01-01 … 2023-12-31, the year before 2022. Ten buyers in 2022: the best two
  // are c1 and, tied at 80, c2 and c3, so three. Five buyers in 2023: the best one is c2, with 500
  // after a return.
  std::string text;
  text += customer(1, "2022-01-01 100");
  text += customer(2, "2022-12-31 80");
  text += customer(3, "2022-06-01 80");
  for (int i = 4; i <= 10; ++i) text += customer(i, "2022-06-01 10");
  text += customer(2, "2023-01-01 700");
  text += customer(2, "2023-02-01 -200");
  text += customer(1, "2023-12-31 499");
  text += customer(4, "2023-05-01 20");
  text += customer(11, "2023-05-01 20");
  text += customer(12, "2023-05-01 20");
  const auto shop = test::shop(text);
  const auto result = concentration::compute(shop.table);
  REQUIRE(result.persistence);
  CHECK(result.persistence->before == 3);
  CHECK(result.persistence->both == 1);
  const Json json = concentration::to_json(result, shop.table);
  CHECK(json["persistence"]["value"] == doctest::Approx(1.0 / 3));
  CHECK(json["persistence"]["numerator"] == 1);
  CHECK(json["persistence"]["denominator"] == 3);

  // One day less than two years: nothing can be said.
  const auto short_window = test::shop("a 2022-01-02 5\na 2023-12-31 5\n");
  CHECK_FALSE(concentration::compute(short_window.table).persistence);
}

TEST_CASE("concentration: null with its reason") {
  struct Case {
    const char* shop;
    Reason reason;
  };
  const Case cases[] = {{"- 2024-01-01 5\n", Reason::no_customers},
                        {"a 2024-01-01\n", Reason::no_amounts},
                        {"a 2024-01-01 5\na 2024-01-02 -5\n", Reason::no_revenue}};
  for (const Case& c : cases) {
    CAPTURE(c.shop);
    const auto shop = test::shop(c.shop);
    const auto result = concentration::compute(shop.table);
    REQUIRE(result.missing);
    CHECK(*result.missing == c.reason);
    CHECK(concentration::to_json(result, shop.table).is_null());
  }
}
