// Both clocks by hand, every state of a cell, and against the definition taken literally.
#include <doctest/doctest.h>

#include <algorithm>

#include "metrics/calendar.h"
#include "metrics/cohorts.h"
#include "support/json_match.h"
#include "support/random_shop.h"
#include "support/shop.h"

using namespace weerzien;
namespace cohorts = metrics::cohorts;
using cohorts::State;
using test::difference;

namespace {

// anna's second day is in the next month but within 30 days; ben returns something before coming
// back.
constexpr std::string_view three_customers = R"(
  anna 2024-01-31 40.00
  anna 2024-02-01 20.00
  anna 2024-02-01 5.00
  ben 2024-01-02 30.00
  ben 2024-02-10 -5.00
  ben 2024-03-15 10.00
  cleo 2024-02-20 8.00)";

metrics::Json cohorts_of(std::string_view lines, const cohorts::Options& options = {},
                         std::optional<metrics::BurnIn> burn_in = std::nullopt,
                         const table::Rules& rules = {}, bool average_all = false) {
  const test::Shop made = test::shop(lines, rules);
  auto result = cohorts::compute(made.table, options);
  if (burn_in) cohorts::mark_burn_in(result, *burn_in, average_all);
  return test::read_again(to_json(result, made.table));
}

// What one customer did between two days, both included.
struct Seen {
  std::uint64_t orders = 0;
  Amount revenue = 0;
};

Seen between(const table::Table& table, std::uint32_t c, Day from, Day to) {
  Seen seen;
  for (auto o = table.first_order[c]; o < table.first_order[c + 1]; ++o) {
    if (table.order_day[o] < from || table.order_day[o] > to) continue;
    ++seen.orders;
    seen.revenue += table.order_value[o];
  }
  for (auto r = table.first_return[c]; r < table.first_return[c + 1]; ++r) {
    const Day day = std::clamp(table.return_day[r], table.first_day[c], table.as_of);
    if (day >= from && day <= to) seen.revenue += table.return_value[r];
  }
  return seen;
}

// One cell by walking over all customers. `span` gives first and last day of offset k of a
// customer.
template <typename Span>
cohorts::Cell slow_cell(const table::Table& table, Day start, Day end, std::int32_t offset,
                        Span span) {
  cohorts::Cell cell;
  std::uint64_t members = 0;
  bool reached = false;
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    if (table.first_day[c] < start || table.first_day[c] > end) continue;
    ++members;
    const auto [from, to] = span(c, offset);
    reached = reached || from <= table.as_of;
    cell.at_risk += to <= table.as_of;
    const auto days = table.occasion_days(c);
    cell.active += std::ranges::any_of(days, [&](Day d) { return d >= from && d <= to; });
    cell.ever_returned += days.size() > 1 && days[1] <= to;
    cell.active_or_later += days.back() >= from;
    const Seen now = between(table, c, from, to);
    cell.orders += now.orders;
    cell.revenue += now.revenue;
    cell.cumulative += between(table, c, table.first_day[c], to).revenue;
  }
  cell.state = !reached                  ? State::unobserved
               : cell.at_risk == members ? State::complete
                                         : State::partial;
  return cell;
}

void check_same(const cohorts::Cell& got, const cohorts::Cell& slow) {
  REQUIRE(got.state == slow.state);
  CHECK(got.at_risk == slow.at_risk);
  if (got.state == State::unobserved) return;
  CHECK(got.active == slow.active);
  CHECK(got.ever_returned == slow.ever_returned);
  CHECK(got.active_or_later == slow.active_or_later);
  CHECK(got.orders == slow.orders);
  CHECK(got.revenue == slow.revenue);
  CHECK(got.cumulative == slow.cumulative);
}

}  // namespace

