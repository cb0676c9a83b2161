// The series and continued fractions behind the functions, each with its source.
#include "base/real.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>

namespace weerzien::real {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

// ln 2 in two parts; the first has 32 significant bits, so a multiple of it by an exponent is
// exact.
constexpr double ln2_high = 0x1.62e42fee00000p-1;
constexpr double ln2_low = 0x1.a39ef35793c76p-33;
constexpr double two_pi = 0x1.921fb54442d18p+2;

// An unevaluated sum, |low| at most half an ulp of high.
struct Pair {
  double high;
  double low;
};

// Knuth's exact sum and Dekker's exact product (Dekker 1971), which need no fused multiply-add.
Pair exact_sum(double a, double b) {
  const double sum = a + b;
  const double part = sum - a;
  return {sum, (a - (sum - part)) + (b - part)};
}

Pair exact_product(double a, double b) {
  constexpr double splitter = 134217729.0;  // 2^27 + 1
  const double scaled_a = splitter * a;
  const double a_high = scaled_a - (scaled_a - a);
  const double a_low = a - a_high;
  const double scaled_b = splitter * b;
  const double b_high = scaled_b - (scaled_b - b);
  const double b_low = b - b_high;
  const double product = a * b;
  return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

double power_of_two(int exponent) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

// ln x of a positive finite number as a pair: x = 2^k m with m in [√½, √2), s = (m − 1) / (m + 1),
// and ln m = 2 (s + s³/3 + s⁵/5 + …), the series of artanh. s is kept to twice the precision.
Pair log_pair(double x) {
  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {
    x *= 0x1p54;
    exponent = -54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  exponent += static_cast<int>(bits >> 52) - 1023;
  double m = std::bit_cast<double>((bits & 0xfffffffffffffULL) | 0x3ff0000000000000ULL);
  if (m > 0x1.6a09e667f3bcdp0) {
    m *= 0.5;
    ++exponent;
  }
  const Pair below = exact_sum(m, -1.0);  // exact: low is 0
  const Pair above = exact_sum(m, 1.0);
  const double s = below.high / above.high;
  const Pair back = exact_product(s, above.high);
  const double s_rest = (((below.high - back.high) - back.low) - s * above.low) / above.high;
  const double square = s * s;
  double series = 1.0 / 23;
  for (const double coefficient : {1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11,
                                   1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3}) {
    series = series * square + coefficient;
  }
  const double k = exponent;
  const Pair head = exact_sum(k * ln2_high, 2 * s);
  const double tail = head.low + (k * ln2_low + 2 * s_rest + 2 * s * square * series);
  return exact_sum(head.high, tail);
}

// e^r − 1 − r for |r| ≤ ln 2 / 2, by Taylor's series.
double exp_rest(double r) {
  double series = 1.0 / 6227020800.0;  // 1 / 13!
  for (const double factorial : {479001600.0, 39916800.0, 3628800.0, 362880.0, 40320.0, 5040.0,
                                 720.0, 120.0, 24.0, 6.0, 2.0}) {
    series = series * r + 1.0 / factorial;
  }
  return series * r * r;
}

// The error of Stirling's approximation, δ(n) = ln Γ(n + 1) − (n + ½) ln n + n − ½ ln 2π, by its
// asymptotic series (Loader 2000); below 16 by the recurrence δ(n) = δ(n + 1) + (n + ½) ln(1 + 1/n)
// − 1.
double stirling_error(double n) {
  double extra = 0;
  while (n < 16) {
    extra += (n + 0.5) * log1p(1.0 / n) - 1.0;
    n += 1;
  }
  const double square = n * n;
  const double series =
      (1.0 / 12 -
       (1.0 / 360 -
        (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - (691.0 / 360360) / square) / square) / square) /
            square) /
           square) /
      n;
  return extra + series;
}

// x ln(x / m) + m − x without loss when x is near m (Loader 2000): with v = (x − m) / (x + m) it is
// (x − m) v + 2 x (v³/3 + v⁵/5 + …).
double deviance(double x, double m) {
  const double difference = x - m;
  if (difference < 0 ? -difference < 0.1 * (x + m) : difference < 0.1 * (x + m)) {
    const double v = difference / (x + m);
    const double square = v * v;
    double power = 2 * x * v;
    double sum = difference * v;
    for (int odd = 3; odd < 60; odd += 2) {
      power *= square;
      const double next = sum + power / odd;
      if (next == sum) break;
      sum = next;
    }
    return sum;
  }
  return x * log(x / m) + m - x;
}

// x^a e^(−x) / Γ(a + 1), the Poisson probability of a (not necessarily whole) at mean x.
double poisson_term(double a, double x) {
  return exp(-stirling_error(a) - deviance(a, x)) / std::sqrt(two_pi * a);
}

// Σ xⁿ / ((a + 1) … (a + n)), the series of the lower incomplete gamma function (DLMF 8.11.4).
double gamma_series(double a, double x) {
  double term = 1;
  double sum = 1;
  for (double n = a + 1; term > sum * 0x1p-56; n += 1) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

// The continued fraction of Γ(a, x) x^(−a) e^x (DLMF 8.9.2) by Lentz's method.
double gamma_fraction(double a, double x) {
  constexpr double tiny = 0x1p-900;
  double b = x + 1 - a;
  double c = 1 / tiny;
  double d = 1 / b;
  double value = d;
  for (double n = 1; n < 1e6; n += 1) {
    const double coefficient = -n * (n - a);
    b += 2;
    d = coefficient * d + b;
    if (d == 0) d = tiny;
    c = b + coefficient / c;
    if (c == 0) c = tiny;
    d = 1 / d;
    const double factor = c * d;
    value *= factor;
    if (factor > 1 - 0x1p-52 && factor < 1 + 0x1p-52) break;
  }
  return value;
}

// The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method;
// converges fast for x < (a + 1) / (a + b + 2).
double beta_fraction(double a, double b, double x) {
  constexpr double tiny = 0x1p-900;
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  if (d == 0) d = tiny;
  d = 1 / d;
  double value = d;
  for (double m = 1; m < 1e6; m += 1) {
    const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    if (d == 0) d = tiny;
    c = 1 + even / c;
    if (c == 0) c = tiny;
    d = 1 / d;
    value *= d * c;
    const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    if (d == 0) d = tiny;
    c = 1 + odd / c;
    if (c == 0) c = tiny;
    d = 1 / d;
    const double factor = d * c;
    value *= factor;
    if (factor > 1 - 0x1p-52 && factor < 1 + 0x1p-52) break;
  }
  return value;
}

// x^a (1 − x)^b / (a B(a, b)), in Loader's form: with n = a + b, k = a it is the binomial
// probability of k in n trials times b / n.
double beta_prefactor(double a, double b, double x, double y) {
  const double n = a + b;
  const double exponent = stirling_error(n) - stirling_error(a) - stirling_error(b) -
                          deviance(a, n * x) - deviance(b, n * y);
  return exp(exponent) * std::sqrt(n / (two_pi * a * b)) * (b / n);
}

}  // namespace

double log(double x) {
  if (x != x || x < 0) return not_a_number;
  if (x == 0) return -infinity;
  if (x == infinity) return x;
  const Pair value = log_pair(x);
  return value.high + value.low;
}

double log1p(double x) {
  if (!(x > -1)) return x == -1 ? -infinity : not_a_number;
  if (x == infinity) return x;
  const Pair sum = exact_sum(1.0, x);  // 1 + x without loss
  if (sum.high == 1.0) return x - 0.5 * x * x;
  const Pair value = log_pair(sum.high);
  return value.high + (value.low + sum.low / sum.high);
}

double exp(double x) {
  if (!(x < 709.79)) return x != x ? x : infinity;
  if (x < -745.2) return 0.0;
  // x = k ln 2 + r with |r| ≤ ln 2 / 2, r as a pair.
  const double scaled = x * 0x1.71547652b82fep0;  // 1 / ln 2
  const int k = static_cast<int>(scaled + (scaled < 0 ? -0.5 : 0.5));
  const Pair reduced = exact_sum(x - k * ln2_high, -k * ln2_low);
  const double r = reduced.high;
  const double value = 1.0 + (r + (exp_rest(r) + reduced.low * (1.0 + r)));
  if (k > 1000) return value * power_of_two(k - 100) * power_of_two(100);
  if (k < -1000) return value * power_of_two(k + 100) * power_of_two(-100);
  return value * power_of_two(k);
}

double gamma_upper(double a, double x) {
  if (!(a > 0) || !(x >= 0)) return not_a_number;
  if (x == 0) return 1.0;
  if (x == infinity) return 0.0;
  const double term = poisson_term(a, x);
  if (x < a + 1) return 1.0 - term * gamma_series(a, x);
  return term * a * gamma_fraction(a, x);
}

double beta_lower(double a, double b, double x) {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(x <= 1)) return not_a_number;
  if (x == 0 || x == 1) return x;
  if (x > (a + 1) / (a + b + 2)) {
    return 1.0 - beta_prefactor(b, a, 1 - x, x) * beta_fraction(b, a, 1 - x);
  }
  return beta_prefactor(a, b, x, 1 - x) * beta_fraction(a, b, x);
}

double chi_square_tail(double x, double degrees) { return gamma_upper(0.5 * degrees, 0.5 * x); }

}  // namespace weerzien::real
