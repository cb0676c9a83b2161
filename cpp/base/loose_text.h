// Whether two texts are the same to a person who typed one of them: capitals and space around it
// do not count.
#pragma once

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace weerzien {

inline std::string_view without_space_around(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t first = text.find_first_not_of(space);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

inline bool same_loosely(std::string_view a, std::string_view b) {
  return std::ranges::equal(without_space_around(a), without_space_around(b), {}, lower, lower);
}

}  // namespace weerzien
