// Truncation: shares that a column knows, the burn-in by hand, and the estimate against simulated
// truth.
#include "metrics/truncation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "support/shop.h"
#include "support/simulator.h"

using namespace weerzien;
using namespace weerzien::metrics;
using test::day;
using test::set_since;
using truncation::Source;

namespace {

// Five months; customers first seen in each: 4, 4, 4, 4, 0.
constexpr std::string_view five_months = R"(
  a1 2024-01-05
  a2 2024-01-06
  a3 2024-01-07
  a4 2024-01-31
  b1 2024-02-01
  b2 2024-02-02
  b3 2024-02-03
  b4 2024-02-29
  c1 2024-03-01
  c2 2024-03-02
  c3 2024-03-03
  c4 2024-03-04
  d1 2024-04-01
  d2 2024-04-02
  d3 2024-04-03
  d4 2024-04-30
  a1 2024-05-31
)";

// The true share of old customers among those first seen in each month.
std::vector<double> true_shares(const test::Simulated& simulated) {
  const table::Table& table = simulated.shop.table;
  std::vector<double> old;
  std::vector<double> all;
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    const auto month =
        static_cast<std::size_t>(period_of(table.occasion_days(c).front(), Period::month) -
                                 period_of(table.window_first, Period::month));
    if (month >= all.size()) {
      all.resize(month + 1, 0);
      old.resize(month + 1, 0);
    }
    ++all[month];
    old[month] += simulated.old[table.customer[c]];
  }
  for (std::size_t m = 0; m < old.size(); ++m) old[m] /= all[m];
  return old;
}

test::World durables() {
  test::World world;
  world.rate_shape = 0.6;
  world.mean_gap_days = 150;
  world.dropout_a = 1.2;
  world.dropout_b = 1.8;
  world.arrivals_per_day = 20;
  return world;
}

test::World consumables() {
  test::World world;
  world.rate_shape = 2;
  world.mean_gap_days = 45;
  world.dropout_a = 1;
  world.dropout_b = 2.2;
  world.arrivals_per_day = 20;
  return world;
}

}  // namespace

TEST_CASE("truncation: a customer-since date gives the true shares and the burn-in, every key") {
  auto shop = test::shop(five_months);
  // Old: 3 of 4 in January, 2 of 4 in February, 1 of 4 (exactly 25%, not under it) in March, none
  // later. The day of the first order itself is not before the window.
  set_since(shop,
            {{"a1", "2020-01-01"},
             {"a2", "2024-01-04"},
             {"a3", "2023-12-31"},
             {"a4", "2024-01-05"},
             {"b1", "2021-01-01"},
             {"b2", "2022-01-01"},
             {"c3", "2024-01-04"}},
            day("2024-02-01"));
  const Json json = truncation::to_json(truncation::compute(shop.table, {}), shop.table);
  CHECK(json == Json::parse(R"({
    "source": "customerSince",
    "byMonth": [
      {"month": "2024-01-01", "newCustomers": 4,
       "oldShare": {"value": 0.75, "low": 0.75, "high": 0.75}},
      {"month": "2024-02-01", "newCustomers": 4,
       "oldShare": {"value": 0.5, "low": 0.5, "high": 0.5}},
      {"month": "2024-03-01", "newCustomers": 4,
       "oldShare": {"value": 0.25, "low": 0.25, "high": 0.25}},
      {"month": "2024-04-01", "newCustomers": 4,
       "oldShare": {"value": 0.0, "low": 0.0, "high": 0.0}},
      {"month": "2024-05-01", "newCustomers": 0,
       "oldShare": null, "oldShareReason": "noCustomers"}],
    "burnIn": {"months": 2, "until": "2024-03-01"}
  })"));
}

