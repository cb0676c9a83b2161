// Dimensions: every figure of a small shop by hand, shrinkage, tests over many values, and
// products.
#include "metrics/dimensions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "support/shop.h"

using namespace weerzien;
using namespace weerzien::metrics;
using test::day;

namespace {

// asOf 2024-12-31, so that first orders of January 2024 are followed for 365 days.
//   web: a 20 + 30 after 10 days; b 40; c 60 + 40 after 100 days, 10 of it sent back on day 120
//   fair: d 10 + 10 after 20 days
//   nothing: e 50, first seen on 2024-12-01
constexpr std::string_view five_customers = R"(
  a 2024-01-01 20 channel=web
  a 2024-01-11 30 channel=fair
  b 2024-01-01 40 channel=web
  c 2024-01-01 60 channel=web
  c 2024-04-10 40 channel=web
  c 2024-04-30 -10
  d 2024-01-01 10 channel=fair
  d 2024-01-21 10 channel=web
  e 2024-12-01 50
  - 2024-12-31 5 channel=phone
)";

dimensions::Dimension only(const dimensions::Result& result) {
  REQUIRE(result.dimensions.size() == 1);
  return result.dimensions[0];
}

std::string many(std::string_view prefix, int customers, int returning, std::string_view words) {
  std::string text;
  for (int i = 0; i < customers; ++i) {
    const std::string key = std::string(prefix) + std::to_string(i);
    text += key + " 2024-01-01 10 " + std::string(words) + "\n";
    if (i < returning) text += key + " 2024-02-01 10\n";
  }
  return text;
}

}  // namespace

TEST_CASE("dimensions: a channel's figures, every key") {
  const auto shop = test::shop(five_customers);
  const Json json = dimensions::to_json(dimensions::compute(shop.table, {}), shop.table);
  REQUIRE(json.size() == 1);
  const Json& channel = json[0];
  CHECK(channel["role"] == "channel");
  CHECK(channel["column"] == "channel");
  CHECK(channel["rankDays"] == 180);
  CHECK(channel["otherValues"] == 0);
  CHECK(channel["otherCustomers"] == 0);
  REQUIRE(channel["values"].size() == 3);

  const Json& web = channel["values"][0];
  CHECK(web["value"] == "web");
  CHECK_FALSE(web.contains("name"));
  CHECK(web["customers"] == 3);
  CHECK(web["orders"] == 5);
  CHECK(web["revenue"] == 18000);
  CHECK(web["aov"] == 3600.0);
  CHECK(web["ladder"]["value"] == doctest::Approx(2.0 / 3));
  CHECK(web["ladder"]["numerator"] == 2);
  CHECK(web["ladder"]["denominator"] == 3);
  REQUIRE(web["within"].size() == 3);
  CHECK(web["within"][0]["days"] == 90);
  CHECK(web["within"][0]["value"] == doctest::Approx(1.0 / 3));
  CHECK(web["within"][0]["atRisk"] == 2);
  CHECK(web["within"][1]["value"] == doctest::Approx(2.0 / 3));
  CHECK(web["within"][2]["days"] == 365);
  // Day 90: 20 + 30, 40, 60: mean 50, standard deviation 10. Day 180: 50, 40, 90.
  const Json& spent = web["revenuePerCustomer"];
  REQUIRE(spent.size() == 3);
  CHECK(spent[0]["days"] == 90);
  CHECK(spent[0]["customers"] == 3);
  CHECK(spent[0]["value"] == 5000.0);
  CHECK(spent[0]["low"] == doctest::Approx(5000 - 1.959963984540054 * 1000 / std::sqrt(3)));
  CHECK(spent[0]["high"] == doctest::Approx(5000 + 1.959963984540054 * 1000 / std::sqrt(3)));
  CHECK(spent[1]["value"] == 6000.0);
  CHECK(spent[2]["value"] == 6000.0);
  // S falls to 1/3 on day 100.
  CHECK(web["medianGap"]["value"] == 100.0);
  CHECK(web["medianGap"]["low"] == 10.0);
  CHECK(web["medianGap"]["high"].is_null());

  const Json& fair = channel["values"][2];
  CHECK(fair["value"] == "fair");
  CHECK(fair["customers"] == 1);
  CHECK(fair["orders"] == 2);
  CHECK(fair["revenue"] == 2000);
  CHECK(fair["revenuePerCustomer"][0]["value"] == 2000.0);
  CHECK(fair["revenuePerCustomer"][0]["low"].is_null());

  const Json& none = channel["values"][1];  // as many customers, and "" comes first
  CHECK(none["value"] == "");
  CHECK(none["customers"] == 1);
  CHECK(none["ladder"]["value"] == 0.0);
  CHECK(none["within"][0]["valueReason"] == "pastFollowUp");
  CHECK(none["revenuePerCustomer"][0]["customers"] == 0);
  CHECK(none["revenuePerCustomer"][0]["valueReason"] == "pastFollowUp");
  CHECK(none["medianGap"]["valueReason"] == "notReached");
  for (const char* key : {"shrunken", "shrunkenLow", "rank"}) {
    CHECK(none[key].is_null());
    CHECK(none[std::string(key) + "Reason"] == "pastFollowUp");
  }

  // Log-rank of web (10, 100, 365+) against the others (20, 30+). At 10: 1 event, 3 of 5 at risk.
  // At 20: 1 of the others, 2 of 4. At 100: 1, 2 of 2. Expected in web 3/5 + 2/4 + 1, variance 6/25
  // + 1/4 + 0.
  const double z2 = (2 - 2.1) * (2 - 2.1) / (0.24 + 0.25);
  CHECK(web["pValue"] == doctest::Approx(std::erfc(std::sqrt(z2 / 2))).epsilon(1e-9));
  // Fair (20) against web and nothing (10, 30+, 100, 365+): expected 1/5 + 1/4, variance 4/25 +
  // 3/16.
  const double f2 = (1 - 0.45) * (1 - 0.45) / (0.16 + 0.1875);
  CHECK(fair["pValue"] == doctest::Approx(std::erfc(std::sqrt(f2 / 2))).epsilon(1e-9));
  // Nothing (30+): expected 1/5 + 1/4, none seen.
  const double n2 = 0.45 * 0.45 / (0.16 + 0.1875);
  CHECK(none["pValue"] == doctest::Approx(std::erfc(std::sqrt(n2 / 2))).epsilon(1e-9));
  // Benjamini-Hochberg over three: p(1)·3/1, p(2)·3/2, p(3), each at most the next.
  const double p1 = fair["pValue"], p2 = none["pValue"], p3 = web["pValue"];
  REQUIRE(p1 < p2);
  REQUIRE(p2 < p3);
  CHECK(web["qValue"] == doctest::Approx(p3));
  CHECK(none["qValue"] == doctest::Approx(std::min(1.5 * p2, p3)));
  CHECK(fair["qValue"] == doctest::Approx(std::min({3 * p1, 1.5 * p2, p3})));
  CHECK(channel["pValue"] == fair["qValue"]);
}

