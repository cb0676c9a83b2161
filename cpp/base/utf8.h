// UTF-8, one code point at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace weerzien {

// What stands in place of what cannot be read.
constexpr char32_t replacement_point = 0xFFFD;

inline void append_utf8(char32_t point, std::string& out) {
  const auto tail = [&](int shift) {
    out.push_back(static_cast<char>(0x80 | ((point >> shift) & 0x3F)));
  };
  if (point < 0x80) {
    out.push_back(static_cast<char>(point));
  } else if (point < 0x800) {
    out.push_back(static_cast<char>(0xC0 | (point >> 6)));
    tail(0);
  } else if (point < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | (point >> 12)));
    tail(6);
    tail(0);
  } else {
    out.push_back(static_cast<char>(0xF0 | (point >> 18)));
    tail(12);
    tail(6);
    tail(0);
  }
}

// What stands at the begin of some UTF-8.
struct Utf8Sequence {
  enum class Kind : std::uint8_t { good, bad, cut } kind = Kind::good;
  std::size_t length = 1;  // bytes, or how many of them are there before a bad or missing one
  char32_t point = 0;
};

// `cut`: the bytes end inside a sequence that is right so far.
inline Utf8Sequence utf8_at(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  if (lead < 0x80) return {Utf8Sequence::Kind::good, 1, lead};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return {Utf8Sequence::Kind::bad, 1, lead};
  char32_t point = lead & (0x7F >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (i >= bytes.size()) return {Utf8Sequence::Kind::cut, i, lead};
    const auto byte = static_cast<unsigned char>(bytes[i]);
    // Overlong forms, surrogates and points above U+10FFFF show in the second byte.
    const unsigned least = i != 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = i != 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte < least || byte > most) return {Utf8Sequence::Kind::bad, i, lead};
    point = point << 6 | (byte & 0x3F);
  }
  return {Utf8Sequence::Kind::good, length, point};
}

}  // namespace weerzien
