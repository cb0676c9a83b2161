// A small Gauss-Newton fit that cannot run away: every value has a border and every step a limit.
#include "metrics/truncation_fit.h"

#include <algorithm>
#include <cmath>

#include "base/real.h"

namespace weerzien::metrics::truncation {

namespace {

constexpr double kappa_spread = 0.5;   // prior standard deviation of κ around 1
constexpr double growth_spread = 0.2;  // of growth, per year
constexpr double model_spread = 0.05;  // how far O can be off in shape, relative
constexpr double kappa_max = 3;

}  // namespace

Fit::Fit(const Newcomers& newcomers, double growth)
    : newcomers_(newcomers), growth_prior_(growth), growth_(growth) {
  double seen = 0;
  double weight = 0;
  double later_new = 0;
  double later_weight = 0;
  const std::size_t months = newcomers.seen.size();
  for (std::size_t m = 0; m < months; ++m) {
    seen += newcomers.seen[m];
    weight += newcomers.weight[m];
    if (m < months / 2) continue;
    later_new += std::max(newcomers.seen[m] - newcomers.old[m], 0.2 * newcomers.seen[m]);
    later_weight += newcomers.weight[m] * real::exp(growth_ * newcomers.years[m]);
  }
  // New customers never quite stop: at the start they are at least 2% of the mean newcomers.
  log_new_min_ = real::log(0.02 * std::max(seen, 1.0) / weight);
  log_new_ = std::max(log_new_min_, real::log(std::max(later_new, 0.5) / later_weight));
  for (int round = 0; round < 40; ++round) step();
}

double Fit::new_ones(std::size_t m) const {
  return real::exp(log_new_ + growth_ * newcomers_.years[m]) * newcomers_.weight[m];
}

Fit::Old Fit::old_share(std::size_t m, double longer_gaps) const {
  const double fresh = new_ones(m);
  const double old = kappa_ * newcomers_.old[m];
  const double variance_old = std::max(old, 1e-9);
  const double variance_new = std::max(scatter_ * (old + fresh) - old, fresh);
  const double part = variance_old / (variance_old + variance_new);
  const double seen = std::max(newcomers_.seen[m], 1.0);
  const double estimate = old + part * (newcomers_.seen[m] - old - fresh);
  const Vector3 slope = {-part * fresh, -part * fresh * newcomers_.years[m],
                         newcomers_.old[m] * (1 - part)};
  double variance = variance_old * (1 - part);
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) variance += slope[i] * covariance_[i][j] * slope[j];
  }
  const double curve = old * (1 - part);  // the curve of gaps is itself counted from few long ones
  variance += curve * curve / std::max(longer_gaps, 1.0);
  const double model = model_spread * newcomers_.old[m] * (1 - part);
  variance += model * model;
  return {std::clamp(estimate / seen, 0.0, 1.0), std::sqrt(variance) / seen};
}

// One step towards the most likely values, with weights from the current fit.
void Fit::step() {
  Matrix3 a{};
  Vector3 right{};
  double chi_square = 0;
  for (std::size_t m = 0; m < newcomers_.seen.size(); ++m) {
    const double fresh = new_ones(m);
    const double expected = std::max(fresh + kappa_ * newcomers_.old[m], 0.5);
    const double residual = newcomers_.seen[m] - expected;
    chi_square += residual * residual / expected;
    const Vector3 slope = {fresh, fresh * newcomers_.years[m], newcomers_.old[m]};
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = 0; j < 3; ++j) a[i][j] += slope[i] * slope[j] / (scatter_ * expected);
      right[i] += slope[i] * residual / (scatter_ * expected);
    }
  }
  a[1][1] += 1 / (growth_spread * growth_spread);
  right[1] += (growth_prior_ - growth_) / (growth_spread * growth_spread);
  a[2][2] += 1 / (kappa_spread * kappa_spread);
  right[2] += (1 - kappa_) / (kappa_spread * kappa_spread);
  const double freedom = std::max(1.0, static_cast<double>(newcomers_.seen.size()) - 3);
  scatter_ = std::max(1.0, chi_square / freedom);
  covariance_ = inverse(a);
  // A value that stands at its border and wants to cross it stays there, and the others move
  // alone.
  if (log_new_ <= log_new_min_ && right[0] < 0) hold(a, right, 0);
  if (kappa_ <= 0 && right[2] < 0) hold(a, right, 2);
  const Matrix3 inverse_a = inverse(a);
  Vector3 move{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) move[i] += inverse_a[i][j] * right[j];
  }
  log_new_ = std::max(log_new_min_, log_new_ + std::clamp(move[0], -0.5, 0.5));
  growth_ += std::clamp(move[1], -growth_spread, growth_spread);
  kappa_ = std::clamp(kappa_ + move[2], 0.0, kappa_max);
}

// Gauss-Jordan; the matrix is symmetric and positive definite, so no pivoting is needed.
Fit::Matrix3 Fit::inverse(Matrix3 a) {
  Matrix3 b{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
  for (std::size_t i = 0; i < 3; ++i) {
    const double pivot = a[i][i];
    for (std::size_t j = 0; j < 3; ++j) {
      a[i][j] /= pivot;
      b[i][j] /= pivot;
    }
    for (std::size_t row = 0; row < 3; ++row) {
      if (row == i) continue;
      const double factor = a[row][i];
      for (std::size_t j = 0; j < 3; ++j) {
        a[row][j] -= factor * a[i][j];
        b[row][j] -= factor * b[i][j];
      }
    }
  }
  return b;
}

void Fit::hold(Matrix3& a, Vector3& right, std::size_t i) {
  for (std::size_t j = 0; j < 3; ++j) a[i][j] = a[j][i] = 0;
  a[i][i] = 1;
  right[i] = 0;
}

}  // namespace weerzien::metrics::truncation
