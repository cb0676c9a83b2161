// Whether two texts are the same to a person who typed one of them: capitals and space around it
// do not count.
#pragma once

#include <algorithm>
#include <string_view>

namespace weerzien {

inline std::string_view without_space_around(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t first = text.find_first_not_of(space);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

// Capitals of ASCII only: others differ by language.
inline bool same_loosely(std::string_view a, std::string_view b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::ranges::equal(without_space_around(a), without_space_around(b), {}, small, small);
}

}  // namespace weerzien
