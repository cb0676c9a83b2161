// Definitions by hand: one small shop asked nine ways, and windows too short for an answer.
#include "metrics/definitions.h"

#include <doctest/doctest.h>

#include <string>

#include "support/shop.h"

using namespace weerzien;
using namespace weerzien::metrics;
using definitions::Id;
using test::day;

namespace {

// The window is 2023-01-10 … 2024-06-15; the last complete month is May 2024.
//   a 2023-01-10, 2023-02-05 (day 26)                       long gone
//   b 2023-01-15, 2023-03-01 (day 45), 2024-04-20, 2024-05-02
//   c 2023-06-15                                            once, still active at the end of April
//   d 2024-04-10, 2024-06-15 (day 66)
//   e 2024-04-17, 2024-05-31 (day 44)
//   f 2024-05-20                                            followed for 26 days only
//   g 2023-05-02, 2024-05-01                                active at the end of April through 2023
constexpr std::string_view seven_customers = R"(
  a 2023-01-10
  a 2023-02-05
  b 2023-01-15
  b 2023-03-01
  b 2024-04-20
  b 2024-05-02
  c 2023-06-15
  d 2024-04-10
  d 2024-06-15
  e 2024-04-17
  e 2024-05-31
  f 2024-05-20
  g 2023-05-02
  g 2024-05-01
  - 2024-06-01
)";

struct Expected {
  const char* id;
  const char* start;
  const char* end;
  int numerator;
  int denominator;
};

void check(const Json& json, std::initializer_list<Expected> expected) {
  REQUIRE(json.size() == expected.size());
  std::size_t i = 0;
  for (const Expected& row : expected) {
    const Json& entry = json[i++];
    CAPTURE(row.id);
    CHECK(entry["id"] == row.id);
    CHECK(entry["start"] == row.start);
    CHECK(entry["end"] == row.end);
    CHECK(entry["numerator"] == row.numerator);
    CHECK(entry["denominator"] == row.denominator);
    CHECK(entry["value"] ==
          static_cast<double>(row.numerator) / static_cast<double>(row.denominator));
    CHECK(entry["low"] < entry["value"]);
    CHECK(entry["high"] >= entry["value"]);
  }
}

}  // namespace

TEST_CASE("definitions: seven customers asked nine ways") {
  const auto shop = test::shop(seven_customers);
  const Json json = definitions::to_json(definitions::compute(shop.table, {}), shop.table);
  check(json, {
                  // New by the end of April: a b c d e g; in the next month: a (February), e (May).
                  {"calendarMonth", "2023-01-10", "2024-04-30", 2, 6},
                  // Followed for 59 days, so first seen by 2024-04-17: a b c d e g.
                  {"offset30", "2023-01-10", "2024-04-17", 2, 6},    // b e
                  {"cumulative", "2023-01-10", "2024-04-17", 3, 6},  // a b e
                  {"unbounded", "2023-01-10", "2024-04-17", 4,
                   6},  // b d e g
                        // Bought in April: b d e; of them in May: b e.
                  {"periodOverPeriod", "2024-05-01", "2024-05-31", 2, 3},
                  // Bought 2023-05-02 … 2024-04-30: b c d e g; of them 2023-06-02 … 2024-05-31: all
                  // but nobody; c's 2023-06-15 still counts.
                  {"formula", "2024-05-01", "2024-05-31", 5, 5},
                  // Bought 2023-06-17 … 2024-06-15: b d e f g; twice in these days: b d e.
                  {"inSpanRepeat", "2023-06-17", "2024-06-15", 3, 5},
                  {"lifetimeLookback", "2023-06-17", "2024-06-15", 4, 5},  // and g
                  {"shareEver", "2023-01-10", "2024-06-15", 5, 7},         // all but c and f
              });
}

TEST_CASE("definitions: the formula's window is an option, and lapsed customers are not retained") {
  const auto shop = test::shop(seven_customers);
  const auto result = definitions::compute(shop.table, {.active_window_days = 30});
  // Bought 2024-04-01 … 04-30: b d e; of them 2024-05-02 … 05-31: b (on the 2nd) and e.
  CHECK(result[Id::formula].numerator == 2);
  CHECK(result[Id::formula].denominator == 3);
  CHECK(definitions::compute(shop.table, {.active_window_days = 29})[Id::formula].denominator == 3);
}

