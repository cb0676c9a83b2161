// Significance tests and shrinkage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "stats/survival.h"

namespace weerzien::stats {

// Two-sided exact sign test: the chance of a split at least this uneven if both signs are equally
// likely. Ties are left out beforehand. 1 when there is nothing to compare.
double sign_test(std::uint64_t fewer_or_more, std::uint64_t other);

struct LogRank {
  double chi_square;  // one degree of freedom
  double p;
};

// Log-rank (Mantel-Haenszel) test that two groups have the same survival, as R's survdiff with rho
// = 0. chi_square 0 and p 1 when the groups cannot be compared (one is empty, or there is no
// event).
LogRank log_rank(const Durations& one, const Durations& other);

// Benjamini-Hochberg adjusted p-values, in the order of the input (R's p.adjust(method = "BH")).
std::vector<double> benjamini_hochberg(std::span<const double> p);

struct Trials {
  std::uint64_t successes;
  std::uint64_t trials;
};

// A beta distribution that describes how the true rates of groups differ: mean a / (a + b), and a +
// b is worth that many trials.
struct BetaPrior {
  double a;
  double b;

  // The rate of a group drawn towards the mean: (k + a) / (n + a + b).
  double shrunken(Trials group) const {
    return (static_cast<double>(group.successes) + a) / (static_cast<double>(group.trials) + a + b);
  }

  // The rate that the group's true rate exceeds with 97.5% certainty: the 2.5% quantile of the
  // posterior beta distribution, to 1e-12. Rank by this: three of three must not beat 300 of 900,
  // and its drawn-in mean still can when groups differ much.
  double cautious(Trials group) const;
};

// Empirical-Bayes prior by weighted moments (Kleinman 1973): weights are the trials, and the
// variance of the observed rates beyond what chance alone gives is the variance of the true rates.
// When there is none, the prior is worth as much as all trials together, so every group is drawn
// far to the common mean. Groups without trials are ignored; {1, 1} (Laplace) when nothing is
// known.
BetaPrior beta_prior(std::span<const Trials> groups);

}  // namespace weerzien::stats