TEST_CASE("dimensions: 3 of 3 does not beat 300 of 900") {
  const auto shop =
      test::shop(many("w", 900, 300, "channel=web") + many("f", 3, 3, "channel=fair") +
                 many("p", 600, 60, "channel=phone") + "- 2024-12-31 5\n");
  const auto channel = only(dimensions::compute(shop.table, {}));
  REQUIRE(channel.values.size() == 3);
  CHECK(channel.values[0].text == "web");
  CHECK(channel.values[0].rank == 1);
  CHECK(channel.values[1].text == "phone");
  CHECK(channel.values[1].rank == 3);
  CHECK(channel.values[2].text == "fair");
  CHECK(channel.values[2].rank == 2);
  // Drawn in: from 1 a long way towards the shop's own rate, from 1/3 hardly.
  CHECK(*channel.values[2].shrunken < 0.9);
  CHECK(*channel.values[2].shrunken > *channel.values[2].shrunken_low);
  CHECK(std::abs(*channel.values[0].shrunken - 1.0 / 3) < 0.01);
  CHECK(channel.values[0].followed.trials == 900);
  CHECK(channel.values[0].followed.successes == 300);
  CHECK(channel.values[0].p < 1e-6);
  CHECK(channel.p < 1e-6);
}

TEST_CASE("dimensions: ranks look only at customers followed long enough") {
  // New channel "app": three weeks old, so its customers cannot have come back within 180 days.
  std::string text = many("w", 20, 10, "channel=web") + "- 2024-12-31 5\n";
  for (int i = 0; i < 20; ++i) text += "a" + std::to_string(i) + " 2024-12-10 10 channel=app\n";
  auto shop = test::shop(text);
  auto result = dimensions::compute(shop.table, {});
  CHECK(only(result).rank_days == 180);
  CHECK(only(result).values[0].text == "app");
  CHECK_FALSE(only(result).values[0].rank);
  CHECK(only(result).values[1].rank == 1);
  // A file of 100 days: 90 days. A file of 80 days: no rank at all.
  shop = test::shop("a 2024-01-01 channel=web\nb 2024-01-01 channel=fair\n- 2024-04-10\n");
  result = dimensions::compute(shop.table, {});
  CHECK(only(result).rank_days == 90);
  CHECK(only(result).values[0].rank == 1);
  CHECK(only(result).values[1].rank == 1);  // equal
  shop = test::shop("a 2024-01-01 channel=web\n- 2024-03-21\n");
  const Json json = dimensions::to_json(dimensions::compute(shop.table, {}), shop.table);
  CHECK(json[0]["rankDays"].is_null());
  CHECK(json[0]["rankDaysReason"] == "windowTooShort");
  CHECK(json[0]["values"][0]["rank"].is_null());
  CHECK(json[0]["values"][0]["pValue"] == 1.0);  // nobody to compare with
  CHECK(json[0]["values"][0]["aov"].is_null());
  CHECK(json[0]["values"][0]["aovReason"] == "noAmounts");
  CHECK(json[0]["values"][0]["revenuePerCustomer"][0]["valueReason"] == "noAmounts");
}

