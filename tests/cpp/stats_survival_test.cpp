// Kaplan-Meier curves, their intervals and quantiles, and the log-rank test, against R's survival
// package.
#include <doctest/doctest.h>

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "stats/survival.h"
#include "stats/tests.h"
#include "support/shared.h"

using namespace weerzien::stats;

namespace {

struct Case {
  int days;
  bool event;
};

Durations durations(const std::vector<Case>& cases) {
  int longest = 0;
  for (const auto& item : cases) longest = std::max(longest, item.days);
  Durations result(longest);
  for (const auto& item : cases) {
    item.event ? result.add_event(item.days) : result.add_censored(item.days);
  }
  return result;
}

// Times of remission in acute myelogenous leukaemia (Miller 1997), R's data set aml.
const std::vector<Case> maintained = {{9, true},   {13, true},  {13, false}, {18, true},
                                      {23, true},  {28, false}, {31, true},  {34, true},
                                      {45, false}, {48, true},  {161, false}};
const std::vector<Case> not_maintained = {{5, true},  {5, true},   {8, true},  {8, true},
                                          {12, true}, {16, false}, {23, true}, {27, true},
                                          {30, true}, {33, true},  {43, true}, {45, true}};
// Survival after radioimmunotherapy (Grana 2002): the control group of g3.
const std::vector<Case> control = {{34, true}, {32, true},  {9, true},
                                   {19, true}, {50, false}, {48, false}};
const std::vector<Case> treated = {{53, true},  {28, false}, {69, false}, {58, false},
                                   {54, false}, {25, true},  {51, false}, {61, false},
                                   {57, false}, {57, false}, {50, false}};

// The numbers of one line of a CSV file.
std::vector<double> numbers(std::string_view line) {
  std::vector<double> values;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(','), line.size());
    values.push_back(std::stod(std::string(line.substr(0, end))));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return values;
}

}  // namespace

TEST_CASE("Kaplan-Meier: aml, maintained group, as R prints it") {
  const Survival curve = kaplan_meier(durations(maintained));
  const struct {
    int day;
    std::uint64_t at_risk, events;
    double survival;
  } published[] = {{9, 11, 1, .909}, {13, 10, 1, .818}, {18, 8, 1, .716}, {23, 7, 1, .614},
                   {31, 5, 1, .491}, {34, 4, 1, .368},  {48, 2, 1, .184}};
  std::size_t row = 0;
  for (const Step& step : curve.steps) {
    if (step.events == 0) continue;
    CAPTURE(step.day);
    REQUIRE(row < std::size(published));
    CHECK(step.day == published[row].day);
    CHECK(step.at_risk == published[row].at_risk);
    CHECK(step.events == published[row].events);
    CHECK(std::abs(step.survival - published[row].survival) < 5e-4);
    ++row;
  }
  CHECK(row == std::size(published));
  CHECK(curve.steps.size() == 10);  // also 28, 45 and 161, on which only censoring happens
  CHECK(curve.count == 11);
  CHECK(curve.events == 7);
  CHECK(curve.longest == 161);
  CHECK(curve.time_at(0.5).value == 31.0);
  CHECK(kaplan_meier(durations(not_maintained)).time_at(0.5).value == 23.0);
}

TEST_CASE("Kaplan-Meier: g3, log-log intervals as R gives them") {
  const Survival curve = kaplan_meier(durations(control));
  const struct {
    double survival, low, high;
  } published[] = {
      {.833, .2731, .975}, {.667, .1946, .904}, {.5, .1109, .804}, {.333, .0461, .676}};
  REQUIRE(curve.steps.size() == 6);
  for (std::size_t i = 0; i < std::size(published); ++i) {
    CAPTURE(i);
    CHECK(std::abs(curve.steps[i].survival - published[i].survival) < 5e-4);
    const auto interval = curve.steps[i].interval();
    REQUIRE(interval);
    CHECK(std::abs(interval->low - published[i].low) < 6e-5);
    CHECK(std::abs(interval->high - published[i].high) < 6e-4);
  }
  const Survival other = kaplan_meier(durations(treated));
  CHECK(std::abs(1 - other.within(25)->value - .909) < 5e-4);
  CHECK(std::abs(1 - other.within(53)->value - .779) < 5e-4);
}

