// What reading decided and left out, as JSON for the mapping panel and the report's quality
// section.
#pragma once

#include "base/json.h"
#include "ingest/ingest.h"

namespace weerzien::engine {

using weerzien::Json;

// Columns with role, confidence, reason and up to three sample values; what is missing or unsure.
Json mapping_json(const ingest::FileFacts& file);

// Rows read, used and skipped by reason, per file and together; every status and currency is left
// to the report, which knows the rules in force.
Json quality_json(const ingest::Ingest& ingest);

// {"columns": [codes], "rows": [[file, line, reason, row]], "skipped": n}: the first rows left out,
// in the order of the files, and how many there are in all.
Json skipped_rows_json(const ingest::Ingest& ingest);

// The file's error with what a message needs: code, file, kind of file, columns seen, first bad
// line.
Json error_json(const ingest::FileFacts& file);

}  // namespace weerzien::engine
