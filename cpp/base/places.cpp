#include "base/places.h"

#include <algorithm>

namespace weerzien {

void sort_first(std::vector<std::uint32_t>& places, std::size_t count, ComesBefore before,
                const void* how) {
  const auto kept = static_cast<std::ptrdiff_t>(std::min(count, places.size()));
  std::partial_sort(places.begin(), places.begin() + kept, places.end(),
                    [=](std::uint32_t a, std::uint32_t b) { return before(how, a, b); });
  places.resize(static_cast<std::size_t>(kept));
}

}  // namespace weerzien
