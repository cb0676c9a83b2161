#include "table/code_column.h"

#include <algorithm>

namespace weerzien::table {

namespace {

std::size_t width_for(std::uint32_t code) {
  if (code > UINT16_MAX) return 4;
  return code > UINT8_MAX ? 2 : 1;
}

}  // namespace

// Writes no more than the entry, or the next one could not be read before that is done.
void CodeColumn::set(std::size_t i, std::uint32_t code) {
  if (code > largest_) rebuild(width_for(code), capacity_);
  char* const at = bytes() + i * width_;
  if (width_ == 1) {
    std::memcpy(at, &code, 1);
  } else if (width_ == 2) {
    std::memcpy(at, &code, 2);
  } else {
    std::memcpy(at, &code, 4);
  }
}

void CodeColumn::resize(std::size_t size) {
  // A column that grows by a few entries again and again must not move each time.
  if (size > capacity_) reserve(std::max(size, 2 * capacity_));
  if (size > size_) std::memset(bytes() + size_ * width_, 0, (size - size_) * width_);
  size_ = size;
}

CodeColumn CodeColumn::unwritten(std::size_t size) const {
  CodeColumn column;
  column.rebuild(width_, size);
  column.size_ = size;
  return column;
}

void CodeColumn::make_room_for(std::uint32_t code) {
  constexpr std::size_t capacity_min = 64;
  const bool full = size_ == capacity_;
  rebuild(std::max(width_, width_for(code)),
          full ? std::max(2 * capacity_, capacity_min) : capacity_);
}

// Moves the entries to where so many of that width have room.
void CodeColumn::rebuild(std::size_t width, std::size_t capacity) {
  CodeColumn wider;
  wider.width_ = width;
  wider.largest_ = UINT32_MAX >> (32 - 8 * width);
  // Entries are written and read as four bytes, whatever their width.
  wider.bytes_ = std::make_unique_for_overwrite<char[]>(capacity * width + 3);
  wider.capacity_ = capacity;
  if (width == width_ && size_ > 0) {
    std::memcpy(wider.bytes(), bytes(), size_ * width);
    wider.size_ = size_;
  }
  while (wider.size_ < size_) wider.push_back((*this)[wider.size_]);
  *this = std::move(wider);
}

}  // namespace weerzien::table
