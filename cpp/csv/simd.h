// 64 bytes at a time, and where in them a byte occurs: WebAssembly SIMD, SSE2 or plain C++.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace weerzien::csv::simd {

#if defined(__wasm_simd128__)
using Vector = v128_t;
inline Vector load(const char* bytes) { return wasm_v128_load(bytes); }
inline Vector fill(char byte) { return wasm_i8x16_splat(byte); }
inline Vector equal(Vector a, Vector b) { return wasm_i8x16_eq(a, b); }
inline Vector either(Vector a, Vector b) { return wasm_v128_or(a, b); }
inline Vector lesser(Vector a, Vector b) { return wasm_u8x16_min(a, b); }
inline std::uint32_t top_bits(Vector a) { return wasm_i8x16_bitmask(a); }
#elif defined(__SSE2__)
using Vector = __m128i;
inline Vector load(const char* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}
inline Vector fill(char byte) { return _mm_set1_epi8(byte); }
inline Vector equal(Vector a, Vector b) { return _mm_cmpeq_epi8(a, b); }
inline Vector either(Vector a, Vector b) { return _mm_or_si128(a, b); }
inline Vector lesser(Vector a, Vector b) { return _mm_min_epu8(a, b); }
inline std::uint32_t top_bits(Vector a) { return static_cast<std::uint32_t>(_mm_movemask_epi8(a)); }
#else
struct Vector {
  unsigned char lanes[16];
};
inline Vector load(const char* bytes) {
  Vector result;
  std::memcpy(result.lanes, bytes, 16);
  return result;
}
inline Vector fill(char byte) {
  Vector result;
  std::memset(result.lanes, static_cast<unsigned char>(byte), 16);
  return result;
}
inline Vector equal(Vector a, Vector b) {
  for (int i = 0; i < 16; ++i) a.lanes[i] = a.lanes[i] == b.lanes[i] ? 0xFF : 0;
  return a;
}
inline Vector either(Vector a, Vector b) {
  for (int i = 0; i < 16; ++i) a.lanes[i] |= b.lanes[i];
  return a;
}
inline Vector lesser(Vector a, Vector b) {
  for (int i = 0; i < 16; ++i) a.lanes[i] = a.lanes[i] < b.lanes[i] ? a.lanes[i] : b.lanes[i];
  return a;
}
inline std::uint32_t top_bits(Vector a) {
  std::uint32_t bits = 0;
  for (int i = 0; i < 16; ++i) bits |= static_cast<std::uint32_t>(a.lanes[i] >> 7) << i;
  return bits;
}
#endif

// Reads 64 bytes wherever they lie: the memory must be readable that far.
struct Block {
  static constexpr std::size_t size = 64;
  Vector parts[4];

  explicit Block(const char* bytes)
      : parts{load(bytes), load(bytes + 16), load(bytes + 32), load(bytes + 48)} {}

  // One bit per byte, the first byte lowest: set where the byte equals `wanted`.
  std::uint64_t equals(Vector wanted) const {
    return bits(equal(parts[0], wanted), equal(parts[1], wanted), equal(parts[2], wanted),
                equal(parts[3], wanted));
  }

  // One bit per byte: set where the byte is 0x80 or above.
  std::uint64_t above_ascii() const { return bits(parts[0], parts[1], parts[2], parts[3]); }

  bool any_equal(Vector wanted) const {
    return top_bits(either(either(equal(parts[0], wanted), equal(parts[1], wanted)),
                           either(equal(parts[2], wanted), equal(parts[3], wanted)))) != 0;
  }

  bool any_nul() const {
    const Vector least = lesser(lesser(parts[0], parts[1]), lesser(parts[2], parts[3]));
    return top_bits(equal(least, fill(0))) != 0;
  }

 private:
  static std::uint64_t bits(Vector a, Vector b, Vector c, Vector d) {
    return static_cast<std::uint64_t>(top_bits(a)) | static_cast<std::uint64_t>(top_bits(b)) << 16 |
           static_cast<std::uint64_t>(top_bits(c)) << 32 |
           static_cast<std::uint64_t>(top_bits(d)) << 48;
  }
};

// Bit i of the result is the exclusive or of bits 0 to i: between an opening quote (included) and
// the closing one (excluded) every bit is set.
inline std::uint64_t prefix_xor(std::uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

// How often a byte occurs.
inline std::uint64_t count(const char* begin, const char* end, char byte) {
  const Vector wanted = fill(byte);
  std::uint64_t result = 0;
  for (; end - begin >= static_cast<std::ptrdiff_t>(Block::size); begin += Block::size) {
    result += static_cast<std::uint64_t>(std::popcount(Block(begin).equals(wanted)));
  }
  return result + static_cast<std::uint64_t>(std::count(begin, end, byte));
}

}  // namespace weerzien::csv::simd
