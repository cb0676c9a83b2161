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
inline Vector minus(Vector a, Vector b) { return wasm_i8x16_sub(a, b); }
inline std::uint32_t top_bits(Vector a) { return wasm_i8x16_bitmask(a); }
inline std::uint64_t sum(Vector a) {
  const v128_t halves = wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(a));
  return wasm_u32x4_extract_lane(halves, 0) + wasm_u32x4_extract_lane(halves, 1) +
         wasm_u32x4_extract_lane(halves, 2) + wasm_u32x4_extract_lane(halves, 3);
}
#elif defined(__SSE2__)
using Vector = __m128i;
inline Vector load(const char* bytes) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
}
inline Vector fill(char byte) { return _mm_set1_epi8(byte); }
inline Vector equal(Vector a, Vector b) { return _mm_cmpeq_epi8(a, b); }
inline Vector either(Vector a, Vector b) { return _mm_or_si128(a, b); }
inline Vector lesser(Vector a, Vector b) { return _mm_min_epu8(a, b); }
inline Vector minus(Vector a, Vector b) { return _mm_sub_epi8(a, b); }
inline std::uint32_t top_bits(Vector a) { return static_cast<std::uint32_t>(_mm_movemask_epi8(a)); }
inline std::uint64_t sum(Vector a) {
  const __m128i halves = _mm_sad_epu8(a, _mm_setzero_si128());
  return static_cast<std::uint64_t>(_mm_cvtsi128_si64(halves)) +
         static_cast<std::uint64_t>(_mm_extract_epi16(halves, 4));
}
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
inline Vector minus(Vector a, Vector b) {
  for (int i = 0; i < 16; ++i) a.lanes[i] = static_cast<unsigned char>(a.lanes[i] - b.lanes[i]);
  return a;
}
inline std::uint64_t sum(Vector a) {
  std::uint64_t result = 0;
  for (const unsigned char lane : a.lanes) result += lane;
  return result;
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

  // The same: set where the byte, without a sign, is not above `limit`.
  std::uint64_t at_most(Vector limit) const {
    const auto compare = [&](Vector part) { return equal(lesser(part, limit), part); };
    return bits(compare(parts[0]), compare(parts[1]), compare(parts[2]), compare(parts[3]));
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

// How often a byte occurs. Every lane counts what it meets in up to 255 vectors.
inline std::uint64_t count(const char* begin, const char* end, char byte) {
  constexpr std::ptrdiff_t stretch_max = 63 * static_cast<std::ptrdiff_t>(Block::size);
  const Vector wanted = fill(byte);
  std::uint64_t result = 0;
  while (end - begin >= static_cast<std::ptrdiff_t>(Block::size)) {
    const char* const stop = begin + std::min(stretch_max, end - begin);
    Vector lanes = fill(0);
    for (; stop - begin >= static_cast<std::ptrdiff_t>(Block::size); begin += Block::size) {
      for (const Vector part : Block(begin).parts) lanes = minus(lanes, equal(part, wanted));
    }
    result += sum(lanes);
  }
  return result + static_cast<std::uint64_t>(std::count(begin, end, byte));
}

}  // namespace weerzien::csv::simd
