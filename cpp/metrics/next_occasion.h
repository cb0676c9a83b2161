// How long customers take from their n-th occasion to the next: what repeat, frequency and gaps
// share.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "metrics/burn_in.h"
#include "stats/survival.h"
#include "table/table.h"

namespace weerzien::metrics {

// Steps 1 → 2 up to 10 → 11.
inline constexpr std::uint32_t steps_max = 10;

// Everyone whose n-th occasion lies in the table, from that day: an event when the next occasion
// followed, otherwise still waiting on asOf. A first occasion on asOf waits for 0 days: it is at
// risk on day 0 and censored there, as in R.
struct NextStep {
  stats::Durations durations;
  stats::Survival curve;

  std::uint64_t reached() const { return curve.count; }   // customers with an n-th occasion
  std::uint64_t went_on() const { return curve.events; }  // of them, with one more
};

struct NextOccasions {
  // [n − 1]: from occasion n. n counts from the customer's first-ever occasion, also under a filter
  // that leaves earlier ones out.
  std::array<NextStep, steps_max> step;
  // Customers first seen after the burn-in, from their first occasion; nothing without a burn-in.
  std::optional<NextStep> first_after_burn_in;
  // Completed gaps by length in days: all of them, also those after the eleventh occasion.
  std::vector<std::uint32_t> gaps;
};

NextOccasions next_occasions(const table::Table& table);

// The first step of customers whose first-ever occasion lies after the burn-in.
NextStep first_step_after(const table::Table& table, const BurnIn& burn_in);

}  // namespace weerzien::metrics
