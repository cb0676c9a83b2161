// Remembers the codes of short texts that come again and again, such as countries, channels and
// product numbers.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/same_text.h"

namespace weerzien::ingest {

// 2^bits places, two for each text: a text that finds both taken drives the older one out. A text
// lies in its place as two words, so that finding it reads the place and nothing else.
template <int bits>
class ShortMemo {
 public:
  static constexpr std::uint32_t unknown = UINT32_MAX;
  static constexpr std::size_t bytes_max = 16;

  // The code that was kept for the text, or `unknown`; always so for a text that is empty or longer
  // than bytes_max.
  std::uint32_t find(std::string_view text) const {
    if (text.empty() || text.size() > bytes_max) return unknown;
    const Words words = words_of(text);
    const std::size_t at = place(words);
    if (entries_[at].is(words, text.size())) return entries_[at].code;
    const Entry& other = entries_[at ^ 1];
    return other.is(words, text.size()) ? other.code : unknown;
  }

  // Keeps the code of the text, unless that is empty or too long.
  void keep(std::string_view text, std::uint32_t code) {
    if (text.empty() || text.size() > bytes_max) return;
    const Words words = words_of(text);
    const std::size_t at = place(words);
    if (entries_[at].size != 0) entries_[at ^ 1] = entries_[at];
    entries_[at] = {words, static_cast<std::uint32_t>(text.size()), code};
  }

 private:
  struct Words {
    std::uint64_t front = 0, back = 0;
  };
  struct Entry {
    Words words;
    std::uint32_t size = 0;  // 0: free
    std::uint32_t code = 0;

    bool is(const Words& wanted, std::size_t wanted_size) const {
      return words.front == wanted.front && words.back == wanted.back && size == wanted_size;
    }
  };

  // The first and the last eight bytes, which overlap in texts of fewer than sixteen.
  static Words words_of(std::string_view text) {
    if (text.size() <= 8) return {short_word(text), 0};
    return {load_word<std::uint64_t>(text.data()),
            load_word<std::uint64_t>(text.data() + text.size() - 8)};
  }
  static std::size_t place(const Words& words) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    const std::uint64_t mixed = (words.front * odd ^ words.back) * odd;
    return static_cast<std::size_t>(mixed >> (64 - bits));
  }

  std::array<Entry, std::size_t{1} << bits> entries_;
};

}  // namespace weerzien::ingest
