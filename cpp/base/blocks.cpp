#include "base/blocks.h"

#include <algorithm>

namespace weerzien {

// Not to be optimised: inlined or made for one visitor, it would be one call again.
[[clang::optnone, gnu::noinline]] void call_in_blocks(std::uint32_t count, VisitBlock visit,
                                                      void* context) {
  constexpr std::uint32_t block = 4096;
  for (std::uint32_t begin = 0; begin < count;) {
    const std::uint32_t end = begin + std::min(block, count - begin);
    visit(context, begin, end);
    begin = end;
  }
}

}  // namespace weerzien
