// Splits the newcomers of each month into new and old ones by how they decline.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace weerzien::metrics::truncation {

// By month.
struct Newcomers {
  std::vector<double> seen;    // customers seen for the first time
  std::vector<double> old;     // O: old customers among them if the past was like the window
  std::vector<double> weight;  // days of the month in the window × season
  std::vector<double> years;   // middle of the month, years since the window began
};

// newcomers = e^(log_new + growth·years)·weight + κ·O, fitted by iterated weighted least squares
// with beforehand κ = 1 ± 0.5 and growth = `growth` ± 0.2 a year. The variance of a count is its
// mean, times as much as the counts scatter more than that. `newcomers` must outlive the fit.
class Fit {
 public:
  Fit(const Newcomers& newcomers, double growth);

  struct Old {
    double share;
    double deviation;  // standard deviation of the share
  };
  // Of month m, given its count: old ones vary as chance does, and what the counts scatter beyond
  // chance is the new ones' doing; the count's surprise is shared between both accordingly. O rests
  // on so many completed gaps longer than the month is far into the window.
  Old old_share(std::size_t m, double longer_gaps) const;

 private:
  using Vector3 = std::array<double, 3>;
  using Matrix3 = std::array<Vector3, 3>;

  double new_ones(std::size_t m) const;
  void step();
  static Matrix3 inverse(Matrix3 a);
  static void hold(Matrix3& a, Vector3& right, std::size_t i);

  const Newcomers& newcomers_;
  double growth_prior_;
  double growth_;
  double log_new_;
  double log_new_min_;
  double kappa_ = 1;
  double scatter_ = 1;  // variance of the counts / their mean, at least 1
  Matrix3 covariance_{};
};

}  // namespace weerzien::metrics::truncation
