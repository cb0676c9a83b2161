// What the rules in force left out of the table, for the quality section.
#pragma once

#include <cstdint>
#include <vector>

#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::report {

// Customers whose keys cannot be persons, by their numbers in the files, ascending.
struct Strangers {
  std::vector<std::uint32_t> impersonal;
  std::vector<std::uint32_t> relays;
};
Strangers strangers_among(const table::Customers& customers);

// Adds statuses, currencies, anonymous orders, orders left out by reason, keys that cannot be
// persons, dates out of range and months without orders to what ingestion reported.
metrics::Json quality(const table::Table& table, const table::Rules& rules,
                      const metrics::Json& reading, const Strangers& strangers);

}  // namespace weerzien::report