TEST_CASE("Kaplan-Meier: the curve stays on the level for a while") {
  // S is exactly 0.5 from day 2 to day 6: R reports the middle.
  const Survival even = kaplan_meier(durations({{1, true}, {2, true}, {6, true}, {9, true}}));
  CHECK(even.time_at(0.5).value == 4.0);
  CHECK(even.time_at(0.75).value == 1.5);
  CHECK(even.time_at(0.25).value == 7.5);
  // It ends on the level: the stretch lasts to the longest duration, as in R's quantile.survfit.
  const Survival flat = kaplan_meier(durations({{1, true}, {2, true}, {6, false}, {9, false}}));
  CHECK(flat.time_at(0.5).value == 5.5);
  CHECK_FALSE(flat.time_at(0.25).value);
  // Thirds miss 0.5 and 0.25 by rounding only: (2/3)·(3/4) and its half.
  const Survival thirds =
      kaplan_meier(durations({{1, true}, {1, true}, {3, false}, {3, false}, {5, true}, {6, true}}));
  CHECK(thirds.time_at(2.0 / 3).value == 3.0);
}

TEST_CASE("Kaplan-Meier: interval of a quantile inverts the pointwise bands") {
  std::vector<Survival> curves = {kaplan_meier(durations(maintained)),
                                  kaplan_meier(durations(not_maintained)),
                                  kaplan_meier(durations(control))};
  // Made-up durations of many shapes: few and many, early and late, much and little censoring.
  std::uint32_t state = 1;
  const auto roll = [&](std::uint32_t sides) {
    state = state * 1664525 + 1013904223;
    return static_cast<int>((state >> 8) % sides);
  };
  for (int shape = 0; shape < 300; ++shape) {
    std::vector<Case> cases;
    const int count = 1 + roll(shape % 3 == 0 ? 12 : 200);
    const int events = roll(11);
    for (int i = 0; i < count; ++i) cases.push_back({roll(1 + roll(300)), roll(10) < events});
    curves.push_back(kaplan_meier(durations(cases)));
  }
  for (const Survival& curve : curves) {
    for (const double level : {0.75, 0.5, 0.25}) {
      std::optional<double> low, high;
      for (const Step& step : curve.steps) {
        const auto interval = step.interval();
        if (!interval) continue;
        if (!low && interval->low <= level) low = step.day;
        if (!high && interval->high <= level) high = step.day;
      }
      const Time time = curve.time_at(level);
      CHECK(time.low == low);
      CHECK(time.high == high);
    }
  }
  CHECK(curves[0].time_at(0.5).low == 13.0);
  CHECK_FALSE(curves[0].time_at(0.5).high);
}

TEST_CASE("Kaplan-Meier: chance within a horizon") {
  const Survival curve = kaplan_meier(
      durations({{0, false}, {3, true}, {3, false}, {5, false}, {7, true}, {7, true}}));
  const auto nobody_yet = curve.within(2);
  REQUIRE(nobody_yet);
  CHECK(nobody_yet->value == 0.0);
  CHECK(nobody_yet->at_risk == 5);
  CHECK_FALSE(nobody_yet->interval);
  const auto on_the_day = curve.within(3);
  REQUIRE(on_the_day);
  CHECK(on_the_day->value == doctest::Approx(0.2).epsilon(1e-15));
  CHECK(on_the_day->at_risk == 5);
  REQUIRE(on_the_day->interval);
  // ln S = ln 0.8, Greenwood 1 / (5·4): the log-log band of R.
  const double se = std::sqrt(0.05) / std::abs(std::log(0.8));
  CHECK(on_the_day->interval->high == doctest::Approx(1 - std::pow(0.8, std::exp(z95 * se))));
  CHECK(on_the_day->interval->low == doctest::Approx(1 - std::pow(0.8, std::exp(-z95 * se))));
  CHECK(curve.within(4)->at_risk == 3);
  CHECK(curve.within(6)->at_risk == 2);
  const auto everybody = curve.within(7);
  REQUIRE(everybody);
  CHECK(everybody->value == 1.0);
  CHECK_FALSE(everybody->interval);
  CHECK_FALSE(curve.within(8));
  CHECK(curve.within(0)->at_risk == 6);
}

