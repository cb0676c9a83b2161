// Rhythm by hand: expected gaps, the borders between states, reminders, and shops without gaps.
#include "metrics/rhythm.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "metrics/gaps.h"
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

TEST_CASE("rhythm: the quick state is that of the exact ratio for every number of days") {
  const auto shop =
      test::shop("a 2024-01-01\na 2024-01-11\na 2024-03-11\nb 2024-01-01\n- 2026-01-01\n");
  const rhythm::Pace pace(shop.table, {.after = {37.5, 60.0, 1.0}, .pooled = 20.0});
  for (std::uint32_t occasions = 1; occasions <= 3; ++occasions) {
    const Day last = shop.table.occasion_days(0)[occasions - 1];
    for (Day later = last; later <= shop.table.as_of; ++later) {
      CHECK(pace.state(0, occasions, later) == pace.of(0, occasions, later).state);
    }
  }
}

TEST_CASE("rhythm: the next purchase of the same product") {
  // Tea: gaps of 30 (ann), 30 (ben); ann's soap once. asOf 2024-03-31.
  const auto shop = test::shop(R"(
    ann 2024-01-01 product=tea product=soap
    ann 2024-01-01 product=tea
    ann 2024-01-31 product=tea
    ben 2024-02-10 product=tea
    ben 2024-03-11 product=tea
    cem 2024-03-01 product=soap
    cem 2024-03-21 product=soap
    dee 2024-03-31
  )");
  std::vector<gaps::Product> known;
  const auto add = [&](const char* name, std::optional<double> median,
                       std::optional<double> observed) {
    gaps::Product product;
    product.product = shop.data->lines.products.find(name);
    product.waits.median.value = median;
    product.waits.observed_median = observed;
    known.push_back(product);
  };
  add("tea", 120.0, 30.0);  // the survival curve's median goes before the observed one
  add("soap", std::nullopt, 20.0);
  const auto found = rhythm::product_rhythms(shop.table, known, {5});
  struct Expected {
    const char* customer;
    const char* product;
    const char* last;
    double gap;
    State state;
    const char* reminder;
  };
  const Expected expected[] = {
      {"ann", "tea", "2024-01-31", 60, State::due, "2024-03-26"},  // √(30 × 120); 60 days ago
      {"ann", "soap", "2024-01-01", 20, State::lost, "2024-01-16"},
      {"ben", "tea", "2024-03-11", 60, State::on_schedule, "2024-05-05"},
      {"cem", "soap", "2024-03-21", 20, State::on_schedule, "2024-04-05"}};
  REQUIRE(found.size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CAPTURE(i);
    const auto person = shop.table.customer[found[i].customer];
    CHECK(shop.data->customers.keys.key(person) == expected[i].customer);
    CHECK(shop.data->lines.products.key(found[i].product) == expected[i].product);
    CHECK(iso_date(found[i].last) == expected[i].last);
    CHECK(found[i].rhythm.expected_gap == expected[i].gap);
    CHECK(rhythm::id(found[i].rhythm.state) == rhythm::id(expected[i].state));
    CHECK(iso_date(found[i].reminder) == expected[i].reminder);
  }
  // A product without a known gap is nobody's reminder.
  known[0].waits.median.value.reset();
  known[0].waits.observed_median.reset();
  CHECK(rhythm::product_rhythms(shop.table, known, {5}).size() == 2);
  CHECK(rhythm::product_rhythms(shop.table, {}, {5}).empty());
}

TEST_CASE("rhythm: the shop's medians come from the gaps of section 7") {
  // 1 → 2: gaps 10, 20, 30 of three customers, no curve below one half is needed to know 20.
  const auto shop = test::shop(R"(
    a 2024-01-01
    a 2024-01-11
    b 2024-01-01
    b 2024-01-21
    c 2024-01-01
    c 2024-01-31
    c 2024-02-05
    d 2024-01-01
    e 2024-01-01
    f 2024-01-01
    g 2024-01-01
    - 2024-12-31
  )");
  const auto medians =
      rhythm::medians_of(gaps::compute(shop.table, {}, next_occasions(shop.table)));
  REQUIRE(medians.after.size() >= 2);
  CHECK(medians.after[0] == 20);  // 3 of 7 came back, so the curve stays above one half: observed
  CHECK(medians.after[1] == 5);   // 1 of 3: observed
  CHECK(medians.pooled == 15);    // 5 10 20 30
  CHECK(medians.next(9) == 15);
  CHECK_FALSE(rhythm::medians_of(gaps::compute(shop.table, {}, {})).known());
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
