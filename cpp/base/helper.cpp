#include "base/helper.h"

#include <cstdlib>
#include <new>

namespace weerzien {

namespace {

thread_local bool here = false;

}  // namespace

Helper& Helper::get() {
  static constinit Helper helper;
  return helper;
}

bool Helper::is_here() { return here; }

void Helper::help() {
  here = true;
  State nobody = State::absent;
  state_.compare_exchange_strong(nobody, State::free);
  while (true) {
    to_helper_.wait([this] { return state_ == State::busy || state_ == State::leaving; });
    if (state_ == State::leaving) break;
    job_(argument_);
    state_ = State::free;
    to_first_.ring();
  }
  state_ = State::absent;
}

void Helper::leave() {
  state_ = State::leaving;
  to_helper_.ring();
}

void Helper::start(Job job, void* argument) {
  job_ = job;
  argument_ = argument;
  state_.store(State::busy, std::memory_order_release);
  to_helper_.ring();
}

void Helper::fail(Failure failure) {
  state_ = failure == Failure::memory ? State::out_of_memory : State::crashed;
  to_first_.ring();
  if (here) to_helper_.wait([] { return false; });
}

void Helper::give_up() const {
  const std::new_handler out_of_memory = std::get_new_handler();
  if (state_ == State::out_of_memory && out_of_memory != nullptr) out_of_memory();
  std::abort();
}

}  // namespace weerzien
