// Elementary and special functions that give the same bits in every build.
#pragma once

namespace weerzien::real {

// The mathematics library of the WebAssembly build and that of a desktop differ in the last bits,
// and the report must not. Everything here uses only + − × ÷, sqrt and bit operations on IEEE
// doubles, which are exactly specified. Build with -ffp-contract=off and without fast-math.

// Natural logarithm, within 1 ulp. log(0) is −∞, log of a negative number is NaN.
double log(double x);

// log(1 + x) for x > −1 without loss near 0, within 2 ulp.
double log1p(double x);

// e^x, within 1 ulp for normal results; overflows to +∞ and underflows to 0.
double exp(double x);

// Regularized upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), for a > 0, x ≥ 0;
// relative error below 1e-11 for a up to 1e5.
double gamma_upper(double a, double x);

// Regularized incomplete beta function I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1;
// relative error below 1e-11 for a, b up to 1e6.
double beta_lower(double a, double b, double x);

// P(X > x) of a chi-square variable with that many degrees of freedom.
double chi_square_tail(double x, double degrees);

}  // namespace weerzien::real
