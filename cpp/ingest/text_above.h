// What a row above said, to compare the next one with; private to cpp/ingest.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weerzien::ingest {

// The text of a row above: a view while its block is being read, a copy afterwards.
class TextAbove {
 public:
  std::string_view text() const { return {data_, size_}; }
  void set(std::string_view text) {
    data_ = text.data();
    size_ = text.size();
  }
  // At the end of every block.
  void keep() {
    if (data_ != copy_.data()) copy_.assign(data_, size_);
    data_ = copy_.data();
  }

  TextAbove() = default;
  TextAbove(const TextAbove&) = delete;
  TextAbove& operator=(const TextAbove&) = delete;

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
  std::string copy_;
};

}  // namespace weerzien::ingest
