// Every option of a report with its default, and its form in JSON. Defaults exist only here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/days.h"
#include "metrics/json.h"
#include "metrics/rfm.h"
#include "table/table.h"

namespace weerzien::report {

using metrics::Json;

struct Options {
  table::Rules rules;     // what counts; its filter and zone too
  std::string time_zone;  // IANA name, only echoed: rules.zone holds its offsets
  Period period = Period::month;
  std::int32_t active_window_days = 365;
  std::vector<std::int32_t> horizons = {30, 60, 90, 180, 365};  // days, ascending
  std::int32_t reminder_lead_days = 5;
  std::int32_t landmark_days = 0;   // distinct products: 0 counts those of the first occasion
  bool window_starts_shop = false;  // the file begins with the shop itself: no burn-in
  bool burn_in = true;              // keep cohorts of the burn-in out of averages
  metrics::rfm::Options rfm;        // its period is `period`
  std::vector<metrics::rfm::Segment> segments;  // keep these RFM segments only; empty: all
  std::vector<std::string> metrics;             // compute these sections only; empty: all
};

// Sets what the object names. An error object {"code": "unknownOption" | "badOption", "option",
// "value"} for the first key that is not known or whose value is of the wrong kind or out of range.
std::optional<Json> parse(const Json& object, Options& options);

// All options that change the figures, defaults filled in.
Json to_json(const Options& options);

}  // namespace weerzien::report
