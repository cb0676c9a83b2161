// The sign test, the log-rank test, adjusted p-values and the beta prior.
#include "stats/tests.h"

#include <algorithm>

#include "base/places.h"
#include "base/real.h"

namespace weerzien::stats {

double sign_test(std::uint64_t one, std::uint64_t other) {
  if (one == other) return 1.0;
  const auto fewer = static_cast<double>(std::min(one, other));
  const auto more = static_cast<double>(std::max(one, other));
  // P(X ≤ k) of a binomial with chance ½ is the incomplete beta function I½(n − k, k + 1).
  return std::min(1.0, 2 * real::beta_lower(more, fewer + 1, 0.5));
}

LogRank log_rank(const Durations& one, const Durations& other) {
  std::uint64_t at_risk_one = one.count();
  std::uint64_t at_risk = at_risk_one + other.count();
  double excess = 0;  // observed minus expected events of the first group
  double variance = 0;
  const std::size_t days = std::max(one.events.size(), other.events.size());
  const auto at = [](const std::vector<std::uint32_t>& counts, std::size_t day) -> std::uint64_t {
    return day < counts.size() ? counts[day] : 0;
  };
  for (std::size_t day = 0; day < days && at_risk > 1; ++day) {
    const std::uint64_t events_one = at(one.events, day);
    const std::uint64_t events = events_one + at(other.events, day);
    if (events > 0) {
      const auto n = static_cast<double>(at_risk);
      const auto d = static_cast<double>(events);
      const double share = static_cast<double>(at_risk_one) / n;
      excess += static_cast<double>(events_one) - d * share;
      variance += d * share * (1 - share) * (n - d) / (n - 1);
    }
    const std::uint64_t gone_one = events_one + at(one.censored, day);
    at_risk_one -= gone_one;
    at_risk -= gone_one + (events - events_one) + at(other.censored, day);
  }
  if (!(variance > 0)) return {0.0, 1.0};
  const double chi_square = excess * excess / variance;
  return {chi_square, real::chi_square_tail(chi_square, 1)};
}

std::vector<double> benjamini_hochberg(std::span<const double> p) {
  const auto order = sorted_places(p.size(), [&](std::uint32_t a, std::uint32_t b) {
    return p[a] != p[b] ? p[a] > p[b] : a < b;
  });
  std::vector<double> adjusted(p.size());
  const auto tests = static_cast<double>(p.size());
  double lowest = 1.0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const double rank = tests - static_cast<double>(i);
    lowest = std::min(lowest, p[order[i]] * tests / rank);
    adjusted[order[i]] = lowest;
  }
  return adjusted;
}

double BetaPrior::cautious(Trials group) const {
  const double successes = static_cast<double>(group.successes) + a;
  const double failures = static_cast<double>(group.trials - group.successes) + b;
  if (!(successes > 0)) return 0.0;
  if (!(failures > 0)) return 1.0;
  double low = 0;
  double high = 1;
  while (high - low > 1e-12) {
    const double middle = 0.5 * (low + high);
    (real::beta_lower(successes, failures, middle) < 0.025 ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

BetaPrior beta_prior(std::span<const Trials> groups) {
  double successes = 0;
  double trials = 0;
  double trials_square = 0;
  double used = 0;
  for (const Trials& group : groups) {
    if (group.trials == 0) continue;
    const auto n = static_cast<double>(group.trials);
    successes += static_cast<double>(group.successes);
    trials += n;
    trials_square += n * n;
    used += 1;
  }
  if (trials == 0) return {1.0, 1.0};
  const double mean = successes / trials;
  double worth = trials;
  const double binomial = mean * (1 - mean);
  const double room = trials - trials_square / trials - (used - 1);
  if (used > 1 && binomial > 0 && room > 0) {
    double spread = 0;
    for (const Trials& group : groups) {
      if (group.trials == 0) continue;
      const auto n = static_cast<double>(group.trials);
      const double rate = static_cast<double>(group.successes) / n;
      spread += n * (rate - mean) * (rate - mean);
    }
    // E[Σ n (rate − mean)²] = mean (1 − mean) (groups − 1 + ρ · room), with ρ = 1 / (a + b + 1).
    const double correlation = (spread / binomial - (used - 1)) / room;
    if (correlation > 0) worth = std::clamp(1 / correlation - 1, 1.0, trials);
  }
  return {mean * worth, (1 - mean) * worth};
}

}  // namespace weerzien::stats
