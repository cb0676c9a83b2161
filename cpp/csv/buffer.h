// Bytes that one thread writes while others may still read those from before.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace weerzien::csv {

class Buffer {
 public:
  explicit Buffer(std::size_t size)
      : bytes_(std::make_unique_for_overwrite<char[]>(size)), size_(size) {}

  char* data() const { return bytes_.get(); }
  std::size_t size() const { return size_; }

  // Between the two, what was written stays as it is. Whoever writes calls hold().
  void hold() { holds_.fetch_add(1, std::memory_order_relaxed); }
  void let_go() { holds_.fetch_sub(1, std::memory_order_release); }
  bool is_held() const { return holds_.load(std::memory_order_acquire) > 0; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
  std::atomic<std::uint32_t> holds_ = 0;
};

}  // namespace weerzien::csv
