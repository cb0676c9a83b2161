#include "base/interner.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/same_text.h"

namespace weerzien {

namespace {
constexpr std::size_t initial_slots = 1024;
}

Interner::Interner() : slots_(initial_slots), mask_(initial_slots - 1) {}

std::uint32_t Interner::intern_bytes(const char* data, std::size_t size_bytes, std::uint64_t hash) {
  const std::string_view key(data, size_bytes);
  const std::uint32_t wanted = upper(hash);
  std::size_t at = wanted & mask_;
  while (slots_[at].place_plus_one != 0) {
    const Slot& slot = slots_[at];
    const std::uint32_t place = slot.place_plus_one - 1;
    if (slot.hash == wanted && same_text(key_at(place), key)) return *words_at(place);
    at = (at + 1) & mask_;
  }
  const std::uint32_t number = add(key);
  slots_[at] = {wanted, place_.back() + 1};
  if (std::size_t{size()} * 3 > slots_.size() * 2) grow();
  return number;
}

std::uint32_t Interner::add(std::string_view key) {
  const std::uint32_t number = size();
  const std::uint32_t place =
      place_for(head_words + (key.size() + sizeof(Word) - 1) / sizeof(Word));
  place_.push_back(place);
  Word* const words = chunks_[place >> chunk_bits] + place % chunk_words;
  words[0] = number;
  words[1] = static_cast<Word>(key.size());
  if (!key.empty()) std::memcpy(words + head_words, key.data(), key.size());
  return number;
}

// Where so many words lie together that belong to no key yet.
std::uint32_t Interner::place_for(std::size_t words) {
  const std::size_t room = chunks_.size() * std::size_t{chunk_words} - arena_end_;
  if (words > room) {
    const std::size_t chunks = (words + chunk_words - 1) / chunk_words;
    arena_end_ = static_cast<std::uint32_t>(chunks_.size() * chunk_words);
    Word* const block = blocks_.emplace_back(std::make_unique<Word[]>(chunks * chunk_words)).get();
    for (std::size_t i = 0; i < chunks; ++i) chunks_.push_back(block + i * chunk_words);
  }
  const std::uint32_t place = arena_end_;
  arena_end_ += static_cast<std::uint32_t>(words);
  return place;
}

std::uint32_t Interner::touch(std::span<const std::uint64_t> hashes) {
  // Most keys end within so many words of their place, in the next line of the cache at the latest.
  constexpr std::uint32_t reach = 8;
  // Keys that had to give way to others mostly did so by a few slots. Which slot holds the hash
  // cannot be foretold, so there is no branch on it.
  constexpr std::size_t near = 4;
  candidates_.resize(hashes.size());
  std::uint32_t* const places = candidates_.data();
  std::size_t count = 0;
  for (const std::uint64_t hash : hashes) {
    const std::uint32_t wanted = upper(hash);
    std::uint32_t place_plus_one = 0;
    for (std::size_t i = 0; i < near; ++i) {
      const Slot slot = slots_[(wanted + i) & mask_];
      place_plus_one = slot.hash == wanted ? slot.place_plus_one : place_plus_one;
    }
    places[count] = place_plus_one - 1;
    count += place_plus_one != 0;
  }
  std::uint32_t sum = 0;
  for (const std::uint32_t place : std::span(places, count)) {
    const std::uint32_t at = place % chunk_words;
    const Word* const chunk = chunks_[place >> chunk_bits];
    sum += chunk[at] + chunk[std::min(at + reach, chunk_words - 1)];
  }
  return sum;
}

std::uint32_t Interner::find(std::string_view key) const {
  const std::uint32_t wanted = upper(hash(key));
  for (std::size_t at = wanted & mask_; slots_[at].place_plus_one != 0; at = (at + 1) & mask_) {
    const std::uint32_t place = slots_[at].place_plus_one - 1;
    if (slots_[at].hash == wanted && same_text(key_at(place), key)) return *words_at(place);
  }
  return absent;
}

void Interner::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  mask_ = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (slot.place_plus_one == 0) continue;
    std::size_t at = slot.hash & mask_;
    while (slots_[at].place_plus_one != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
}

std::size_t Interner::bytes() const {
  return slots_.capacity() * sizeof(Slot) + chunks_.size() * chunk_words * sizeof(Word) +
         place_.capacity() * sizeof(std::uint32_t);
}

std::uint64_t Interner::used_bytes() const {
  return slots_.size() * sizeof(Slot) + std::size_t{arena_end_} * sizeof(Word) +
         place_.size() * sizeof(std::uint32_t);
}

}  // namespace weerzien
