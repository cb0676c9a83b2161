// `weerzien table in.csv [out.csv]`: the table as this program understood it, as clean CSV.
#pragma once

#include <cstdio>
#include <string>

namespace weerzien::cli {

// Reads the file `in` and writes its header and data records to `out`: UTF-8, comma, quotes
// doubled, LF, every cell as raw text, title rows and footers left out. Several header rows are
// joined with a blank; columns without a header are called col_0, col_1, …. Answers the exit
// status: 0, 1 if a file cannot be read or written, 2 if the input is no table. Says why in one
// line on `errors`.
int write_table(const std::string& in, std::FILE* out, std::FILE* errors);

// The command line's form of it: `out` empty or "-" means standard output.
int table_command(const std::string& in, const std::string& out);

}  // namespace weerzien::cli