TEST_CASE("Kaplan-Meier: nobody, and one person") {
  const Survival nobody = kaplan_meier(Durations(10));
  CHECK(nobody.steps.empty());
  CHECK_FALSE(nobody.within(0));
  CHECK_FALSE(nobody.time_at(0.5).value);
  CHECK(kaplan_meier(Durations()).count == 0);
  const Survival one = kaplan_meier(durations({{4, true}}));
  CHECK(one.time_at(0.5).value == 4.0);
  CHECK_FALSE(one.time_at(0.5).low);
  CHECK(one.within(4)->value == 1.0);
  CHECK(one.within(3)->value == 0.0);
}

TEST_CASE("Kaplan-Meier: whole curves of R for second purchases") {
  for (const char* name : {"cdnow_master", "cdnow_sample", "online_retail"}) {
    CAPTURE(name);
    const auto file = weerzien::test::shared_file("data/expected/km_" + std::string(name) +
                                                  "_2nd_purchase_R.csv");
    if (!file) return;
    std::string_view text = *file;
    Durations input(1000);
    std::vector<std::vector<double>> rows;
    text.remove_prefix(text.find('\n') + 1);
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      rows.push_back(numbers(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
      const auto& row = rows.back();
      input.events[static_cast<std::size_t>(row[0])] = static_cast<std::uint32_t>(row[2]);
      input.censored[static_cast<std::size_t>(row[0])] = static_cast<std::uint32_t>(row[3]);
    }
    const Survival curve = kaplan_meier(input);
    REQUIRE(curve.steps.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Step& step = curve.steps[i];
      REQUIRE(step.day == rows[i][0]);
      CHECK(static_cast<double>(step.at_risk) == rows[i][1]);
      CHECK(std::abs(step.survival - rows[i][4]) < 1e-12);
      CHECK(std::abs(std::sqrt(step.greenwood) - rows[i][5]) < 1e-12);
    }
    if (name == std::string_view("online_retail")) {
      CHECK(curve.time_at(0.5).value == 104.0);
      CHECK_FALSE(curve.within(374));
    }
  }
}

TEST_CASE("log-rank test as R's survdiff") {
  const LogRank aml = log_rank(durations(maintained), durations(not_maintained));
  CHECK(aml.chi_square == doctest::Approx(3.396389).epsilon(1e-6));
  CHECK(aml.p == doctest::Approx(0.06533932).epsilon(1e-6));
  const LogRank swapped = log_rank(durations(not_maintained), durations(maintained));
  CHECK(swapped.chi_square == doctest::Approx(aml.chi_square).epsilon(1e-12));

  // By hand: two against two. Day 1: one event of the first, d = 1, n = 4. Day 2: the other
  // group's.
  const LogRank small =
      log_rank(durations({{1, true}, {3, false}}), durations({{2, true}, {3, false}}));
  const double excess = (1 - 0.5) + (0 - 1.0 / 3);
  const double variance = 0.25 + (1.0 / 3) * (2.0 / 3);
  CHECK(small.chi_square == doctest::Approx(excess * excess / variance).epsilon(1e-13));

  CHECK(log_rank(durations(maintained), Durations(3)).p == 1.0);
  CHECK(log_rank(durations({{3, false}}), durations({{4, false}})).chi_square == 0.0);
}