TEST_CASE("truncation: the burn-in ends with the first month under 25% and by half of the window") {
  struct Case {
    const char* name;
    std::vector<std::pair<const char*, const char*>> new_ones;  // the others are old
    std::int32_t months;                                        // 0: none
  };
  const char* const inside = "2024-01-05";
  const Case cases[] = {
      {"all old: two of five months", {}, 2},
      {"first month all new, second old",
       {{"a1", inside}, {"a2", inside}, {"a3", inside}, {"a4", inside}},
       0},
      {"second month new", {{"b1", inside}, {"b2", inside}, {"b3", inside}, {"b4", inside}}, 1},
      {"first month one of four old is not under 25%",
       {{"a1", inside}, {"a2", inside}, {"a3", inside}},
       2}};
  for (const Case& c : cases) {
    CAPTURE(c.name);
    auto shop = test::shop(five_months);
    set_since(shop, c.new_ones, day("2020-01-01"));
    const auto result = truncation::compute(shop.table, {});
    REQUIRE(result.burn_in.has_value() == (c.months > 0));
    if (result.burn_in) {
      CHECK(result.burn_in->months == c.months);
      CHECK(result.burn_in->until == period_start(2024 * 12 + c.months, Period::month));
    } else {
      CHECK(truncation::to_json(result, shop.table)["burnInReason"] == "noBurnIn");
    }
  }
}

TEST_CASE("truncation: which column knows, and what it says") {
  const auto shares = [](const test::Shop& shop) {
    const auto result = truncation::compute(shop.table, {});
    std::string text;
    for (const auto& month : result.by_month) {
      text += month.old_share ? std::to_string(month.old_share->value).substr(0, 4) : "-";
      text += ' ';
    }
    return text + std::string(truncation::to_json(result, shop.table)["source"]);
  };
  // Half of the customers have a date; the unknown one of January is left out.
  auto shop = test::shop("a 2024-01-01\nb 2024-01-02\nc 2024-02-01\nd 2024-02-02\n");
  set_since(shop, {{"a", "2023-01-01"}, {"b", nullptr}, {"c", "2024-01-01"}, {"d", nullptr}}, 0);
  CHECK(shares(shop) == "1.00 0.00 customerSince");
  // One of four is too few: back to the estimate, for which this file is too short.
  set_since(shop, {{"a", "2023-01-01"}, {"b", nullptr}, {"c", nullptr}, {"d", nullptr}}, 0);
  CHECK(shares(shop) == "- - estimate");

  // The word that goes with the first order counts, not later ones.
  shop = test::shop(R"(
    a 2024-01-01 customerType=Returning
    a 2024-01-05 customerType=new
    b 2024-01-02 customerType=NEW
    c 2024-01-03 customerType=terugkerend
    d 2024-02-01 customerType=nieuw
    d 2024-02-02 customerType=returning
    e 2024-02-03 customerType=?
    f 2024-02-04 customerType=bestaande_klant
  )");
  CHECK(shares(shop) == "0.66 0.50 customerType");

  // More orders in her life than rows in the file: a has two of three, b two of two, c one of one.
  shop = test::shop("a 2024-01-01\na 2024-01-02\nb 2024-01-01\nb 2024-02-01\nc 2024-02-01\n");
  shop.data->customers.lifetime_orders = {3, 2, 1};
  CHECK(shares(shop) == "0.50 0.00 lifetimeOrders");
  shop.data->customers.lifetime_orders = {3, 0, 0};
  CHECK(shares(shop) == "- - estimate");
}

