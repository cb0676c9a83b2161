// Reading options between JSON and the struct that ingestion takes.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "engine/describe.h"
#include "ingest/read_options.h"

namespace weerzien::engine {

// The keys of the options object that concern reading; all others concern the report.
inline constexpr std::array<std::string_view, 15> reading_keys = {
    "mapping",  "mappings",   "dateOrder",    "decimalMark", "delimiter",
    "encoding", "hasHeader",  "files",        "orderIds",    "shops",
    "leftOut",  "dateOrders", "decimalMarks", "reading",     "lineDetailBytes"};

// Reads those keys; an error object {"code": "badOption", "option", "value"} for a value of the
// wrong kind.
std::optional<Json> parse_read_options(const Json& options, ingest::ReadOptions& read);

Json to_json(const ingest::ReadOptions& options);

}  // namespace weerzien::engine
