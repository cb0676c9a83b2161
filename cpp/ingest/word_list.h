// Lists of words in one text, such as "paid|completed|done".
#pragma once

#include <algorithm>
#include <string_view>

namespace weerzien::ingest {

// Calls `f` for every part between separators; empty parts are passed over.
template <typename F>
void for_each_part(std::string_view text, char separator, F&& f) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) f(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// Whether `word` is one of the parts.
inline bool is_listed(std::string_view word, std::string_view list, char separator = '|') {
  bool found = false;
  for_each_part(list, separator, [&](std::string_view part) { found |= part == word; });
  return found;
}

}  // namespace weerzien::ingest