TEST_CASE("truncation: a window that starts with the shop, and files too short or too small") {
  const auto shop = test::shop(five_months);
  Json json = truncation::to_json(truncation::compute(shop.table, {.window_starts_shop = true}),
                                  shop.table);
  CHECK(json["source"] == "windowStartsShop");
  CHECK(json["byMonth"][0]["oldShare"] ==
        Json::parse(R"({"value": 0.0, "low": 0.0, "high": 0.0})"));
  CHECK(json["burnIn"].is_null());
  CHECK(json["burnInReason"] == "noBurnIn");

  json = truncation::to_json(truncation::compute(shop.table, {}), shop.table);
  CHECK(json["source"] == "estimate");
  CHECK(json["byMonth"].size() == 5);
  CHECK(json["byMonth"][0]["newCustomers"] == 4);
  CHECK(json["byMonth"][0]["oldShare"].is_null());
  CHECK(json["byMonth"][0]["oldShareReason"] == "windowTooShort");
  CHECK(json["burnInReason"] == "windowTooShort");

  const auto few = test::shop("a 2024-01-01\na 2024-12-31\n");
  json = truncation::to_json(truncation::compute(few.table, {}), few.table);
  CHECK(json["byMonth"].size() == 12);
  CHECK(json["byMonth"][0]["oldShareReason"] == "tooFewCustomers");
  CHECK(json["burnInReason"] == "tooFewCustomers");

  const auto empty = test::shop("- 2024-01-01\n");
  json = truncation::to_json(truncation::compute(empty.table, {}), empty.table);
  CHECK(json["byMonth"].empty());
  CHECK(json["burnInReason"] == "noCustomers");
}

TEST_CASE("truncation: estimates are within 10 points of the truth in months 1 to 12") {
  struct Case {
    const char* name;
    test::World world;
  };
  const Case cases[] = {{"durables", durables()}, {"consumables", consumables()}};
  for (const Case& c : cases) {
    int covered = 0;
    for (const std::uint64_t seed : {1, 2, 3}) {
      const auto simulated = test::simulate(c.world, seed);
      const auto result = truncation::compute(simulated.shop.table, {});
      const std::vector<double> truth = true_shares(simulated);
      CHECK(result.source == Source::estimate);
      REQUIRE(result.by_month.size() == 24);
      for (std::size_t m = 0; m < 12; ++m) {
        CAPTURE(c.name);
        CAPTURE(seed);
        CAPTURE(m);
        REQUIRE(result.by_month[m].old_share);
        const truncation::Share& share = *result.by_month[m].old_share;
        CHECK(std::abs(share.value - truth[m]) < 0.10);
        CHECK(share.low <= share.value);
        CHECK(share.value <= share.high);
        covered += truth[m] >= share.low && truth[m] <= share.high;
      }
      REQUIRE(result.burn_in);
      CHECK(result.burn_in->months >= 4);
      CHECK(result.burn_in->months <= 12);
    }
    CAPTURE(c.name);
    CHECK(covered >= 33);  // of 36
  }
}

TEST_CASE("truncation: a customer-since column gives the truth itself") {
  test::World world = consumables();
  world.arrivals_per_day = 3;
  world.customer_since = true;
  const auto simulated = test::simulate(world, 4);
  const auto result = truncation::compute(simulated.shop.table, {});
  const std::vector<double> truth = true_shares(simulated);
  CHECK(result.source == Source::customer_since);
  for (std::size_t m = 0; m < truth.size(); ++m) {
    REQUIRE(result.by_month[m].old_share);
    CHECK(result.by_month[m].old_share->value == truth[m]);
  }
}

TEST_CASE("truncation: shops with another past, growth or season stay within their intervals") {
  struct Case {
    const char* name;
    test::World world;
    double error_max;  // largest error in points of months 1 to 12
    std::int32_t burn_in_max;
  };
  const auto changed = [](test::World world, auto change) {
    change(world);
    return world;
  };
  const Case cases[] = {
      // Nobody bought before: newcomers do not decline.
      {"began with its file, durables", changed(durables(), [](auto& w) { w.days_before = 0; }),
       0.12, 0},
      {"began with its file, consumables",
       changed(consumables(), [](auto& w) { w.days_before = 0; }), 0.12, 0},
      {"ten years old", changed(durables(), [](auto& w) { w.days_before = 3650; }), 0.15, 12},
      {"grows by half every year", changed(durables(), [](auto& w) { w.growth_per_year = 0.4; }),
       0.10, 8},
      // Without its growth the past is taken for larger, and the largest error is 7 points.
      {"more than doubles every year",
       changed(durables(), [](auto& w) { w.growth_per_year = 0.9; }), 0.05, 4},
      {"shrinks", changed(consumables(), [](auto& w) { w.growth_per_year = -0.3; }), 0.12, 12},
      {"strong season", changed(durables(), [](auto& w) { w.season = 0.5; }), 0.12, 12},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const auto simulated = test::simulate(c.world, 5);
    const auto result = truncation::compute(simulated.shop.table, {});
    const std::vector<double> truth = true_shares(simulated);
    int covered = 0;
    for (std::size_t m = 0; m < 12; ++m) {
      CAPTURE(m);
      REQUIRE(result.by_month[m].old_share);
      const truncation::Share& share = *result.by_month[m].old_share;
      CHECK(std::abs(share.value - truth[m]) < c.error_max);
      covered += truth[m] >= share.low && truth[m] <= share.high;
    }
    CHECK(covered >= 10);
    CHECK((result.burn_in ? result.burn_in->months : 0) <= c.burn_in_max);
  }
}

