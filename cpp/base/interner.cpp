#include "base/interner.h"

#include <utility>

#include "base/same_text.h"

namespace weerzien {

namespace {
constexpr std::size_t initial_slots = 1024;
}

Interner::Interner() : slots_(initial_slots), mask_(initial_slots - 1), begin_{0} {}

std::uint32_t Interner::intern_bytes(const char* data, std::size_t size_bytes, std::uint64_t hash) {
  const std::string_view key(data, size_bytes);
  const std::uint32_t wanted = upper(hash);
  std::size_t at = wanted & mask_;
  while (slots_[at].number_plus_one != 0) {
    const Slot& slot = slots_[at];
    if (slot.hash == wanted && same_text(this->key(slot.number_plus_one - 1), key)) {
      return slot.number_plus_one - 1;
    }
    at = (at + 1) & mask_;
  }
  const std::uint32_t number = size();
  slots_[at] = {wanted, number + 1};
  arena_.insert(arena_.end(), key.begin(), key.end());
  begin_.push_back(arena_.size());
  if (std::size_t{size()} * 3 > slots_.size() * 2) grow();
  return number;
}

std::uint32_t Interner::touch(std::span<const std::uint64_t> hashes) {
  candidates_.clear();
  for (const std::uint64_t hash : hashes) {
    const Slot slot = slots_[upper(hash) & mask_];
    if (slot.number_plus_one != 0 && slot.hash == upper(hash))
      candidates_.push_back(slot.number_plus_one - 1);
  }
  std::uint32_t sum = 0;
  std::size_t places = 0;
  for (const std::uint32_t number : candidates_) places ^= begin_[number];
  for (const std::uint32_t number : candidates_) {
    if (begin_[number] == begin_[number + 1]) continue;
    sum += static_cast<std::uint8_t>(arena_[begin_[number]]);
    sum += static_cast<std::uint8_t>(arena_[begin_[number + 1] - 1]);
  }
  return sum + static_cast<std::uint32_t>(places);
}

std::uint32_t Interner::find(std::string_view key) const {
  const std::uint32_t wanted = upper(hash(key));
  for (std::size_t at = wanted & mask_; slots_[at].number_plus_one != 0; at = (at + 1) & mask_) {
    const Slot& slot = slots_[at];
    if (slot.hash == wanted && same_text(this->key(slot.number_plus_one - 1), key)) {
      return slot.number_plus_one - 1;
    }
  }
  return absent;
}

void Interner::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  mask_ = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (slot.number_plus_one == 0) continue;
    std::size_t at = slot.hash & mask_;
    while (slots_[at].number_plus_one != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
}

std::size_t Interner::bytes() const {
  return slots_.capacity() * sizeof(Slot) + arena_.capacity() +
         begin_.capacity() * sizeof(std::size_t);
}

}  // namespace weerzien
