// Lifecycle: how far customers have come and whether they are still on their way.
//
// Stage: one occasion so far, two, or three and more. State: active, at risk from 1.5 times the
// customer's expected gap without an occasion, lapsed from 3 times (see rhythm). The flow compares
// with one period earlier: everybody's stage and state on that day, with today's medians.
//   Expected gap 60 days, one order 100 days ago: ratio 1.67, "one" and "at risk".
//   One month earlier her ratio was 1.17: "one" and "active". The flow counts her in one/active →
//   one/at risk; a customer whose first order came this month is counted as none → one/active.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "base/days.h"
#include "metrics/json.h"
#include "metrics/rhythm.h"
#include "table/table.h"

namespace weerzien::metrics::lifecycle {

struct Options {
  Period period = Period::month;  // how far back the flow looks
};

inline constexpr std::size_t stages = 3;  // one, two, three or more
inline constexpr std::size_t states = 3;  // active, at risk, lapsed
inline constexpr std::size_t cells = stages * states;
inline constexpr std::size_t no_cell = cells;  // no occasion yet on the earlier day

struct Cell {
  std::uint64_t customers = 0;
  std::uint64_t orders = 0;
  Amount revenue = 0;
};

struct Flow {
  Day as_of;  // the earlier day
  // customers[from][to], cells numbered stage × 3 + state; `from` may be no_cell.
  std::array<std::array<std::uint64_t, cells>, cells + 1> customers{};
};

struct Result {
  std::optional<std::array<Cell, cells>> by_cell;  // nothing when no gap is known
  std::optional<Flow> flow;  // nor when the earlier day lies before the window
};

Result compute(const table::Table& table, const rhythm::Medians& medians, const Options& options);

Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::lifecycle
