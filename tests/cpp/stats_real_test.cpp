// The elementary and special functions against the machine's long double library and exact
// identities.
#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/real.h"

namespace real = weerzien::real;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Distance in units of the last place of the exact value.
double ulps(double got, long double exact) {
  const auto rounded = static_cast<double>(exact);
  const double next = std::nextafter(std::abs(rounded), infinity);
  const long double ulp = next - std::abs(rounded);
  return static_cast<double>(std::abs(static_cast<long double>(got) - exact) / ulp);
}

double relative(double got, long double exact) {
  return static_cast<double>(std::abs((static_cast<long double>(got) - exact) / exact));
}

// How far the reference itself may be off, in units of the last place: musl, the C library under
// WebAssembly, answers long double questions with its double functions, which round to half a unit.
double reference_error() {
  const bool is_double = std::log(2.0L) == static_cast<long double>(std::log(2.0));
  return is_double ? 0.5 : 0.0;
}

// A fixed sequence of numbers in [0, 1) (xorshift64*).
class Sequence {
 public:
  double next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<double>((state_ * 2685821657736338717ULL) >> 11) * 0x1p-53;
  }

 private:
  std::uint64_t state_ = 88172645463325252ULL;
};

// P(X ≤ k) of a binomial with chance p, summed directly.
long double binomial_up_to(int k, int n, long double p) {
  long double sum = 0;
  for (int i = 0; i <= k; ++i) {
    sum += std::exp(std::lgamma(n + 1.0L) - std::lgamma(i + 1.0L) - std::lgamma(n - i + 1.0L) +
                    i * std::log(p) + (n - i) * std::log1p(-p));
  }
  return sum;
}

}  // namespace

TEST_CASE("real: elementary functions stay within the promised distance of the exact value") {
  Sequence random;
  double worst_log = 0, worst_log_near_one = 0, worst_log1p = 0, worst_exp = 0;
  for (int i = 0; i < 200'000; ++i) {
    const double exponent = random.next() * 600 - 300;
    const double wide = std::pow(10.0, exponent);
    worst_log =
        std::max(worst_log, ulps(real::log(wide), std::log(static_cast<long double>(wide))));
    const double near = 1 + (random.next() - 0.5) * 0.01;
    worst_log_near_one = std::max(worst_log_near_one,
                                  ulps(real::log(near), std::log(static_cast<long double>(near))));
    const double small = (random.next() - 0.5) * std::pow(10.0, -random.next() * 18);
    worst_log1p = std::max(worst_log1p,
                           ulps(real::log1p(small), std::log1p(static_cast<long double>(small))));
    const double power = random.next() * 1400 - 700;
    worst_exp =
        std::max(worst_exp, ulps(real::exp(power), std::exp(static_cast<long double>(power))));
  }
  CHECK(worst_log < 1.0 + reference_error());
  CHECK(worst_log_near_one < 1.0 + reference_error());
  CHECK(worst_log1p < 2.0 + reference_error());
  CHECK(worst_exp < 1.0 + reference_error());
}

TEST_CASE("real: exact and extreme arguments") {
  CHECK(real::log(1.0) == 0.0);
  CHECK(real::log(0.0) == -infinity);
  CHECK(real::log(infinity) == infinity);
  CHECK(std::isnan(real::log(-1.0)));
  CHECK(ulps(real::log(5e-324), std::log(static_cast<long double>(5e-324))) < 1.0);
  CHECK(real::exp(0.0) == 1.0);
  CHECK(real::exp(-infinity) == 0.0);
  CHECK(real::exp(infinity) == infinity);
  CHECK(real::exp(710.0) == infinity);
  CHECK(real::exp(-746.0) == 0.0);
  CHECK(std::abs(real::exp(-740.0) - static_cast<double>(std::exp(-740.0L))) <= 5e-324);
  CHECK(std::isnan(real::exp(std::numeric_limits<double>::quiet_NaN())));
  CHECK(real::log1p(0.0) == 0.0);
  CHECK(real::log1p(-1.0) == -infinity);
  CHECK(std::isnan(real::log1p(-2.0)));
}

TEST_CASE("real: results are fixed bits, the same in every build") {
  // Written down from the native build; the WebAssembly build runs this test too.
  const struct {
    const char* name;
    double got;
    std::uint64_t bits;
  } cases[] = {
      {"log 10", real::log(10.0), 0x40026bb1bbb55516},
      {"log 1e-300", real::log(1e-300), 0xc085963447f87fb5},
      {"log1p 1e-5", real::log1p(1e-5), 0x3ee4f8aea9ae7317},
      {"exp 1", real::exp(1.0), 0x4005bf0a8b145769},
      {"exp -20.7", real::exp(-20.7), 0x3e1195920309b9da},
      {"gamma_upper 2.5 4", real::gamma_upper(2.5, 4), 0x3fc3ff876f754b15},
      {"beta_lower 600 401 .5", real::beta_lower(600, 401, 0.5), 0x3de2bff70401fc64},
      {"chi_square_tail 3.84 1", real::chi_square_tail(3.84, 1), 0x3fa99f4dee479cff},
  };
  for (const auto& item : cases) {
    CAPTURE(item.name);
    CHECK(std::bit_cast<std::uint64_t>(item.got) == item.bits);
  }
}

TEST_CASE("real: tail of the chi-square distribution") {
  for (double x = 0.001; x < 600; x *= 1.1) {
    CAPTURE(x);
    const auto exact = static_cast<long double>(x);
    CHECK(relative(real::chi_square_tail(x, 1), std::erfc(std::sqrt(exact / 2))) < 1e-12);
    CHECK(relative(real::chi_square_tail(x, 2), std::exp(-exact / 2)) < 1e-12);
    // Q(n, x) of a whole n is the chance of fewer than n events at mean x.
    long double term = std::exp(-exact), sum = 0;
    for (int n = 0; n < 40; ++n) {
      sum += term;
      term *= exact / (n + 1);
    }
    if (sum > 1e-30L) CHECK(relative(real::gamma_upper(40, x), sum) < 1e-11);
  }
  CHECK(real::gamma_upper(3, 0) == 1.0);
  CHECK(std::isnan(real::gamma_upper(-1, 1)));
  // Large and balanced: Q(a, a) = 1/2 − 1 / (3 √(2πa)) + O(a^(−3/2)).
  CHECK(real::gamma_upper(1e5, 1e5) ==
        doctest::Approx(0.5 - 1 / (3 * std::sqrt(2 * 3.14159265358979 * 1e5))).epsilon(1e-8));
}

TEST_CASE("real: incomplete beta function is the binomial tail") {
  for (const int n : {1, 2, 7, 60, 400}) {
    for (int k = 0; k < n; k += 1 + n / 9) {
      for (const double p : {0.5, 0.03, 0.9}) {
        CAPTURE(n);
        CAPTURE(k);
        CAPTURE(p);
        const long double exact = binomial_up_to(k, n, static_cast<long double>(p));
        if (exact < 1e-290L) continue;
        CHECK(relative(real::beta_lower(n - k, k + 1, 1 - p), exact) < 1e-11);
      }
    }
  }
  CHECK(real::beta_lower(2, 3, 0) == 0.0);
  CHECK(real::beta_lower(2, 3, 1) == 1.0);
  CHECK(real::beta_lower(5e5, 5e5, 0.5) == doctest::Approx(0.5).epsilon(1e-12));
  CHECK(std::isnan(real::beta_lower(0, 1, 0.5)));
}
