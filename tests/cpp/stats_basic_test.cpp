// Quantiles, Wilson's interval, the sign test, Benjamini-Hochberg and shrinkage.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "stats/proportion.h"
#include "stats/quantile.h"
#include "stats/tests.h"

using namespace weerzien::stats;

TEST_CASE("quantile: type 7 on whole numbers, the same by counts, by selection and by sorting") {
  const struct {
    const char* name;
    std::vector<std::int64_t> values;
    std::uint32_t percent;
    double expected;
  } cases[] = {
      {"one value", {7}, 50, 7},
      {"one value, highest", {7}, 100, 7},
      {"two values, median", {10, 20}, 50, 15},
      {"two values, tenth", {10, 20}, 10, 11},
      {"odd count, median", {9, 1, 5}, 50, 5},
      {"even count, median", {4, 1, 3, 2}, 50, 2.5},
      {"quartile on a value", {0, 10, 20, 30, 40}, 25, 10},
      {"quartile between values", {1, 2, 3, 4}, 25, 1.75},
      {"upper quartile", {1, 2, 3, 4}, 75, 3.25},
      {"ties below and above", {5, 5, 5, 9}, 75, 6},
      {"gap in the values", {0, 0, 100}, 90, 80},
      {"lowest", {3, 8, 5}, 0, 3},
      {"highest", {3, 8, 5}, 100, 8},
      {"sixth tenth of six (h is exactly 3)", {1, 2, 3, 4, 5, 6}, 60, 4},
  };
  for (const auto& item : cases) {
    CAPTURE(item.name);
    std::vector<std::int64_t> values = item.values;
    CHECK(quantile(std::span(values), item.percent) == item.expected);
    std::vector<std::uint32_t> counts(102, 0);
    for (const auto value : values) ++counts[static_cast<std::size_t>(value)];
    CHECK(quantile_of_counts(counts, item.percent) == item.expected);
  }
}

TEST_CASE("quantile: negative and large amounts") {
  std::vector<std::int64_t> values = {-5'000'000'000'000, 3, 5'000'000'000'001};
  CHECK(quantile(std::span(values), 50) == 3);
  CHECK(quantile(std::span(values), 75) == 2'500'000'000'002.0);
  CHECK(quantile(std::span(values), 25) == -2'499'999'999'998.5);
}

TEST_CASE("Wilson's interval") {
  // 81 of 263: Newcombe (1998), table I, method 3. 0 of 20 and 29 of 29: the same table.
  const struct {
    std::uint64_t k, n;
    double low, high;
  } cases[] = {{81, 263, 0.2553, 0.3662},
               {15, 148, 0.0624, 0.1605},
               {0, 20, 0, 0.1611},
               {1, 29, 0.0061, 0.1718}};
  for (const auto& item : cases) {
    CAPTURE(item.k);
    const Interval interval = wilson(item.k, item.n);
    CHECK(std::abs(interval.low - item.low) < 5e-5);
    CHECK(std::abs(interval.high - item.high) < 5e-5);
  }
  CHECK(wilson(0, 3).low == 0.0);
  CHECK(wilson(3, 3).high == 1.0);
  CHECK(wilson(1, 1).low == doctest::Approx(0.2065493143772).epsilon(1e-12));
}

TEST_CASE("sign test is exact and two-sided") {
  CHECK(sign_test(0, 0) == 1.0);
  CHECK(sign_test(4, 4) == 1.0);
  CHECK(sign_test(1, 0) == doctest::Approx(1.0).epsilon(1e-14));
  CHECK(sign_test(0, 5) == doctest::Approx(2.0 / 32).epsilon(1e-13));
  CHECK(sign_test(5, 0) == doctest::Approx(2.0 / 32).epsilon(1e-13));
  CHECK(sign_test(2, 8) == doctest::Approx(2.0 * (1 + 10 + 45) / 1024).epsilon(1e-13));
  CHECK(sign_test(7, 8) == doctest::Approx(1.0).epsilon(1e-13));
  // A million customers: P(X ≤ 498,500) doubled is close to the normal tail at z = 2.999.
  CHECK(sign_test(498'500, 501'500) == doctest::Approx(2 * 0.001354).epsilon(1e-3));
}

