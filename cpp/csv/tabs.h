// Whether a text is a table whose cells are separated by tabs, whatever else its lines hold.
#pragma once

#include <string_view>

namespace weerzien::csv {

// Whether tabs cut nearly all of the first lines into the same number of cells, three or more:
// blanks then stand inside cells, however well they seem to cut.
bool is_tabbed(std::string_view text, char line_end);

}  // namespace weerzien::csv
