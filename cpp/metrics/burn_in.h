// The part at the start of the window in which many apparently new customers are old ones.
#pragma once

#include <cstdint>

#include "base/days.h"

namespace weerzien::metrics {

// Estimated by the truncation metric; others only leave its customers out. Metrics take it as
// std::optional<BurnIn>: nothing when the window has none or when the option is off.
struct BurnIn {
  std::int32_t months;  // whole calendar months, the first one possibly cut off by the window
  Day until;            // first day after it

  bool holds(Day first_day) const { return first_day < until; }
};

}  // namespace weerzien::metrics