TEST_CASE("truncation: whatever the counts, shares are shares") {
  // Bursts, deserts, constant streams and nonsense: occasions and gaps that do not even fit each
  // other.
  test::Random random(21);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const auto days = static_cast<std::int32_t>(365 + random.below(1500));
    truncation::Signals signals;
    signals.newcomers.assign(static_cast<std::size_t>(days), 0);
    signals.occasions.assign(static_cast<std::size_t>(days), 0);
    signals.next.reset(days - 1);
    for (std::int32_t first = 0; first < days; first += 30) {
      signals.months.push_back({first, std::min(30, days - first), first / 30 % 12});
    }
    const std::uint32_t size = 1 + random.below(2000);
    const std::uint32_t from = random.below(static_cast<std::uint32_t>(days));
    const std::uint32_t width = 1 + random.below(static_cast<std::uint32_t>(days) - from);
    for (std::uint32_t i = 0; i < size; ++i) {
      ++signals.occasions[from + random.below(width)];
      if (random.below(3) == 0) ++signals.newcomers[random.below(static_cast<std::uint32_t>(days))];
      const auto gap = static_cast<std::int32_t>(random.below(1 + random.below(width)));
      random.below(2) == 0 ? signals.next.add_event(gap) : signals.next.add_censored(gap);
    }
    const auto shares = truncation::estimate_old_shares(signals);
    REQUIRE(shares.size() == signals.months.size());
    for (const truncation::Share& share : shares) {
      CHECK(share.low >= 0);
      CHECK(share.low <= share.value);
      CHECK(share.value <= share.high);
      CHECK(share.high <= 1);
    }
  }
}

TEST_CASE("truncation: a file whose oldest order has number 1 begins with the shop") {
  struct Case {
    const char* name;
    std::vector<Day> opening;  // of numbers 1, 2, 3 …
    bool begins;
  };
  const Day first = day("2024-01-05");
  const Case cases[] = {
      {"in time", {first, first, first + 3, no_day, first + 9}, true},
      {"the first one came to nothing", {first - 4, first, first + 3}, true},
      {"an older order", {first + 1, first + 2, first + 3}, false},
      {"not in time", {first, first + 5, first + 4}, false},
      {"no number 1", {no_day, first, first + 1, first + 2}, false},
      {"a number 1 of some other kind", {first, no_day, no_day, first + 2}, false},
      {"no such numbers", {}, false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name);
    auto shop = test::shop(five_months);
    shop.data->orders.opening = c.opening;
    const auto result = truncation::compute(shop.table, {});
    CHECK(result.source == (c.begins ? Source::order_numbers : Source::estimate));
    if (!c.begins) continue;
    REQUIRE(result.by_month[0].old_share);
    CHECK(result.by_month[0].old_share->value == 0);
    CHECK_FALSE(result.burn_in);
  }
  // What a column says is worth more: the shop may have moved here from another platform.
  auto shop = test::shop(five_months);
  shop.data->orders.opening = cases[0].opening;
  set_since(shop, {}, day("2020-01-01"));
  CHECK(truncation::compute(shop.table, {}).source == Source::customer_since);
}
