#include "base/bell.h"

namespace weerzien {

#ifdef __wasm__

// The standard library's own way asks again and again here, for it knows no platform to sleep on.
void Bell::wake() { __builtin_wasm_memory_atomic_notify(reinterpret_cast<int*>(&rings_), 1); }
void Bell::sleep_while(std::uint32_t heard) {
  constexpr std::int64_t for_ever = -1;
  __builtin_wasm_memory_atomic_wait32(reinterpret_cast<int*>(&rings_), static_cast<int>(heard),
                                      for_ever);
}

#else

void Bell::wake() { rings_.notify_one(); }
void Bell::sleep_while(std::uint32_t heard) { rings_.wait(heard, std::memory_order_acquire); }

#endif

}  // namespace weerzien
