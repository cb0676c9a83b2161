// Remembers the codes of texts of up to eight bytes, such as countries and channels, which hardly
// ever repeat the row above but are few.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/same_text.h"

namespace weerzien::ingest {

class ShortMemo {
 public:
  // The code of the text, which `find` works out when it is not remembered.
  template <typename Find>
  std::uint32_t code(std::string_view text, Find find) {
    if (text.empty() || text.size() > 8) return find(text);
    const std::uint64_t bytes = short_word(text);
    Entry& entry = entries_[(bytes * 0x9E3779B97F4A7C15ULL) >> (64 - bits)];
    if (entry.bytes != bytes || entry.size != text.size()) {
      entry = {bytes, static_cast<std::uint32_t>(text.size()), find(text)};
    }
    return entry.code;
  }

 private:
  static constexpr int bits = 6;
  struct Entry {
    std::uint64_t bytes = 0;
    std::uint32_t size = 0;  // 0: free
    std::uint32_t code = 0;
  };

  std::array<Entry, std::size_t{1} << bits> entries_;
};

}  // namespace weerzien::ingest
