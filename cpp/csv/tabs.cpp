#include "csv/tabs.h"

#include <algorithm>
#include <cstddef>
#include <map>

namespace weerzien::csv {

namespace {

// Whether a tab of the line stands alone: where all are doubled, each pair is one delimiter.
bool has_lone_tab(std::string_view line) {
  for (std::size_t at = line.find('\t'); at != line.npos;) {
    const std::size_t end = std::min(line.find_first_not_of('\t', at), line.size());
    if (end - at == 1) return true;
    at = line.find('\t', end);
  }
  return false;
}

}  // namespace

bool is_tabbed(std::string_view text, char line_end) {
  constexpr std::size_t lines_looked_at = 60;
  std::map<std::size_t, std::size_t> lines_with;
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size() && lines < lines_looked_at;) {
    const std::size_t end = std::min(text.find(line_end, at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line == "\r") continue;
    ++lines;
    if (has_lone_tab(line)) {
      ++lines_with[static_cast<std::size_t>(std::ranges::count(line, '\t'))];
    }
  }
  return lines > 1 && std::ranges::any_of(lines_with, [&](const auto& entry) {
           return entry.first >= 2 && entry.second * 10 >= lines * 9;
         });
}

}  // namespace weerzien::csv
