// Which delimiter, quote and escape a file uses: every reading that is possible is tried on the
// beginning of the file, and the one that makes the best table wins.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "csv/dialect.h"

namespace weerzien::csv {

// The byte that ends the lines of this text: '\n' (also for CRLF), '\r' or 0x1E.
char guess_line_end(std::string_view text);

// Strings of one to four bytes that may be delimiters of this text, at least comma.
std::vector<std::string> delimiter_candidates(std::string_view text, char line_end);

// The dialect that explains the text best: delimiter, quote, escape, padding, wrapping and line end
// are set. `complete`: the text ends at a record's end. A `delimiter` that is known is not
// questioned.
Dialect guess_dialect(std::string_view text, bool complete, bool nul_escapes,
                      std::string_view delimiter);

}  // namespace weerzien::csv
