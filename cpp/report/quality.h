// What the rules in force left out of the table, for the quality section.
#pragma once

#include "metrics/json.h"
#include "table/table.h"

namespace weerzien::report {

// Adds statuses, currencies, anonymous orders, orders left out by reason, keys that cannot be
// persons, dates out of range and months without orders to what ingestion reported.
metrics::Json quality(const table::Table& table, const table::Rules& rules,
                      const metrics::Json& reading);

}  // namespace weerzien::report
