// Files that are no tables at all, by their first bytes.
#pragma once

#include <string_view>

namespace weerzien::csv {

// "pdf", "png", "jpeg", "gif", "webp", "zip" (also xlsx and ods), "gzip", "7z", "rar", "ole" (xls,
// and encrypted xlsx), "sqlite", "parquet", "rtf", "html", "xml", "json" or "binary"; empty for
// text that may be a table. `head` is the beginning of the file as stored.
std::string_view file_kind(std::string_view head);

}  // namespace weerzien::csv