TEST_CASE("cohorts: calendar months by hand") {
  CHECK(difference(cohorts_of(three_customers)["calendar"], R"({"unit": "month", "cohorts": [
    {"start": "2024-01-01", "size": 2, "burnIn": false, "cells": [
      {"offset": 0, "state": "complete", "atRisk": 2, "active": 2, "everReturned": 0,
       "activeOrLater": 2, "orders": 2, "revenue": 7000, "cumulativeRevenue": 7000},
      {"offset": 1, "state": "complete", "atRisk": 2, "active": 1, "everReturned": 1,
       "activeOrLater": 2, "orders": 2, "revenue": 2000, "cumulativeRevenue": 9000},
      {"offset": 2, "state": "partial", "atRisk": 0, "active": 1, "everReturned": 2,
       "activeOrLater": 1, "orders": 1, "revenue": 1000, "cumulativeRevenue": 10000}]},
    {"start": "2024-02-01", "size": 1, "burnIn": false, "cells": [
      {"offset": 0, "state": "complete", "atRisk": 1, "active": 1, "everReturned": 0,
       "activeOrLater": 1, "orders": 1, "revenue": 800, "cumulativeRevenue": 800},
      {"offset": 1, "state": "partial", "atRisk": 0, "active": 0, "everReturned": 0,
       "activeOrLater": 0, "orders": 0, "revenue": 0, "cumulativeRevenue": 800},
      {"offset": 2, "state": "unobserved", "atRisk": 0, "active": null, "everReturned": null,
       "activeOrLater": null, "orders": null, "revenue": null, "cumulativeRevenue": null}]}],
    "average": [
      {"offset": 0, "n": 2, "value": 1.0, "numerator": 3, "denominator": 3,
       "low": 0.4385029682449546, "high": 1.0},
      {"offset": 1, "n": 1, "value": 0.5, "numerator": 1, "denominator": 2,
       "low": 0.09453120573423071, "high": 0.9054687942657693},
      {"offset": 2, "n": 0, "value": null, "valueReason": "noCompleteCohort", "numerator": 0,
       "denominator": 0, "low": null, "high": null}]})") == "");
}

TEST_CASE("cohorts: thirty-day windows by hand") {
  // Exposure on 15 March: anna 44 days, ben 73, cleo 24.
  CHECK(difference(cohorts_of(three_customers)["days"], R"({"unit": 30, "cohorts": [
    {"start": "2024-01-01", "size": 2, "burnIn": false, "cells": [
      {"offset": 0, "state": "complete", "atRisk": 2, "active": 2, "everReturned": 1,
       "activeOrLater": 2, "orders": 4, "revenue": 9500, "cumulativeRevenue": 9500},
      {"offset": 1, "state": "partial", "atRisk": 1, "active": 0, "everReturned": 1,
       "activeOrLater": 1, "orders": 0, "revenue": -500, "cumulativeRevenue": 9000},
      {"offset": 2, "state": "partial", "atRisk": 0, "active": 1, "everReturned": 2,
       "activeOrLater": 1, "orders": 1, "revenue": 1000, "cumulativeRevenue": 10000}]},
    {"start": "2024-02-01", "size": 1, "burnIn": false, "cells": [
      {"offset": 0, "state": "partial", "atRisk": 0, "active": 1, "everReturned": 0,
       "activeOrLater": 1, "orders": 1, "revenue": 800, "cumulativeRevenue": 800},
      {"offset": 1, "state": "unobserved", "atRisk": 0, "active": null, "everReturned": null,
       "activeOrLater": null, "orders": null, "revenue": null, "cumulativeRevenue": null},
      {"offset": 2, "state": "unobserved", "atRisk": 0, "active": null, "everReturned": null,
       "activeOrLater": null, "orders": null, "revenue": null, "cumulativeRevenue": null}]}],
    "average": [
      {"offset": 0, "n": 1, "value": 1.0, "numerator": 2, "denominator": 2,
       "low": 0.3423802275066531, "high": 1.0},
      {"offset": 1, "n": 0, "value": null, "valueReason": "noCompleteCohort", "numerator": 0,
       "denominator": 0, "low": null, "high": null},
      {"offset": 2, "n": 0, "value": null, "valueReason": "noCompleteCohort", "numerator": 0,
       "denominator": 0, "low": null, "high": null}]})") == "");
}

TEST_CASE("cohorts: the last day of an offset makes it complete") {
  table::Rules rules;
  rules.as_of = test::day("2024-01-30");  // day 29 of offset 0
  CHECK(cohorts_of("a 2024-01-01", {}, {}, rules)["days"]["cohorts"][0]["cells"][0]["state"] ==
        "complete");
  CHECK(cohorts_of("a 2024-01-01", {}, {}, rules)["calendar"]["cohorts"][0]["cells"][0]["state"] ==
        "partial");
  rules.as_of = test::day("2024-01-29");
  CHECK(cohorts_of("a 2024-01-01", {}, {}, rules)["days"]["cohorts"][0]["cells"][0]["state"] ==
        "partial");
  rules.as_of = test::day("2024-01-31");
  const auto json = cohorts_of("a 2024-01-01", {}, {}, rules);
  CHECK(json["calendar"]["cohorts"][0]["cells"][0]["state"] == "complete");
  CHECK(json["days"]["cohorts"][0]["cells"].size() == 2);
}

