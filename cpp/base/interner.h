// Distinct byte strings as consecutive numbers: the same key always gets the same number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace weerzien {

// Open addressing with linear probing over slots of {hash tag, number}; the keys themselves lie behind
// each other in one arena and are only read when a tag matches. Callers that look up many keys should
// compute all hashes first, touch() all of them, then intern(): the cache misses then overlap.
class Interner {
 public:
  Interner();

  static std::uint64_t hash(std::string_view key);

  // Reads the slot a key with that hash would start at, so that it is in the cache afterwards.
  // The result only exists to keep the read alive.
  std::uint32_t touch(std::uint64_t hash) const { return slots_[hash & mask_].number_plus_one; }

  // The number of the key; a new one if it was not seen before (check size() before and after).
  std::uint32_t intern(std::string_view key, std::uint64_t hash);
  std::uint32_t intern(std::string_view key) { return intern(key, hash(key)); }

  // The number of the key, or `absent`.
  std::uint32_t find(std::string_view key) const;

  static constexpr std::uint32_t absent = UINT32_MAX;

  std::string_view key(std::uint32_t number) const {
    return {arena_.data() + begin_[number], arena_.data() + begin_[number + 1]};
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(begin_.size() - 1); }
  std::size_t bytes() const;

 private:
  struct Slot {
    std::uint32_t tag = 0;
    std::uint32_t number_plus_one = 0;  // 0: free
  };

  void grow();

  std::vector<Slot> slots_;
  std::uint64_t mask_;
  std::vector<char> arena_;
  std::vector<std::size_t> begin_;  // one more than there are keys
};

}  // namespace weerzien
