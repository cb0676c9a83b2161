// Distinct byte strings as consecutive numbers: the same key always gets the same number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/same_text.h"

namespace weerzien {

// Open addressing with linear probing over slots of {hash, place}. At its place in the arena a key
// has its number, its size and its bytes, so that finding it reads a slot and one place of the
// arena. That is only read when 32 bits of the hashes are the same. The slot of a key comes from
// those bits too, so that growing needs no key. The arena is made of chunks that never move,
// because copying it would touch twice the memory. At most 16 GB of keys.
class Interner {
 public:
  Interner();

  // Eight bytes are mixed in by one multiplication each, which spreads every bit to those above it,
  // and a shift back down. General hashes multiply to 128 bits instead, which takes four
  // multiplications in WebAssembly.
  static std::uint64_t hash(std::string_view key) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio
    std::uint64_t mixed = key.size();
    const auto mix = [&](std::uint64_t word) {
      mixed = (mixed ^ word) * odd;
      mixed ^= mixed >> 32;
    };
    if (key.size() > 8) {
      for (std::size_t at = 0; at + 8 < key.size(); at += 8) {
        mix(load_word<std::uint64_t>(key.data() + at));
      }
      mix(load_word<std::uint64_t>(key.data() + key.size() - 8));
    } else if (!key.empty()) {
      mix(short_word(key));
    }
    mix(0);
    return mixed;
  }

  // The number of the key; a new one if it was not seen before (check size() before and after).
  std::uint32_t intern(std::string_view key, std::uint64_t hash) {
    return intern_bytes(key.data(), key.size(), hash);
  }
  std::uint32_t intern(std::string_view key) { return intern(key, hash(key)); }

  // Reads what intern() will read for these hashes: all slots, then the candidates' keys. Each pass
  // is a row of independent reads, so that their cache misses overlap; intern() of the same hashes
  // then finds everything in the cache. The result only keeps the reads alive.
  std::uint32_t touch(std::span<const std::uint64_t> hashes);

  // The number of the key, or `absent`.
  std::uint32_t find(std::string_view key) const;

  static constexpr std::uint32_t absent = UINT32_MAX;

  // Gives back what only finding keys takes. From now on key() and size() alone may be called.
  void seal() { slots_ = std::vector<Slot>(); }

  std::string_view key(std::uint32_t number) const { return key_at(place_[number]); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(place_.size()); }
  // What it takes in memory, and how much of that is in use, which is the same on every platform.
  std::size_t bytes() const;
  std::uint64_t used_bytes() const;

 private:
  struct Slot {
    std::uint32_t hash = 0;            // upper half
    std::uint32_t place_plus_one = 0;  // 0: free
  };
  // Places are counted in words of the arena: the first two are number and size of a key.
  using Word = std::uint32_t;
  static constexpr std::size_t head_words = 2;
  // A key lies within one chunk, or has several that follow one another in memory.
  static constexpr int chunk_bits = 14;
  static constexpr std::uint32_t chunk_words = std::uint32_t{1} << chunk_bits;

  static std::uint32_t upper(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
  std::string_view key_at(std::uint32_t place) const {
    const Word* const words = words_at(place);
    return {reinterpret_cast<const char*>(words + head_words), words[1]};
  }
  const Word* words_at(std::uint32_t place) const {
    return chunks_[place >> chunk_bits] + place % chunk_words;
  }
  // Two words in registers, where a string_view would pass through memory.
  std::uint32_t intern_bytes(const char* data, std::size_t size_bytes, std::uint64_t hash);
  std::uint32_t add(std::string_view key);
  std::uint32_t place_for(std::size_t words);
  void grow();

  std::vector<Slot> slots_;
  std::size_t mask_;
  std::vector<std::unique_ptr<Word[]>> blocks_;  // of one chunk or several
  std::vector<Word*> chunks_;
  std::uint32_t arena_end_ = 0;            // the place behind the last key
  std::vector<std::uint32_t> place_;       // per key
  std::vector<std::uint32_t> candidates_;  // places, of touch()
};

}  // namespace weerzien
