// Whether two short texts are the same, without a call and mostly without a loop.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace weerzien {

template <typename Word>
inline Word load_word(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

// The bytes of a text of 1 to 8 bytes as one word, the first one lowest, and zeros above them. Two
// loads that overlap read no byte beyond the text.
inline std::uint64_t short_word(std::string_view text) {
  static_assert(std::endian::native == std::endian::little);
  const std::size_t size = text.size();
  if (size >= 4) {
    const std::uint64_t end = load_word<std::uint32_t>(text.data() + size - 4);
    return end << (8 * (size - 4)) | load_word<std::uint32_t>(text.data());
  }
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(text[at])) << (8 * at);
  };
  return byte(0) | byte(size / 2) | byte(size - 1);
}

// Ids and dates differ at their ends first, so that is where it looks first. Whether texts of up to
// 16 bytes are the same is found without a branch on what they hold, which could not be foretold.
inline bool same_text(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  const char* p = a.data();
  const char* q = b.data();
  if (size >= 8) {
    const auto difference = [&](std::size_t at) {
      return load_word<std::uint64_t>(p + at) ^ load_word<std::uint64_t>(q + at);
    };
    const std::size_t last = size - 8;
    const std::uint64_t ends = difference(last) | difference(0);
    if (size <= 16) return ends == 0;
    if (ends != 0 || difference(8) != 0) return false;
    for (std::size_t at = 16; at < last; at += 8) {
      if (difference(at) != 0) return false;
    }
    return true;
  }
  if (size >= 4) {
    const std::size_t last = size - 4;
    const std::uint32_t ends =
        load_word<std::uint32_t>(p + last) ^ load_word<std::uint32_t>(q + last);
    return (ends | (load_word<std::uint32_t>(p) ^ load_word<std::uint32_t>(q))) == 0;
  }
  for (std::size_t at = 0; at < size; ++at) {
    if (p[at] != q[at]) return false;
  }
  return true;
}

}  // namespace weerzien
