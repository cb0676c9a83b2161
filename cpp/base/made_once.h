// A value that whoever first asks for it makes; of two threads the other one waits.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

#include "base/helper.h"

namespace weerzien {

template <typename Value>
class MadeOnce {
 public:
  // `make` is called once until the next reset().
  template <typename Make>
  const Value& get(Make make) {
    State nobody = State::none;
    if (state_.compare_exchange_strong(nobody, State::making)) {
      value_.emplace(make());
      state_.store(State::made, std::memory_order_release);
      Helper::get().tell();
    } else if (nobody == State::making) {
      Helper::get().wait([this] { return state_.load(std::memory_order_acquire) == State::made; });
    }
    return *value_;
  }

  // While nobody else asks.
  void reset() {
    value_.reset();
    state_ = State::none;
  }

 private:
  enum class State : std::uint8_t { none, making, made };
  std::atomic<State> state_ = State::none;
  std::optional<Value> value_;
};

}  // namespace weerzien
