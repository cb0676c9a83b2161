// Retention: (E − N) / S and churn, for shops without contracts.
//
// A customer is active at the end of a day when at least one occasion lies in the A days that end
// on it. Per period, S customers are active at the end of the day before it and E at its own end; N
// of those E are new: first-time (first-ever occasion in the period) or won back (not active at the
// start, first occasion before the period). Retention is (E − N) / S = retained / S, churn the
// rest.
//   S = 200, E = 220, N = 60: 160 retained, 80% retention, 20% churn
//   of the 60, 20 won back: the formula without them gives (220 − 40) / 200 = 90%, and can pass
//   100%. With A = 365 the first year of the file gives null: nobody knows who was active before
//   it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/days.h"
#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::metrics::retention {

struct Options {
  Period period = Period::month;
  std::int32_t active_window_days = 365;  // A, ≥ 1
};

// The windows beside the chosen one, in days.
inline constexpr std::int32_t usual_windows[] = {30, 90, 180, 365, 730};

struct Row {
  Day start = 0;
  Day end = 0;
  std::optional<Reason>
      unknown;  // why there are no counts: the window or the period is not covered
  std::uint64_t active_before = 0;  // S
  std::uint64_t active_after = 0;   // E
  std::uint64_t retained = 0;
  std::uint64_t first_time = 0;
  std::uint64_t won_back = 0;
};

struct Window {
  std::int32_t days;
  std::vector<Row> rows;
};

// Customers of one period who also bought in the next.
struct Pair {
  Day start = 0;          // of the later period
  bool complete = false;  // the later period is over
  std::uint64_t both = 0;
  std::uint64_t before = 0;  // customers of the earlier period
};

struct Result {
  Window chosen;
  std::vector<Window> usual;  // by length
  std::vector<Pair> pairs;    // from the second period on
};

Result compute(const table::Table& table, const Options& options);

// {"periods", "byActiveWindow", "periodOverPeriod"}
Json to_json(const Result& result, const table::Table& table);

}  // namespace weerzien::metrics::retention