TEST_CASE("definitions: borders of the days and months") {
  struct Case {
    const char* name;
    std::string shop;
    Id id;
    int numerator;
    int denominator;
  };
  // asOf 2024-03-31 throughout, by an anonymous order.
  const std::string end = "- 2024-03-31\n";
  const Case cases[] = {
      {"day 29 is not in offset 30", "a 2024-01-01\na 2024-01-30\n" + end, Id::offset_30, 0, 1},
      {"day 30 is", "a 2024-01-01\na 2024-01-31\n" + end, Id::offset_30, 1, 1},
      {"day 59 is", "a 2024-01-01\na 2024-02-29\n" + end, Id::offset_30, 1, 1},
      {"day 60 is not", "a 2024-01-01\na 2024-03-01\n" + end, Id::offset_30, 0, 1},
      {"day 59 is cumulative", "a 2024-01-01\na 2024-02-29\n" + end, Id::cumulative, 1, 1},
      {"day 60 is not cumulative", "a 2024-01-01\na 2024-03-01\n" + end, Id::cumulative, 0, 1},
      {"day 60 is unbounded", "a 2024-01-01\na 2024-03-01\n" + end, Id::unbounded, 1, 1},
      {"followed for 58 days is too short", "b 2024-01-01\na 2024-02-02\n" + end, Id::offset_30, 0,
       1},
      {"followed for 59 days is enough", "b 2024-01-01\na 2024-02-01\n" + end, Id::offset_30, 0, 2},
      {"a month that ends on asOf is complete", "a 2024-02-29\na 2024-03-31\n", Id::calendar_month,
       1, 1},
      {"the month after next does not count", "a 2024-01-31\na 2024-03-01\n" + end,
       Id::calendar_month, 0, 1},
      {"two orders a day are one occasion", "a 2024-01-01\na 2024-01-01\n" + end,
       Id::in_span_repeat, 0, 1},
      {"but two orders", "a 2024-01-01\na 2024-01-01\n" + end, Id::share_ever, 1, 1},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto shop = test::shop(c.shop);
    const auto result = definitions::compute(shop.table, {});
    CHECK(result[c.id].numerator == c.numerator);
    CHECK(result[c.id].denominator == c.denominator);
  }
}

TEST_CASE("definitions: the formula needs a look-back inside the window") {
  // The last complete month is March 2024; the day before it less 365 days is 2023-03-01.
  auto shop = test::shop("a 2023-03-01\na 2024-03-31\n");
  CHECK(definitions::compute(shop.table, {})[Id::formula].start == day("2024-03-01"));
  shop = test::shop("a 2023-03-02\na 2024-03-31\n");
  CHECK_FALSE(definitions::compute(shop.table, {})[Id::formula].start);
}

TEST_CASE("definitions: purchases before a filter's range") {
  table::Rules rules;
  rules.filter.from = day("2024-01-01");
  const auto shop = test::shop("a 2023-01-01\na 2024-01-05\nb 2024-01-01\n- 2024-06-30\n", rules);
  const auto result = definitions::compute(shop.table, {});
  CHECK(result[Id::offset_30].denominator == 1);  // a is not new in the range
  CHECK(result[Id::share_ever].numerator == 1);
  CHECK(result[Id::lifetime_lookback].numerator == 1);
  CHECK(result[Id::in_span_repeat].numerator == 0);
}

TEST_CASE("definitions: null with its reason") {
  const auto empty = test::shop("- 2024-01-01\n");
  Json json = definitions::to_json(definitions::compute(empty.table, {}), empty.table);
  REQUIRE(json.size() == 9);
  for (const Json& entry : json) {
    CHECK(entry["value"].is_null());
    CHECK(entry["valueReason"] == "noCustomers");
    CHECK(entry["startReason"] == "noCustomers");
    CHECK(entry["denominator"] == 0);
    CHECK(entry["low"].is_null());
  }
  const auto one_day = test::shop("a 2024-01-01\n");
  json = definitions::to_json(definitions::compute(one_day.table, {}), one_day.table);
  CHECK(json[1] == Json::parse(R"({"id": "offset30", "start": null, "startReason": "windowTooShort",
    "end": null, "endReason": "windowTooShort", "value": null, "valueReason": "windowTooShort",
    "numerator": 0, "denominator": 0, "low": null, "high": null})"));
  CHECK(json[4]["valueReason"] == "windowTooShort");
  CHECK(json[8]["value"] == 0.0);
  CHECK(json[8]["denominator"] == 1);
}
