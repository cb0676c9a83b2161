#include "base/bell.h"

namespace weerzien {

#ifdef __wasm__

// Without a host nobody sleeps.
void Bell::wake() {
  if (host.wake != nullptr) host.wake(&rings_);
}
void Bell::sleep_while(std::uint32_t heard) { host.sleep_while(&rings_, heard); }

#else

void Bell::wake() { rings_.notify_one(); }
void Bell::sleep_while(std::uint32_t heard) { rings_.wait(heard, std::memory_order_acquire); }

#endif

}  // namespace weerzien
