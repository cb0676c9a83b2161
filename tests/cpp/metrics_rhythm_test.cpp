// Rhythm by hand: expected gaps, the borders between states, reminders, and shops without gaps.
#include "metrics/rhythm.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "support/shop.h"

using namespace weerzien;
using namespace weerzien::metrics;
using rhythm::State;
using test::day;

namespace {

const rhythm::Medians sixty{.after = {60.0}, .pooled = 60.0};

std::string iso_plus(std::string_view iso, Day days) { return iso_date(day(iso) + days); }

}  // namespace

TEST_CASE("rhythm: states of a customer with a gap of 60 days, by days since her last order") {
  struct Case {
    Day days;
    State state;
    double ratio;
  };
  // 0.8 × 60 = 48, 1.5 × 60 = 90, 2 × 60 = 120, 3 × 60 = 180: the border belongs to the later
  // state.
  const Case cases[] = {{0, State::on_schedule, 0},
                        {47, State::on_schedule, 47.0 / 60},
                        {48, State::due, 0.8},
                        {75, State::due, 1.25},
                        {89, State::due, 89.0 / 60},
                        {90, State::missed, 1.5},
                        {95, State::missed, 95.0 / 60},
                        {119, State::missed, 119.0 / 60},
                        {120, State::probably_elsewhere, 2},
                        {125, State::probably_elsewhere, 125.0 / 60},
                        {179, State::probably_elsewhere, 179.0 / 60},
                        {180, State::lost, 3}};
  for (const Case& c : cases) {
    CAPTURE(c.days);
    table::Rules rules;
    rules.as_of = day("2024-03-01") + c.days;
    // Own gap 60, shop's median after the second order 60: √(60 × 60) = 60.
    const auto shop = test::shop("a 2024-01-01\na 2024-03-01\n", rules);
    const rhythm::Rhythm found = rhythm::Pace(shop.table, sixty).of(0);
    CHECK(found.expected_gap == 60);
    CHECK(found.ratio == c.ratio);
    CHECK(rhythm::id(found.state) == rhythm::id(c.state));
  }
}

TEST_CASE("rhythm: the expected gap is the geometric mean of own gaps and the shop's median") {
  struct Case {
    const char* name;
    std::string shop;
    rhythm::Medians medians;
    double expected;
  };
  const Case cases[] = {
      {"one order: the median 1 to 2", "a 2024-01-01\n", {{45.5, 30.0}, 20.0}, 45.5},
      {"one order, no median 1 to 2: pooled", "a 2024-01-01\n", {{std::nullopt, 30.0}, 20.0}, 20},
      // ∛(20 × 40 × 10) = 20
      {"two gaps and the median 3 to 4",
       "a 2024-01-01\na " + iso_plus("2024-01-01", 20) + "\na " + iso_plus("2024-01-01", 60) + "\n",
       {{90.0, 80.0, 10.0}, 5.0},
       20},
      // √(8 × 2) = 4
      {"order number past the medians: pooled", "a 2024-01-01\na 2024-01-09\n", {{90.0}, 2.0}, 4},
      // √(9 × 1): a median below one day counts as one
      {"a median of half a day", "a 2024-01-01\na 2024-01-10\n", {{1.0, 0.5}, 5.0}, 3},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto shop = test::shop(c.shop);
    CHECK(rhythm::Pace(shop.table, c.medians).of(0).expected_gap == c.expected);
  }
  // √(50 × 60), rounded to a millionth of a day.
  const auto shop = test::shop("a 2024-01-01\na 2024-02-20\n");
  CHECK(rhythm::Pace(shop.table, sixty).of(0).expected_gap == 54.772256);
}

TEST_CASE("rhythm: two orders on one day count as a gap of one day when they are kept apart") {
  table::Rules rules;
  rules.same_day = table::SameDay::separate;
  const auto shop = test::shop("a 2024-01-01\na 2024-01-01\na 2024-01-09\n", rules);
  // ∛(1 × 8 × 27) = 6
  const rhythm::Medians medians{.after = {1.0, 8.0, 27.0}, .pooled = 4.0};
  CHECK(rhythm::Pace(shop.table, medians).of(0).expected_gap == 6);
}

TEST_CASE("rhythm: on an earlier day only the occasions so far count") {
  const auto shop = test::shop("a 2024-01-01\na 2024-01-31\na 2024-05-01\n");
  const rhythm::Pace pace(shop.table, {.after = {60.0, 120.0, 60.0}, .pooled = 60.0});
  CHECK(pace.of(0, 1, day("2024-01-25")).expected_gap == 60);
  const rhythm::Rhythm then = pace.of(0, 2, day("2024-04-30"));  // √(30 × 120) = 60, 90 days
  CHECK(then.expected_gap == 60);
  CHECK(then.ratio == 1.5);
  CHECK(then.state == State::missed);
}

TEST_CASE("rhythm: orders before a filter's range still say which order number is next") {
  table::Rules rules;
  rules.filter.from = day("2024-02-01");
  const auto shop = test::shop("a 2024-01-01\na 2024-02-01\n", rules);
  const rhythm::Pace pace(shop.table, {.after = {10.0, 20.0, 30.0}, .pooled = 5.0});
  CHECK(pace.of(0).expected_gap == 20);  // the median 2 → 3, no own gap in the range
}

TEST_CASE("rhythm: reminders come some days before the expected day") {
  struct Case {
    double median;
    std::int32_t lead;
    const char* expected;
  };
  const Case cases[] = {{30, 5, "2024-01-26"},  // day 25 after 1 January
                        {30, 0, "2024-01-31"},
                        {30.4, 5, "2024-01-26"},
                        {30.5, 5, "2024-01-27"},
                        {3, 5, "2023-12-30"}};
  for (const Case& c : cases) {
    CAPTURE(c.median);
    const auto shop = test::shop("a 2024-01-01\n");
    const rhythm::Pace pace(shop.table, {.after = {c.median}, .pooled = c.median});
    CHECK(iso_date(rhythm::reminder_day(shop.table, 0, pace.of(0), {c.lead})) == c.expected);
  }
}

TEST_CASE("rhythm: the report's JSON") {
  // asOf 2024-06-30 and a median of 60 days: 0, 60, 91, 121 and 182 days since the last order.
  const auto shop = test::shop(R"(
    a 2024-06-30
    b 2024-05-01
    c 2024-03-31
    d 2024-03-01
    e 2023-12-31
    f 2023-12-31
  )");
  const Json json = rhythm::to_json(rhythm::compute(shop.table, sixty), shop.table);
  CHECK(json == Json::parse(R"({"counts": {"onSchedule": 1, "due": 1, "missed": 1,
                                           "probablyElsewhere": 1, "lost": 2}})"));
  CHECK(rhythm::to_json(rhythm::compute(shop.table, {}), shop.table) ==
        Json::parse(R"({"counts": null, "countsReason": "noGaps"})"));
  const auto empty = test::shop("- 2024-01-01\n");
  CHECK(rhythm::to_json(rhythm::compute(empty.table, {}), empty.table) ==
        Json::parse(R"({"counts": null, "countsReason": "noCustomers"})"));
}
