// Cohorts: customers grouped by the period of their first-ever occasion, and what they do later.
//
// Two clocks that are never mixed. Calendar: offset k is the k-th calendar period after the period
// of the first occasion. Days: offset k is the days 30k to 30k + 29 after each customer's own first
// day.
//   anna first buys on 2024-01-31, again on 2024-02-01; the file ends on 2024-02-29
//   calendar: cohort January, active in offset 1 (February); days: active in offset 0 only
//   The cell (January, offset 2) is unobserved: null, not 0.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/days.h"
#include "metrics/burn_in.h"
#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::cohorts {

struct Options {
  Period unit = Period::month;     // what groups customers, and the step of the calendar clock
  std::int32_t offsets_max = 120;  // offsets after this one are not given
};

inline constexpr std::int32_t days_per_offset = 30;  // the step of the other clock

enum class State : std::uint8_t {
  complete,    // the whole offset lies in the exposure of every member
  partial,     // it does so for some members only, or it is not over
  unobserved,  // nobody has got that far
};

struct Cell {
  State state = State::unobserved;
  std::uint64_t at_risk = 0;  // members whose exposure covers the whole offset
  // Counts up to asOf over all members; meaningless when unobserved.
  std::uint64_t active = 0;           // with an occasion in the offset
  std::uint64_t ever_returned = 0;    // with the second occasion by the end of the offset
  std::uint64_t active_or_later = 0;  // with an occasion in the offset or later
  std::uint64_t orders = 0;
  Amount revenue = 0;  // orders and returns in the offset; returns before the first day in offset 0
  Amount cumulative = 0;  // revenue from offset 0 on
};

struct Cohort {
  Day start = 0;
  std::uint64_t size = 0;
  bool burn_in = false;     // begins inside the burn-in
  std::vector<Cell> cells;  // by offset; every cohort of a grid has as many
};

// Over complete cells.
struct Average {
  std::uint64_t cohorts = 0;
  std::uint64_t active = 0;
  std::uint64_t size = 0;
};

struct Grid {
  std::vector<Cohort> cohorts;   // oldest first, without empty ones
  std::vector<Average> average;  // by offset
};

struct Result {
  Period unit = Period::month;
  Grid calendar;
  Grid days;
};

// Members are the customers whose first-ever occasion lies in the table: under a date filter,
// customers from before its range are nobody's cohort. The average is of all cohorts.
Result compute(const table::Table& table, const Options& options);

// Marks the cohorts of the burn-in. Unless `average_all`, they take no part in the average.
void mark_burn_in(Result& result, const BurnIn& burn_in, bool average_all);

// {"calendar": {"unit", "cohorts", "average"}, "days": the same with "unit": 30}
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::cohorts
