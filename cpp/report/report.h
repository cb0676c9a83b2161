// The report: the one place that lists the metrics and puts their results together.
#pragma once

#include <string>
#include <string_view>

#include "metrics/json.h"
#include "report/options.h"
#include "table/orders.h"
#include "table/table.h"

namespace weerzien::report {

inline constexpr int schema = 1;

// Whether the report has a section of that name, so that options.metrics may ask for it.
bool is_section(std::string_view name);

// The table that the options choose, RFM segments included. Segments are those of the unfiltered
// shop.
table::Table select(const table::Dataset& data, const Options& options);

// The whole report, or the sections named in options.metrics, as compact JSON. `reading` is what
// ingestion knows of the files: the report adds to it what the rules in force left out.
std::string report(const table::Dataset& data, const metrics::Json& reading,
                   const Options& options);

}  // namespace weerzien::report