TEST_CASE("cohorts: the burn-in is marked and stays out of the average unless told otherwise") {
  const metrics::BurnIn january{1, test::day("2024-02-01")};
  const auto json = cohorts_of(three_customers, {}, january);
  CHECK(json["calendar"]["cohorts"][0]["burnIn"] == true);
  CHECK(json["calendar"]["cohorts"][1]["burnIn"] == false);
  CHECK(json["calendar"]["average"][0]["denominator"] == 1);
  CHECK(json["calendar"]["average"][1]["n"] == 0);
  CHECK(json["days"]["average"][0]["n"] == 0);
  const auto kept = cohorts_of(three_customers, {}, january, {}, true);
  CHECK(kept["calendar"]["cohorts"][0]["burnIn"] == true);
  CHECK(kept["calendar"]["average"][1]["n"] == 1);
}

TEST_CASE("cohorts: customers from before a date filter are nobody's cohort") {
  table::Rules rules;
  rules.filter.from = test::day("2024-02-01");
  const auto json = cohorts_of(three_customers, {}, {}, rules);
  REQUIRE(json["calendar"]["cohorts"].size() == 1);
  CHECK(json["calendar"]["cohorts"][0]["start"] == "2024-02-01");
  CHECK(json["calendar"]["cohorts"][0]["size"] == 1);
}

TEST_CASE("cohorts: at most so many offsets; what lies behind them still counts as later") {
  const auto json = cohorts_of("a 2024-01-01 1\na 2024-06-01 2", {.offsets_max = 2});
  const auto& cells = json["calendar"]["cohorts"][0]["cells"];
  REQUIRE(cells.size() == 3);
  CHECK(json["days"]["cohorts"][0]["cells"].size() == 3);
  CHECK(cells[2]["state"] == "complete");
  CHECK(cells[2]["active"] == 0);
  CHECK(cells[2]["everReturned"] == 0);
  CHECK(cells[2]["activeOrLater"] == 1);
  CHECK(cells[2]["cumulativeRevenue"] == 100);
}

TEST_CASE("cohorts: empty shops and shops without amounts") {
  CHECK(difference(cohorts_of(""), R"({
    "calendar": {"unit": "month", "cohorts": [], "average": []},
    "days": {"unit": 30, "cohorts": [], "average": []}})") == "");
  CHECK(difference(cohorts_of("- 2024-01-01 3.00"), R"({
    "calendar": {"unit": "month", "cohorts": [], "average": []},
    "days": {"unit": 30, "cohorts": [], "average": []}})") == "");
  CHECK(difference(cohorts_of("a 2024-01-01")["calendar"]["cohorts"][0]["cells"][0],
                   R"({"offset": 0, "state": "partial", "atRisk": 0, "active": 1, "everReturned": 0,
    "activeOrLater": 1, "orders": 1, "revenue": null, "revenueReason": "noAmounts",
    "cumulativeRevenue": null, "cumulativeRevenueReason": "noAmounts"})") == "");
}

TEST_CASE("cohorts: agree with the definition taken literally on random shops") {
  for (std::uint64_t seed = 11; seed <= 14; ++seed) {
    const test::Shop made = test::shop(test::random_shop(seed, 60, 500));
    const table::Table& table = made.table;
    for (const Period unit : {Period::week, Period::month, Period::quarter}) {
      const metrics::Calendar calendar(table, unit);
      const auto result = cohorts::compute(table, {.unit = unit});
      CAPTURE(seed);
      std::uint64_t members = 0;
      for (std::size_t i = 0; i < result.calendar.cohorts.size(); ++i) {
        const cohorts::Cohort& by_month = result.calendar.cohorts[i];
        const cohorts::Cohort& by_days = result.days.cohorts[i];
        const std::int32_t period = calendar.of(by_month.start);
        CHECK(by_days.start == by_month.start);
        CHECK(by_days.size == by_month.size);
        members += by_month.size;
        for (std::size_t k = 0; k < by_month.cells.size(); ++k) {
          check_same(by_month.cells[k],
                     slow_cell(table, by_month.start, calendar.end(period),
                               static_cast<std::int32_t>(k), [&](std::uint32_t, std::int32_t at) {
                                 const Day from =
                                     period_start(period_of(by_month.start, unit) + at, unit);
                                 return std::pair(from, period_end(period_of(from, unit), unit));
                               }));
        }
        for (std::size_t k = 0; k < by_days.cells.size(); ++k) {
          check_same(by_days.cells[k],
                     slow_cell(table, by_days.start, calendar.end(period),
                               static_cast<std::int32_t>(k), [&](std::uint32_t c, std::int32_t at) {
                                 const Day from = table.first_day[c] + 30 * at;
                                 return std::pair(from, from + 29);
                               }));
        }
      }
      CHECK(members == table.customers());
    }
  }
}
