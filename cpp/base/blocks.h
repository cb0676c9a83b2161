// Long loops in pieces, so that WebAssembly engines run them at full speed.
#pragma once

#include <cstdint>

namespace weerzien {

// One stretch of a loop: visit(context, begin, end).
using VisitBlock = void (*)(void* context, std::uint32_t begin, std::uint32_t end);
void call_in_blocks(std::uint32_t count, VisitBlock visit, void* context);

// Calls visit(begin, end) for the stretches of 0 .. count − 1, one after the other. Engines begin
// with code that is made quickly and change to fast code when a function is called again, never in
// the middle of a loop: one that goes over millions of orders in a single call would be slow to its
// end.
template <typename Visit>
void in_blocks(std::uint32_t count, Visit visit) {
  const VisitBlock call = [](void* context, std::uint32_t begin, std::uint32_t end) {
    (*static_cast<Visit*>(context))(begin, end);
  };
  call_in_blocks(count, call, &visit);
}

}  // namespace weerzien
