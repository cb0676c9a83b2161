// Many short texts behind each other: one entry per customer or product, without a string object
// each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weerzien {

class TextColumn {
 public:
  void push_back(std::string_view text) {
    bytes_ += text;
    end_.push_back(bytes_.size());
  }

  std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : end_[i - 1];
    return std::string_view(bytes_).substr(begin, end_[i] - begin);
  }

  std::size_t size() const { return end_.size(); }
  bool empty() const { return end_.empty(); }
  // The same on every platform: an end counts as four bytes.
  std::uint64_t used_bytes() const { return bytes_.size() + 4 * end_.size(); }

 private:
  std::string bytes_;
  std::vector<std::size_t> end_;
};

}  // namespace weerzien
