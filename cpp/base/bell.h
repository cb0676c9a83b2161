// Lets one thread sleep until another one tells it of something.
#pragma once

#include <atomic>
#include <cstdint>

namespace weerzien {

// One thread waits, others ring. Nothing is lost between looking and falling asleep.
class Bell {
 public:
  // To be called after what is told of was written.
  void ring() {
    rings_.fetch_add(1, std::memory_order_acq_rel);
    wake();
  }

  // Sleeps until `ready()` is true; it is asked at once, and again after every ring.
  template <typename Ready>
  void wait(Ready ready) {
    while (true) {
      const std::uint32_t heard = rings_.load(std::memory_order_acquire);
      if (ready()) return;
      sleep_while(heard);
    }
  }

#ifdef __wasm__
  // How the host sleeps and wakes: whoever runs the core tells. There is an instruction for it, but
  // V8 11.3 spoils the registers of functions with it that it has compiled in a hurry.
  struct Host {
    void (*sleep_while)(std::atomic<std::uint32_t>* word, std::uint32_t value);
    void (*wake)(std::atomic<std::uint32_t>* word);
  };
  static inline Host host = {};
#endif

 private:
  void wake();
  void sleep_while(std::uint32_t heard);

  std::atomic<std::uint32_t> rings_ = 0;
};

}  // namespace weerzien