TEST_CASE("dimensions: several orders on the first day, in any order of the file") {
  const std::string_view files[] = {
      "a 2024-01-01 channel=web\na 2024-01-01 channel=fair\na 2024-01-01\n",
      "a 2024-01-01\na 2024-01-01 channel=fair\na 2024-01-01 channel=web\n"};
  for (const std::string_view file : files) {
    const auto shop = test::shop(file);
    const auto result = dimensions::compute(shop.table, {});
    REQUIRE(only(result).values.size() == 1);
    CHECK(only(result).values[0].text == "fair");
    CHECK(only(result).values[0].orders == 3);
  }
}

TEST_CASE("dimensions: only the most common values are listed, equal ones by their text") {
  const auto shop = test::shop(R"(
    a 2024-01-01 channel=d
    b 2024-01-01 channel=c
    c 2024-01-01 channel=b
    d 2024-01-01 channel=b
    e 2024-01-01 channel=a
    f 2024-01-01
  )");
  const auto result = dimensions::compute(shop.table, {.values_max = 3});
  const auto channel = only(result);
  REQUIRE(channel.values.size() == 3);
  CHECK(channel.values[0].text == "b");
  CHECK(channel.values[1].text == "");
  CHECK(channel.values[2].text == "a");
  CHECK(channel.other_values == 2);
  CHECK(channel.other_customers == 2);
}

TEST_CASE("dimensions: products of the first day; a customer belongs to each of them") {
  const auto shop = test::shop(R"(
    a 2024-01-01 product=tea product=oil product=tea
    a 2024-02-01 product=soap
    b 2024-01-01 product=tea
    c 2024-01-01 product=oil
    c 2024-01-01 product=jam
    - 2024-03-01 product=wax
  )");
  const auto result = dimensions::compute(shop.table, {});
  const auto products = only(result);
  CHECK(products.role == "productId");
  CHECK(products.column == "");
  REQUIRE(products.values.size() == 3);
  CHECK(products.values[0].text == "oil");
  CHECK(products.values[0].customers == 2);
  CHECK(products.values[0].curve.events == 1);
  CHECK(products.values[1].text == "tea");
  CHECK(products.values[1].customers == 2);
  CHECK(products.values[2].text == "jam");
  CHECK(products.values[2].customers == 1);
  CHECK(products.values[2].orders == 2);
}

TEST_CASE("dimensions: what is left out") {
  // Customers from before a filter's range; the customer type; everything without customers.
  table::Rules rules;
  rules.filter.from = day("2024-02-01");
  auto shop = test::shop(
      "a 2024-01-01 channel=web\na 2024-02-01 channel=web\nb 2024-02-01 channel=web\n", rules);
  CHECK(only(dimensions::compute(shop.table, {})).values[0].customers == 1);
  shop = test::shop("a 2024-01-01 customerType=new\n");
  CHECK(dimensions::compute(shop.table, {}).dimensions.empty());
  shop = test::shop("- 2024-01-01 channel=web\n");
  CHECK(dimensions::to_json(dimensions::compute(shop.table, {}), shop.table) == Json::array());
}
