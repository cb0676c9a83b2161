// A column of numbers that count from 0, as codes of texts do: as narrow as the largest of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

#include "base/same_text.h"

namespace weerzien::table {

// Each entry takes 1 byte until one comes that needs 2 or 4; then all of them are widened. There
// are few channels and countries, and few pieces in most orders, and columns of them are as long as
// the file. What two threads write at the same time must go through bytes().
class CodeColumn {
 public:
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // In entries, at their present width.
  std::size_t capacity() const { return capacity_; }
  void reserve(std::size_t capacity) {
    if (capacity > capacity_) rebuild(width_, capacity);
  }

  // Reads no more than the entry: one that was just written could not be read otherwise before the
  // writing is done.
  std::uint32_t operator[](std::size_t i) const {
    const char* const entry = bytes() + i * width_;
    if (width_ == 1) return static_cast<unsigned char>(*entry);
    return width_ == 2 ? load_word<std::uint16_t>(entry) : load_word<std::uint32_t>(entry);
  }

  // Entries that follow one another.
  class Place {
   public:
    // Bytes behind the entry are read too, so that nothing depends on its width.
    std::uint32_t operator*() const { return load_word<std::uint32_t>(bytes_) & largest_; }
    Place& operator++() {
      bytes_ += width_;
      return *this;
    }
    bool operator==(const Place& other) const { return bytes_ == other.bytes_; }

   private:
    friend CodeColumn;
    Place(const char* bytes, std::size_t width, std::uint32_t largest)
        : bytes_(bytes), width_(width), largest_(largest) {}

    const char* bytes_;
    std::size_t width_;
    std::uint32_t largest_;
  };
  struct Run {
    Place first, last;
    Place begin() const { return first; }
    Place end() const { return last; }
  };
  // The entries from `begin` to before `end`.
  Run run(std::size_t begin, std::size_t end) const { return {at(begin), at(end)}; }

  void push_back(std::uint32_t code) {
    if (size_ == capacity_ || code > largest_) make_room_for(code);
    // What stands behind the last entry does not matter.
    std::memcpy(bytes() + size_ * width_, &code, sizeof(code));
    ++size_;
  }

  void set(std::size_t i, std::uint32_t code);

  // New entries are 0.
  void resize(std::size_t size);

  // The entries as they lie in memory: each has the lowest bytes of its number, little end first.
  std::size_t width() const { return width_; }
  const char* bytes() const { return bytes_.get(); }
  char* bytes() { return bytes_.get(); }
  // A column of the same width, whose entries are still to be written.
  CodeColumn unwritten(std::size_t size) const;

 private:
  Place at(std::size_t i) const { return {bytes() + i * width_, width_, largest_}; }
  void make_room_for(std::uint32_t code);
  void rebuild(std::size_t width, std::size_t capacity);

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  std::size_t width_ = 1;  // bytes of an entry
  std::uint32_t largest_ = UINT8_MAX;
};

}  // namespace weerzien::table