TEST_CASE("Benjamini-Hochberg keeps the order of its input") {
  // p.adjust(c(.01, .04, .03, .005, .9), "BH") by hand: ranks 2, 4, 3, 1, 5.
  const std::vector<double> p = {0.01, 0.04, 0.03, 0.005, 0.9};
  const std::vector<double> expected = {0.025, 0.05, 0.05, 0.025, 0.9};
  const auto adjusted = benjamini_hochberg(p);
  REQUIRE(adjusted.size() == expected.size());
  for (std::size_t i = 0; i < p.size(); ++i) {
    CHECK(adjusted[i] == doctest::Approx(expected[i]).epsilon(1e-14));
  }
  CHECK(benjamini_hochberg({}).empty());
  CHECK(benjamini_hochberg(std::vector<double>{1.0, 1.0}) == std::vector<double>{1.0, 1.0});
}

TEST_CASE("empirical Bayes: three of three does not beat three hundred of nine hundred") {
  const std::vector<Trials> groups = {{3, 3}, {300, 900}, {150, 1000}, {90, 400}, {20, 200}};
  const BetaPrior prior = beta_prior(groups);
  CHECK(prior.shrunken(groups[0]) < 0.4);
  CHECK(prior.cautious(groups[0]) < prior.cautious(groups[1]));
  CHECK(prior.cautious(groups[1]) > prior.cautious(groups[3]));
  CHECK(prior.a / (prior.a + prior.b) == doctest::Approx(563.0 / 2503).epsilon(1e-12));
}

TEST_CASE("empirical Bayes: the cautious rate is a quantile of the posterior") {
  // Without a word from the group itself: uniform prior, Beta(1, 1) and Beta(2, 1).
  const BetaPrior uniform{1, 1};
  CHECK(uniform.cautious({0, 0}) == doctest::Approx(0.025).epsilon(1e-10));
  CHECK(uniform.cautious({1, 1}) == doctest::Approx(std::sqrt(0.025)).epsilon(1e-10));
  CHECK(BetaPrior{0, 3}.cautious({0, 5}) == 0.0);
  CHECK(BetaPrior{3, 0}.cautious({5, 5}) == 1.0);
}

TEST_CASE("empirical Bayes: moments by hand, and nothing beyond chance") {
  // Rates 0.2 and 0.4 of 100 each: mean 0.3, spread 100·0.01·2 = 2, room 200 − 100 − 1 = 99,
  // ρ = (2 / 0.21 − 1) / 99, worth 1/ρ − 1.
  const BetaPrior prior = beta_prior(std::vector<Trials>{{20, 100}, {40, 100}});
  const double worth = 99 / (2 / 0.21 - 1) - 1;
  CHECK(prior.a == doctest::Approx(0.3 * worth).epsilon(1e-12));
  CHECK(prior.b == doctest::Approx(0.7 * worth).epsilon(1e-12));

  const BetaPrior same = beta_prior(std::vector<Trials>{{30, 100}, {60, 200}});
  CHECK(same.a == doctest::Approx(90.0).epsilon(1e-12));
  CHECK(same.b == doctest::Approx(210.0).epsilon(1e-12));

  const BetaPrior nothing = beta_prior({});
  CHECK(nothing.a == 1.0);
  CHECK(nothing.b == 1.0);
  const BetaPrior ignored = beta_prior(std::vector<Trials>{{0, 0}, {1, 4}});
  CHECK(ignored.a == 1.0);
  CHECK(ignored.b == 3.0);
  const BetaPrior none_ever = beta_prior(std::vector<Trials>{{0, 5}, {0, 7}});
  CHECK(none_ever.shrunken({0, 5}) == 0.0);
}
