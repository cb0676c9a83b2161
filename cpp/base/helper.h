// A second thread that lends the first one a hand, where the platform has one to lend.
#pragma once

#include <atomic>
#include <cstddef>

#include "base/bell.h"

namespace weerzien {

// One first thread, which all calls come from, and at most one helper. Whoever runs the core makes
// the thread, in the way of the platform, and lets it call help(). Without one, whatever two could
// do is done by the first alone, with the same outcome.
class Helper {
 public:
  // The only one: WebAssembly has no way to hand an object to a thread from outside.
  static Helper& get();

  // On the second thread: does jobs until leave() is called.
  void help();
  // Lets help() end when its job is done. To be called once, before the thread is waited for.
  void leave();

  using Job = void (*)(void*);
  // Whether a thread is there and has nothing to do.
  bool is_free() const { return state_.load(std::memory_order_acquire) == State::free; }
  // Lets it do the job; is_free() must be true.
  void start(Job job, void* argument);
  // Waits until the job is done.
  void finish() {
    wait([this] { return is_free(); });
  }

  // While a job is under way: sleeps until `ready()`, which is asked again each time the other
  // thread tells. If the helper fails, the first thread fails here in the same way.
  template <typename Ready>
  void wait(Ready ready) {
    if (is_here()) return to_helper_.wait(ready);
    to_first_.wait([&] { return has_failed() || ready(); });
    if (has_failed()) give_up();
  }
  // Lets the other thread look again.
  void tell() { (is_here() ? to_first_ : to_helper_).ring(); }

  // Calls task(0), task(1) … below `count` and comes back when all are done: each thread takes the
  // next one as soon as it is free, so the long ones had better come first.
  template <typename Task>
  void share(std::size_t count, const Task& task);

  // Whether this is the second thread.
  static bool is_here();
  // The second thread cannot go on: for want of memory, or through a mistake of ours. Called there
  // it does not come back, for its memory is in the middle of something.
  enum class Failure : unsigned char { memory, crash };
  void fail(Failure failure);

 private:
  enum class State : unsigned char { absent, free, busy, leaving, out_of_memory, crashed };
  bool has_failed() const { return state_.load(std::memory_order_acquire) > State::leaving; }
  [[noreturn]] void give_up() const;

  std::atomic<State> state_ = State::absent;
  Job job_ = nullptr;
  void* argument_ = nullptr;
  Bell to_helper_, to_first_;
};

template <typename Task>
void Helper::share(std::size_t count, const Task& task) {
  struct Tasks {
    std::size_t count;
    const Task& task;
    std::atomic<std::size_t> next = 0;

    void work() {
      for (std::size_t i = next++; i < count; i = next++) task(i);
    }
  } tasks{count, task};
  const bool together = count > 1 && is_free();
  if (together) start([](void* all) { static_cast<Tasks*>(all)->work(); }, &tasks);
  tasks.work();
  if (together) finish();
}

}  // namespace weerzien
