// A second thread for the core, for as long as the object lives. WebAssembly under Node has none.
#pragma once

#ifndef __wasm__

#include <thread>

#include "base/helper.h"

namespace weerzien::test {

class HelperThread {
 public:
  HelperThread() {
    while (!Helper::get().is_free()) std::this_thread::yield();
  }
  ~HelperThread() {
    Helper::get().leave();
    thread_.join();
  }
  HelperThread(const HelperThread&) = delete;
  HelperThread& operator=(const HelperThread&) = delete;

 private:
  std::thread thread_{[] { Helper::get().help(); }};
};

}  // namespace weerzien::test

#endif
